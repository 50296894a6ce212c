"""Plans exchanged in a cohort: hers until she shows it, then of who learns and teaches there. No lead reads along."""

from django.db.models import Q
from django.utils.translation import gettext as _

from vakwerk.common.verdicts import YES, no
from vakwerk.people.public import group_sight, groups_of, inside
from vakwerk.programmes.models import CohortPlace
from vakwerk.programmes.rules.cohorts import goes_on, led_among, takes_part

DOOR = "cohort__closed_group"


def plan_seen_by(person):
    others = Q(group_sight(person, DOOR), inside("person", DOOR), shown_at__isnull=False)
    return Q(person=person) | (others & ~Q(person__in=in_her_line(person)))


def in_her_line(person):
    """The ids of those who learn with her and whose team lead she is."""
    return led_among(person, CohortPlace.objects.filter(group_sight(person, DOOR)).exclude(person=person))


def may_write_plan(person, cohort, place):
    if not takes_part(place) or cohort.closed_group_id not in groups_of(person):
        return no(_("Who takes part in the cohort writes a plan."))
    return goes_on(cohort)


def may_show_plan(person, plan):
    if plan.person_id != person.pk:
        return no(_("This is a plan of somebody else."))
    if plan.shown_at is not None:
        return no(_("Your cohort reads it already."))
    return goes_on(plan.cohort)


def may_remark(person, plan, *, reads):
    """Whoever may read it, but for who wrote it."""
    if plan.person_id == person.pk:
        return no(_("This is your own plan. Others say what they see in it."))
    return YES if reads else no(_("This was not shown to you."))
