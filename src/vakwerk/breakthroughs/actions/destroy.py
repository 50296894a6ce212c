"""What is over its day, and what goes with somebody who is removed. That something was decided stays as a number."""

from collections import Counter

from django.db import transaction
from django.db.models import F
from django.utils.timezone import localdate

from vakwerk.breakthroughs import queries
from vakwerk.breakthroughs.models import (
    Attachment,
    CriterionArgument,
    Decision,
    DissentingView,
    EffectFollowUp,
    FundApplication,
    FundTally,
    PanelAdvice,
    PanelHearing,
    Perspective,
    Recusal,
)
from vakwerk.breakthroughs.states import ApplicationState
from vakwerk.privacy.public import erase_after_commit

NOTHING = {"title": "", "facts": "", "alternatives": "", "humanity": "", "law": "", "urgency": "", "question": ""}
UNSAID = {"motivation": "", "departure": "", "other_benefits": "", "letter": ""}
TEXTS = [
    FundApplication,
    CriterionArgument,
    Attachment,
    Perspective,
    PanelAdvice,
    DissentingView,
    Decision,
    EffectFollowUp,
]


def destroy_applications(rows, *, at):
    """The texts and the files go; of what was never decided everything goes."""
    kept = list(rows.values_list("pk", flat=True))
    for attachment in Attachment.objects.filter(application__in=kept):
        attachment.file.delete(save=False)
        attachment.delete()
    EffectFollowUp.objects.filter(application__in=kept).update(text="")
    for model in (CriterionArgument, Perspective, Recusal):
        model.objects.filter(application__in=kept).delete()
    DissentingView.objects.filter(advice__application__in=kept).delete()
    PanelAdvice.objects.filter(application__in=kept).update(reasons="", expected="")
    Decision.objects.filter(application__in=kept).update(**UNSAID)
    undecided = FundApplication.objects.filter(pk__in=kept, decision=None)
    tally(undecided)
    undecided.delete()
    gone = {"state": ApplicationState.DESTROYED, "destroy_after": None, "hearing": None}
    FundApplication.objects.filter(pk__in=kept).update(**NOTHING, **gone)
    erase_after_commit(TEXTS, at=at)


def tally(rows):
    """Of what had come in and leaves nothing behind only how many stays, for the figures of its year."""
    came_in = rows.filter(received_at__isnull=False).values_list("fund", "received_at", "state")
    found = Counter((fund, localdate(at).year, state == ApplicationState.WITHDRAWN) for fund, at, state in came_in)
    for (fund, year, was_withdrawn), n in found.items():
        FundTally.objects.get_or_create(fund_id=fund, year=year)
        more = {"received": F("received") + n} | ({"withdrawn": F("withdrawn") + n} if was_withdrawn else {})
        FundTally.objects.filter(fund=fund, year=year).update(**more)


def destroy_hearings(rows, *, at):
    """Of a hearing even the proof goes, when nothing refers to it any more."""
    PanelAdvice.objects.filter(hearing__in=rows, application__state=ApplicationState.DESTROYED).delete()
    PanelHearing.objects.filter(pk__in=rows, applications=None).exclude(
        pk__in=PanelAdvice.objects.values("hearing")
    ).delete()
    erase_after_commit([PanelHearing], at=at)


@transaction.atomic
def forget_applications(person, *, at):
    """Somebody is removed: what she only wrote for herself goes. What was handed in is the fund's, and stays."""
    mine = queries.applied_by(person).filter(state__in=[ApplicationState.DRAFT, ApplicationState.WITHDRAWN])
    destroy_applications(mine, at=at)
