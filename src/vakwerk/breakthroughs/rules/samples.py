"""Who checks a fund, by sample: what was drawn by lot, for some weeks, and never by somebody who has another part."""

from django.db.models import Exists, OuterRef, Q
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from vakwerk.breakthroughs.models import SampledApplication
from vakwerk.breakthroughs.rules.decisions import DECISION_MAKER, PAYER
from vakwerk.breakthroughs.rules.funds import AUDITOR, KEEPER, SECRETARY, by_part, has_part
from vakwerk.breakthroughs.states import SETTLED
from vakwerk.common.verdicts import YES, no

MOST_DRAWN = 10
LEAST_SAID = 10  # characters of a reason: "because" is none
SEEN_BY = (AUDITOR, SECRETARY, KEEPER)


def sample_sight(person, on=None):
    """The decided applications that she drew, as long as she checks that fund and until the last day of the sample."""
    hers = {"sample__drawn_by": person, "sample__read_until__gte": on or localdate()}
    drawn = SampledApplication.objects.filter(application=OuterRef("pk"), **hers)
    return by_part(person, AUDITOR, Q(state__in=SETTLED), ~Q(applicant=person), Exists(drawn))


def may_see_samples(person, fund):
    """Who checks, and who is checked: that there was a sample, by whom and why."""
    seen = any(has_part(person, part, fund) for part in SEEN_BY)
    return YES if seen else no(_("Who checks this fund, prepares for it or keeps it sees this."))


def may_draw(person, fund, seat, reading):
    """Seat: hers on the panel. Reading: the sample that is open for her. One at a time, so that it stays a sample."""
    if not has_part(person, AUDITOR, fund):
        return no(_("The auditor of the fund does this."))
    if seat is not None or any(has_part(person, part, fund) for part in (KEEPER, SECRETARY, DECISION_MAKER, PAYER)):
        return no(_("Who keeps, prepares, weighs, decides or pays for a fund does not check it."))
    return no(_("You have a sample to read. Draw the next one when its time is over.")) if reading else YES


def may_draw_so(*, reason, size, starts_on, ends_on):
    if len(reason.strip()) < LEAST_SAID:
        return no(_("Write why you check. It is kept, and the secretary reads it."))
    if not 1 <= size <= MOST_DRAWN:
        return no(_("A sample has one to %(most)s applications.") % {"most": MOST_DRAWN})
    return YES if starts_on <= ends_on else no(_("The last day is before the first one."))


def is_drawable(found):
    return YES if found else no(_("Nothing was decided in those days."))


def only_checks(person, fund):
    """Whether checking is the only part she has around a fund."""
    return has_part(person, AUDITOR, fund) and not any(
        has_part(person, part, fund) for part in (SECRETARY, DECISION_MAKER)
    )
