"""What people press in a conversation. With the script the answer is empty and the page asks for its state."""

from functools import wraps

from django.contrib import messages
from django.forms import Form
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.utils.formats import time_format
from django.utils.timezone import localtime, now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vakwerk.common.requests import the_one
from vakwerk.methods import actions, queries
from vakwerk.methods.forms import (
    AddForm,
    ItemForm,
    MeetingForm,
    MethodForm,
    SeatForm,
    SeenForm,
    StepForm,
    TellingForm,
    TickForm,
    WriteForm,
)
from vakwerk.privacy.public import pointed_out


def deed(form_class):
    """A view that finds the conversation, reads the form and does one thing."""

    def decorate(view):
        @require_POST
        @wraps(view)
        def found(request, pk):
            conversation = the_one(queries.visible_to(request.user, pk))
            form = form_class(request.POST)
            if not form.is_valid():
                return answer(request, pk, what_is_wrong(form), status=422)
            view(request, conversation, form.cleaned_data)
            return done(request, pk)

        return found

    return decorate


def what_is_wrong(form):
    return " ".join(str(error) for errors in form.errors.values() for error in errors)


def done(request, pk):
    if request.headers.get("X-Vakwerk") == "script":
        return HttpResponse(status=204)
    return redirect("methods:conversation", pk=pk)


@deed(StepForm)
def go_to(request, conversation, given):
    actions.go_to(conversation, given["step"], seen=given["seen"], by=request.user, at=now())


@deed(SeenForm)
def repeat(request, conversation, given):
    actions.repeat(conversation, seen=given["seen"], by=request.user, at=now())


@deed(SeenForm)
def reveal(request, conversation, given):
    aloud = given["said_aloud"]
    actions.reveal(conversation, seen=given["seen"], said_aloud=aloud, by=request.user, at=now())


@deed(Form)
def pause(request, conversation, given):
    actions.pause(conversation, by=request.user, at=now())


@deed(Form)
def resume(request, conversation, given):
    actions.resume(conversation, by=request.user, at=now())


@deed(Form)
def extend(request, conversation, given):
    actions.extend(conversation, 1, by=request.user, at=now())


@deed(Form)
def ask_for_time(request, conversation, given):
    actions.ask_for_time(conversation, by=request.user, at=now())


@deed(SeatForm)
def pass_turn(request, conversation, given):
    actions.pass_turn(conversation, seen=given["seat"], by=request.user, at=now())


@deed(SeatForm)
def present(request, conversation, given):
    actions.present(conversation, given["seat"], by=request.user, at=now())


@deed(SeatForm)
def hand_over(request, conversation, given):
    actions.hand_over(conversation, given["seat"], by=request.user, at=now())


@deed(AddForm)
def add_item(request, conversation, given):
    facts = {"text": given["text"], "kind": given["kind"]}
    actions.add_item(conversation, given["list"], by=request.user, at=now(), **facts)


@deed(ItemForm)
def move_item(request, conversation, given):
    actions.move_item(conversation, given["item"], given["kind"], by=request.user, at=now())


@deed(ItemForm)
def drop_item(request, conversation, given):
    actions.drop_item(conversation, given["item"], by=request.user, at=now())


@deed(MeetingForm)
def change_meeting(request, conversation, given):
    actions.change_meeting(conversation, given["meeting"], call_url=given["call_url"], by=request.user, at=now())


@deed(MethodForm)
def change_method(request, conversation, given):
    method_key, variant = given["form"].split(".")
    actions.change_method(conversation, method_key, variant, seen=given["seen"], by=request.user, at=now())


@deed(TellingForm)
def choose_telling(request, conversation, given):
    actions.choose_telling(conversation, given["telling"], by=request.user, at=now())


@require_POST
def tick(request, pk):
    conversation = the_one(queries.visible_to(request.user, pk))
    form = TickForm(request.POST, seats=queries.seats_of(conversation))
    if form.is_valid():
        actions.tick(conversation, form.cleaned_data["present"], by=request.user, at=now())
    return done(request, pk)


@require_POST
def write(request, pk):
    """Keep what was typed: asked for by the script while somebody types, or by the button."""
    conversation = the_one(queries.known_to(request.user, pk))
    form = WriteForm(request.POST)
    if not form.is_valid():
        return answer(request, pk, what_is_wrong(form), status=422)
    given = form.cleaned_data
    facts = {
        "step": given["step"],
        "sequence": given["sequence"],
        "is_ready": given["ready"],
        "due_on": given["due_on"],
    }
    actions.write(conversation, texts=form.texts(), by=request.user, at=now(), **facts)
    saved = _("Saved at %(time)s") % {"time": time_format(localtime(now()))}
    return answer(request, pk, ". ".join(filter(None, [saved, pointed_out(" ".join(form.texts().values()))])))


def answer(request, pk, words, status=200):
    if request.headers.get("X-Vakwerk") == "script":
        return JsonResponse({"said" if status == 200 else "refused": words}, status=status)
    messages.info(request, words)
    return redirect("methods:conversation", pk=pk)
