"""One person's roles, as far as one keeps them; invitations; and joining by a link."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.signing import BadSignature
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_POST

from vakwerk.people import actions, queries, rules
from vakwerk.people.forms import AcceptForm, InvitationForm, RoleForm


def person(request, pk, organisation):
    """A person in one organisation: her roles there, a new one, and leaving."""
    place = get_object_or_404(queries.administered_by(request.user), pk=organisation)
    found = get_object_or_404(queries.people_kept_by(request.user), pk=pk)
    form = RoleForm(request.POST or None, organisation=place, by=request.user)
    if request.method == "POST" and form.is_valid():
        actions.appoint(found, by=request.user, at=now(), organisation=place, **form.cleaned_data)
        messages.success(request, _("Saved. It holds from now."))
        return redirect("people:person", organisation=organisation, pk=pk)
    held = queries.appointments_of(found, place)
    context = {
        "person": found,
        "organisation": place,
        "appointments": [(row, rules.ROLES.get(row.role), rules.may_end(request.user, row)) for row in held],
        "can_leave": rules.may_let_go(request.user, [row for row in held if row.ends_on is None]),
        "form": form,
    }
    return render(request, "people/person.html", context, status=422 if form.errors else 200)


@require_POST
def end_role(request, pk):
    appointment = get_object_or_404(queries.appointments_kept_by(request.user), pk=pk)
    actions.end_role(appointment, by=request.user, at=now())
    if appointment.partnership_id:
        return redirect("people:partnership", pk=appointment.partnership_id)
    return redirect("people:person", organisation=appointment.organisation_id, pk=appointment.person_id)


@require_POST
def leave(request, pk, organisation):
    place = get_object_or_404(queries.administered_by(request.user), pk=organisation)
    found = get_object_or_404(queries.people_kept_by(request.user), pk=pk)
    actions.leave(found, place, by=request.user, at=now())
    messages.success(request, _("All roles here have ended. The account and what is personal stay with the person."))
    return redirect("people:organisation", pk=organisation)


@require_POST
def invite(request, pk):
    place = get_object_or_404(queries.administered_by(request.user), pk=pk)
    form = InvitationForm(request.POST, organisation=place, by=request.user)
    if not form.is_valid():
        return render(request, "people/invite.html", {"organisation": place, "form": form}, status=422)
    actions.invite(by=request.user, at=now(), organisation=place, **form.cleaned_data)
    messages.success(request, _("The invitation is on its way. The link works once, for two weeks."))
    return redirect("people:organisation", pk=pk)


@require_POST
def withdraw_invitation(request, pk):
    found = get_object_or_404(queries.invitations_kept_by(request.user), pk=pk)
    place = found.organisation_id
    actions.withdraw_invitation(found, by=request.user, at=now())
    return redirect("people:organisation", pk=place)


@login_not_required
def accept(request, token):
    """The page behind the link: a name and a password make the account; who has one already only says yes."""
    try:
        invitation = queries.invitation_of(token)
    except BadSignature:
        invitation = None
    if invitation is None:
        raise Http404
    known = queries.account_of(invitation)
    with override(known.language if known else invitation.language):
        form = AcceptForm(request.POST or None, invitation=invitation, known=known is not None)
        can = rules.may_accept(known, invitation, now())
        if request.method == "POST" and can and form.is_valid():
            actions.accept(invitation, at=now(), **form.cleaned_data)
            return render(request, "people/accepted.html", {"email": invitation.email})
        context = {"invitation": invitation, "form": form, "can": can, "known": known}
        return render(request, "people/accept.html", context, status=422 if form.errors else 200)
