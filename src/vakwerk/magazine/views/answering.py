"""What somebody without an account answers: to a link of the editors, or below an article."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _

from vakwerk.common.verdicts import YES
from vakwerk.magazine import actions, queries, rules
from vakwerk.magazine.forms import ReactionForm, RemarksForm
from vakwerk.magazine.views.files import answer
from vakwerk.magazine.views.sure import ask_first


@login_not_required
def quotes(request, token):
    """Whoever was interviewed reads her words and says whether they are right."""
    approval = queries.links.approval_of(token)
    if approval is None:
        raise Http404
    form = RemarksForm(request.POST or None, answer=request.POST.get("answer", ""))
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data["remarks"]
        actions.answer(approval, form.answer, at=now(), remarks=given)
        return render(request, "magazine/answered.html", {"agreed": form.answer == "agree"})
    context = {"approval": approval, "form": form, "can": rules.may_answer(approval, "agree", now())}
    if context["can"]:
        context["page"] = rules.draft_of(approval.article)
        queries.reading.load_pictures(context["page"])
    return render(request, "magazine/quotes.html", context, status=422 if form.errors else 200)


ANSWERS = {
    "give_consent": actions.give_consent,
    "decline_consent": actions.decline_consent,
    "withdraw_consent": actions.withdraw_consent,
}


@login_not_required
def portrait(request, token):
    """Whoever is in a picture says yes or no, and takes her yes back, with the same link."""
    consent = queries.links.consent_of(token)
    if consent is None:
        raise Http404
    if request.method == "POST":
        given = ANSWERS.get(request.POST.get("answer", ""))
        if given is not None:
            given(consent, by=None, at=now())
        return redirect("magazine:portrait", token=token)
    can = {name: rules.may_move_consent(None, consent, name) for name in ANSWERS}
    return render(request, "magazine/portrait.html", {"consent": consent, "token": token, "can": can})


@login_not_required
def portrait_file(request, token):
    """The film that she is asked about, or the picture, small."""
    consent = queries.links.consent_of(token)
    if consent is None or consent.shown is None:
        raise Http404
    shown = consent.photo.get_rendition("max-800x800|format-webp") if consent.photo else consent.film
    return answer(request, shown.file)


@login_not_required
def react(request, number, slug):
    article = queries.reading.article_at(number, slug)
    if article is None:
        raise Http404
    by = request.user if request.user.is_authenticated else None
    form = ReactionForm(request.POST or None, person=by)
    if request.method == "POST" and form.is_valid():
        if not form.is_by_a_machine:
            actions.react(article, by=by, at=now(), **form.given())
        messages.success(request, _("Thank you. An editor reads your reaction before it is shown."))
        return redirect("magazine:reacted", number=number, slug=slug)
    return render(
        request, "magazine/react.html", {"article": article, "form": form}, status=422 if form.errors else 200
    )


def remove_reaction(request, pk):
    """Whoever wrote it takes it away."""
    comment = get_object_or_404(queries.reading.own_comments(request.user), pk=pk)
    place = queries.reading.address_of(comment.article)
    if request.method != "POST":
        return ask_first(request, "remove_comment", YES, place)
    actions.remove_own(comment, by=request.user, at=now())
    return redirect(place)


@login_not_required
def reacted(request, number, slug):
    article = queries.reading.article_at(number, slug)
    if article is None:
        raise Http404
    return render(request, "magazine/reacted.html", {"article": article, "place": queries.reading.address_of(article)})
