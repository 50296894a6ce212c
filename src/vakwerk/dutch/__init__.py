"""Dutch words: which there are, what they are made of, which are names. Pure functions on plain values."""
