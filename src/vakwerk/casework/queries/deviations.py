"""Deviations: one's own, those of a case, and what is due."""

from django.db.models.functions import Substr

from vakwerk.casework import rules
from vakwerk.casework.models import Deviation, LookBack
from vakwerk.casework.states import DeviationState
from vakwerk.library.public import items_among

AN_ITEM = "library.libraryitem:"  # how its label begins


def visible_deviations(person):
    shown = Deviation.objects.filter(rules.deviation_seen_by(person))
    return shown.select_related(
        "rule__owner",
        "rule__organisation",
        "rule__partnership__lead",
        "author",
        "organisation",
        "case__meeting__closed_group",
        "case__bringer",
    )


def own_deviations(person):
    return visible_deviations(person).filter(author=person).order_by("-considered_at")


def deviations_of(person, case):
    """Those in which a case ended, as far as she may see them."""
    return visible_deviations(person).filter(case=case).order_by("considered_at")


def look_backs(deviation):
    return LookBack.objects.filter(deviation=deviation).select_related("by").order_by("written_at")


def earlier(person, rule, count=5):
    """What came before of deviating from a rule, as far as she was there: for who is about to decide."""
    told = LookBack.objects.filter(deviation__rule=rule).values("deviation")
    rows = visible_deviations(person).filter(pk__in=told).order_by("-applied_at")
    return rows.select_related(None).select_related("author").only("applied_at", "author__name")[:count]


def lessons(person, rule):
    """What was shared of deviations from a rule, as far as she may see it: for who is about to decide."""
    shared = Deviation.objects.filter(rule=rule, state=DeviationState.GENERALISED, lesson__startswith=AN_ITEM)
    ids = shared.annotate(item=Substr("lesson", len(AN_ITEM) + 1)).values("item")
    return items_among(person, ids).order_by("-changed_at").only("title")


def owner_of_its_rule(pk):
    """Who owns the rule of a deviation: she reads why the rule pinched, and not who wrote that."""
    return Deviation.objects.filter(pk=pk, rule__owner__isnull=False).values_list("rule__owner", flat=True)


def owners_of_its_rules(pk):
    """The same for a case: of each rule that was deviated from in it."""
    return Deviation.objects.filter(case=pk, rule__owner__isnull=False).values_list("rule__owner", flat=True)


def first_due(people, on):
    """The id of who has waited longest to tell what came of a case; nobody's when no day has come."""
    waiting = Deviation.objects.filter(state=DeviationState.APPLIED, look_back_on__lte=on, author__in=people)
    return waiting.order_by("look_back_on").values_list("author", flat=True).first()


def deviations_to_ask(on):
    waiting = Deviation.objects.filter(state=DeviationState.APPLIED, look_back_on__lte=on, asked_at=None)
    return waiting.select_related("author")


def open_promises(gone):
    """Deviations that nobody will look back at, because who applied them has left."""
    waiting = Deviation.objects.filter(state=DeviationState.APPLIED)
    rows = waiting.filter(author__in={person_id for person_id, _place in gone})
    return [row for row in rows.select_related("case__meeting") if (row.author_id, row.organisation_id) in gone]


def written_by(person):
    return Deviation.objects.filter(author=person).select_related("rule").order_by("-considered_at")


def looked_back_by(person):
    return LookBack.objects.filter(by=person).order_by("-written_at")


def overdue_deviations(on):
    return Deviation.objects.filter(destroy_after__lt=on)
