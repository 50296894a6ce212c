"""What pages of other contexts show of leergangen: the way back, and to who learns what her employer sees."""

from django.template.loader import render_to_string

from vakwerk.programmes.queries.told import cohorts_to_tell, module_to_tell


def told_of_module(person, pk):
    """On the pages of a date."""
    found = module_to_tell(person, pk)
    return render_to_string("programmes/part_of.html", {"module": found}) if found else ""


def told_of_change(person, pk):
    """On the pages of a change that a cohort looks along with."""
    found = cohorts_to_tell(person, f"practice.changeassignment:{pk}")
    return render_to_string("programmes/looked_along.html", {"cohorts": found})
