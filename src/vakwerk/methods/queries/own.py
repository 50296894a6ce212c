"""What a keeper of methods keeps."""

from vakwerk.methods.models import OwnMethod
from vakwerk.methods.rules import METHOD_KEEPER, may_keep_methods
from vakwerk.methods.states import MethodState
from vakwerk.people.public import holds, organisations_of


def kept_by(person):
    """The organisations whose own methods she keeps, of those she works for."""
    return [place for place in organisations_of(person) if may_keep_methods(person, place)]


def keeps_methods(person):
    """Whether she keeps the own methods of any organisation; asked on every page, from what was read already."""
    return holds(person, METHOD_KEEPER)


def own_kept_by(person):
    """What she keeps and can still be chosen, or was withdrawn; what was replaced is left out."""
    rows = OwnMethod.objects.filter(organisation__in=kept_by(person)).exclude(state=MethodState.REPLACED)
    return rows.select_related("organisation").order_by("organisation__name", "key")


def newest_own(organisation, key):
    return OwnMethod.objects.filter(organisation=organisation, key=key).order_by("-version").first()
