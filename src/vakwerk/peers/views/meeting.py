"""The meeting: begin, join, close; and the proof that it took place."""

from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import get_language
from django.views.decorators.http import require_POST

from vakwerk.methods.public import method_named, minutes_so_far, open_conversation, seats_of
from vakwerk.peers import actions, queries, rules
from vakwerk.peers.forms import BeginForm, CloseForm


@require_POST
def begin(request, pk):
    session = get_object_or_404(queries.visible_sessions(request.user), pk=pk)
    form = BeginForm(request.POST)
    meeting = form.cleaned_data["meeting"] if form.is_valid() else form.fields["meeting"].initial
    conversation = actions.begin(session, by=request.user, at=now(), meeting=meeting)
    return redirect("methods:conversation", pk=conversation.pk)


@require_POST
def join(request, pk):
    session = get_object_or_404(queries.visible_sessions(request.user), pk=pk)
    conversation = actions.join(session, by=request.user, at=now())
    return redirect("methods:conversation", pk=conversation.pk)


def close(request, pk):
    """Who was there and how long: the one thing that stays. Then everything else is destroyed."""
    session = get_object_or_404(queries.visible_sessions(request.user), pk=pk)
    conversation = open_conversation(session)
    if conversation is None:
        return redirect("peers:peersession", pk=pk)
    seats = seats_of(conversation)
    counted = {
        "present": [s.person_id for s in seats if s.is_present],
        "minutes": minutes_so_far(conversation, now()),
    }
    form = CloseForm(request.POST or None, seats=seats, initial=counted)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        actions.close(session, by=request.user, at=now(), present=set(given["present"]), minutes=given["minutes"])
        return redirect("peers:peersession", pk=pk)
    can = rules.may_move(request.user, session, "finish")
    context = {"session": session, "conversation": conversation, "form": form, "can": can}
    return render(request, "peers/close.html", context, status=422 if form.errors else 200)


def proof(request, pk):
    session = get_object_or_404(queries.visible_proofs(request.user), pk=pk)
    method = method_named(session.method_key)
    context = {
        "session": session,
        "method_name": method.name.say(get_language()) if method else session.method_key,
        **queries.proof(session),
    }
    return render(request, "peers/proof.html", context)
