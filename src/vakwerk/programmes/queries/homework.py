"""Reading homework, what was said about it, and what people tried."""

from django.db.models import CharField, Count, Exists, OuterRef, Q

from vakwerk.common.prepared import prepared
from vakwerk.programmes import rules
from vakwerk.programmes.models import (
    Assignment,
    Enrolment,
    Homework,
    HomeworkFeedback,
    Module,
    PracticeNote,
)
from vakwerk.programmes.queries.programmes import enrolment_of, learners, lecturers
from vakwerk.programmes.states import HomeworkState

MODULE = ("module__programme__partnership__lead", "module__closed_group")


def visible_assignments(person):
    rows = Assignment.objects.filter(rules.assignment_seen_by(person)).select_related(*MODULE)
    return rows.prefetch_related("module__programme__working_group").order_by("due_on", "pk")


def assignments(person, module):
    """The tasks of a module, each with whether she has handed it in."""
    own = Homework.objects.filter(assignment=OuterRef("pk"), person=person, state=HomeworkState.HANDED_IN)
    rows = visible_assignments(person).filter(module=module).select_related(None).prefetch_related(None)
    return rows.annotate(is_done=Exists(own))


def visible_homework(person):
    joined = (f"assignment__{path}" for path in MODULE)
    return Homework.objects.filter(rules.homework_seen_by(person)).select_related("person", *joined)


def homework_of(person, assignment):
    """What she wrote for a task."""
    return Homework.objects.filter(assignment=assignment, person=person).first()


def handed_in(person, assignment):
    """What others handed in, as far as she reads it, by name."""
    rows = visible_homework(person).filter(assignment=assignment).exclude(person=person)
    read = ~Q(feedback__person__in=rules.in_her_line(person))
    return rows.annotate(answers=Count("feedback", filter=read)).order_by("person__name", "pk")


def feedback(homework):
    return HomeworkFeedback.objects.filter(homework=homework).select_related("person").order_by("at", "pk")


def feedback_for(person, homework):
    """What was said about a piece that she reads; of others' pieces, without what her own people said."""
    rows = feedback(homework)
    return rows if homework.person_id == person.pk else rows.exclude(person__in=rules.in_her_line(person))


def written(assignment):
    """How many have begun to write."""
    return Homework.objects.filter(assignment=assignment).count()


def delivered(module):
    """{person id: pieces of homework handed in}"""
    rows = Homework.objects.filter(assignment__module=module, state=HomeworkState.HANDED_IN).order_by()
    return dict(rows.values_list("person").annotate(Count("pk")))


def visible_notes(person):
    return PracticeNote.objects.filter(rules.note_seen_by(person)).select_related("person", *MODULE)


def notes(person, module):
    """What people tried, the newest first."""
    return visible_notes(person).filter(module=module).order_by("-shared_at", "pk")


def learns_in(person, module):
    """Whether she has or had a place."""
    return bool(rules.is_learner(enrolment_of(person, module)))


def with_parts(rows, person):
    """Modules, each with whether she learns in it and whether she teaches it."""
    learns = Enrolment.objects.filter(rules.holds_seat(), module=OuterRef("pk"), person=person)
    taught = rules.teaching().filter(module=OuterRef("pk"), person=person)
    return rows.annotate(learns=Exists(learns), teaches=Exists(taught))


def parts_in(person, module):
    """The same of one module: (learns, teaches)."""
    return with_parts(Module.objects.filter(pk=module.pk), person).values_list("learns", "teaches").get()


def learns_with(person, module):
    """Who learns with her, by name."""
    return [place.person for place in learners(module) if place.person_id != person.pk]


def who_reads(homework):
    """Who teaches, for a message that something was handed in."""
    rows = lecturers(homework.assignment.module)
    return [lecturer.person for lecturer in rows if lecturer.person_id != homework.person_id]


def own_homework(person):
    return Homework.objects.filter(person=person).select_related("assignment__module").order_by("written_at", "pk")


def own_notes(person):
    return PracticeNote.objects.filter(person=person).select_related("module").order_by("shared_at", "pk")


def feedback_by(person):
    rows = HomeworkFeedback.objects.filter(person=person).select_related("homework__assignment__module")
    return rows.order_by("at", "pk")


def set_by(person):
    return Assignment.objects.filter(set_by=person).select_related("module").order_by("set_at", "pk")


def overdue_homework(on):
    return Homework.objects.filter(destroy_after__lt=on)


def overdue_notes(on):
    return PracticeNote.objects.filter(destroy_after__lt=on)


@prepared(person=CharField())
def to_do(person):
    """The tasks that wait for her, soonest first."""
    places = Enrolment.objects.filter(rules.holds_seat(), person=person, module=OuterRef("module"))
    done = Homework.objects.filter(assignment=OuterRef("pk"), person=person, state=HomeworkState.HANDED_IN)
    rows = Assignment.objects.filter(Exists(places), ~Exists(done), module__state__in=("open_for_enrolment", "running"))
    return rows.select_related("module").order_by("due_on", "pk")
