"""What is called how around organisations, so that it is found in texts about cases."""

from itertools import chain

from vakwerk.people.models import NameList
from vakwerk.people.queries.persons import colleagues_of, scope_ids


def names_around(person):
    """What everyone is called who works where she does, or in their partnerships; herself among them."""
    return [person.name, *colleagues_of(person).values_list("name", flat=True)]


def names_listed_for(person):
    """The names on the lists of where she works and of their partnerships, each with its kind."""
    lists = NameList.objects.filter(organisation__in=scope_ids(person))
    return list(chain.from_iterable(lists.values_list("rows", flat=True)))


def name_list_of(organisation):
    return NameList.objects.filter(organisation=organisation).first()
