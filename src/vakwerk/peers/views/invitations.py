"""Invitations: sent, asked about among the members, answered."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vakwerk.peers import actions, queries, rules
from vakwerk.peers.forms import InviteForm
from vakwerk.peers.states import InvitationState
from vakwerk.people.public import colleagues_of, know, leads, members, members_now, person_by_email


def invite(request, pk):
    group = get_object_or_404(queries.visible_groups(request.user), pk=pk)
    form = InviteForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.invite_all(group, form.cleaned_data["email"], by=request.user, at=now())
        messages.success(
            request,
            _("The invitation is on its way. Members see on the page of the group whether it needs their yes."),
        )
        return redirect("peers:peergroup", pk=pk)
    context = {
        "group": group,
        "form": form,
        "can": rules.may_invite(request.user, group, queries.open_invitations(group).count()),
        "colleagues": colleagues_of(request.user).exclude(pk__in=members(group.closed_group)),
    }
    return render(request, "peers/invite.html", context, status=422 if form.errors else 200)


def invitation(request, pk):
    """For the invited person: who asks, with whom, what is promised. For members: whether it may leave."""
    found = get_object_or_404(queries.visible_invitations(request.user), pk=pk)
    asked = queries.consent_of(request.user, found)
    people = members_now(found.group.closed_group)
    context = {
        "invitation": found,
        "group": found.group,
        "members": people,
        "in_line": is_in_line(found, people),
        "asked_herself": rules.asked_herself(found),
        "agreement": queries.current_agreement(found.group),
        "invited": found.email == request.user.email,
        "can_answer": rules.may_answer(request.user, found, "accept"),
        "can_consent": rules.may_consent(request.user, asked),
        "can_withdraw": rules.may_withdraw(request.user, found),
    }
    return render(request, "peers/invitation.html", context)


def is_in_line(invitation, people):
    """Whether the members should know that it is the team lead of one of them, or the other way round."""
    person = person_by_email(invitation.email) if invitation.state == InvitationState.ASKING else None
    if person is None:
        return False
    know([*people, person])
    return any(leads(person, member) or leads(member, person) for member in people)


@require_POST
def answer(request, pk):
    found = get_object_or_404(queries.visible_invitations(request.user), pk=pk)
    accepts = request.POST.get("accepts") == "1"
    group = actions.answer(found, by=request.user, at=now(), accepts=accepts)
    return redirect("peers:peergroup", pk=group.pk) if accepts else redirect("peers:together")


@require_POST
def consent(request, pk):
    found = get_object_or_404(queries.visible_invitations(request.user), pk=pk)
    actions.consent(found, by=request.user, at=now(), says_yes=request.POST.get("yes") == "1")
    return redirect("peers:peergroup", pk=found.group_id)


@require_POST
def withdraw(request, pk):
    found = get_object_or_404(queries.visible_invitations(request.user), pk=pk)
    actions.withdraw(found, by=request.user, at=now())
    return redirect("peers:peergroup", pk=found.group_id)
