"""Themes across teams: counted once, when a quarter is over."""

from django.db import transaction
from django.utils.timezone import localdate

from vakwerk.practice.models import ThemeQuarter
from vakwerk.practice.queries import themes as queries
from vakwerk.practice.rules import themes as rules


@transaction.atomic
def count_themes(*, at):
    """Of the last quarter that was answered; what may not be shown is written down nowhere."""
    since, until = rules.last_quarter(localdate(at))
    for place, teams in queries.to_count(since, until).items():
        shown = rules.shown_themes(queries.who_works_in(teams), queries.brought_up(teams, since, until))
        facts = {"themes": shown, "made_at": at}
        ThemeQuarter.objects.get_or_create(organisation=place, starts_on=since, defaults=facts)
