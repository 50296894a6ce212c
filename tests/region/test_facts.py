"""What Vakwerk keeps of the people of the region is told to them in words."""

from vakwerk.common.holdings import holdings
from vakwerk.people.models import Person
from vakwerk.privacy.templatetags.facts import NAMES


def test_every_fact_that_is_kept_of_somebody_has_a_name(region):
    told = {
        key
        for holding in holdings()
        for person in Person.objects.all()
        for thing in holding.of(person)[:20]
        for key in holding.row(thing)
    }

    assert told - NAMES.keys() == set()
