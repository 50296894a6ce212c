"""On which panels somebody sits: what she sees of a fund, its hearings and its applications hangs on it."""

from django.db.models import CharField

from vakwerk.breakthroughs.models import HearingSeat, PanelMember, Recusal
from vakwerk.common.prepared import Given, Prepared
from vakwerk.people.public import TODAY, current, inside

PERSON = Given("person", CharField())


def asked_seats(person, on=None):
    """Her seats at hearings, signed or not, while she is behind the door of the panel."""
    return HearingSeat.objects.filter(inside("member__person", "member__fund__closed_group", on), member__person=person)


def seats_of(person, on=None):
    """Her seats at hearings, while she sits on the panel and promised to keep to herself what she reads."""
    return asked_seats(person, on).filter(current(on, "member__"), member__signed_at__isnull=False)


def seats_on_panels(person, on=None):
    return PanelMember.objects.filter(inside("person", "fund__closed_group", on), current(on), person=person)


SITS_ON = Prepared(lambda: seats_on_panels(PERSON, TODAY).values("fund"))
ASKED_TO = Prepared(lambda: asked_seats(PERSON, TODAY).values("hearing"))
READS_OF = Prepared(lambda: seats_of(PERSON, TODAY).filter(hearing__read_until__gte=TODAY).values("hearing"))
STEPS_ASIDE = Prepared(lambda: Recusal.objects.filter(member__person=PERSON).values("application"))
