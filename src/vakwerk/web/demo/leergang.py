"""A leergang of three municipalities: one module behind it, one going on with a line of who waits, one to be chosen."""

from datetime import timedelta

from vakwerk.events.public import ask_as_guest, confirm_guest, guest_at, hold, mark, name_host, publish, registrations
from vakwerk.programmes.public import (
    Sight,
    agree,
    begin_module,
    complete_module,
    enrol,
    join_working_group,
    name_lecturer,
    open_module,
    open_programme,
    plan_masterclass,
    plan_meeting,
    propose_module,
    request_budget,
    set_estimate,
    shares,
    text_of,
)

ABOUT = "Na deze leergang praat je met een klant over wat echt speelt, en probeer je elke week iets in je eigen werk."
TITLE = "Vakmanschap in de spreekkamer"
LEARNERS = ("karima", "lotte", "yara", "abel", "olaf", "mehmet", "nadia", "zoe", "amina", "wietske")
AGREED = {"chandra": -280, "sjoerd": -273, "dirk": -252}
FIRST, SECOND = (-154, -140, -126, -112, -98), (-35, -21, -7, 7, 21)
ABSENT_FIRST = {-140: {"olaf", "wietske"}, -126: {"lotte"}, -112: {"olaf"}, -98: {"nadia"}}
ABSENT_SECOND = {-35: {"wietske"}, -21: {"abel"}, -7: {"olaf"}}
GUESTS = [("ines.carvalho@wolderbrink.example", "Ines Carvalho", "Wethouder van Wolderbrink")]
ACCESS = {"step_free": "yes", "captions": "on_request"}


def fill(story):
    programme = begin(story)
    first(story, programme)
    second(story, programme)
    propose_module(
        programme,
        by=story.cato,
        at=story.at(-12),
        title="Nog te kiezen: gesprekken met jongeren, of nee zeggen",
        about="Wat we in de tweede module leren, bepaalt de derde.",
        meetings_needed=4,
    )


def begin(story):
    at = story.at(-330)
    facts = {"title": TITLE, "about": ABOUT, "taught_by": "Hogeschool Zandermeer", "seats": 10}
    programme = open_programme(story.merenland, by=story.cato, at=at, sight=Sight.TOOK_PART, **facts)
    for key in ("karima", "mehmet", "wietske"):
        join_working_group(programme, story.people[key], by=story.cato, at=story.at(-328))
    set_estimate(programme, by=story.cato, at=story.at(-302), cents=3_000_000)
    request_budget(programme, by=story.cato, at=story.at(-301))
    for (key, day), share in zip(AGREED.items(), shares(programme), strict=True):
        agree(share, by=story.people[key], at=story.at(day), text=text_of(share))
    return programme


def first(story, programme):
    facts = {"title": "Motiverend praten over geldzorgen", "about": "Zwijgen, vragen, en samen de post openen."}
    module = make(story, programme, -200, facts, days=FIRST, waiting=())
    master(story, module, -168, "Motiverend praten: de eerste tien minuten", guests=())
    begin_module(module, by=story.cato, at=story.at(-160))
    hold_meetings(story, module, ABSENT_FIRST, FIRST)
    complete_module(module, by=story.cato, at=story.at(-97))


def second(story, programme):
    facts = {"title": "Werk en taal, nieuw in Nederland", "about": "Werken met wie de taal nog leert."}
    module = make(story, programme, -80, facts, days=SECOND, waiting=("bram", "berend"))
    master(story, module, -49, "Werk en taal: wat helpt echt?", guests=GUESTS)
    begin_module(module, by=story.cato, at=story.at(-40))
    hold_meetings(story, module, ABSENT_SECOND, SECOND)


def make(story, programme, day, facts, *, days, waiting):
    """A module with its lecturer, its meetings, and who learns in it."""
    at = story.at(day)
    module = propose_module(programme, by=story.cato, at=at, meetings_needed=4, **facts)
    name_lecturer(module, story.noor, by=story.cato, at=at)
    story.meetings = {each: meet(story, module, each, at) for each in days}
    module = open_module(module, by=story.cato, at=at)
    for key in LEARNERS + waiting:
        enrol(module, by=story.people[key], at=at + timedelta(hours=1))
    return module


def meet(story, module, day, at):
    facts = {"starts_at": story.at(day, 13), "ends_at": story.at(day, 15, 30), "place": "Stadhuis Oudersluis, zaal 3"}
    return plan_meeting(module, by=story.cato, at=at, **facts, **ACCESS)


def hold_meetings(story, module, absent, days):
    """Those that have been: the lecturer ticks who was there."""
    for day in [day for day in days if day < 0]:
        event, at = story.meetings[day], story.at(day, 16)
        places = list(registrations(event))
        away = {story.people[key].pk for key in absent.get(day, ())}
        present = {place.pk for place in places if place.person_id not in away}
        mark(event, by=story.noor, at=at, shown=[place.pk for place in places], present=present)
        hold(event, by=story.noor, at=at)


def master(story, module, day, title, *, guests):
    at = story.at(day - 14)
    facts = {"starts_at": story.at(day, 9), "ends_at": story.at(day, 12), "place": "Hogeschool Zandermeer, aula"}
    event = plan_masterclass(module, by=story.cato, at=at, title=title, **facts, **ACCESS)
    name_host(event, by=story.cato, at=at, part="lecturer", name=story.femke.name, person=story.femke)
    publish(event, by=story.cato, at=at)
    for email, name, works_at in guests:
        ask_as_guest(event, at=story.at(day - 10), language="nl", email=email, name=name, works_at=works_at)
        confirm_guest(guest_at(event, email), at=story.at(day - 10, 10))
    hold(event, by=story.cato, at=story.at(day, 12, 30))
