"""The desk of the editors: what is in hand, what waits, pictures and who consents, reactions, sections and themes."""

from datetime import timedelta

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.timezone import localdate, now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vakwerk.magazine import actions, queries, rules
from vakwerk.magazine.forms import ConsentForm, NameForm, ShelfForm
from vakwerk.magazine.views.sure import ask_first

SOON = timedelta(days=60)


def only_editors(request):
    """For who is no editor the desk is not there."""
    if not rules.is_editor(request.user):
        raise Http404


def desk(request):
    only_editors(request)
    person, read = request.user, queries.desk
    context = {
        "mine": read.asks_for_me(person),
        "in_hand": read.in_hand(person),
        "editions": read.editions(person)[:6],
        "out": read.out_lately(person, 5),
        "comments": read.comments_waiting(person)[:20],
        "initiatives": queries.initiatives.waiting_for_editors(person)[:20],
        "consents": read.consents_ending(person, localdate() + SOON),
        "can": rules.may_make(person),
    }
    return render(request, "magazine/desk.html", context)


def ask_photo_consent(request, pk):
    return ask_consent(request, get_object_or_404(queries.desk.visible_photos(request.user), pk=pk))


def ask_film_consent(request, pk):
    return ask_consent(request, get_object_or_404(queries.desk.visible_films(request.user), pk=pk))


def ask_consent(request, shown):
    form = ConsentForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        facts = {"name": given["name"], "ends_on": given["ends_on"], "by": request.user, "at": now()}
        if given["email"]:
            actions.ask_consent(shown, email=given["email"], **facts)
            messages.success(request, _("She gets a mail with a link."))
        else:
            actions.note_consent(shown, on_paper=given["on_paper"], **facts)
            messages.success(request, _("Saved."))
        return redirect(back_to(request))
    context = {"shown": shown, "form": form, "back": back_to(request), "can": rules.may_make(request.user)}
    return render(request, "magazine/consent.html", context, status=422 if form.errors else 200)


def back_to(request):
    """The article that the editor came from, when it is a page of ours."""
    asked = request.GET.get("terug", "")
    return (
        asked
        if url_has_allowed_host_and_scheme(asked, {request.get_host()}) and asked.startswith("/redactie/")
        else "magazine:desk"
    )


def withdraw_consent(request, pk):
    """She said by telephone or on paper that she takes it back."""
    consent = get_object_or_404(queries.desk.visible_consents(request.user), pk=pk)
    if request.method != "POST":
        can = rules.may_move_consent(request.user, consent, "withdraw_consent")
        return ask_first(request, "withdraw_consent", can, reverse("magazine:desk"))
    actions.withdraw_consent(consent, by=request.user, at=now())
    messages.success(request, _("It is gone. The article stays."))
    return redirect("magazine:desk")


@require_POST
def decide(request, pk, name):
    only_editors(request)
    comment = get_object_or_404(queries.desk.visible_comments(request.user), pk=pk)
    if name not in DECISIONS:
        raise Http404
    actions.decide(comment, DECISIONS[name], by=request.user, at=now())
    return redirect("magazine:desk")


DECISIONS = {"tonen": "show_comment", "niet-tonen": "refuse_comment"}


def shelves(request):
    only_editors(request)
    return render(request, "magazine/shelves.html", shelf_page(request))


def shelf_page(request, **forms):
    page = queries.reading.magazine()
    names = {name: getattr(page, name) for name in ("title", "tagline", "tagline_en")}
    context = {
        "sections": queries.desk.all_sections(),
        "themes": queries.desk.all_themes(),
        "name_form": NameForm(initial=names),
        "section_form": ShelfForm(auto_id="rubriek-%s"),
        "theme_form": ShelfForm(auto_id="thema-%s"),
        "can": rules.may_make(request.user),
    }
    return context | forms


@require_POST
def name_magazine(request):
    only_editors(request)
    page = queries.reading.magazine()
    form = NameForm(request.POST, initial={name: getattr(page, name) for name in ("title", "tagline", "tagline_en")})
    if not form.is_valid():
        return render(request, "magazine/shelves.html", shelf_page(request, name_form=form, form=form), status=422)
    actions.name_magazine(by=request.user, at=now(), **form.cleaned_data)
    return redirect("magazine:shelves")


@require_POST
def add_section(request):
    return add(request, actions.add_section, "section_form", "rubriek-%s")


@require_POST
def add_theme(request):
    return add(request, actions.add_theme, "theme_form", "thema-%s")


def add(request, action, name, auto_id):
    only_editors(request)
    form = ShelfForm(request.POST, auto_id=auto_id)
    if not form.is_valid():
        return render(request, "magazine/shelves.html", shelf_page(request, **{name: form, "form": form}), status=422)
    action(by=request.user, at=now(), **form.cleaned_data)
    return redirect("magazine:shelves")
