"""Vakwerk: professionals of municipal social services get better at their work together."""
