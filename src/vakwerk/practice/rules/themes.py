"""Themes across teams: when they are counted, from how many colleagues on, and who reads them."""

from datetime import timedelta

from django.conf import settings
from django.db.models import Q

from vakwerk.people.public import EXECUTIVE, holds, organisations_of
from vakwerk.practice.rules.dialogues import ANSWERS
from vakwerk.practice.states import Theme

TEAMS = 2  # of one team only the team itself speaks


def directed_by(person):
    """The organisations in which she is of the directorate."""
    return [place for place in organisations_of(person) if holds(person, EXECUTIVE, place)]


def quarter_seen_by(person):
    return Q(organisation__in=directed_by(person))


def quarter_of(on):
    return on.replace(month=on.month - (on.month - 1) % 3, day=1)


def last_day_of(starts_on):
    return quarter_of(starts_on + timedelta(days=100)) - timedelta(days=1)


def last_quarter(on):
    """The last one of which every obstacle has had its time to be answered: its first day, and the first day after."""
    until = quarter_of(on - ANSWERS)
    return quarter_of(until - timedelta(days=1)), until


def shown_themes(people, brought_up):
    """{theme: teams}, of which nobody can be known, nor a team by what is left out.

    `people`: {team: who works there}; `brought_up`: {team: its themes}. A team that is too small is not counted. Within
    a theme there are enough colleagues of several teams, and beside it enough who are in none of these.
    """
    large = {team: who for team, who in people.items() if len(who) >= settings.MINIMUM_PERSONS}
    everyone = set().union(*large.values())
    found = {}
    for theme in Theme.values:
        teams = [team for team in large if theme in brought_up[team]]
        within = set().union(*(large[team] for team in teams))
        are_enough = len(teams) >= TEAMS and len(everyone - within) >= settings.MINIMUM_PERSONS
        if are_enough and len(within) >= settings.MINIMUM_PERSONS and theme != Theme.OTHER:
            found[theme] = len(teams)
    return found
