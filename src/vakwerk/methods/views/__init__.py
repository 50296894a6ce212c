"""Pages of methods and of the live conversation."""
