"""A meeting before it begins: planned, changed, answered, prepared."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vakwerk.common.requests import sent
from vakwerk.methods.public import Meeting, method_named, open_conversation, seats_of
from vakwerk.peers import actions, queries, rules
from vakwerk.peers.forms import BeginForm, ContributionForm, PresenterForm, SessionForm
from vakwerk.peers.states import SessionState
from vakwerk.people.public import members


def plan(request, pk):
    group = get_object_or_404(queries.visible_groups(request.user), pk=pk)
    form = SessionForm(request.POST or None, group=group, by=request.user, form=sent(request.GET, "form"))
    if request.method == "POST" and form.is_valid():
        session = actions.plan(group, by=request.user, at=now(), **form.facts())
        return redirect("peers:peersession", pk=session.pk)
    can = rules.may_plan(request.user, group)
    return render(
        request,
        "peers/plan.html",
        {"group": group, "form": form, "can": can},
        status=422 if form.errors else 200,
    )


def change(request, pk):
    session = get_object_or_404(queries.visible_sessions(request.user), pk=pk)
    use = "moral_deliberation" if hasattr(session, "deliberation") else "peer_session"
    facts = {"group": session.group, "session": session, "form": sent(request.GET, "form"), "use": use}
    form = SessionForm(request.POST or None, by=request.user, **facts)
    if request.method == "POST" and form.is_valid():
        actions.change(session, by=request.user, at=now(), **form.facts())
        return redirect("peers:peersession", pk=pk)
    can = rules.may_move(request.user, session, "cancel")
    context = {"group": session.group, "session": session, "form": form, "can": can}
    return render(request, "peers/plan.html", context, status=422 if form.errors else 200)


def session(request, pk):
    """One page for the whole life of a meeting: what can be done now stands in its frame."""
    found = queries.visible_sessions(request.user).filter(pk=pk).first()
    if found is None:
        get_object_or_404(queries.visible_proofs(request.user), pk=pk)
        return redirect("peers:proof", pk=pk)
    return render(request, f"peers/{TEMPLATES[found.state]}.html", page(request.user, found))


TEMPLATES = dict.fromkeys(SessionState, "session") | {
    SessionState.IN_METHOD: "going_on",
    SessionState.CLOSING: "going_on",
    SessionState.CLOSED: "closed",
}


def page(person, session, form=None):
    method = method_named(session.method_key)
    context = {
        "session": session,
        "group": session.group,
        "deliberation": getattr(session, "deliberation", None),
        "minutes": session.minutes if session.net_minutes is None else session.net_minutes,
        "method": method,
        "method_name": method.name.say(get_language()) if method else session.method_key,
    }
    if session.state == SessionState.CLOSED:
        return context | after(person, session) | about(person, context["deliberation"])
    if session.state in (SessionState.IN_METHOD, SessionState.CLOSING):
        conversation = open_conversation(session)
        seat = next((s for s in seats_of(conversation) if s.person_id == person.pk), None) if conversation else None
        return context | {
            "conversation": conversation,
            "seat": seat,
            "can_join": rules.may_join(person, session),
        }
    return context | before(person, session, form, context["deliberation"])


def about(person, deliberation):
    """What may be done with a deliberation that is concluded."""
    if deliberation is None:
        return {}
    names = ("agree_on_working", "tell_what_came")
    return {"may": {name: rules.may_move_deliberation(person, deliberation, name) for name in names}}


def before(person, session, form, deliberation):
    brought = list(queries.contributions(session))
    own = next((row for row in brought if row.person_id == person.pk), None)
    turns = queries.fair_turns(members(session.group.closed_group), queries.sessions_of(session.group))
    replied = queries.replies(session)
    first = session.presenter_id or (deliberation.bringer_id if deliberation else None)
    may_bring_in = [member for member, _when in turns if member.pk != session.facilitator_id]
    return {
        "people": [(member, when, replied.get(member.pk)) for member, when in turns],
        "contributions": [row for row in brought if row.person_id != person.pk],
        "own": own,
        "form": form or ContributionForm(initial={"text": own.text if own else ""}),
        "begin": BeginForm(initial={"meeting": Meeting.VIDEO_CALL} if session.call_url else None),
        "presenter": PresenterForm(people=may_bring_in, initial={"person": first}),
        "chooses": method_named(session.method_key).variant(session.variant).chooses,
        "is_coming": replied.get(person.pk),
        "can": {name: rules.may_move(person, session, name) for name in ("begin", "cancel")},
        "can_lead": rules.may_lead(person, session),
    }


def after(person, session):
    return {
        "takeaway": queries.takeaways(person).filter(session=session).first(),
        "commitment": queries.visible_commitments(person).filter(session=session).first(),
        "proof": queries.proof(session),
    }


@require_POST
def reply(request, pk):
    found = get_object_or_404(queries.visible_sessions(request.user), pk=pk)
    actions.reply(found, by=request.user, at=now(), is_coming=request.POST.get("coming") == "1")
    return redirect("peers:peersession", pk=pk)


@require_POST
def contribute(request, pk):
    found = get_object_or_404(queries.visible_sessions(request.user), pk=pk)
    form = ContributionForm(request.POST)
    if not form.is_valid():
        return render(request, "peers/session.html", page(request.user, found, form), status=422)
    actions.contribute(found, by=request.user, at=now(), text=form.cleaned_data["text"])
    messages.success(request, _("Saved. The group can read it; it is destroyed after the meeting."))
    return redirect("peers:peersession", pk=pk)


@require_POST
def withdraw_contribution(request, pk):
    found = get_object_or_404(queries.visible_sessions(request.user), pk=pk)
    actions.withdraw_contribution(found, by=request.user, at=now())
    return redirect("peers:peersession", pk=pk)


@require_POST
def choose(request, pk):
    found = get_object_or_404(queries.visible_sessions(request.user), pk=pk)
    form = PresenterForm(request.POST, people=members(found.group.closed_group))
    if form.is_valid():
        actions.choose(found, form.cleaned_data["person"], by=request.user, at=now())
    return redirect("peers:peersession", pk=pk)


@require_POST
def facilitate(request, pk):
    found = get_object_or_404(queries.visible_sessions(request.user), pk=pk)
    actions.facilitate(found, by=request.user, at=now())
    return redirect("peers:peersession", pk=pk)


@require_POST
def cancel(request, pk):
    found = get_object_or_404(queries.visible_sessions(request.user), pk=pk)
    actions.cancel(found, by=request.user, at=now())
    return redirect("peers:peergroup", pk=found.group_id)
