"""Learning moments: five a person."""

from django.urls import reverse

from bench.registry import filler, page
from vakwerk.portfolio.models import LearningMoment

EACH = 5
TEXT = "Ik liet de stilte duren. Toen kwam het echte verhaal, en dat was een ander dan ik had gedacht."


@filler
def moments(nation):
    nation.add(LearningMoment, (moment(nation, person, n) for n in range(EACH) for person, _place in nation.people))


def moment(nation, person, n):
    at = nation.spread(900, n, EACH)
    return {
        "id": nation.new_id(),
        "owner_id": person,
        "text": TEXT,
        "mode": "working",
        "happened_on": at.date(),
        "written_at": at,
    }


@page("my craft", "amina")
def craft():
    return reverse("portfolio:craft")


@page("a learning moment", "amina")
def one():
    newest = LearningMoment.objects.filter(owner__email__startswith="amina@").order_by("-written_at", "pk").first()
    return reverse("portfolio:learningmoment", args=[newest.pk])
