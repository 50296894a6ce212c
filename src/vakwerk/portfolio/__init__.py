"""What is a professional's own: learning moments, and all she took home, in one place."""
