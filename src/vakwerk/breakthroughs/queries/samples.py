"""Samples of a fund: what there is to draw from, what was drawn, and what still opens."""

from django.db.models import Count

from vakwerk.breakthroughs import rules
from vakwerk.breakthroughs.models import FundApplication, FundSample
from vakwerk.breakthroughs.states import SETTLED


def drawable(fund, person, starts_on, ends_on):
    """The ids of what was decided from a day until another, without what she applied for herself."""
    rows = FundApplication.objects.filter(fund=fund, state__in=SETTLED).exclude(applicant=person)
    days = {"ended_at__date__gte": starts_on, "ended_at__date__lte": ends_on}
    return list(rows.filter(**days).order_by("pk").values_list("pk", flat=True))


def sample_read_by(person, fund, on):
    """The sample that is open for her; nothing when there is none."""
    return FundSample.objects.filter(fund=fund, drawn_by=person, read_until__gte=on).order_by("-drawn_at").first()


def samples(fund):
    """Newest first."""
    rows = FundSample.objects.filter(fund=fund).select_related("drawn_by")
    return rows.annotate(size=Count("drawn")).order_by("-drawn_at")


def sampled(person, sample):
    """The applications of a sample that open for her now."""
    if sample is None:
        return []
    shown = FundApplication.objects.filter(rules.sample_sight(person), pk__in=sample.drawn.values("application"))
    shown = shown.select_related("decision").only("title", "code", "ended_at", "decision__outcome")
    return list(shown.order_by("ended_at", "pk"))


def samples_drawn_by(person):
    return FundSample.objects.filter(drawn_by=person).select_related("fund").order_by("-drawn_at")


def overdue_samples(on):
    return FundSample.objects.filter(destroy_after__lt=on)
