"""Trying small and seeing what really works."""
