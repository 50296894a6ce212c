"""How long things are kept, how they go, what a person may take along, and what marks a person in a text."""
