"""What may be stored at all, from how many people a figure may be shown, and who keeps watch."""

from datetime import timedelta

from django.conf import settings
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vakwerk.common.declarations import Confidentiality
from vakwerk.common.holdings import opened_in_emergency
from vakwerk.common.labels import split
from vakwerk.common.verdicts import YES, no
from vakwerk.people.public import INSTALLATION_ADMINISTRATOR, holders, holds, is_last, reached_by, role, working_at
from vakwerk.privacy.deidentify.patterns import numbers
from vakwerk.privacy.states import EMERGENCY_MOVES, EmergencyState

PRIVACY_OFFICER = role(
    "privacy.privacy_officer",
    gettext_lazy("Data protection officer"),
    gettext_lazy(
        "Sees which data are kept, why and how long. Decides whether something closed is opened in an emergency. "
        "Reads nothing of what people write."
    ),
    is_joint=False,
)
ARCHIVIST = role(
    "privacy.archivist",
    gettext_lazy("Archivist"),
    gettext_lazy("Sets terms and approves what is destroyed. Reads nothing of what people write."),
    is_joint=False,
)
SECURITY_OFFICER = role(
    "privacy.security_officer",
    gettext_lazy("Security officer"),
    gettext_lazy(
        "Looks into one incident, with a reason that is noted. Reads nothing of what people write, but for an hour "
        "what the data protection officer opened in an emergency."
    ),
    is_joint=False,
)
RECIPIENTS = {
    Confidentiality.PUBLIC: gettext_lazy("Everyone"),
    Confidentiality.NETWORK: gettext_lazy("Who is signed in and works for an organisation that takes part"),
    Confidentiality.ORGANISATION: gettext_lazy("Who works there, as far as her work there needs it"),
    Confidentiality.GROUP: gettext_lazy("The named members of the group"),
    Confidentiality.PERSONAL: gettext_lazy("She alone"),
    Confidentiality.CASE: gettext_lazy("Named people, for a purpose and a limited time; every reading is noted"),
}


INSPECTION_IS_OPEN = timedelta(hours=24)
DECIDED_WITHIN = timedelta(hours=24)
OPEN_FOR = timedelta(hours=1)
THINK_AGAIN = timedelta(days=7)
INCIDENT = timedelta(minutes=30)  # before and after the moment that is asked for


def may_inspect(person):
    return YES if holds(person, SECURITY_OFFICER) else no(_("Only the security officer does this."))


def may_be_removed(person):
    """Anybody, unless nobody would be left who appoints administrators."""
    if is_last(person, INSTALLATION_ADMINISTRATOR):
        return no(_("You are the only installation administrator. Give somebody else that role first."))
    return YES


def may_supervise(person):
    """Whether she sees that there was an inspection, and why; not what it showed."""
    return YES if holds(person, PRIVACY_OFFICER) else may_inspect(person)


def may_look_into(named):
    """One thing at a time, never a person: nobody follows what somebody does all day."""
    if named.startswith("people.person:"):
        return no(_("You look into one thing or one incident, not into one person."))
    return YES


def may_ask_emergency(person):
    return YES if holds(person, SECURITY_OFFICER) else no(_("Only the security officer asks this."))


def can_be_opened(named):
    """A group, a meeting or a conversation: never what is somebody's own."""
    if emergency_named(split(named)):
        return YES
    return no(_("Only a group, a meeting or a conversation can be opened, by the address of its page."))


def emergency_named(parts):
    context, model, _pk = parts
    return opened_in_emergency(f"{context}.{model}")


def may_decide(person, opening, at):
    """Another person than who asked, within a day."""
    made = EMERGENCY_MOVES["open"].fits(opening.state)
    if not made:
        return made
    shared = reached_by(person, PRIVACY_OFFICER) & reached_by(opening.asked_by, SECURITY_OFFICER)
    if person.pk == opening.asked_by_id or not shared:
        return no(_("The data protection officer decides: somebody else than who asked."))
    if at >= opening.asked_at + DECIDED_WITHIN:
        return no(_("Nobody decided within a day. Ask anew if it is still needed."))
    return YES


def may_be_opened_by(person, opening, people):
    """There is somebody whom it concerns, both keep watch where such a person works, and neither is one of them."""
    ids = {one.pk for one in people}
    if not ids:
        return no(_("There is nothing there any more."))
    if ids & {person.pk, opening.asked_by_id}:
        return no(_("Who is in it herself does not open it. Let another officer do this."))
    places = reached_by(person, PRIVACY_OFFICER), reached_by(opening.asked_by, SECURITY_OFFICER)
    if not all(working_at(reached, ids) for reached in places):
        return no(_("None of these people works where you both keep watch."))
    return YES


def may_read(person, opening, at):
    if person.pk != opening.asked_by_id:
        return no(_("Only who asked for it reads it."))
    if opening.state != EmergencyState.OPEN or at >= opening.until:
        return no(_("It is not open."))
    return YES


def may_close(person, opening):
    if person.pk != opening.asked_by_id:
        return no(_("Only who asked for it shuts it."))
    return EMERGENCY_MOVES["close"].fits(opening.state)


def emergencies_seen_by(person):
    """Who asked, who decides where she keeps watch, and everyone whom it concerns, from the moment it was opened."""
    seen = Q(asked_by=person) | Q(decided_by=person) | Q(told=person)
    for place in reached_by(person, PRIVACY_OFFICER):
        seen |= Q(asked_by__in=holders(SECURITY_OFFICER, place))
    return seen


def places_of(officer):
    return reached_by(officer, SECURITY_OFFICER)


def is_open(inspection, at):
    if at < inspection.at + INSPECTION_IS_OPEN:
        return YES
    return no(_("You could see this for a day. Ask anew, with a reason, if you still need it."))


def may_see_terms(person):
    if holds(person, ARCHIVIST) or holds(person, PRIVACY_OFFICER):
        return YES
    return no(_("The archivist and the data protection officer see this."))


def may_set_terms(person):
    return YES if holds(person, ARCHIVIST) else no(_("Only the archivist does this."))


def may_store(text):
    """Whether a text may be kept: never with something that looks like a citizen-service number."""
    if any(numbers(text)):
        return no(_("There seems to be a citizen-service number here. Vakwerk does not keep it. Take the number out."))
    return YES


def enough_people(inside, outside):
    """Whether a figure about colleagues may be shown: enough different persons in the cell and in the rest."""
    least = settings.MINIMUM_PERSONS
    if inside >= least and (outside == 0 or outside >= least):
        return YES
    return no(_("We show this from %(least)s people. There are too few.") % {"least": least})
