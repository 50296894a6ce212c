"""Pages: finding, writing, reading along, what was shared, what came of it."""
