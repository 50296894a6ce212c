"""What one took home: takeaway, commitment, and looking back, signed in or by the link of a mail."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_POST

from vakwerk.notices.public import link_of, may_use
from vakwerk.peers import actions, queries
from vakwerk.peers.forms import CommitmentForm, LinkForm, LookBackForm, TakeawayForm


def takeaway(request, pk):
    """Hers for one meeting: written down, changed, or thrown away."""
    session = get_object_or_404(queries.visible_sessions(request.user), pk=pk)
    kept = queries.takeaways(request.user).filter(session=session).first()
    form = TakeawayForm(request.POST or None, initial={"text": kept.text if kept else ""})
    if request.method == "POST" and form.is_valid():
        actions.keep_takeaway(session, by=request.user, at=now(), text=form.cleaned_data["text"])
        messages.success(request, _("Saved. Only you see this."))
        return redirect("peers:peersession", pk=pk)
    return render(
        request,
        "peers/takeaway.html",
        {"session": session, "kept": kept, "form": form},
        status=422 if form.errors else 200,
    )


def commit(request, pk):
    session = get_object_or_404(queries.visible_sessions(request.user), pk=pk)
    kept = queries.visible_commitments(request.user).filter(session=session).first()
    known = {"text": kept.text, "look_back_on": kept.look_back_on} if kept else {}
    form = CommitmentForm(request.POST or None, initial=known)
    if request.method == "POST" and form.is_valid():
        actions.commit(
            session,
            by=request.user,
            at=now(),
            **{name: form.cleaned_data[name] for name in ("text", "look_back_on")},
        )
        messages.success(request, _("Saved. Only you see this."))
        return redirect("peers:peersession", pk=pk)
    return render(request, "peers/commit.html", {"session": session, "form": form}, status=422 if form.errors else 200)


def commitment(request, pk):
    found = get_object_or_404(queries.visible_commitments(request.user), pk=pk)
    form = LookBackForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        given = {name: form.cleaned_data[name] for name in ("became", "for_helpers")}
        actions.look_back(found, by=request.user, at=now(), **given)
        messages.success(request, _("Saved. You looked back."))
        return redirect("peers:commitment", pk=pk)
    return render(
        request,
        "peers/commitment.html",
        {"commitment": found, "form": form},
        status=422 if form.errors else 200,
    )


@require_POST
def let_go(request, pk):
    found = get_object_or_404(queries.visible_commitments(request.user), pk=pk)
    actions.let_go(found, by=request.user, at=now())
    return redirect("peers:commitment", pk=pk)


@require_POST
def drop(request, pk):
    found = get_object_or_404(queries.visible_commitments(request.user), pk=pk)
    actions.drop_commitment(found, by=request.user, at=now())
    messages.success(request, _("Removed."))
    return redirect("peers:together")


@login_not_required
def answer_by_link(request, token):
    """From a mail: the day and the kind of promise, a field, and nothing else, before or after."""
    link = link_of(token)
    if link is None:
        raise Http404
    with override(link.person.language):
        form = LinkForm(request.POST or None)
        can = may_use(link, now())
        if request.method == "POST" and can and form.is_valid():
            given = {name: form.cleaned_data[name] for name in ("became", "share")}
            actions.look_back_by_link(token, at=now(), **given)
            return render(request, "peers/answered.html")
        context = {"promised_on": link.promised_on, "form": form, "can": can}
        return render(request, "peers/answer.html", context, status=422 if form.errors else 200)
