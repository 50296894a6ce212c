"""Reading which changes a cohort looks along with. What is in them is read in `practice`, by who looks along."""

from vakwerk.common.labels import label, split
from vakwerk.practice.public import visible_changes
from vakwerk.programmes.models import CohortChange
from vakwerk.programmes.rules.cohort_changes import cohort_change_seen_by


def changes_shown(person, cohort):
    """Those she looks along with, as `practice` knows them, the newest first."""
    rows = CohortChange.objects.filter(cohort_change_seen_by(person), cohort=cohort).values_list("change", flat=True)
    return visible_changes(person).filter(pk__in=[split(text)[2] for text in rows])


def shown_by(person):
    return CohortChange.objects.filter(person=person).select_related("cohort").order_by("shown_at", "pk")


def shown_by_others(person, cohort):
    """The changes of her peers, when she goes."""
    others = CohortChange.objects.filter(cohort=cohort).exclude(person=person).values_list("change", flat=True)
    return visible_changes(person).exclude(owner=person).filter(pk__in=[split(text)[2] for text in others])


def is_shown(cohort, change):
    return CohortChange.objects.filter(cohort=cohort, change=label(change)).exists()


def overdue_cohort_changes(on):
    return CohortChange.objects.filter(destroy_after__lt=on)
