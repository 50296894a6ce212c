"""What one takes along and used, for oneself; and what came of it, for hosts and speakers."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_POST

from vakwerk.events import actions, queries, rules
from vakwerk.events.forms import AnswerForm, EventTakeawayForm, GivenForm, RecordingForm, UsedForm, UsedLinkForm
from vakwerk.notices.public import link_of, may_use


def heard(request, pk):
    """An event that she hosts or speaks at."""
    return get_object_or_404(queries.heard_by(request.user), pk=pk)


def take_along(request, pk):
    event = get_object_or_404(queries.visible_to(request.user), pk=pk)
    kept = queries.takeaway_of(request.user, event)
    form = EventTakeawayForm(request.POST or None, initial={"text": kept.text if kept else ""})
    if request.method == "POST" and form.is_valid():
        actions.keep_takeaway(event, by=request.user, at=now(), text=form.cleaned_data["text"])
        messages.success(request, _("Saved. Only you see this."))
        return redirect("events:event", pk=pk)
    can = rules.may_look_back(event, queries.attendance_of(request.user, event))
    context = {"event": event, "form": form, "can": can}
    return render(request, "events/take_along.html", context, status=422 if form.errors else 200)


def takeaway(request, pk):
    """Two weeks later: what did you use?"""
    found = get_object_or_404(queries.all_takeaways(request.user), pk=pk)
    stands = {"used": found.used, "told": found.told, "text": found.text}
    given_along = found.event.given_along if found.event else []
    form = UsedForm(request.POST or None, given_along=given_along, initial=stands)
    if request.method == "POST" and form.is_valid():
        actions.tell_used(found, by=request.user, at=now(), **form.facts())
        messages.success(request, _("Saved. Hosts and speakers read it without your name."))
        return redirect("events:takeaway", pk=pk)
    context = {"takeaway": found, "event": found.event, "form": form}
    return render(request, "events/takeaway.html", context, status=422 if form.errors else 200)


@require_POST
def drop_takeaway(request, pk):
    found = get_object_or_404(queries.all_takeaways(request.user), pk=pk)
    actions.drop_takeaway(found, by=request.user, at=now())
    messages.success(request, _("Removed."))
    return redirect("events:agenda")


@login_not_required
def answer_by_link(request, token):
    """From a mail: the day, a field, and nothing else, before or after."""
    link = link_of(token)
    if link is None:
        raise Http404
    with override(link.person.language):
        form = UsedLinkForm(request.POST or None)
        can = may_use(link, now())
        if request.method == "POST" and can and form.is_valid():
            actions.tell_used_by_link(token, at=now(), told=form.cleaned_data["told"])
            return render(request, "events/answered.html")
        context = {"promised_on": link.promised_on, "form": form, "can": can}
        return render(request, "events/answer.html", context, status=422 if form.errors else 200)


def came_of(request, pk):
    """What came of it, for hosts and speakers: how many, what was used, what was told. Never by whom."""
    event = heard(request, pk)
    used = queries.used(event)
    context = {
        "event": event,
        "used": used,
        "can_thank": rules.may_thank(request.user, event, used["shown"]),
        "can_record": rules.may_share_recording(request.user, event, now()),
        "leaves_questions": rules.may_leave_question(event),
    }
    return render(request, "events/came_of.html", context)


@require_POST
def thank(request, pk):
    actions.thank(heard(request, pk), by=request.user, at=now())
    messages.success(request, _("They have been thanked."))
    return redirect("events:came_of", pk=pk)


def give_along(request, pk):
    event = heard(request, pk)
    form = GivenForm(request.POST or None, initial={"sentences": "\n".join(event.given_along)})
    if request.method == "POST" and form.is_valid():
        actions.give_along(event, by=request.user, at=now(), **form.facts())
        messages.success(request, _("Saved."))
        return redirect("events:came_of", pk=pk)
    context = {"event": event, "form": form}
    return render(request, "events/give_along.html", context, status=422 if form.errors else 200)


def recording(request, pk):
    event = heard(request, pk)
    form = RecordingForm(request.POST or None, initial={"recording": event.recording})
    if request.method == "POST" and form.is_valid():
        actions.share_recording(event, by=request.user, at=now(), **form.cleaned_data)
        messages.success(request, _("Saved. Who was there can see it until its last day."))
        return redirect("events:came_of", pk=pk)
    can = rules.may_share_recording(request.user, event, now())
    yes, other = queries.said_about_recording(event)
    context = {"event": event, "form": form, "can": can, "yes": yes, "other": other}
    return render(request, "events/recording.html", context, status=422 if form.errors else 200)


def questions(request, pk):
    """What people asked for the lecture, without names. It prints."""
    event = heard(request, pk)
    return render(request, "events/questions.html", {"event": event, "questions": queries.questions(event)})


def question(request, pk):
    found = get_object_or_404(queries.visible_questions(request.user), pk=pk)
    form = AnswerForm(request.POST or None, initial={"answer": found.answer})
    if request.method == "POST" and form.is_valid():
        actions.answer_question(found, by=request.user, at=now(), answer=form.cleaned_data["answer"])
        messages.success(request, _("Saved. Who asked is told."))
        return redirect("events:questions", pk=found.event_id)
    can = rules.may_answer_question(request.user, found)
    context = {"question": found, "event": found.event, "form": form, "can": can}
    return render(request, "events/question.html", context, status=422 if form.errors else 200)
