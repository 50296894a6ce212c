"""A module: proposed, opened to sign up, held, completed; and who teaches it."""

from django.db import transaction
from django.utils.translation import gettext_noop as N_

from vakwerk.common.verdicts import demand
from vakwerk.events.public import unname_host
from vakwerk.notices.public import Kind, answered, tell
from vakwerk.people.public import admit, dismiss, open_group
from vakwerk.privacy.public import keep_until
from vakwerk.programmes import queries, rules
from vakwerk.programmes.actions.programmes import call_off_dates, host_what_comes, move, take
from vakwerk.programmes.models import Certificate, Enrolment, Material, Module, ModuleLecturer, NeedTheme
from vakwerk.programmes.states import MODULE_MOVES, EnrolmentState, ProgrammeState
from vakwerk.trail.public import record

YOU_TEACH = N_("You were named as lecturer of a module.")
LECTURER_LEFT = N_("Who was to teach a module you make works elsewhere now. Ask somebody else.")
CERTIFICATE = N_("You completed a module. Your certificate is ready.")
MODULE_OVER = N_("A module you took part in is over.")
MODULE_DROPPED = N_("A module you signed up for does not go on.")


def take_module(module):
    """The module and its leergang as they are now, held until the transaction ends."""
    programme = take(module.programme)
    held = Module.objects.select_for_update(of=("self",)).select_related("closed_group").get(pk=module.pk)
    held.programme = programme
    return held


def move_module(module, name, *, by, at, **facts):
    demand(rules.may_move_module(by, module, name))
    for field, value in facts.items():
        setattr(module, field, value)
    module.state = MODULE_MOVES[name].target
    module.save()
    record(by, f"programmes.{name}_module", module, at=at)
    answered(module, by=by, at=at)
    return module


@transaction.atomic
def propose_module(programme, *, by, at, title, about, theme=None, **asks):
    """theme: that people chose, and of which this comes. asks: for the certificate; and the accreditation."""
    programme = take(programme)
    demand(rules.may_propose_module(by, programme) and rules.may_store_all(title, about))
    demand(rules.may_come_of(theme, programme))
    facts = {"number": queries.next_number(programme), "closed_group": open_group(at=at), "title": title}
    module = Module.objects.create(programme=programme, about=about, **facts, **asks)
    if theme:
        NeedTheme.objects.filter(pk=theme.pk).update(module=module)
    record(by, "programmes.propose_module", module, at=at)
    return module


@transaction.atomic
def change_module(module, *, by, at, title, about, meetings_needed, homework_needed, accreditation):
    module = take_module(module)
    demand(rules.may_change_module(by, module) and rules.may_store_all(title, about))
    demand(rules.may_ask_more(module, meetings_needed, homework_needed))
    module.title, module.about = title, about
    module.meetings_needed, module.homework_needed = meetings_needed, homework_needed
    module.accreditation = accreditation
    module.save()
    record(by, "programmes.change_module", module, at=at)


@transaction.atomic
def open_module(module, *, by, at):
    module = take_module(module)
    demand(rules.may_move_module(by, module, "open") and rules.could_begin(queries.meetings(module)))
    return move_module(module, "open", by=by, at=at)


@transaction.atomic
def begin_module(module, *, by, at):
    """Nobody signs up any more. With the first module the leergang begins."""
    module = take_module(module)
    demand(rules.may_move_module(by, module, "begin") and rules.has_learners(queries.learners(module)))
    if module.programme.state == ProgrammeState.APPROVED:
        move(module.programme, "begin", by=None, at=at)
    return move_module(module, "begin", by=by, at=at)


@transaction.atomic
def drop_module(module, *, by, at, words):
    """Its dates are called off with it."""
    demand(rules.may_store_all(words))
    module = move_module(take_module(module), "drop", by=by, at=at, closing_words=words)
    signed_up = [enrolment.person for enrolment in Enrolment.objects.filter(module=module).select_related("person")]
    tell(signed_up, MODULE_DROPPED, about=module, at=at, kind=Kind.BECAME)
    call_off_dates(module, at=at)
    return module


@transaction.atomic
def complete_module(module, *, by, at):
    """Every meeting was held. Who was at enough of them gets her certificate; nobody else is told."""
    module = take_module(module)
    demand(
        rules.may_move_module(by, module, "complete") and rules.is_over(queries.meetings_left(queries.meetings(module)))
    )
    came, delivered = queries.attended(module), queries.delivered(module)
    until = keep_until(Enrolment, at)
    queries.waiting(module).delete()
    for enrolment in queries.learners(module):
        meetings, minutes = came.get(enrolment.person_id, (0, 0))
        has_completed = rules.has_completed(module, meetings, delivered.get(enrolment.person_id, 0))
        round_off(enrolment, has_completed=has_completed, until=until)
        if has_completed:
            certify(enrolment.person, module, meetings, minutes, at=at)
        else:
            tell([enrolment.person], MODULE_OVER, about=module, at=at, kind=Kind.BECAME)
    Material.objects.filter(module=module).update(destroy_after=keep_until(Material, at))
    return move_module(module, "complete", by=by, at=at)


def round_off(enrolment, *, has_completed, until):
    enrolment.state = EnrolmentState.COMPLETED if has_completed else EnrolmentState.ENDED
    enrolment.destroy_after = until
    enrolment.save()


def certify(person, module, meetings, minutes, *, at):
    facts = {"meetings": meetings, "minutes": minutes, "issued_at": at}
    certificate = Certificate.objects.create(module=module, person=person, **facts)
    tell([person], CERTIFICATE, about=certificate, at=at, kind=Kind.BECAME)


@transaction.atomic
def name_lecturer(module, person, *, by, at):
    """Let somebody teach a module: she is let in, and hosts the meetings that are still to come. Twice is once."""
    module = take_module(module)
    demand(rules.is_known(person))
    taught = queries.teaches(person, module)
    enrolment = queries.enrolment_of(person, module)
    demand(rules.may_name(by, module, person, is_learner=enrolment is not None))
    lecturer, _made = ModuleLecturer.objects.get_or_create(module=module, person=person, defaults={"since": at})
    record(by, "programmes.name_lecturer", module, at=at)
    if not taught:
        dismiss(module.closed_group, person, at=at)  # of a door that a former employer opened
        admit(module.closed_group, person, at=at)
        host_what_comes(module, person, by=by, at=at)
        tell([person], YOU_TEACH, about=module, at=at)
    return lecturer


@transaction.atomic
def unname_lecturer(lecturer, *, by, at):
    """A lecturer who leaves: the door closes behind her, and she hosts nothing of the module any more."""
    module = take_module(lecturer.module)
    demand(rules.may_change_module(by, module))
    record(by, "programmes.unname_lecturer", module, at=at)
    for event in queries.meetings(module):
        for host in event.hosts.all():
            if event.state in queries.LEFT and host.person_id == lecturer.person_id:
                unname_host(event, host, by=by, at=at)
    close_behind(lecturer, at=at)


def close_behind(lecturer, *, at):
    dismiss(lecturer.module.closed_group, lecturer.person, at=at)
    ModuleLecturer.objects.filter(pk=lecturer.pk).delete()


@transaction.atomic
def miss_lecturers(people, *, at):
    """Of these, who taught through an employer she left: who makes the module hears that somebody else is needed."""
    for lecturer in queries.lecturers_who_left(people):
        module = take_module(lecturer.module)
        record(None, "programmes.unname_lecturer", module, at=at)
        close_behind(lecturer, at=at)
        makers = [member.person for member in module.programme.working_group.all()]
        tell(makers, LECTURER_LEFT, about=module, at=at, kind=Kind.BECAME)
