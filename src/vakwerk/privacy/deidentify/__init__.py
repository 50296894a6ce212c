"""Finding what identifies somebody in a text: pure functions on plain values."""
