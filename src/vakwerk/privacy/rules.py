"""What may be stored at all, from how many people a figure may be shown, and who keeps watch."""

from datetime import timedelta

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vakwerk.common.declarations import Confidentiality
from vakwerk.common.verdicts import YES, no
from vakwerk.people.public import INSTALLATION_ADMINISTRATOR, holds, is_last, role
from vakwerk.privacy.deidentify.patterns import numbers

PRIVACY_OFFICER = role(
    "privacy.privacy_officer",
    gettext_lazy("Data protection officer"),
    gettext_lazy("Sees which data are kept, why and how long. Reads nothing of what people write."),
)
ARCHIVIST = role(
    "privacy.archivist",
    gettext_lazy("Archivist"),
    gettext_lazy("Sets terms and approves what is destroyed. Reads nothing of what people write."),
)
SECURITY_OFFICER = role(
    "privacy.security_officer",
    gettext_lazy("Security officer"),
    gettext_lazy("Looks into one incident, with a reason that is noted. Reads nothing of what people write."),
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
