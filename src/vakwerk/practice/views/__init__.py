"""Pages of what is tried."""
