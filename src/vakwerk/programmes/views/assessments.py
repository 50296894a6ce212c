"""What is asked in a leergang, and an assessment against it: shown, given to somebody, marked, decided."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vakwerk.programmes.actions import assessments as actions
from vakwerk.programmes.forms import PersonForm
from vakwerk.programmes.forms.assessments import MarksForm, ShowForm, StandardForm
from vakwerk.programmes.queries import assessments as queries
from vakwerk.programmes.queries.cohorts import own_place
from vakwerk.programmes.rules import assessments as rules
from vakwerk.programmes.views.programmes import seen as programme_seen
from vakwerk.programmes.views.visits import inside


def seen(request, pk):
    return get_object_or_404(queries.visible_assessments(request.user), pk=pk)


def standard(request, pk):
    found = programme_seen(request, pk)
    form = StandardForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.set_standard(found, by=request.user, at=now(), **form.facts())
        messages.success(request, _("From now on this is asked. Who was assessed before keeps what was asked then."))
        return redirect("programmes:standard", pk=pk)
    can = rules.may_set_standard(request.user, found)
    context = {"programme": found, "standards": queries.standards_of(found), "form": form, "can": can}
    return render(request, "programmes/standard.html", context, status=422 if form.errors else 200)


def assessments(request, pk):
    """Of a cohort: hers, and for who teaches those of everybody."""
    found, person = inside(request, pk), request.user
    read, standard = list(queries.assessments_in(person, found)), queries.newest_standard(found.programme)
    own = [each for each in read if each.person_id == person.pk]
    context = {
        "cohort": found,
        "programme": found.programme,
        "standard": standard,
        "own": own,
        "others": [each for each in read if each.person_id != person.pk],
        "can": rules.may_hand_in(found, own_place(person, found), standard, own),
    }
    return render(request, "programmes/assessments.html", context)


def hand_in(request, pk):
    found, person = inside(request, pk), request.user
    form = ShowForm(request.POST or None, by=person)
    if request.method == "POST" and form.is_valid():
        made = actions.hand_in_assessment(found, by=person, at=now(), **form.facts())
        messages.success(request, _("Who teaches looks for somebody who assesses it."))
        return redirect("programmes:assessment", pk=made.pk)
    own, standard = queries.own_attempts(person, found), queries.newest_standard(found.programme)
    can = rules.may_hand_in(found, own_place(person, found), standard, own)
    context = {"cohort": found, "programme": found.programme, "standard": standard, "form": form, "can": can}
    return render(request, "programmes/hand_in_assessment.html", context, status=422 if form.errors else 200)


def assessment(request, pk):
    found, person = seen(request, pk), request.user
    criteria, marks = queries.criteria_of(found.standard), queries.marks_of(found)
    can_mark = rules.may_move_assessment(person, found, "decide")
    form = MarksForm(request.POST or None, criteria=criteria, marks=marks)
    if request.method == "POST" and form.is_valid():
        actions.mark_assessment(found, by=person, at=now(), **form.facts())
        messages.success(request, _("Saved."))
        return redirect("programmes:assessment", pk=pk)
    can_read = rules.may_read_result(person, found)
    context = {
        "assessment": found,
        "cohort": found.cohort,
        "programme": found.cohort.programme,
        "form": form,
        "is_own": found.person_id == person.pk,
        "is_assessor": found.assessor_id == person.pk,
        "criteria": criteria,
        "marks": marks if can_read else [],
        "can_read": can_read,
        "certificate": queries.certificate_of(person, found.cohort) if found.is_enough else None,
        "can_mark": can_mark,
        "can_decide": can_mark and rules.has_all_marks(criteria, marks),
        "can_give": rules.may_move_assessment(person, found, "give", teaches=found.teaches),
        "can_take_back": rules.may_move_assessment(person, found, "take_back"),
        "can_show": rules.may_show_result(person, found),
    }
    return render(request, "programmes/assessment.html", context, status=422 if form.errors else 200)


def give(request, pk):
    found, person = seen(request, pk), request.user
    form = PersonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        assessor = form.cleaned_data["email"]
        actions.give_assessment(found, assessor, by=person, at=now())
        return redirect("programmes:assessment", pk=pk)
    can = rules.may_move_assessment(person, found, "give", teaches=found.teaches)
    context = {"assessment": found, "programme": found.cohort.programme, "form": form, "can": can}
    return render(request, "programmes/give_assessment.html", context, status=422 if form.errors else 200)


@require_POST
def decide(request, pk):
    actions.decide_assessment(seen(request, pk), by=request.user, at=now())
    messages.success(request, _("She is told, and nobody else."))
    return redirect("programmes:assessment", pk=pk)


@require_POST
def show(request, pk):
    actions.show_result(seen(request, pk), by=request.user, at=now())
    messages.success(request, _("Who teaches reads it now."))
    return redirect("programmes:assessment", pk=pk)


@require_POST
def take_back(request, pk):
    found = seen(request, pk)
    actions.take_back_assessment(found, by=request.user, at=now())
    messages.success(request, _("What you showed is gone."))
    return redirect("programmes:assessments", pk=found.cohort_id)
