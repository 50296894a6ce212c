"""An application in the hands of the panel: written about apart, opened, laid on the table, advised on."""

from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import get_language
from django.views.decorators.http import require_POST

from vakwerk.breakthroughs import actions, queries, rules
from vakwerk.breakthroughs.forms import AdviceForm, DissentForm, PerspectiveForm
from vakwerk.breakthroughs.states import FACETS, FRAME
from vakwerk.methods.public import frame_named


def found(request, pk):
    return get_object_or_404(queries.visible_applications(request.user), pk=pk)


def questions():
    """Of both sides: its name and the question it asks, in the language of the reader."""
    frame, language = frame_named(FRAME), get_language()
    return {key: (frame.facet(key).name.say(language), frame.facet(key).question.say(language)) for key in FACETS}


def write(request, pk):
    """What she sees from both sides, before she hears the others."""
    application = found(request, pk)
    own = {each.facet: each.text for each in queries.written(application) if each.member.person_id == request.user.pk}
    form = PerspectiveForm(request.POST or None, by=request.user, questions=questions(), initial=own)
    if request.method == "POST" and form.is_valid():
        for facet, text in form.texts_by_facet().items():
            actions.give_perspective(application, by=request.user, at=now(), facet=facet, text=text)
        return redirect("breakthroughs:fundapplication", pk=pk)
    actions.read(application, by=request.user, at=now())
    can = rules.may_write_apart(request.user, application, queries.seats_for(application))
    context = {"application": application, "form": form, "can": can}
    return render(request, "breakthroughs/perspective.html", context, status=422 if form.errors else 200)


@require_POST
def recuse(request, pk):
    application = found(request, pk)
    actions.recuse(application, by=request.user, at=now())
    return redirect("breakthroughs:panelhearing", pk=application.hearing_id)


@require_POST
def open_case(request, pk):
    conversation = actions.open_case(found(request, pk), by=request.user, at=now())
    return redirect("methods:conversation", pk=conversation.pk)


@require_POST
def join(request, pk):
    application = found(request, pk)
    actions.join(application, by=request.user, at=now())
    return redirect("methods:conversation", pk=queries.conversation_of([application]).pk)


@require_POST
def reveal(request, pk):
    actions.reveal(found(request, pk), by=request.user, at=now())
    return redirect("breakthroughs:fundapplication", pk=pk)


def advise(request, pk):
    application = found(request, pk)
    form = AdviceForm(request.POST or None, by=request.user, version=application.version)
    if request.method == "POST" and form.is_valid():
        actions.advise(application, by=request.user, at=now(), **form.facts())
        return redirect("breakthroughs:fundapplication", pk=pk)
    actions.read(application, by=request.user, at=now())
    counted, written = queries.counted(application), queries.written(application)
    can = rules.may_advise(request.user, application, counted, written)
    names = questions()
    views = [(names[each.facet][0], each.text) for each in written] if can else []
    context = {"application": application, "form": form, "can": can, "views": views}
    return render(request, "breakthroughs/advise.html", context, status=422 if form.errors else 200)


@require_POST
def adjourn(request, pk):
    application = found(request, pk)
    hearing = application.hearing_id
    actions.adjourn(application, by=request.user, at=now())
    return redirect("breakthroughs:panelhearing", pk=hearing)


def dissent(request, pk):
    application = found(request, pk)
    form = DissentForm(request.POST or None, by=request.user)
    if request.method == "POST" and form.is_valid():
        actions.dissent(application, by=request.user, at=now(), text=form.cleaned_data["text"])
        return redirect("breakthroughs:fundapplication", pk=pk)
    can = rules.may_dissent(request.user, application, queries.counted(application))
    context = {"application": application, "form": form, "can": can}
    return render(request, "breakthroughs/dissent.html", context, status=422 if form.errors else 200)
