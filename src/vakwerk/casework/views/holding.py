"""The meeting itself: a case begun, joined, closed with what may stay; then who was there."""

from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.views.decorators.http import require_POST

from vakwerk.casework import actions, queries, rules
from vakwerk.casework.forms import BeginForm, CloseForm
from vakwerk.methods.public import minutes_so_far, seats_of


def way_of(request):
    form = BeginForm(request.POST)
    return form.cleaned_data["way"] if form.is_valid() else form.fields["way"].initial


@require_POST
def begin(request, pk):
    """Begin with a case."""
    case = get_object_or_404(queries.visible_cases(request.user), pk=pk)
    if case.meeting is None:
        return redirect("casework:casestudy", pk=pk)
    conversation = actions.begin(case.meeting, case, by=request.user, at=now(), way=way_of(request))
    return redirect("methods:conversation", pk=conversation.pk)


@require_POST
def begin_teaching(request, pk):
    meeting = get_object_or_404(queries.visible_meetings(request.user), pk=pk)
    conversation = actions.begin(meeting, None, by=request.user, at=now(), way=way_of(request))
    return redirect("methods:conversation", pk=conversation.pk)


@require_POST
def join(request, pk):
    meeting = get_object_or_404(queries.visible_meetings(request.user), pk=pk)
    conversation = actions.join(meeting, by=request.user, at=now())
    return redirect("methods:conversation", pk=conversation.pk)


def close(request, pk):
    """Who was there and how long: the one thing that stays of a meeting."""
    meeting = get_object_or_404(queries.visible_meetings(request.user), pk=pk)
    conversation = queries.conversation_of(meeting, queries.cases_of(meeting))
    is_teaching = meeting.teaching_case_id is not None
    can = rules.may_close(request.user, queries.led(meeting, conversation), None if is_teaching else conversation)
    form = CloseForm(request.POST or None, attendees=queries.attendees(meeting), initial=counted(meeting, conversation))
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        present = set(given["present"])
        actions.close(meeting, by=request.user, at=now(), present=present, minutes=given["minutes"])
        return redirect("casework:casemeeting", pk=pk)
    context = {"meeting": meeting, "form": form, "can": can}
    return render(request, "casework/close.html", context, status=422 if form.errors else 200)


def counted(meeting, conversation):
    """Who seems to be there, and how long it has taken."""
    if conversation is not None:
        here = [seat.person_id for seat in seats_of(conversation) if seat.is_present]
        return {"present": here, "minutes": minutes_so_far(conversation, now())}
    seated = {each.person_id: each.minutes for each in queries.attendees(meeting) if each.minutes is not None}
    return {"present": [*seated], "minutes": max(seated.values(), default=0)}
