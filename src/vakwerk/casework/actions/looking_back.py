"""Two sentences on what came of it: asked on its day, and received unasked by everyone who took part."""

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext_noop as N_

from vakwerk.casework import queries, rules
from vakwerk.casework.actions import cases, deviations
from vakwerk.casework.models import CaseStudy, Deviation, LookBack
from vakwerk.casework.states import CaseState, DeviationState
from vakwerk.common.labels import split
from vakwerk.common.verdicts import demand
from vakwerk.notices.public import Kind, ask_to_look_back, forget, link_of, tell, use
from vakwerk.trail.public import record

TIME = N_("It is time to look back at a case.")
CAME = N_("What came of a case that you thought along with has been written down.")


@transaction.atomic
def look_back(thing, *, by, at, text, again=""):
    """Look back at a deviation, or at a case in which nobody deviated. Those who thought along read it."""
    demand(rules.is_complete(text) and rules.may_store_all(text))
    if isinstance(thing, Deviation):
        return look_back_at_deviation(thing, by=by, at=at, text=text, again=again)
    return look_back_at_case(thing, by=by, at=at, text=text, again=again)


def look_back_at_deviation(deviation, *, by, at, text, again):
    deviation = deviations.take(deviation)
    demand(rules.may_look_back(by, deviation))
    longer = max(deviation.read_until, cases.read_until(deviation, localdate(at)))
    if deviation.state == DeviationState.APPLIED:
        deviation = deviations.move(deviation, "look_back", by=by, at=at, read_until=longer)
    else:
        Deviation.objects.filter(pk=deviation.pk).update(read_until=longer)
        record(by, "casework.look_back", deviation, at=at)
    written = LookBack.objects.create(deviation=deviation, by=by, text=text, again=again, written_at=at)
    close_the_loop(deviation, deviation.case, at=at)
    if deviation.case is not None and deviation.case.state == CaseState.ADVISED:
        cases.move(cases.take(deviation.case), "follow_up", by=by, at=at)
    return written


def look_back_at_case(case, *, by, at, text, again):
    case = cases.take(case)
    longer = max(case.read_until, cases.read_until(case, localdate(at)))
    case = cases.move(case, "follow_up", by=by, at=at, read_until=longer)
    written = LookBack.objects.create(case=case, by=by, text=text, again=again, written_at=at)
    close_the_loop(case, case, at=at)
    return written


def close_the_loop(thing, case, *, at):
    """Everybody who took part receives it unasked; the question in the mail is answered."""
    tell(queries.took_part(case), CAME, about=thing, at=at, kind=Kind.BECAME)
    forget(thing)


@transaction.atomic
def look_back_by_link(token, *, at, text, again=""):
    """The same from a mail, without signing in: it takes an answer and shows nothing."""
    link = use(link_of(token), at=at)
    _context, name, pk = split(link.about)
    model = Deviation if name == "deviation" else CaseStudy
    return look_back(model.objects.get(pk=pk), by=link.person, at=at, text=text, again=again)


def ask_look_backs(*, at):
    """Once for each, on its day."""
    today = localdate(at)
    for deviation in queries.deviations_to_ask(today):
        with transaction.atomic():
            Deviation.objects.filter(pk=deviation.pk).update(asked_at=at)
            promised_on = localdate(deviation.applied_at)
            ask_to_look_back(deviation.author, TIME, about=deviation, promised_on=promised_on, at=at)
    for case in queries.cases_to_ask(today):
        with transaction.atomic():
            CaseStudy.objects.filter(pk=case.pk).update(asked_at=at)
            promised_on = localdate(case.discussed_at)
            ask_to_look_back(case.bringer, TIME, about=case, promised_on=promised_on, at=at)
