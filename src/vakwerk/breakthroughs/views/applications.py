"""An application: written, read, handed in, asked about, taken back. Reading one is noted."""

from django.contrib import messages
from django.http import FileResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import localdate, now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vakwerk.breakthroughs import actions, queries, rules
from vakwerk.breakthroughs.forms import ApplicationForm, AttachmentForm, QuestionForm
from vakwerk.breakthroughs.states import SETTLED, ApplicationState
from vakwerk.breakthroughs.views.weighing import questions
from vakwerk.common.labels import label

AT_PANEL = (ApplicationState.SCHEDULED, ApplicationState.IN_DELIBERATION, ApplicationState.ADVISED)


def apply(request, pk):
    fund = get_object_or_404(queries.visible_funds(request.user), pk=pk)
    version = queries.version_of(fund)
    form = ApplicationForm(request.POST or None, by=request.user, criteria=version.criteria)
    if request.method == "POST" and form.is_valid():
        application = actions.apply(fund, by=request.user, at=now(), **form.facts_given())
        messages.success(request, _("Saved. Only you see it until you hand it in."))
        return redirect("breakthroughs:fundapplication", pk=application.pk)
    context = {"fund": fund, "version": version, "form": form, "can": rules.may_apply(request.user, fund)}
    return render(request, "breakthroughs/write.html", context, status=422 if form.errors else 200)


def write(request, pk):
    found = own(request, pk)
    said = {each.criterion: each.text for each in queries.arguments(found)}
    known = {"criteria": found.version.criteria, "said": said, "initial": ApplicationForm.of(found)}
    form = ApplicationForm(request.POST or None, by=request.user, **known)
    if request.method == "POST" and form.is_valid():
        actions.rewrite(found, by=request.user, at=now(), **form.facts_given())
        messages.success(request, _("Saved."))
        return redirect("breakthroughs:fundapplication", pk=pk)
    actions.read(found, by=request.user, at=now())
    can = rules.may_change(request.user, found)
    context = {"fund": found.fund, "version": found.version, "form": form, "application": found, "can": can}
    return render(request, "breakthroughs/write.html", context, status=422 if form.errors else 200)


def own(request, pk):
    return get_object_or_404(queries.own_applications(request.user), pk=pk)


def application(request, pk):
    found = get_object_or_404(queries.visible_applications(request.user), pk=pk)
    actions.read(found, by=request.user, at=now())
    return render(request, "breakthroughs/application.html", page(request.user, found))


def page(person, application):
    """What everyone who may open it sees; the views of the panel are for the panel alone."""
    arguments = queries.arguments(application)
    said = {each.criterion: each.text for each in arguments}
    files = queries.attachments(application)
    is_applicant = application.applicant_id == person.pk
    return {
        "application": application,
        "fund": application.fund,
        "is_applicant": is_applicant,
        "prepares": rules.has_part(person, rules.SECRETARY, application.fund),
        "argued": [(each["title"], said.get(each["key"], "")) for each in application.version.criteria],
        "attachments": files,
        "due_on": queries.term_of(application, localdate()),
        "lacking": list(rules.lacks(application, arguments)),
        **decided(person, application, is_applicant),
        **followed(person, application),
        "panel": of_panel(person, application) if application.state in AT_PANEL and not is_applicant else {},
        "can": verdicts(person, application, arguments, files),
    }


def verdicts(person, application, arguments, files):
    return {
        "change": rules.may_change(person, application),
        "submit": rules.may_submit(person, application, arguments),
        "withdraw": rules.may_move(person, application, "withdraw"),
        "give_back": rules.may_move(person, application, "give_back"),
        "schedule": rules.may_move(person, application, "schedule"),
        "take_off": rules.may_move(person, application, "take_off"),
        "attach": rules.may_attach(person, application, len(files)),
        "decide": rules.may_move(person, application, "decide"),
        "communicate": rules.may_move(person, application, "communicate"),
        "compare": rules.may_compare(person, application) and application.state != ApplicationState.DRAFT,
        "disclose": rules.may_disclose(person, application),
    }


def decided(person, application, is_applicant):
    """The advice and the decision: who applied reads them once the decision was taken."""
    if application.state not in (ApplicationState.ADVISED, *SETTLED):
        open_to = queries.hearings_of(application.fund) if rules.may_move(person, application, "schedule") else []
        return {"hearings": open_to}
    if is_applicant and application.state == ApplicationState.ADVISED:
        return {}
    decision = application.decision if application.state in SETTLED else None
    return {"advice": application.advice, "dissents": queries.dissents(application.advice), "decision": decision}


def followed(person, application):
    """What was told afterwards, and what is asked of who applied today; a lesson of it is hers to write."""
    if application.state not in (ApplicationState.FOLLOWING, ApplicationState.CLOSED):
        return {}
    found, today = queries.follow_ups(application), localdate()
    due = next((each for each in found if rules.may_answer(person, each_of(each, application), today)), None)
    return {"effects": found, "due": due, "origin": label(application)}


def each_of(follow_up, application):
    """The question with its application as it was read already."""
    follow_up.application = application
    return follow_up


def of_panel(person, application):
    """For the members of its hearing, until somebody decides: what lies on the table, and what each can do."""
    seats = queries.seats_for(application)
    if not rules.is_seated(person, seats):
        return {}
    written = queries.written(application)
    counted = [seat for seat in seats if seat.is_present]
    names = questions()
    shown = queries.perspectives_shown_to(person, application, written)
    return {
        "views": [(names[each.facet][0], each.text) for each in shown],
        "tone": "primary" if shown else "secondary",  # her own view comes before what the chair does next
        "waiting": queries.still_to_write(counted, written),
        "can": {
            "write": rules.may_write_apart(person, application, seats),
            "recuse": rules.may_recuse(person, application, seats),
            "open": rules.may_move(person, application, "open", counted),
            "reveal": rules.may_reveal(person, application, counted, written),
            "advise": rules.may_advise(person, application, counted, written),
            "adjourn": rules.may_move(person, application, "adjourn", counted),
            "dissent": rules.may_dissent(person, application, counted),
        },
    }


@require_POST
def submit(request, pk):
    actions.submit(own(request, pk), by=request.user, at=now())
    messages.success(request, _("Handed in. Write the code in your own case system."))
    return redirect("breakthroughs:fundapplication", pk=pk)


@require_POST
def withdraw(request, pk):
    actions.withdraw(own(request, pk), by=request.user, at=now())
    messages.success(request, _("Taken back. Nobody else reads it any more."))
    return redirect("breakthroughs:overview")


def give_back(request, pk):
    found = get_object_or_404(queries.visible_applications(request.user), pk=pk)
    form = QuestionForm(request.POST or None, by=request.user)
    if request.method == "POST" and form.is_valid():
        actions.give_back(found, by=request.user, at=now(), question=form.cleaned_data["question"])
        return redirect("breakthroughs:fundapplication", pk=pk)
    context = {"application": found, "form": form, "can": rules.may_move(request.user, found, "give_back")}
    return render(request, "breakthroughs/give_back.html", context, status=422 if form.errors else 200)


def attach(request, pk):
    found = own(request, pk)
    form = AttachmentForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        actions.attach(found, by=request.user, at=now(), **form.facts())
        return redirect("breakthroughs:fundapplication", pk=pk)
    can = rules.may_attach(request.user, found, len(queries.attachments(found)))
    context = {"application": found, "form": form, "can": can}
    return render(request, "breakthroughs/attach.html", context, status=422 if form.errors else 200)


def attachment(request, pk):
    """The file itself, never to be kept by a browser."""
    found = get_object_or_404(queries.visible_attachments(request.user), pk=pk)
    actions.read(found.application, by=request.user, at=now())
    answer = FileResponse(found.file.open("rb"), as_attachment=True, filename=f"bijlage-{found.pk}.{found.kind}")
    answer["Cache-Control"] = "no-store"
    return answer


@require_POST
def detach(request, pk):
    found = get_object_or_404(queries.visible_attachments(request.user), pk=pk)
    actions.detach(found, by=request.user, at=now())
    return redirect("breakthroughs:fundapplication", pk=found.application_id)
