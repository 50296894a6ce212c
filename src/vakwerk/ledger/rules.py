"""Whose learning a person sees: her own."""

from django.db.models import Q


def seen_by(person):
    return Q(person=person)
