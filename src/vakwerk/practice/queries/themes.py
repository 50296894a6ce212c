"""Themes across teams: what teams ran into in a quarter, and what of it was counted."""

from collections import defaultdict

from vakwerk.people.public import people_in_team
from vakwerk.practice.models import ActivationDialogue, Obstacle, ThemeQuarter
from vakwerk.practice.rules import themes as rules


def visible_quarters(person):
    rows = ThemeQuarter.objects.filter(rules.quarter_seen_by(person))
    return rows.select_related("organisation").order_by("-starts_on", "organisation__name")


def published_between(since, until):
    rows = ActivationDialogue.objects.filter(published_at__date__gte=since, published_at__date__lt=until)
    return rows.select_related("organisation", "team")


def to_count(since, until):
    """{organisation: its teams that had a dialogue}, of those that were not counted yet."""
    counted = set(ThemeQuarter.objects.filter(starts_on=since).values_list("organisation", flat=True))
    found: dict = defaultdict(set)
    for dialogue in published_between(since, until):
        if dialogue.organisation_id not in counted:
            found[dialogue.organisation].add(dialogue.team)
    return found


def who_works_in(teams):
    return {team.pk: set(people_in_team(team).values_list("pk", flat=True)) for team in teams}


def brought_up(teams, since, until):
    """{team: its themes}"""
    found: dict = {team.pk: set() for team in teams}
    rows = Obstacle.objects.filter(dialogue__in=published_between(since, until), dialogue__team__in=teams)
    for team, theme in rows.values_list("dialogue__team", "theme"):
        found[team].add(theme)
    return found
