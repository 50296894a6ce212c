"""One search over all that may be found: an index with its audience, and the words that find it."""
