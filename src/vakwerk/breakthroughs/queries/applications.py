"""Applications: one's own, the board of a fund, and what belongs to one."""

from django.db.models import CharField
from django.utils.timezone import localdate

from vakwerk.breakthroughs import rules
from vakwerk.breakthroughs.models import Attachment, CriterionArgument, FundApplication
from vakwerk.breakthroughs.states import ApplicationState
from vakwerk.common.prepared import prepared

JOINED = (
    "fund__organisation",
    "fund__partnership__lead",
    "fund__closed_group",
    "version",
    "applicant",
    "organisation",
    "hearing__chair__person",
)
ON_BOARD = (
    "title",
    "code",
    "amount",
    "is_urgent",
    "received_at",
    "stood_still",
    "stands_still_since",
    "left_at",
    "ended_at",
    "version__term_days",
    "applicant__name",
)
SHOWN = (
    "fund__partnership",
    "version",
    "hearing__chair__person",
    "advice",
    "decision__decided_by",
    "decision__payment",
)  # on its page


def visible_applications(person):
    rows = FundApplication.objects.filter(rules.application_seen_by(person))
    return rows.select_related(*SHOWN)


def own_applications(person):
    """Hers, newest first."""
    return FundApplication.objects.filter(rules.own_sight(person)).select_related("fund").order_by("-begun_at")


def own_titles(person):
    return own_applications(person).only("title", "state", "begun_at", "fund__name")


def board(person, fund, state=""):
    """What a fund has to do with, the longest waiting first. Titles only: reading one is noted."""
    rows = FundApplication.objects.filter(rules.prepared_by(person), fund=fund, state=state)
    return rows.select_related("version", "applicant").only(*ON_BOARD).order_by("received_at", "pk")


@prepared(application=CharField())
def arguments(application):
    return CriterionArgument.objects.filter(application=application)


def argued(application):
    """Each criterion with what was said for it: (title, prompt, text), in the order of the fund."""
    said = {each.criterion: each.text for each in arguments(application)}
    return [(each["title"], each["prompt"], said.get(each["key"], "")) for each in application.version.criteria]


@prepared(application=CharField())
def attachments(application):
    return Attachment.objects.filter(application=application).order_by("added_at", "pk")


def visible_attachments(person):
    rows = Attachment.objects.filter(application__in=visible_applications(person))
    return rows.select_related("application__fund", "application__applicant", "application__version")


def term_of(application, on):
    """The last day on which is decided in time, as it is known on a day; nothing before it was handed in."""
    if application.received_at is None:
        return None
    still = rules.still_days(application.stood_still, application.stands_still_since, on)
    return rules.due_on(localdate(application.received_at), application.version.term_days, still)


def applied_by(person):
    return FundApplication.objects.filter(applicant=person).exclude(state=ApplicationState.DESTROYED)


def overdue_applications(on):
    return FundApplication.objects.filter(destroy_after__lt=on)
