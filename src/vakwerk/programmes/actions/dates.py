"""The dates of a module are events: meetings for who is in it, masterclasses for guests too.

So moving one, who was there, the code at the door, the calendar and the minutes are what they are for every event.
"""

from django.db import transaction

from vakwerk.common.labels import label
from vakwerk.common.verdicts import demand
from vakwerk.events.public import Audience, HostPart, name_host, plan_event, publish, sign_up
from vakwerk.programmes import queries, rules
from vakwerk.programmes.actions.modules import take_module
from vakwerk.trail.public import record


def plan(module, *, by, at, **facts):
    shared = {"origin": label(module), "partnership": module.programme.partnership, "organisation": None}
    event = plan_event(by=by, at=at, about=module.about or module.title, **shared, **facts)
    record(by, "programmes.plan_date", module, at=at)
    return event


@transaction.atomic
def plan_meeting(module, *, by, at, **facts):
    """A meeting for who learns and who teaches. Who has a place is expected, and has it in her calendar."""
    module = take_module(module)
    demand(rules.may_plan_date(by, module))
    closed = {"audience": Audience.GROUP, "closed_group": module.closed_group, "accreditation": module.accreditation}
    event = plan(module, by=by, at=at, kind=queries.MEETING, title=module.title, **closed, **facts)
    for person in others(module, by):
        name_host(event, by=by, at=at, part=HostPart.HOST, name=person.name, person=person)
    event = publish(event, by=by, at=at)
    for enrolment in queries.learners(module):
        sign_up(event, by=enrolment.person, at=at)
    return event


def others(module, by):
    """Who makes the leergang and who teaches the module, each once, but for who plans."""
    makers = [member.person for member in module.programme.working_group.all()]
    taught = [lecturer.person for lecturer in queries.lecturers(module)]
    return {person.pk: person for person in makers + taught if person.pk != by.pk}.values()


@transaction.atomic
def plan_masterclass(module, *, by, at, **facts):
    """Open to guests, who see nothing else of the module. An organiser of the agenda puts it there."""
    module = take_module(module)
    demand(rules.may_plan_date(by, module))
    opened = {"audience": Audience.PUBLIC, "admits_guests": True, "accreditation": module.accreditation}
    return plan(module, by=by, at=at, kind=queries.MASTERCLASS, **opened, **facts)
