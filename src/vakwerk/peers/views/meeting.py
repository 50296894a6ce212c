"""The meeting: begin, join, close; and the proof that it took place."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.template.loader import render_to_string
from django.utils.timezone import now
from django.utils.translation import get_language
from django.views.decorators.http import require_POST

from vakwerk.methods.public import method_named, minutes_so_far, open_conversation, seats_of
from vakwerk.peers import actions, queries, rules
from vakwerk.peers.forms import BeginForm, CloseForm
from vakwerk.people.public import acting_for, on_paper
from vakwerk.ui.public import pdf


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
    can = rules.may_move(request.user, queries.led(session, conversation), "finish")
    context = {"session": session, "conversation": conversation, "form": form, "can": can}
    return render(request, "peers/close.html", context, status=422 if form.errors else 200)


def proof(request, pk):
    session = get_object_or_404(queries.visible_proofs(request.user), pk=pk)
    return render(request, "peers/proof.html", proven(session))


def proof_as_file(request, pk):
    """The same on paper, with room to sign."""
    session = get_object_or_404(queries.visible_proofs(request.user), pk=pk)
    paper = proven(session) | {"house": on_paper(acting_for(request.user))}
    response = HttpResponse(pdf(render_to_string("peers/proof_paper.html", paper)), "application/pdf")
    response["Content-Disposition"] = f'attachment; filename="{session.started_at:%Y-%m-%d}-intervisie.pdf"'
    response["Cache-Control"] = "no-store"
    return response


def proven(session):
    method = method_named(session.method_key)
    name = method.name.say(get_language()) if method else session.method_key
    return {"session": session, "method_name": name, **queries.proof(session)}
