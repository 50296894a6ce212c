"""Who looks along with a change, who stands behind it, to whom it goes, and what peers ask."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vakwerk.people.public import members
from vakwerk.practice.actions import change_people as actions
from vakwerk.practice.actions.changes import hand_over_change
from vakwerk.practice.forms.changes import AnswerForm, AskForm, LetInForm, NameSponsorForm, SuccessorForm
from vakwerk.practice.queries import changes as queries
from vakwerk.practice.rules import changes as rules
from vakwerk.practice.views.changes import asking, found


def let_in(request, pk):
    shown = found(request, pk)
    form = LetInForm(request.POST or None, by=request.user)
    if request.method == "POST" and form.is_valid():
        actions.let_in(shown, form.cleaned_data["person"], by=request.user, at=now())
        messages.success(request, _("She hears that she can look along."))
        return redirect("practice:changeassignment", pk=pk)
    can = rules.may_let_in(request.user, shown, members(shown.closed_group))
    return asking(request, form, can, change=shown, heading=_("Ask a peer to look along"), button=_("Ask her"))


def name_sponsor(request, pk):
    shown = found(request, pk)
    form = NameSponsorForm(request.POST or None, by=request.user, change=shown)
    if request.method == "POST" and form.is_valid():
        actions.name_sponsor(shown, form.cleaned_data["sponsor"], by=request.user, at=now())
        messages.success(request, _("She hears that you named her, and can say no."))
        return redirect("practice:changeassignment", pk=pk)
    can = rules.may_write(request.user, shown)
    return asking(request, form, can, change=shown, heading=_("Who stands behind it?"), button=_("Save"))


@require_POST
def stand_back(request, pk):
    shown = get_object_or_404(queries.sponsored_by(request.user), pk=pk)
    actions.stand_back(shown, by=request.user, at=now())
    messages.success(request, _("You no longer stand behind it. Its owner hears that."))
    return redirect("practice:changes")


def hand_over(request, pk):
    shown = found(request, pk)
    peers = [each for each in members(shown.closed_group) if each.pk != request.user.pk]
    form = SuccessorForm(request.POST or None, peers=peers)
    if request.method == "POST" and form.is_valid():
        hand_over_change(shown, by=request.user, at=now(), successor=form.cleaned_data["successor"])
        messages.success(request, _("She hears of it, and says herself whether she goes on with it."))
        return redirect("practice:changeassignment", pk=pk)
    can = rules.may_move_change(request.user, shown, "hand_over") and rules.has_peers(
        shown, rules.Standing(peers=len(peers))
    )
    return asking(
        request, form, can, change=shown, heading=_("Hand this change over"), button=_("Hand this change over")
    )


def ask(request, pk):
    shown = found(request, pk)
    form = AskForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.ask(shown, by=request.user, at=now(), text=form.cleaned_data["text"])
        return redirect("practice:changeassignment", pk=pk)
    can = rules.may_ask(request.user, shown)
    return asking(request, form, can, change=shown, heading=_("Ask a question"), button=_("Ask"))


def answer(request, pk):
    question = get_object_or_404(queries.visible_change_questions(request.user), pk=pk)
    form = AnswerForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.answer_question(question, by=request.user, at=now(), answer=form.cleaned_data["answer"])
        return redirect("practice:changeassignment", pk=question.change_id)
    can = rules.may_answer(request.user, question)
    words = {"heading": _("Your answer"), "button": _("Save"), "question": question}
    return asking(request, form, can, change=question.change, **words)
