"""The letter of a decision, as plain values: an empty address block and the code, in plain Dutch for the client."""

from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import override

from vakwerk.breakthroughs import rules
from vakwerk.breakthroughs.states import Outcome


@dataclass(frozen=True)
class Paper:
    """A letter or an extract as it is read: its title, the lines of its head, and its parts with a heading each."""

    title: str
    facts: tuple[tuple[str, str], ...]
    parts: tuple[tuple[str, tuple[str, ...]], ...]  # (heading, paragraphs)
    address: tuple[str, ...] = ()
    greeting: str = ""
    signature: tuple[str, ...] = ()


def letter_of(application, decision):
    """Clients read Dutch letters, whatever language the colleague who makes one reads."""
    with override("nl"):
        version, fund = application.version, application.fund
        parts = [(_("Our decision"), (opening(decision, fund),)), (_("Why"), lines(decision.letter))]
        if decision.departs:
            otherwise = _("A panel of experts gave us another advice. This is why we do not follow it:")
            parts.append((_("Why not as the panel advised"), (otherwise, *lines(decision.departure))))
        if decision.other_benefits:
            parts.append((_("Your other benefits"), lines(decision.other_benefits)))
        parts.append((_("What happens now"), (afterwards(decision),)))
        if version.is_statutory:
            parts.append((_("Do you not agree?"), lines(version.letter_remedies)))
        parts.append((_("Questions?"), lines(version.letter_contact)))
        return Paper(
            title=_("Decision of the %(fund)s") % {"fund": fund.name},
            address=(_("[Name]"), _("[Street and number]"), _("[Postcode and place]")),
            facts=((_("Date"), day_of(decision)), (_("Code"), application.code)),
            greeting=_("Dear sir or madam,"),
            parts=tuple(parts),
            signature=lines(version.letter_signature),
        )


def day_of(decision):
    return date_format(localdate(decision.communicated_at or decision.decided_at), "j F Y")


def lines(text):
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def opening(decision, fund):
    amount = {"fund": fund.name, "amount": rules.euros(decision.cents)}
    words = {
        Outcome.GRANTED: _("A gift was asked for you from the %(fund)s. You get it: %(amount)s."),
        Outcome.PARTLY: _("A gift was asked for you from the %(fund)s. You get a part of it: %(amount)s."),
        Outcome.REFUSED: _("A gift was asked for you from the %(fund)s. You do not get it."),
        Outcome.REFERRED: _(
            "A gift was asked for you from the %(fund)s. There is another way for this. So you do not get it here."
        ),
    }
    return words[Outcome(decision.outcome)] % amount


def afterwards(decision):
    if decision.cents:
        return _("The money is paid soon. After some months we ask how you are. That changes nothing about the gift.")
    return _("After some months we ask how you are. From that we learn whether we decided well.")
