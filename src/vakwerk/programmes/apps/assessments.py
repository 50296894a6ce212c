"""What is done around assessments in cohorts, and what of it is held of people."""

from django.utils.translation import gettext_noop as N_

from vakwerk.common.holdings import expire, hold

DEEDS = {
    "set_standard": N_("said what is asked in a leergang"),
    "hand_in_assessment": N_("showed in a cohort what was learned"),
    "give_assessment": N_("asked somebody to assess what was shown in a cohort"),
    "mark_assessment": N_("assessed what was shown in a cohort"),
    "decide_assessment": N_("rounded off an assessment in a cohort"),
    "show_assessment": N_("showed who teaches what came of an assessment"),
    "take_back_assessment": N_("took back what was shown in a cohort"),
}


def hold_assessments():
    from vakwerk.programmes.actions import assessments as actions
    from vakwerk.programmes.queries import assessments as queries

    kept, destroy = N_("Assessments in cohorts"), actions.destroy_assessments
    expire(queries.Assessment, kept, overdue=queries.overdue_assessments, destroy=destroy)
    own, leave = N_("Assessments you are in"), actions.leave_assessments
    hold(queries.Assessment, own, of=queries.assessments_of_all, row=assessment, forget=leave)


def assessment(made):
    """What she wrote in it herself, and of hers what was said of it once that was decided."""
    is_hers = made.person_id == made.reader
    said = [mark.words for mark in made.marks.all() if mark.words]
    wrote = [made.text] if is_hers else []
    wrote += said if made.decided_at or not is_hers else []
    facts = {"cohort": made.cohort.title, "wrote": wrote, "state": made.state}
    return facts | {"at": made.handed_in_at, "destroy_after": made.destroy_after}
