"""A change told to a cohort: by who makes it, to who learns and teaches there, as long as it goes on."""

from django.utils.translation import gettext as _

from vakwerk.common.verdicts import YES, no
from vakwerk.people.public import group_sight, groups_of
from vakwerk.programmes.rules.cohorts import goes_on, takes_part


def cohort_change_seen_by(person):
    return group_sight(person, "cohort__closed_group")


def may_show_changes(person, cohort, place):
    if not takes_part(place) or cohort.closed_group_id not in groups_of(person):
        return no(_("Who takes part in the cohort lets it look along."))
    return goes_on(cohort)


def makes(person, change):
    return YES if change.owner_id == person.pk else no(_("Only who makes a change lets others look along."))
