"""Persons, organisations, teams, partnerships, appointments, invitations and closed groups."""
