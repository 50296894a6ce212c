"""Pages of the breakthrough fund."""
