"""What is asked afterwards, what was answered, and earlier cases to lay beside a new one."""

from datetime import timedelta

from django.db.models import CharField, Exists, OuterRef, Prefetch

from vakwerk.breakthroughs import rules
from vakwerk.breakthroughs.models import EffectFollowUp, FundApplication, PanelHearing, Recusal
from vakwerk.breakthroughs.states import SETTLED, UNDER_WAY, ApplicationState, FollowUpState, HearingState
from vakwerk.common.prepared import prepared

LAPSES = timedelta(days=60)  # after its day
OPEN_AFTER = (ApplicationState.DECIDED, ApplicationState.FOLLOWING)
BESIDE = 4  # earlier cases: as many as one reads
FOLLOW_JOINED = ("application__fund", "application__applicant", "application__organisation")


def left_behind(gone):
    """What people who left applied for and is not over, of which nobody was told yet. Gone: as `left_since` says it."""
    people = {person_id for person_id, _place in gone}
    rows = FundApplication.objects.filter(applicant__in=people, left_at=None, state__in=(*UNDER_WAY, *OPEN_AFTER))
    found = rows.select_related("fund__organisation", "fund__partnership__lead").order_by("pk")
    return [each for each in found if (each.applicant_id, each.organisation_id) in gone]


def visible_follow_ups(person):
    return EffectFollowUp.objects.filter(rules.follow_up_seen_by(person)).select_related(*FOLLOW_JOINED)


def to_answer(person, on):
    """What is asked of her today, the oldest first."""
    waiting = EffectFollowUp.objects.filter(state=FollowUpState.WAITING, due_on__lte=on)
    rows = waiting.filter(rules.own_sight(person, "application__"), application__state__in=OPEN_AFTER)
    return rows.select_related("application").only("due_on", "application__title").order_by("due_on", "pk")


def follow_ups(application):
    return list(EffectFollowUp.objects.filter(application=application).order_by("number"))


def to_ask(on):
    """Whose day has come and about whom nobody was asked yet."""
    rows = EffectFollowUp.objects.filter(state=FollowUpState.WAITING, due_on__lte=on, asked_at=None)
    return rows.select_related(*FOLLOW_JOINED, "application__decision")


def to_lapse(on):
    rows = EffectFollowUp.objects.filter(state=FollowUpState.WAITING, due_on__lt=on - LAPSES)
    return rows.select_related("application")


def all_answered():
    """Followed applications of which every question was answered or lapsed."""
    waiting = EffectFollowUp.objects.filter(application=OuterRef("pk"), state=FollowUpState.WAITING)
    return FundApplication.objects.filter(~Exists(waiting), state=ApplicationState.FOLLOWING)


def answered():
    return Prefetch(
        "follow_ups",
        EffectFollowUp.objects.filter(state=FollowUpState.ANSWERED).order_by("number"),
        to_attr="effects",
    )


def comparable(application, person):
    """Earlier cases of this fund for the same need of which is known what came, gifts and refusals, newest first;
    without those for which she stepped aside.
    """
    return beside(application, application.fund_id, application.need, application.applicant_id, person)


@prepared(application=CharField(), fund=CharField(), need=CharField(), applicant=CharField(), person=CharField())
def beside(application, fund, need, applicant, person):
    told = EffectFollowUp.objects.filter(application=OuterRef("pk"), state=FollowUpState.ANSWERED)
    rows = FundApplication.objects.filter(Exists(told), fund=fund, need=need, state__in=SETTLED)
    rows = rows.exclude(pk=application).exclude(applicant=applicant).exclude(pk__in=stepped_aside(person))
    return rows.select_related("decision").prefetch_related(answered()).order_by("-ended_at")[:BESIDE]


def stepped_aside(person):
    return Recusal.objects.filter(member__person=person).values("application")


def became_of(hearing, person):
    """The same as she reads it: without the applications for which she stepped aside."""
    return told_since(hearing).exclude(application__in=stepped_aside(person))


def told_since(hearing):
    """What came in since the hearing before this one of what the panel advised on, newest first."""
    earlier = PanelHearing.objects.filter(fund=hearing.fund_id, state=HearingState.CLOSED)
    earlier = earlier.exclude(pk=hearing.pk).filter(starts_at__lt=hearing.starts_at)
    before = earlier.order_by("-starts_at").first()
    rows = EffectFollowUp.objects.filter(application__fund=hearing.fund_id, state=FollowUpState.ANSWERED)
    if before is not None:
        rows = rows.filter(answered_at__gt=before.ended_at)
    if hearing.ended_at is not None:
        rows = rows.filter(answered_at__lte=hearing.ended_at)
    rows = rows.select_related("application__applicant", "application__decision", "application__advice")
    return rows.order_by("-answered_at", "pk")


def by_code(code):
    """What was handed in, by the code that stands in a case system; nothing when there is none."""
    rows = FundApplication.objects.filter(code=code.strip().upper(), state__in=(*UNDER_WAY, *SETTLED))
    return rows.select_related("applicant", "organisation", "fund").first()


def answered_by(person):
    rows = EffectFollowUp.objects.filter(answered_by=person).select_related("application__fund")
    return rows.order_by("-answered_at")
