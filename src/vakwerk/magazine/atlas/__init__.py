"""The drawing of the country: provinces, where municipalities lie and what they were called before. Plain values."""
