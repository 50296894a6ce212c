"""A leergang of three municipalities: one module behind it, one going on with a line of who waits, one to be chosen."""

from datetime import timedelta

from vakwerk.events.public import ask_as_guest, confirm_guest, guest_at, hold, mark, name_host, publish, registrations
from vakwerk.programmes.public import (
    Licence,
    Sight,
    Used,
    agree,
    agree_to_change,
    answer_halfway,
    ask_halfway,
    begin_module,
    complete_module,
    correct,
    draft_agreement,
    enrol,
    evaluate,
    give_feedback,
    hand_in,
    join_working_group,
    name_lecturer,
    open_module,
    open_programme,
    pay,
    plan_masterclass,
    plan_meeting,
    promise,
    promise_money,
    propose_change,
    propose_module,
    reply,
    request_budget,
    set_assignment,
    set_estimate,
    share_material,
    shares,
    sign,
    tell_tried,
    text_of,
    text_of_change,
    write_homework,
)
from vakwerk.web.demo import needs

ABOUT = "Na deze leergang praat je met een klant over wat echt speelt, en probeer je elke week iets in je eigen werk."
TITLE = "Vakmanschap in de spreekkamer"
LEARNERS = ("karima", "lotte", "yara", "abel", "olaf", "mehmet", "nadia", "zoe", "amina", "wietske")
AGREED = {"chandra": -280, "sjoerd": -273, "dirk": -252}
FIRST, SECOND = (-154, -140, -126, -112, -98), (-35, -21, -7, 7, 21)
ABSENT_FIRST = {-140: {"olaf", "wietske"}, -126: {"lotte"}, -112: {"olaf"}, -98: {"nadia"}}
ABSENT_SECOND = {-35: {"wietske"}, -21: {"abel"}, -7: {"olaf"}}
GUESTS = [("ines.carvalho@wolderbrink.example", "Ines Carvalho", "Wethouder van Wolderbrink")]
TASK_FIRST = "Stel in één gesprek een vraag over geldzorgen, en zwijg daarna tien tellen. Schrijf op wat je zag."
TASK_SECOND = "Leg in één gesprek iets uit met een tekening in plaats van met woorden. Schrijf op wat je zag."
WRITTEN_FIRST = "Ik stelde de vraag en telde in mijn hoofd tot tien. Bij acht begon de klant te praten."
WRITTEN_SECOND = {
    "yara": (
        -3,
        "Ik tekende de weg van aanvraag tot besluit. De klant wees aan waar hij dacht te zijn: twee stappen verder.",
    ),
    "lotte": (-2, "Ik vroeg de klant te tekenen en te vertellen wat hij tekende. Toen hoorde ik waar het vastzat."),
    "mehmet": (-1, "Mijn tekening was onleesbaar. We lachten, en daarna vroeg zij alles wat ze eerder niet durfde."),
}
FEEDBACK = "Sterk dat je de klant laat aanwijzen. Wat zou er gebeuren als hij de tekening meeneemt naar huis?"
TRIED = {
    "mehmet": (
        "Ik vroeg: waar lag u vannacht wakker van? En hield toen mijn mond.",
        "Zij praatte twintig minuten. Daarna hoefde ik bijna niets te vragen.",
    ),
    "amina": (
        "Ik zei wat ik wist en wat ik niet wist.",
        "De klant zei: dan weten we het samen niet. Dat werd het begin.",
    ),
}
THOUGHT = {
    "karima": (Used.OFTEN, "Het zwijgen oefenen in tweetallen.", ""),
    "mehmet": (Used.OFTEN, "Huiswerk dat je meteen kunt doen.", "Minder theorie op de eerste middag."),
    "amina": (Used.OFTEN, "Horen dat anderen het ook lastig vinden.", ""),
    "yara": (Used.ONCE, "", "Iemand die een klant speelt."),
    "abel": (Used.NOT_YET, "De eerste tien minuten.", "Later op de dag beginnen."),
    "zoe": (Used.ONCE, "De post samen openen.", "Oefenen met een acteur."),
}
REPLY = (
    "De eerste middag krijgt de helft minder theorie. In de derde module oefenen we met een acteur; "
    "de begroting daarvoor vragen we aan. Later beginnen lukt niet, want dan mist een op de drie de trein."
)
PRACTISES = "In elk gesprek één keer tot tien tellen voordat ik iets zeg."
ASKS = "Twee uur per week waarin ik kan oefenen en nadenken, zonder afspraken."
HOURS = "Op donderdag van tien tot twaalf plan ik niets voor je in. Ik vraag je elke maand wat je probeerde."
LOOKS = "Ik kijk één keer mee in een gesprek en zeg alleen wat ik zag."
PINCHED = "Drie van de vier weken is het gelukt. In de week met twee zieken niet; die uren haalt zij in."
ACTOR = "In de derde module oefenen we met een acteur. Dat kost € 1.500 meer dan we dachten."
ACCESS = {"step_free": "yes", "captions": "on_request"}


def fill(story):
    programme = begin(story)
    first(story, programme)
    second(story, programme)
    spend(story, programme)
    dearer(story, programme)
    needs.third(story, programme)
    needs.young(story)
    propose_module(
        programme,
        by=story.cato,
        at=story.at(-12),
        title="Nog te kiezen: gesprekken met jongeren, of nee zeggen",
        about="Wat we in de tweede module leren, bepaalt de derde.",
        meetings_needed=4,
    )


def spend(story, programme):
    """The school is paid a module at a time; one bill was entered twice."""
    by = story.cato
    school = promise_money(programme, by=by, at=story.at(-195), words="Hogeschool: twee modules", cents=1_800_000)
    promise_money(programme, by=by, at=story.at(-190), words="Drukwerk en koffie", cents=60_000)
    pay(programme, by=by, at=story.at(-95), words="Hogeschool: eerste module", cents=900_000, of=school)
    twice = pay(programme, by=by, at=story.at(-94), words="Hogeschool: eerste module", cents=900_000, of=school)
    correct(twice, by=by, at=story.at(-93), words="Deze rekening stond er al.")
    pay(programme, by=by, at=story.at(-48), words="Boek voor de deelnemers", cents=31_250)


def dearer(story, programme):
    """An actor for the third module: one of the three has agreed."""
    proposal = propose_change(programme, by=story.cato, at=story.at(-10), cents=3_150_000, words=ACTOR)
    share = proposal.shares.get(organisation=story.places["oudersluis"])
    agree_to_change(share, by=story.people["chandra"], at=story.at(-6), text=text_of_change(share))


def begin(story):
    at = story.at(-330)
    facts = {"title": TITLE, "about": ABOUT, "taught_by": "Hogeschool Zandermeer", "seats": 10}
    programme = open_programme(story.merenland, by=story.cato, at=at, sight=Sight.TOOK_PART, **facts)
    for key in ("karima", "mehmet", "wietske"):
        join_working_group(programme, story.people[key], by=story.cato, at=story.at(-328))
    needs.decided(story, programme)
    set_estimate(programme, by=story.cato, at=story.at(-302), cents=3_000_000)
    request_budget(programme, by=story.cato, at=story.at(-301))
    for (key, day), share in zip(AGREED.items(), shares(programme), strict=True):
        agree(share, by=story.people[key], at=story.at(day), text=text_of(share))
    return programme


def first(story, programme):
    facts = {"title": "Motiverend praten over geldzorgen", "about": "Zwijgen, vragen, en samen de post openen."}
    facts["theme"] = story.themes["Geldzorgen"]
    module = make(story, programme, -200, facts, days=FIRST, waiting=())
    master(story, module, -168, "Motiverend praten: de eerste tien minuten", guests=())
    begin_module(module, by=story.cato, at=story.at(-160))
    hold_meetings(story, module, ABSENT_FIRST, FIRST)
    task = homework(story, module, -140, "Tien tellen zwijgen", TASK_FIRST, due=-112)
    for key in [key for key in LEARNERS if key != "olaf"]:
        deliver(story, task, key, -113, WRITTEN_FIRST)
    for key, (tried, happened) in TRIED.items():
        tell_tried(module, by=story.people[key], at=story.at(-99), tried=tried, happened=happened)
    material(story, module)
    complete_module(module, by=story.cato, at=story.at(-97))
    look_back(story, module)


def material(story, module):
    """What Noor used, and what Mehmet made of it for on his desk."""
    school, own = "https://zandermeer.example/zwijgen", "https://wolderbrink.example/kaart-tien-tellen"
    facts = {"title": "Film: tien tellen zwijgen", "owner": "Lectoraat Mens en Werk", "licence": Licence.HERE}
    share_material(module, by=story.noor, at=story.at(-139), link=school, **facts)
    facts = {
        "title": "Kaart voor op je bureau: tien tellen",
        "owner": "Team Inkomen van Wolderbrink",
        "licence": Licence.BY_SA,
    }
    share_material(module, by=story.people["mehmet"], at=story.at(-120), link=own, **facts)


def look_back(story, module):
    """Six say what they thought of it, and the working group answers."""
    for key, (used, helped, change) in THOUGHT.items():
        evaluate(module, by=story.people[key], at=story.at(-95), used=used, helped=helped, change=change)
    reply(module, by=story.cato, at=story.at(-88), words=REPLY)


def second(story, programme):
    facts = {"title": "Werk en taal, nieuw in Nederland", "about": "Werken met wie de taal nog leert."}
    facts["theme"] = story.themes["Taal en nieuw in Nederland"]
    module = make(story, programme, -80, facts, days=SECOND, waiting=("bram", "berend"))
    master(story, module, -49, "Werk en taal: wat helpt echt?", guests=GUESTS)
    begin_module(module, by=story.cato, at=story.at(-40))
    hold_meetings(story, module, ABSENT_SECOND, SECOND)
    task = homework(story, module, -7, "Teken het", TASK_SECOND, due=14)
    given = {key: deliver(story, task, key, day, text) for key, (day, text) in WRITTEN_SECOND.items()}
    give_feedback(given["yara"], by=story.noor, at=story.at(-1, 15), text=FEEDBACK)
    agreements(story, module)


def homework(story, module, day, title, text, *, due):
    facts = {"title": title, "text": text, "given_to": "group", "due_on": story.at(due).date()}
    return set_assignment(module, by=story.noor, at=story.at(day, 16), **facts)


def deliver(story, task, key, day, text):
    person, at = story.people[key], story.at(day, 11)
    return hand_in(write_homework(task, by=person, at=at, text=text), by=person, at=at)


def agreements(story, module):
    """Amina has promises and is halfway: her lead has answered, she has not yet. Wietske waits for the promises."""
    amina, dirk, noor = story.people["amina"], story.people["dirk"], story.noor
    facts = {"trainer": noor, "learns": PRACTISES, "asks": ASKS, "review_on": story.on(-2)}
    made = draft_agreement(module, by=amina, at=story.at(-38), lead=dirk, **facts)
    promise(made, by=dirk, at=story.at(-36), words=HOURS)
    promise(made, by=noor, at=story.at(-35), words=LOOKS)
    made = sign(made, by=amina, at=story.at(-34))
    ask_halfway(at=story.at(-2))
    answer_halfway(made, by=dirk, at=story.at(-1), words=PINCHED)
    asks = facts | {"learns": "Eerst vragen wat iemand al geprobeerd heeft.", "review_on": story.on(30)}
    draft_agreement(module, by=story.people["wietske"], at=story.at(-3), lead=dirk, **asks)


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
