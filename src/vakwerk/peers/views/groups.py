"""Groups: together, start, the group's own page, agreement and settings."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vakwerk.methods.public import method_names
from vakwerk.peers import actions, queries, rules
from vakwerk.peers.forms import AgreementForm, GroupForm, StartForm
from vakwerk.peers.states import COMING, SessionState
from vakwerk.people.public import know, members_now, organisations_of


def together(request):
    sessions = list(queries.coming_sessions(request.user))
    context = {
        "groups": queries.groups(request.user),
        "sessions": sessions,
        "asks": queries.asks(request.user),
        "can_start": rules.may_start(request.user),
    }
    return render(request, "peers/together.html", context)


def start(request):
    form = StartForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        group = actions.start_with(
            given["invite"], by=request.user, at=now(), name=given["name"], agreement=given["agreement"]
        )
        return redirect("peers:peergroup", pk=group.pk)
    context = {"form": form, "can": rules.may_start(request.user)}
    return render(request, "peers/start.html", context, status=422 if form.errors else 200)


def group(request, pk):
    found = get_object_or_404(queries.what_is_open(queries.visible_groups(request.user)), pk=pk)
    people = members_now(found.closed_group)
    know([*people, request.user])
    agreement, signers = queries.agreement_and_signers(found)
    sessions = queries.sessions_of(found)
    names = method_names({held.method_key for held in sessions})
    context = {
        "group": found,
        "members": [(who, when, first_place(who)) for who, when in queries.fair_turns(people, sessions)],
        "agreement": agreement,
        "unsigned": [person for person in people if person.pk not in signers],
        "my_signature_waits": request.user.pk not in signers,
        "sessions": [session for session in reversed(sessions) if session.state in COMING],
        "earlier": [(held, names.get(held.method_key, "")) for held in sessions if held.state == SessionState.CLOSED],
        "answers": queries.answers_shown(request.user, found),
        "invitations": queries.open_invitations(found),
        "in_line": rules.line_among(people),
        "names": ", ".join(person.name for person in people),
    }
    return render(request, "peers/group.html", context)


def first_place(person):
    places = organisations_of(person)
    return places[0] if places else ""


def agreement(request, pk):
    found = get_object_or_404(queries.visible_groups(request.user), pk=pk)
    current, signers = queries.agreement_and_signers(found)
    form = AgreementForm(request.POST or None, initial={"text": current.words})
    if request.method == "POST" and form.is_valid():
        made = actions.change_agreement(found, by=request.user, at=now(), text=form.cleaned_data["text"])
        if made != current:
            messages.success(request, _("Saved. Everyone is asked for a new yes."))
        return redirect("peers:peergroup", pk=pk)
    context = {
        "group": found,
        "agreement": current,
        "form": form,
        "signed": request.user.pk in signers,
    }
    return render(request, "peers/agreement.html", context, status=422 if form.errors else 200)


@require_POST
def sign(request, pk):
    found = get_object_or_404(queries.visible_groups(request.user), pk=pk)
    actions.sign(found, by=request.user, at=now())
    return redirect("peers:peergroup", pk=pk)


def settings(request, pk):
    found = get_object_or_404(queries.visible_groups(request.user), pk=pk)
    kept = {name: getattr(found, name) for name in GroupForm.base_fields if name != "seen"}
    form = GroupForm(request.POST or None, initial=kept)
    if request.method == "POST" and form.is_valid():
        actions.change_group(found, by=request.user, at=now(), **form.cleaned_data)
        messages.success(request, _("Saved."))
        return redirect("peers:peergroup", pk=pk)
    can = {
        "leave": rules.may_leave(request.user, found),
        "end": rules.may_end(request.user, found, queries.coming(found).exists()),
        "evaluate": rules.may_evaluate(request.user, found),
    }
    return render(
        request,
        "peers/settings.html",
        {"group": found, "form": form, "can": can},
        status=422 if form.errors else 200,
    )


@require_POST
def leave(request, pk):
    found = get_object_or_404(queries.visible_groups(request.user), pk=pk)
    actions.leave(found, by=request.user, at=now())
    return redirect("peers:together")


@require_POST
def end(request, pk):
    found = get_object_or_404(queries.visible_groups(request.user), pk=pk)
    actions.end_group(found, by=request.user, at=now())
    return redirect("peers:peergroup", pk=pk)
