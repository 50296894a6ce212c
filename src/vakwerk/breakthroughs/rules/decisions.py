"""Deciding, telling and paying: three people do it, and none of them on her own application."""

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vakwerk.breakthroughs.rules.amounts import euros, fits_ceiling
from vakwerk.breakthroughs.rules.funds import SECRETARY, by_part, has_part
from vakwerk.breakthroughs.states import APPLICATION_MOVES, GIFTS, SETTLED, ApplicationState
from vakwerk.common.verdicts import YES, no
from vakwerk.people.public import reached_by, role

DECISION_MAKER = role(
    "breakthroughs.decision_maker",
    gettext_lazy("Mandate holder of a breakthrough fund"),
    gettext_lazy("Decides on applications on which the panel advised, and says why. Reads them from the advice on."),
)
PAYER = role(
    "breakthroughs.payer",
    gettext_lazy("Payer of a breakthrough fund"),
    gettext_lazy("Sees codes and amounts to pay, and says what was paid. Reads no application."),
)
DECIDABLE = (ApplicationState.ADVISED, *SETTLED)


def decision_sight(person):
    return by_part(person, DECISION_MAKER, Q(state__in=DECIDABLE), ~Q(applicant=person))


def payment_seen_by(person):
    return by_part(person, PAYER)


def is_decision_maker(person, application):
    if not has_part(person, DECISION_MAKER, application.fund):
        return no(_("The mandate holder of the fund does this."))
    if application.applicant_id == person.pk:
        return no(_("Nobody decides on her own application."))
    return YES


def may_decide(person, application):
    """Of two who decide at once the second one hears that it was done."""
    if application.state in SETTLED:
        return no(_("Somebody else has decided on this in the meantime."))
    return APPLICATION_MOVES["decide"].fits(application.state) and is_decision_maker(person, application)


def is_payer(person, payment):
    return YES if has_part(person, PAYER, payment.fund) else no(_("The payer of the fund does this."))


def departs(advice, outcome, cents):
    """Whether a decision is another one than the panel advised."""
    return advice.outcome != outcome or (outcome in GIFTS and advice.cents != cents)


def may_decide_so(application, advice, *, outcome, cents, motivation, departure, other_benefits):
    """Whether a decision says what it must: why, how much, what a gift does elsewhere, and why not what was advised."""
    if not motivation.strip():
        return no(_("Write why you decide this."))
    if outcome in GIFTS and not cents:
        return no(_("Fill in which amount you grant."))
    if outcome not in GIFTS and cents:
        return no(_("A refusal or a referral has no amount."))
    fits = fits_ceiling(application.version, cents) and looked_at_other_benefits(outcome, other_benefits)
    return fits and says_why_otherwise(advice, outcome, cents, departure)


def looked_at_other_benefits(outcome, other_benefits):
    """A gift may count as income or means for something else the client gets: that was looked up."""
    if outcome in GIFTS and not other_benefits.strip():
        return no(_("Say what the gift does to other benefits, or that it does nothing to them."))
    return YES


def says_why_otherwise(advice, outcome, cents, departure):
    if departure.strip() or not departs(advice, outcome, cents):
        return YES
    return no(_("You decide otherwise than the panel advised. Write why: it stands in the letter."))


def is_affordable(budget, granted, cents):
    """Whether what is left covers a gift. That a pot is empty is no reason to refuse: the sentence says so."""
    if not cents:
        return YES
    if budget is None:
        return no(_("The fund has no budget today. Ask its keeper to set one; an empty pot is no reason to refuse."))
    left = budget.cents - granted
    if cents > left:
        words = _(
            "The fund has %(left)s left in this period. Grant less, or ask its keeper for more; "
            "an empty pot is no reason to refuse."
        )
        return no(words % {"left": euros(max(left, 0))})
    return YES


def has_whole_letter(version):
    """Whether the letter can be made: every part of it that the fund fills in is there."""
    parts = [
        (version.letter_contact, _("whom the client can call")),
        (version.letter_signature, _("who signs")),
        (version.letter_remedies or not version.is_statutory, _("how to object")),
    ]
    missing = next((name for text, name in parts if not text), "")
    if missing:
        return no(_("The letter of this fund lacks: %(part)s. Its keeper fills that in.") % {"part": missing})
    return YES


def may_confirm(person, payment, paid_on, on):
    if payment.paid_on is not None:
        return no(_("Somebody else said already that this was paid."))
    if paid_on > on:
        return no(_("Choose today, or a day that has been."))
    return is_payer(person, payment)


def may_register(person, application, day, on):
    if application.state not in (ApplicationState.FOLLOWING, ApplicationState.CLOSED):
        return no(_("First tell the decision."))
    if day > on:
        return no(_("Choose today, or a day that has been."))
    if not has_part(person, SECRETARY, application.fund):
        return no(_("The secretary of the fund does this."))
    return YES


def pays(person):
    return bool(reached_by(person, PAYER))


def decides(person):
    return bool(reached_by(person, DECISION_MAKER))
