"""An application as it is given to who asks for openness (Woo): field by field, without names."""

from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from vakwerk.breakthroughs import rules
from vakwerk.breakthroughs.queries.applications import argued
from vakwerk.breakthroughs.queries.following import follow_ups
from vakwerk.breakthroughs.queries.letters import Paper, lines
from vakwerk.breakthroughs.queries.panels import dissents, written
from vakwerk.breakthroughs.states import SETTLED, FollowUpState


def extract_of(application, *, with_views):
    """Facts, alternatives, motivation and effects. Views of the panel, when they are to be given, have no name."""
    with override("nl"):
        decision = application.decision if application.state in SETTLED else None
        parts = [
            (_("Facts"), lines(application.facts)),
            *((title, lines(text)) for title, _prompt, text in argued(application)),
            (_("Alternatives and effects"), alternatives(application)),
            (_("What the panel advised, and why"), advised(application.advice)),
        ]
        if decision is not None:
            parts.append((_("The decision, and why"), decided(decision)))
        parts.append((_("What came of it"), effects(application)))
        parts.append((_("Personal views"), views(application, with_views)))
        return Paper(
            title=_("Extract for openness"),
            facts=(
                (_("Fund"), application.fund.name),
                (_("Code"), application.code),
                (_("Handed in"), said(localdate(application.received_at))),
                (_("Amount asked"), rules.euros(application.amount)),
                (_("Names"), _("left out")),
            ),
            parts=tuple((heading, text or ("-",)) for heading, text in parts),
        )


def said(day):
    return date_format(day, "j F Y")


def alternatives(application):
    costs = (application.now_low, application.now_high, application.after_low, application.after_high)
    low, high, after_low, after_high = (rules.euros(cents or 0) for cents in costs)
    now = _("Muddling on: %(low)s to %(high)s") % {"low": low, "high": high}
    after = _("Breaking through: %(low)s to %(high)s") % {"low": after_low, "high": after_high}
    return (*lines(application.alternatives), now, after, *lines(application.advice.expected))


def advised(advice):
    return (outcome(advice), *lines(advice.reasons))


def decided(decision):
    return (outcome(decision), *lines(decision.motivation), *lines(decision.departure), *lines(decision.other_benefits))


def outcome(thing):
    return f"{thing.get_outcome_display()}: {rules.euros(thing.cents)}" if thing.cents else thing.get_outcome_display()


def effects(application):
    told = [each for each in follow_ups(application) if each.state == FollowUpState.ANSWERED]
    return tuple(f"{said(localdate(each.answered_at))}: {each.get_course_display()}. {each.text}" for each in told)


def views(application, with_views):
    """What members saw and thought otherwise: how many, or their words without a name."""
    found = [each.text for each in written(application)] + [each.text for each in dissents(application.advice)]
    if with_views:
        return tuple(sorted(found))
    n = len(found)
    return (ngettext("[%(n)s personal view left out]", "[%(n)s personal views left out]", n) % {"n": n},)
