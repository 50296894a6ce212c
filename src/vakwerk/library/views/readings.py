"""Reading along: what could give somebody away?"""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vakwerk.library import actions, queries, rules
from vakwerk.library.forms import ReadingForm


def reading(request, pk):
    found = get_object_or_404(queries.visible_readings(request.user), pk=pk)
    form = ReadingForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        given = {"by": request.user, "at": now(), "doubts": form.cleaned_data["doubts"]}
        by, doubts, note, passes = request.user, given["doubts"], form.cleaned_data["note"], "pass" in request.POST
        can = rules.may_pass(by, found, doubts) if passes else rules.may_send_back(by, found, doubts, note)
        if can and passes:
            item = actions.pass_reading(found, **given)
            messages.success(request, _("It is shared now. Thank you."))
            return seen_or_home(request.user, item)
        if can:
            actions.send_back(found, note=note, **given)
            messages.success(request, _("It goes back to its writer. Thank you."))
            return redirect("library:library")
        form.add_error("doubts" if passes else "note", can.reason)
    draft = found.draft
    context = {"reading": found, "thing": draft, "form": form, "goes_to": queries.sight(draft.audience)}
    context["text"] = queries.whole_text(draft)
    return render(request, "library/reading.html", context, status=422 if form.errors else 200)


def seen_or_home(person, item):
    """A reader of another organisation may not see what she passed."""
    if queries.visible_items(person).filter(pk=item.pk).exists():
        return redirect("library:libraryitem", pk=item.pk)
    return redirect("library:library")


@require_POST
def decline(request, pk):
    found = get_object_or_404(queries.visible_readings(request.user), pk=pk)
    actions.decline(found, by=request.user, at=now())
    messages.success(request, _("Somebody else is asked."))
    return redirect("library:library")
