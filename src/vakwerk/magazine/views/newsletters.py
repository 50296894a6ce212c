"""The newsletter as readers meet it: the archive, asking for it, and the page behind the link in every letter."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import get_language
from django.views.decorators.csrf import csrf_exempt

from vakwerk.magazine import actions
from vakwerk.magazine.forms import SubscribeForm, ThemesForm
from vakwerk.magazine.queries import newsletters as queries
from vakwerk.magazine.views.reading import paged
from vakwerk.ui.publication import for_everyone


@for_everyone
def newsletters(request):
    return render(request, "magazine/newsletters.html", {"pages": paged(request, queries.sent_issues())})


@for_everyone
def newsletter(request, number):
    issue = get_object_or_404(queries.sent_issues(), number=number)
    return render(request, "magazine/newsletter.html", {"issue": issue, "items": queries.items_of(issue)})


@login_not_required
def subscribe(request):
    """The answer is the same whether the address is known or not."""
    form = SubscribeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        if not form.is_by_a_machine:
            given = form.cleaned_data
            actions.ask_newsletter(given["email"], at=now(), language=get_language(), themes=given["themes"])
        return redirect("magazine:asked_newsletter")
    return render(request, "magazine/subscribe.html", {"form": form}, status=422 if form.errors else 200)


@login_not_required
def asked(request):
    return render(request, "magazine/asked_newsletter.html")


@login_not_required
def subscription(request, token):
    """Confirm that the address is hers; after that, choose what it is about, or stop."""
    found = queries.subscription_of(token)
    if found is None:
        raise Http404
    pressed = request.method == "POST"  # choosing nothing is an answer too
    form = ThemesForm(request.POST if pressed else None, initial={"themes": list(found.themes.all())})
    if pressed and form.is_valid():
        if found.confirmed_at is None:
            actions.confirm_newsletter(found, at=now())
        actions.choose_themes(found, themes=form.cleaned_data["themes"])
        return redirect("magazine:subscription", token=token)
    context = {"subscription": found, "form": form, "token": token}
    return render(request, "magazine/subscription.html", context, status=422 if form.errors else 200)


@csrf_exempt  # a mail program presses this button, without a session
@login_not_required
def stop(request, token):
    """A link that was used answers the same: there is nothing left to know an address by."""
    found = queries.subscription_of(token)
    if request.method == "POST":
        if found is not None:
            actions.stop_newsletter(found, at=now())
        return render(request, "magazine/stop_newsletter.html", {"is_done": True})
    return render(request, "magazine/stop_newsletter.html", {"is_done": found is None})
