"""A dialogue held live: begun by the head, joined by the team, closed by who leads the talk."""

from django import forms
from django.shortcuts import redirect
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vakwerk.methods.public import forms_of_methods, open_conversation, seats_of
from vakwerk.people.public import people_in_team
from vakwerk.practice.actions import dialogue_talks as actions
from vakwerk.practice.forms.dialogues import BeginTalkForm
from vakwerk.practice.queries import dialogues as queries
from vakwerk.practice.rules import dialogue_talks as rules
from vakwerk.practice.rules.dialogues import is_judged
from vakwerk.practice.views.dialogues import asking, found

USE = "activation_dialogue"


def begin(request, pk):
    shown = found(request, pk)
    people = people_in_team(shown.team).exclude(pk=shown.head_id).order_by("name")
    form = BeginTalkForm(request.POST or None, people=people, forms_of=forms_of_methods(USE, by=request.user))
    if request.method == "POST" and form.is_valid():
        conversation = actions.begin_talk(shown, by=request.user, at=now(), **form.facts())
        return redirect("methods:conversation", pk=conversation.pk)
    can = rules.may_begin_talk(request.user, shown, open_conversation(shown))
    return asking(request, form, can, dialogue=shown, heading=_("Begin the dialogue"), button=_("Begin"))


@require_POST
def join(request, pk):
    conversation = actions.join_talk(found(request, pk), by=request.user, at=now())
    return redirect("methods:conversation", pk=conversation.pk)


def close(request, pk):
    shown = found(request, pk)
    conversation = open_conversation(shown)
    form = forms.Form(request.POST or None)
    if request.method == "POST":
        actions.close_talk(shown, by=request.user, at=now())
        return redirect("practice:activationdialogue", pk=pk)
    can = rules.may_close_talk(request.user, shown, conversation and seats_of(conversation))
    can = can and is_judged(queries.last_time(shown))
    words = {"heading": _("Close the dialogue"), "button": _("Close the dialogue"), "is_closing": True}
    return asking(request, form, can, dialogue=shown, **words)
