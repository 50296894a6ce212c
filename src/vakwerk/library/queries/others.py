"""What colleagues did with it, who stands behind it, and whom one may ask."""

from vakwerk.common.labels import label
from vakwerk.library import rules
from vakwerk.library.models import Backing, Helper, Usage
from vakwerk.people.public import left_since


def visible_usages(person):
    return Usage.objects.filter(person=person).select_related("item__owner")


def usages_due(person, on):
    """What she uses and is asked to look back on."""
    waiting = visible_usages(person).filter(looked_back_at=None, look_back_on__lte=on)
    return waiting.order_by("look_back_on")


def usages_to_ask(on):
    waiting = Usage.objects.filter(looked_back_at=None, asked_at=None, look_back_on__lte=on)
    return waiting.select_related("person")


def backings_of(about):
    """The support under a thing, the withdrawn too, oldest first."""
    return Backing.objects.filter(about=label(about)).select_related("person").order_by("given_at")


def backing_given_by(person):
    return Backing.objects.filter(person=person)


def visible_helpers(person):
    return Helper.objects.filter(rules.helper_seen_by(person)).select_related("person")


def helpers_of(person):
    return Helper.objects.filter(person=person)


def helpers_left(since):
    """Those who may be asked and have left the organisation for which they were."""
    gone = {person_id for person_id, _organisation_id in left_since(since)}
    return Helper.objects.filter(person__in=gone).select_related("person")
