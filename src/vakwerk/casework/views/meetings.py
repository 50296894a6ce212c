"""A case meeting before it begins, and what stays of it."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vakwerk.casework import actions, queries, rules
from vakwerk.casework.forms import BeginForm, MeetingForm, MoreForm, ReplyForm
from vakwerk.common.requests import sent
from vakwerk.methods.public import method_named, seats_of


def plan(request):
    """A meeting on cases of colleagues, or with a teaching case (`?oefencasus=`)."""
    asked = sent(request.GET, "oefencasus")
    teaching = get_object_or_404(queries.shown_teaching_cases(), pk=asked) if asked else None
    form = MeetingForm(request.POST or None, by=request.user, use=use_of(teaching))
    if request.method == "POST" and form.is_valid():
        meeting = actions.plan(by=request.user, at=now(), teaching_case=teaching, **form.facts())
        return redirect("casework:casemeeting", pk=meeting.pk)
    context = {"form": form, "teaching": teaching, "can": rules.may_plan(request.user)}
    return render(request, "casework/plan.html", context, status=422 if form.errors else 200)


def use_of(teaching):
    return "teaching_case" if teaching else "case_meeting"


def change(request, pk):
    meeting = get_object_or_404(queries.visible_meetings(request.user), pk=pk)
    use = use_of(meeting.teaching_case)
    form = MeetingForm(request.POST or None, by=request.user, use=use, meeting=meeting)
    if request.method == "POST" and form.is_valid():
        actions.change(meeting, by=request.user, at=now(), **form.facts())
        return redirect("casework:casemeeting", pk=pk)
    context = {"form": form, "meeting": meeting, "can": rules.may_change(request.user, meeting)}
    return render(request, "casework/plan.html", context, status=422 if form.errors else 200)


def meeting(request, pk):
    """One page for its whole life: what can be done now stands in its frame."""
    found = get_object_or_404(queries.visible_meetings(request.user), pk=pk)
    return render(request, "casework/meeting.html", page(request.user, found))


def page(person, meeting, more=None):
    cases = queries.cases_of(meeting)
    attendees = queries.attendees(meeting)
    conversation = queries.conversation_of(meeting, cases)
    seats = seats_of(conversation) if conversation else []
    own = next((attendee for attendee in attendees if attendee.person_id == person.pk), None)
    method = method_named(meeting.method_key)
    return {
        "meeting": meeting,
        "method_name": method.name.say(get_language()) if method else meeting.method_key,
        "attendees": attendees,
        "disciplines": len({attendee.discipline for attendee in attendees}),
        "own": own,
        "cases": [shown(person, meeting, case, conversation) for case in cases],
        "conversation": conversation,
        "seat": next((seat for seat in seats if seat.person_id == person.pk), None),
        "begin": BeginForm(),
        "reply": ReplyForm(initial={"discipline": own.discipline if own else "other"}),
        "more": more or MoreForm(by=person),
        "can": verdicts(person, meeting, conversation),
    }


def shown(person, meeting, case, conversation):
    """A case, whether she still reads it, and whether it can begin."""
    return case, rules.still_reads(person, case), rules.may_begin(person, meeting, case, conversation)


def verdicts(person, meeting, conversation):
    return {
        "change": rules.may_change(person, meeting),
        "begin": rules.may_begin(person, meeting, None, conversation),
        "join": rules.may_join(person, meeting),
        "close": rules.may_close(person, meeting, conversation),
        "bring": rules.may_bring(person, meeting),
        "chair": rules.may_chair(person, meeting),
    }


@require_POST
def ask(request, pk):
    found = get_object_or_404(queries.visible_meetings(request.user), pk=pk)
    form = MoreForm(request.POST, by=request.user)
    if not form.is_valid():
        return render(request, "casework/meeting.html", page(request.user, found, form) | {"form": form}, status=422)
    actions.ask_more(found, form.cleaned_data["people"], by=request.user, at=now())
    messages.success(request, _("They have been asked."))
    return redirect("casework:casemeeting", pk=pk)


@require_POST
def reply(request, pk):
    found = get_object_or_404(queries.visible_meetings(request.user), pk=pk)
    form = ReplyForm(request.POST)
    if form.is_valid():
        given = form.cleaned_data
        facts = {"is_coming": given["coming"], "discipline": given["discipline"]}
        actions.reply(found, by=request.user, at=now(), **facts)
    return redirect("casework:casemeeting", pk=pk)


@require_POST
def chair(request, pk):
    found = get_object_or_404(queries.visible_meetings(request.user), pk=pk)
    actions.take_chair(found, by=request.user, at=now())
    return redirect("casework:casemeeting", pk=pk)


@require_POST
def cancel(request, pk):
    found = get_object_or_404(queries.visible_meetings(request.user), pk=pk)
    actions.cancel(found, by=request.user, at=now())
    return redirect("casework:casemeeting", pk=pk)
