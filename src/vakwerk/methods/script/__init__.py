"""A method as plain values: read and checked from its data, and the time a step has left. Without Django."""
