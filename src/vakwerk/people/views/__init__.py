"""Beheer of people and places, and the page behind an invitation."""
