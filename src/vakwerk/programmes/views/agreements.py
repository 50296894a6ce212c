"""A learning agreement: made by who learns, with promises of her lead and of who teaches, and a look halfway."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import localdate, now
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from vakwerk.programmes import actions, queries, rules
from vakwerk.programmes.forms import AgreementForm, LeadForm, WordsForm
from vakwerk.programmes.queries import cohorts
from vakwerk.programmes.queries.agreements import agreement_in, reads_agreement
from vakwerk.programmes.views.modules import seen as module_seen
from vakwerk.programmes.views.visits import inside


def seen(request, pk):
    return get_object_or_404(queries.visible_agreements(request.user), pk=pk)


def of(agreement):
    return {"agreement": agreement, "module": agreement.module, "cohort": agreement.cohort}


def ask(request, about, form, **words):
    """A page with one form about an agreement: that of a module, or of a cohort."""
    context = about | {"form": form} | words
    return render(request, "programmes/agreement_form.html", context, status=422 if form.errors else 200)


def make(request, pk):
    found, person = module_seen(request, pk), request.user
    place = queries.enrolment_of(person, found)
    can = rules.may_draft(place, found.own_agreement) and rules.is_let_in(person, found, place)
    return draft(request, {"module": found}, queries.lecturers(found), can, actions.draft_agreement)


def make_in_cohort(request, pk):
    """Hers, if she made one before."""
    found, person = inside(request, pk), request.user
    made = agreement_in(person, found)
    if made is not None:
        return redirect("programmes:learningagreement", pk=made.pk)
    can = rules.may_draft_in_cohort(cohorts.own_place(person, found), made)
    return draft(request, {"cohort": found}, cohorts.trainers(found), can, actions.draft_in_cohort)


def draft(request, about, teaching, can, act):
    form = AgreementForm(request.POST or None, by=request.user, lecturers=[each.person for each in teaching])
    if request.method == "POST" and form.is_valid():
        made = act(*about.values(), by=request.user, at=now(), **form.facts())
        return redirect("programmes:learningagreement", pk=made.pk)
    return ask(request, about, form, title=_("Make a learning agreement"), button=_("Ask for promises"), can=can)


def agreement(request, pk):
    found, person = seen(request, pk), request.user
    is_own = found.person_id == person.pk
    context = of(found) | {
        "is_own": is_own,
        "lacks_lead": is_own and not (found.lead and reads_agreement(found.lead, found)),
        "part": rules.part_of(person, found),
        "can_promise": rules.may_promise(person, found),
        "has_promised": bool(rules.promise_of(person, found)),
        "can_sign": rules.may_move_agreement(person, found, "sign"),
        "can_answer": rules.may_answer(person, found, localdate()),
        "has_answered": rules.has_answered(person, found),
        "can_conclude": rules.may_move_agreement(person, found, "conclude"),
        "can_renew": rules.may_move_agreement(person, found, "renew"),
        "can_drop": rules.may_drop(person, found),
    }
    return render(request, "programmes/agreement.html", context)


PROMISE = (gettext_lazy("Your promise"), gettext_lazy("What do you do, so that it can be practised?"))
ANSWER = (gettext_lazy("How does it go?"), gettext_lazy("Does what was agreed come true? What do you need?"))
CONCLUDE = (gettext_lazy("Round off the learning agreement"), gettext_lazy("What came of it?"))


def say(request, found, words, can, act, stands=""):
    """A page that asks a few sentences, and what is done with them. stands: what she said before."""
    title, asks = words
    form = WordsForm(request.POST or None, asks=asks, initial={"words": stands})
    if request.method == "POST" and form.is_valid():
        act(found, by=request.user, at=now(), **form.facts())
        messages.success(request, _("Saved."))
        return redirect("programmes:learningagreement", pk=found.pk)
    return ask(request, of(found), form, title=title, button=_("Save"), can=can)


def promise(request, pk):
    found = seen(request, pk)
    can, stands = rules.may_promise(request.user, found), rules.promise_of(request.user, found)
    return say(request, found, PROMISE, can, actions.promise, stands)


def answer(request, pk):
    found = seen(request, pk)
    can = rules.may_answer(request.user, found, localdate())
    return say(request, found, ANSWER, can, actions.answer_halfway)


def conclude(request, pk):
    found = seen(request, pk)
    return say(request, found, CONCLUDE, rules.may_move_agreement(request.user, found, "conclude"), actions.conclude)


def renew(request, pk):
    found = seen(request, pk)
    stands = {"asks": found.asks, "review_on": found.review_on}
    form = LeadForm(request.POST or None, by=request.user, trainer=found.trainer, initial=stands)
    if request.method == "POST" and form.is_valid():
        actions.renew(found, by=request.user, at=now(), **form.facts())
        return redirect("programmes:learningagreement", pk=pk)
    can = rules.may_move_agreement(request.user, found, "renew")
    return ask(request, of(found), form, title=_("With another lead"), button=_("Ask for a promise"), can=can)


@require_POST
def sign(request, pk):
    actions.sign(seen(request, pk), by=request.user, at=now())
    messages.success(request, _("Agreed. On the day you chose, you and your lead each get one question."))
    return redirect("programmes:learningagreement", pk=pk)


@require_POST
def drop(request, pk):
    actions.drop(seen(request, pk), by=request.user, at=now())
    messages.success(request, _("The learning agreement is gone."))
    return redirect("programmes:overview")
