"""An application in a hearing: each writes apart, all is shown at once, the panel advises."""

from datetime import timedelta

from django.db import transaction
from django.utils.translation import gettext_noop as N_

from vakwerk.breakthroughs import queries, rules
from vakwerk.breakthroughs.actions.applications import move, take
from vakwerk.breakthroughs.actions.hearings import put_off
from vakwerk.breakthroughs.actions.hearings import take as take_hearing
from vakwerk.breakthroughs.actions.reading import read
from vakwerk.breakthroughs.actions.talks import end_talk
from vakwerk.breakthroughs.models import DissentingView, PanelAdvice, Perspective
from vakwerk.breakthroughs.states import METHOD, ApplicationState, HearingState
from vakwerk.common.verdicts import demand
from vakwerk.methods.public import Meeting, Role, SeatPlan, open_conversation, start, take_seat
from vakwerk.notices.public import tell
from vakwerk.people.public import admit, open_group
from vakwerk.trail.public import record, record_each

ADVISED = N_("The panel advised on an application. You decide.")


@transaction.atomic
def give_perspective(application, *, by, at, facet, text):
    """What she sees from one side, hers alone until all is laid on the table; written again, it takes its place."""
    application = take(application)
    seats = queries.seats_for(application)
    demand(rules.may_write_apart(by, application, seats) and rules.is_facet(facet) and rules.may_store_all(text))
    member = next(seat.member for seat in seats if seat.member.person_id == by.pk)
    demand(rules.is_not_near(member, application.applicant))
    kept = {"application": application, "member": member, "facet": facet}
    Perspective.objects.update_or_create(**kept, defaults={"text": text, "written_at": at})
    record(by, "breakthroughs.give_perspective", application, at=at)


@transaction.atomic
def open_case(application, *, by, at, way=Meeting.OWN_SCREENS):
    """Begin with one application: who is there and does not step aside takes part, and who applied tells it."""
    application = take(application)
    counted = queries.counted(application)
    going_on = queries.going_on(application.hearing)
    demand(rules.may_open_case(by, application, counted, going_on))
    door = open_group(at=at)
    application = move(application, "open", by=by, at=at, counted=counted, door=door, revealed_at=None)
    people = [seat.member.person for seat in counted]
    for person in [*people, application.applicant]:
        admit(door, person, at=at)
    seats = [SeatPlan(person, Role.FACILITATOR if person.pk == by.pk else Role.PARTICIPANT) for person in people]
    applicant = SeatPlan(application.applicant, Role.PRESENTER, topic=application.title)
    facts = {"method_key": METHOD, "variant": application.hearing.variant, "closed_group": door, "meeting": way}
    conversation = start(application, seats=[*seats, applicant], keeps_presenter=True, by=by, at=at, **facts)
    take_seat(conversation, by=by, at=at)
    return conversation


@transaction.atomic
def join(application, *, by, at):
    """Take one's seat on a screen of one's own. A member who does reads the application."""
    application = take(application)
    conversation = open_conversation(application)
    demand(rules.is_held(conversation) and rules.may_join(by, application))
    take_seat(conversation, by=by, at=at)
    return read(application, by=by, at=at)


@transaction.atomic
def reveal(application, *, by, at):
    """Everything that was written apart lies on the table, at one moment."""
    application = take(application)
    demand(rules.may_reveal(by, application, queries.counted(application), queries.written(application)))
    application.revealed_at = at
    application.save()
    record(by, "breakthroughs.reveal", application, at=at)
    return application


@transaction.atomic
def advise(application, *, by, at, outcome, reasons, expected, cents=0):
    """What the panel advises, with enough members of enough disciplines and both sides spoken for."""
    application = take(application)
    counted = queries.counted(application)
    demand(rules.may_advise(by, application, counted, queries.written(application)))
    demand(rules.may_advise_so(application, outcome=outcome, cents=cents, reasons=reasons))
    demand(rules.may_store_all(reasons, expected))
    end_talk(application, at=at)
    application = move(application, "advise", by=by, at=at, counted=counted)
    disciplines = {seat.member.discipline for seat in counted}
    version = application.version
    facts = {"outcome": outcome, "cents": cents, "reasons": reasons, "expected": expected, "given_at": at}
    facts |= {"members": len(counted), "disciplines": len(disciplines)}
    facts["needs_ratification"] = len(counted) < version.quorum or len(disciplines) < version.disciplines
    advice = PanelAdvice.objects.create(application=application, hearing=application.hearing, **facts)
    tell(queries.decision_makers(application.fund, but=application.applicant), ADVISED, about=application, at=at)
    return advice


@transaction.atomic
def adjourn(application, *, by, at):
    """Not now: it waits for another hearing. What was written apart stays with who wrote it."""
    application = take(application)
    counted = queries.counted(application)
    demand(rules.may_move(by, application, "adjourn", counted))
    end_talk(application, at=at)
    return move(application, "adjourn", by=by, at=at, counted=counted, hearing=None, revealed_at=None)


@transaction.atomic
def dissent(application, *, by, at, text):
    """Who thinks otherwise gets a paragraph of her own in the advice, without her name."""
    application = take(application)
    demand(rules.may_dissent(by, application, queries.counted(application)) and rules.may_store_all(text))
    view = DissentingView.objects.create(advice=queries.advice_of(application), text=text)
    record(by, "breakthroughs.dissent", application, at=at)
    return view


def read_urgent(hearing, member, *, by, at):
    """The urgent advices at which this hearing looks, without those for which she steps aside. Reading is noted."""
    urgent = queries.advices_to_ratify(hearing)
    found = [advice for advice in urgent if not rules.ground_of(member, advice.application.applicant)]
    record_each(by, "breakthroughs.read", [advice.application for advice in found], at=at)
    return found


@transaction.atomic
def ratify(advice, hearing, *, by, at, agrees):
    """The next hearing says of an urgent advice whether it would have advised the same."""
    hearing = take_hearing(hearing)
    advice = (
        PanelAdvice.objects.select_for_update(of=("self",)).select_related("application__applicant").get(pk=advice.pk)
    )
    demand(rules.may_ratify(by, advice, hearing))
    demand(rules.is_not_near(hearing.chair, advice.application.applicant))
    advice.ratified_at, advice.ratified_by, advice.is_ratified = at, hearing, agrees
    advice.save()
    record(by, "breakthroughs.ratify", advice.application, at=at)
    return advice


@transaction.atomic
def close_overdue(*, at):
    """A hearing that nobody closed closes by itself: what was not advised on waits for another one."""
    for hearing in queries.left_open():
        if hearing.started_at > at - timedelta(days=3):
            continue
        for application in queries.agenda(hearing):
            if application.state == ApplicationState.IN_DELIBERATION:
                application = take(application)
                end_talk(application, at=at)
                application.state, application.revealed_at = ApplicationState.SCHEDULED, None
                application.save()
        put_off(queries.agenda(hearing), at=at)
        hearing.state = HearingState.CLOSED
        hearing.ended_at = hearing.started_at + timedelta(minutes=hearing.minutes)
        hearing.save()
        record(None, "breakthroughs.close_overdue", hearing, at=at)
