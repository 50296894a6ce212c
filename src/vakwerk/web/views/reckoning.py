"""How Vakwerk calculates: the rule with its formula, its counting card and how often it is wrong; open to everybody."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import render
from django.utils.translation import gettext as _

from vakwerk.evidence.public import ALARMS, DECIDED, HARM, card, foreseen, in_ten, judge
from vakwerk.ui.public import spoken
from vakwerk.web.forms import ReckoningForm

EXAMPLE = {"rate": "30", "useful": "15", "most": "100", "n": "50", "successes": "27"}


@login_not_required
def reckoning(request):
    form = ReckoningForm(request.GET if "n" in request.GET else EXAMPLE)
    context = {"form": form, "alarms": list(alarms()), "decided": DECIDED, "harm": HARM}
    if form.is_valid():
        context |= found(form.plan, form.cleaned_data["successes"], form.cleaned_data["n"])
    return render(request, "web/reckoning.html", context, status=200 if form.is_valid() else 422)


def found(plan, successes, n):
    share = in_ten(successes, n)
    return {
        "plan": plan,
        "verdict": judge(plan, successes, n),
        "share": spoken(share) if share else "",
        "rows": card(plan),
        "path": [(n, successes)] if n else [],
        "foreseen": [spoken(each) for each in foreseen(plan)],
    }


def alarms():
    """What was tried, with how often each rule called out: (heading, rows)."""
    headings = {
        "experiment": _("An experiment in which nothing changes: of 100 this many are called out"),
        "pairs": _("Two ways that do not differ, by lot: of 100 this many are called out"),
        "series": _("Two years of monthly figures in which nothing changes: of 100 this many are called out"),
        "region": _("A region where one of five new ways helps: of 100 that are called better, this many do nothing"),
    }
    for name, heading in headings.items():
        yield heading, [(_(each.message), each.percent, each.is_ours) for each in ALARMS[name]]
