"""Who did what, when, to what, from where, with which result. Never what was written."""
