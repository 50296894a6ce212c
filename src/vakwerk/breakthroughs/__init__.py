"""The breakthrough fund: a gift for one household, weighed by a panel, decided, and followed whatever the outcome."""
