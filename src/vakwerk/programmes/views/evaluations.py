"""What people thought of a module, and what the working group does with it."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _

from vakwerk.programmes.actions import evaluations as actions
from vakwerk.programmes.forms import WordsForm
from vakwerk.programmes.forms.evaluations import EvaluationForm
from vakwerk.programmes.queries import evaluations as queries
from vakwerk.programmes.rules import evaluations as rules
from vakwerk.programmes.views.modules import draw
from vakwerk.programmes.views.notes import inside


def evaluation(request, pk):
    """For who learned, who taught and who makes the leergang; for others this does not exist."""
    found, person = inside(request, pk), request.user
    evaluations, reply = queries.evaluations_of(found), queries.reply_to(found)
    own = next((each for each in evaluations if each.person_id == person.pk), None)
    stands = {name: getattr(own, name) for name in ("used", "helped", "change")} if own else None
    form = EvaluationForm(request.POST or None, initial=stands)
    if request.method == "POST" and form.is_valid():
        actions.evaluate(found, by=person, at=now(), **form.facts())
        messages.success(request, _("Saved. You hear what the working group does with it."))
        return redirect("programmes:evaluation", pk=pk)
    can_read = rules.may_read_evaluations(evaluations)
    context = {
        "module": found,
        "programme": found.programme,
        "form": form,
        "own": own,
        "learns": found.learns,
        "can": rules.may_evaluate(found, reply, learned=found.learns),
        "can_read": can_read,
        "used": rules.how_used(evaluations) if can_read else [],
        "helped": words_of(evaluations, "helped") if can_read else [],
        "change": words_of(evaluations, "change") if can_read else [],
        "reply": reply,
        "can_reply": rules.may_reply(person, found, reply),
    }
    return render(request, "programmes/evaluation.html", context, status=422 if form.errors else 200)


def words_of(evaluations, field):
    """What was said, in an order that does not tell which two things one person said."""
    return sorted(filter(None, (getattr(each, field) for each in evaluations)))


def reply(request, pk):
    found = inside(request, pk)
    form = WordsForm(request.POST or None, asks=_("What does the working group do with it?"))
    if request.method == "POST" and form.is_valid():
        actions.reply(found, by=request.user, at=now(), **form.facts())
        messages.success(request, _("Who said something was told."))
        return redirect("programmes:evaluation", pk=pk)
    can = rules.may_reply(request.user, found, queries.reply_to(found))
    return draw(request, found, form, title=_("Answer what people thought"), button=_("Answer"), can=can)
