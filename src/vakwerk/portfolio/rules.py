"""A learning moment is its owner's, and nobody else's."""

from django.db.models import Q
from django.utils.translation import gettext as _

from vakwerk.common.verdicts import YES, no
from vakwerk.privacy.public import may_store


def seen_by(person):
    return Q(owner=person)


def may_jot(text):
    return may_store(text)


def may_change(person, moment):
    return YES if moment.owner_id == person.pk else no(_("This is somebody else's."))
