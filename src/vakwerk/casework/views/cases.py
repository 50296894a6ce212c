"""A case: brought in, written, read, weighed, chosen in. Reading one is noted."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import localdate, now
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vakwerk.casework import actions, queries, rules
from vakwerk.casework.forms import AdviceForm, BringForm, DoneForm, WriteCaseForm
from vakwerk.common.labels import label, split
from vakwerk.common.requests import sent
from vakwerk.methods.public import EvidenceKind, frame_named, open_conversation

FRAME = "law_return_involvement"


def bring(request):
    """Bring in a case. What somebody wrote down elsewhere comes along unsaved, to be made unrecognisable first."""
    drafted = request.POST.get("draft")
    known = {"meeting": request.GET.get("overleg", ""), "text": (drafted or "")[:5000]}
    known["note"] = sent(request.POST, "note") if drafted else ""
    posted = request.POST if drafted is None else None
    form = BringForm(posted or None, by=request.user, meetings=queries.open_for_cases(request.user), initial=known)
    if posted and form.is_valid():
        given = {name: form.cleaned_data[name] for name in ("subject", "text", "meeting")}
        follows = form.cleaned_data.get("note_follows")
        case = actions.bring_in(by=request.user, at=now(), note=form.cleaned_data["note"] if follows else "", **given)
        messages.success(request, _("Saved. Nobody can be recognised in it."))
        return redirect("casework:casestudy", pk=case.pk)
    context = {"form": form, "can": rules.may_bring(request.user, None)}
    return render(request, "casework/bring.html", context, status=422 if form.errors else 200)


def write(request, pk):
    case = get_object_or_404(queries.visible_cases(request.user).filter(bringer=request.user), pk=pk)
    form = WriteCaseForm(request.POST or None, by=request.user, initial={"subject": case.subject, "text": case.text})
    if request.method == "POST" and form.is_valid():
        given = {name: form.cleaned_data[name] for name in ("subject", "text")}
        actions.write_case(case, by=request.user, at=now(), **given)
        messages.success(request, _("Saved. Nobody can be recognised in it."))
        return redirect("casework:casestudy", pk=pk)
    actions.read(case, by=request.user, at=now())
    context = {"case": case, "form": form, "can": rules.may_change_case(request.user, case)}
    return render(request, "casework/write_case.html", context, status=422 if form.errors else 200)


def case(request, pk):
    found = get_object_or_404(queries.visible_cases(request.user), pk=pk)
    actions.read(found, by=request.user, at=now())
    return render(request, "casework/case.html", page(request.user, found))


def page(person, case):
    going_on = open_conversation(case)
    is_bringer = bool(rules.is_bringer(person, case))
    may_learn = rules.may_move_case(person, case, "learn")
    return {
        "case": case,
        "is_bringer": is_bringer,
        "is_there": case.meeting is not None and bool(rules.is_attendee(person, case.meeting)),
        "readers": (readers := queries.took_part(case)),
        "names": names(case.bringer, readers),
        "others_read": case.read_until >= localdate(),
        "kept": shown(queries.considerations(case)),
        "deviations": queries.deviations_of(person, case),
        "look_backs": queries.look_backs_of(case),
        "meetings": queries.open_for_cases(person) if is_bringer else [],
        "done": DoneForm(by=person, initial={"lesson": shared_already(person, case)} if may_learn else {}),
        "origin": label(case),
        "can": {
            "change": rules.may_change_case(person, case),
            "withdraw": rules.may_withdraw_case(person, case, going_on),
            "consider": rules.may_consider(person, case, going_on),
            "drop": rules.may_drop(person, case, going_on),
            "advise": rules.may_move_case(person, case, "advise"),
            "look_back": rules.may_move_case(person, case, "follow_up"),
            "learn": may_learn,
        },
    }


def shared_already(person, case):
    """The id of the lesson that was written of a deviation in which the case ended."""
    return next((split(each.lesson)[2] for each in queries.deviations_of(person, case) if each.lesson), None)


def names(first, others):
    return ", ".join(person.name for person in [first, *others])


def facets():
    """The sides of the frame of a case meeting: (key, name and question)."""
    language = get_language()
    frame = frame_named(FRAME)
    return [(f.key, f"{f.name.say(language)}: {f.question.say(language)}") for f in frame.facets]


def shown(considerations):
    """Each with the name of its side and of what it rests on, side by side."""
    language, frame = get_language(), frame_named(FRAME)
    names = {facet.key: facet.name.say(language) for facet in frame.facets}
    order = list(names)
    rows = [(each, names.get(each.facet, each.facet), EvidenceKind(each.evidence).label) for each in considerations]
    return sorted(rows, key=lambda row: order.index(row[0].facet) if row[0].facet in order else len(order))


def advise(request, pk):
    found = get_object_or_404(queries.visible_cases(request.user), pk=pk)
    form = AdviceForm(request.POST or None, by=request.user)
    if request.method == "POST" and form.is_valid():
        given = {name: form.cleaned_data[name] for name in ("choice", "advice", "look_back_on")}
        actions.advise(found, by=request.user, at=now(), **given)
        return redirect("casework:casestudy", pk=pk)
    context = {"case": found, "form": form, "can": rules.may_move_case(request.user, found, "advise")}
    return render(request, "casework/advise.html", context, status=422 if form.errors else 200)


@require_POST
def take_to(request, pk):
    found = get_object_or_404(queries.visible_cases(request.user), pk=pk)
    meeting = get_object_or_404(queries.open_for_cases(request.user), pk=sent(request.POST, "meeting"))
    actions.take_to(found, meeting, by=request.user, at=now())
    return redirect("casework:casestudy", pk=pk)


@require_POST
def withdraw(request, pk):
    found = get_object_or_404(queries.visible_cases(request.user), pk=pk)
    actions.withdraw_case(found, by=request.user, at=now())
    messages.success(request, _("Removed."))
    return redirect("casework:overview")


@require_POST
def learn(request, pk):
    found = get_object_or_404(queries.visible_cases(request.user), pk=pk)
    actions.learn(found, by=request.user, at=now(), lesson=lesson_of(request))
    return redirect("casework:casestudy", pk=pk)


def lesson_of(request):
    """What she shared of it in the library; of somebody else's it is not there."""
    form = DoneForm(request.POST, by=request.user)
    if not form.is_valid():
        raise Http404
    return form.cleaned_data["lesson"]
