"""What an employer sees: agreed to beforehand, said on every page a participant opens, and no more than that."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup

from vakwerk.events import urls as agenda
from vakwerk.events.public import ORGANISER, keep_takeaway, publish
from vakwerk.people.public import ADMINISTRATOR, TEAM_LEAD, settle_appointment
from vakwerk.practice import urls as practice
from vakwerk.practice.public import begin_change, draft_step
from vakwerk.programmes import actions, queries
from vakwerk.programmes.actions import assessments, cohort_changes, cohort_places, cohorts, materials, plans, visits
from vakwerk.programmes.actions.cohorts import open_cohort
from vakwerk.programmes.urls import urlpatterns

SAID = {
    "nothing": "niets.",
    "took_part": "na een module, dat je meedeed.",
    "certificate": "na een module, dat je meedeed, en of je het certificaat kreeg.",
}
SENTENCE = (
    "Wat je werkgever ziet van wie meedoet: {} Nooit wanneer je er was, en nooit je huiswerk of wat je probeerde."
)

OF_MAKERS = {"sort_needs", "needtheme"}  # what others wished
BY_SOMETHING_ELSE = {"carry_in", "wish_by_link"}  # which a thing of hers, or a link for who has no account, leads to
NO_FILE = {"material_as_file"}  # of what is a link
CLOSED = OF_MAKERS | BY_SOMETHING_ELSE | NO_FILE
IN_COHORT = "Wat je werkgever ziet van wie meedoet: {} Nooit dat je je aanmeldde, en nooit wat je schrijft."
IN_COHORTS = {
    "took_part": "dat je meedoet of meedeed.",
    "certificate": "dat je meedoet, en na afloop of je het certificaat kreeg.",
}
SAID_IN_COHORT = SAID | IN_COHORTS
OF_COHORT = ("cohort/", "plan/", "toets/", "meekijken/", "plaats/", "<str:pk>/cohort", "<str:pk>/gevraagd")


def anew(person):
    return type(person).objects.get(pk=person.pk)


def main(answer):
    soup = BeautifulSoup(answer.content.decode(), "html.parser")
    return " ".join(soup.find("main").get_text(" ").split())


@pytest.fixture
def everything(paid, opened, completed, amina, dirk, noor, cato, at):
    """everything("nothing"): one of each thing a participant comes across, by the word its address begins with."""

    def made(sight):
        programme = paid(sight=sight)
        completed(programme)
        module = opened(programme, needed=1, meetings=1)
        actions.name_lecturer(module, noor, by=cato, at=at)
        actions.enrol(module, by=amina, at=at)
        facts = {"title": "Zwijgen", "text": "Zwijg een keer.", "due_on": at.date() + timedelta(days=9)}
        task = actions.set_assignment(module, by=noor, at=at, given_to="group", **facts)
        facts = {"learns": "Stil zijn.", "asks": "Twee uur per week.", "review_on": at.date() + timedelta(days=60)}
        agreement = actions.draft_agreement(module, by=amina, at=at, lead=dirk, trainer=noor, **facts)
        asks = {"asks": "Wat wil je leren?", "closes_on": at.date() + timedelta(days=30)}
        inventory = actions.open_inventory(programme, by=cato, at=at, **asks)
        actions.promise_money(programme, by=cato, at=at, words="Hogeschool", cents=1_000_000)
        proposal = actions.propose_change(programme, by=cato, at=at, cents=4_500_000, words="Een acteur.")
        cohort = open_cohort(programme, by=cato, at=at, title="Jaar één", entry="Twee jaar.", seats=9, trainer=noor)
        assessments.set_standard(programme, by=cato, at=at, title="Gesprekken", criteria=["Zij zwijgt."])
        facts = {"title": "Kaart", "owner": "Hogeschool", "licence": "here", "link": "https://kaart.example/"}
        material = materials.share_material(module, by=amina, at=at, **facts)
        place = cohort_places.apply(cohort, by=amina, at=at, wish="Leren zwijgen.")
        cohort_places.admit_applicant(place, by=noor, at=at)
        place = cohort_places.take_up(place, by=amina, at=at)
        cohorts.begin_cohort(cohort, by=cato, at=at)
        return {
            "cohort": cohort,
            "plaats": place,
            "toets": assessments.hand_in_assessment(cohort, by=amina, at=at, text="Ik wachtte."),
            "materiaal": material,
            "plan": plans.write_plan(cohort, by=amina, at=at, text="Eén vraag per klant."),
            "meekijken": visits.offer_visit(cohort, by=amina, at=at, shows="Een gesprek."),
            "inventarisatie": inventory,
            "leerwens": (need := actions.wish(inventory, by=amina, at=at, text="Vragen stellen.")),
            "leerthema": actions.join(inventory, by=cato, at=at, title="Vragen", needs=[need]),
            "certificaat": queries.certificates(amina).get(),
            "module": module,
            "opdracht": task,
            "uitwerking": actions.write_homework(task, by=amina, at=at, text="Ik wachtte."),
            "geprobeerd": actions.tell_tried(module, by=amina, at=at, tried="Zwijgen.", happened="Zij praatte."),
            "leerovereenkomst": agreement,
            "kasboek": queries.money(programme)[0],
            "voorstel": proposal,
            "<str:pk>": programme,
        }

    return made


def pages(visitor, things):
    """{name: answer} of every address of leergangen that is opened and not pressed on, and is no file."""
    found = {}
    for pattern in urlpatterns:
        path = str(pattern.pattern)
        thing = things.get(path.partition("/")[0])
        answer = visitor.get("/leergangen/" + path.replace("<str:pk>", thing.pk if thing else ""))
        if answer.status_code != 405 and answer["Content-Type"].startswith("text/html"):
            found[pattern.name] = answer
    return found


@pytest.mark.parametrize("sight", SAID)
def test_every_page_a_participant_opens_says_in_one_sentence_what_her_employer_sees(sight, everything, amina, browse):
    opened = pages(browse(amina), everything(sight))

    assert {name for name, answer in opened.items() if answer.status_code != 200} == CLOSED
    for name in CLOSED:
        del opened[name]
    said = SENTENCE.format(SAID[sight]), IN_COHORT.format(SAID_IN_COHORT[sight])
    silent = {name for name, answer in opened.items() if not any(sentence in main(answer) for sentence in said)}
    assert silent == {"open_programme"}  # there is no leergang yet: it is chosen there
    of_cohort = {each.name for each in urlpatterns if str(each.pattern).startswith(OF_COHORT)} & opened.keys()
    assert {name for name, answer in opened.items() if said[1] in main(answer)} == of_cohort | {"overview"}
    assert {name for name in of_cohort if said[0] in main(opened[name])} == set()
    assert len(opened) >= 40
    assert {name for name, answer in opened.items() if "”. Wat je werkgever" in main(answer)} == {"overview"}


HERS = ("Ik wachtte.", "Eén vraag per klant.", "Een gesprek.", "Vragen stellen.", "Stil zijn.", "Zij praatte.", "Kaart")
HAVE_A_PAGE = (
    "uitwerking", "plan", "meekijken", "toets", "certificaat", "leerovereenkomst", "geprobeerd", "plaats",
)  # fmt: skip


def test_3_2_1_who_acts_for_an_employer_opens_nothing_that_was_handed_in(
    everything, mandates, amina, grevendrecht, browse, at
):
    things, petra = everything("certificate"), mandates[2]
    settle_appointment(petra, ADMINISTRATOR, organisation=grevendrecht, on=at.date(), at=at)

    opened = pages(browse(anew(petra)), things)

    read = {name: main(answer) for name, answer in opened.items() if answer.status_code == 200}
    assert {name for name, text in read.items() if any(words in text for words in HERS)} == set()
    assert f"{amina.name} doet mee" in read["cohort"]
    addresses = [f"/leergangen/{word}/{things[word].pk}/" for word in HAVE_A_PAGE]
    found = {person: {browse(anew(person)).get(each).status_code for each in addresses} for person in (amina, petra)}
    assert found == {amina: {200}, petra: {404}}


@pytest.mark.parametrize(
    ("sight", "rows"),
    [("nothing", []), ("took_part", ["Praten over geld"]), ("certificate", ["Praten over geld, met certificaat"])],
)
def test_who_agreed_for_her_employer_sees_exactly_that(sight, rows, paid, completed, amina, mandates, browse):
    programme = paid(sight=sight)
    agreed = queries.share_for(mandates[2], programme).agreed_text

    completed(programme)

    answer = browse(mandates[2]).get(f"/leergangen/{programme.pk}/van-ons/")
    listed = BeautifulSoup(answer.content.decode(), "html.parser").select("main .vw-plain li")
    assert [" ".join(row.get_text(" ").split()) for row in listed] == [f"{amina.name} {row}" for row in rows]
    assert f"Wat een werkgever ziet van wie meedoet: “{programme.get_sight_display()}”." in agreed


def test_a_lead_who_learns_along_reads_no_feedback_of_her_own_people(
    everything, amina, karima, bram, team, grevendrecht, browse, at
):
    module = (things := everything("took_part"))["module"]
    for person in (karima, bram):
        actions.enrol(module, by=person, at=at)
    written = actions.write_homework(things["opdracht"], by=bram, at=at, text="Ik vroeg door.")
    written = actions.hand_in(written, by=bram, at=at)
    actions.give_feedback(written, by=amina, at=at, text="Sterk dat je doorvroeg.")
    lead = karima
    settle_appointment(lead, TEAM_LEAD, organisation=grevendrecht, team=team, on=at.date(), at=at)

    read = {person: main(browse(anew(person)).get(f"/leergangen/uitwerking/{written.pk}/")) for person in (lead, bram)}

    assert "Ik vroeg door." in read[lead]
    assert "Sterk dat je doorvroeg." in read[bram]
    assert "Sterk dat je doorvroeg." not in read[lead]
    assert "1 keer" not in main(browse(anew(lead)).get(f"/leergangen/opdracht/{things['opdracht'].pk}/"))


ABOUT_A_DATE = {"event", "sign_up", "keep_places", "be_there", "take_along", "takeaway"}
ABOUT_A_CHANGE = {
    "changeassignment", "write_situation", "write_seen", "write_obstacle", "write_foothold", "draft_changestep",
    "begin_changestep", "look_back_changestep", "correct_changestep", "present_change", "stop_change", "what_remains",
    "let_into_change", "name_change_sponsor", "hand_over_change", "ask_about_change",
}  # fmt: skip


@pytest.fixture
def masterclass(cato, oudersluis, at):
    """masterclass(module): in the agenda, for everybody."""

    def planned(module):
        settle_appointment(cato, ORGANISER, organisation=oudersluis, on=at.date(), at=at)
        facts = {"starts_at": at + timedelta(days=3), "ends_at": at + timedelta(days=3, hours=3), "place": "Aula"}
        access = {"step_free": "yes", "captions": "yes"}
        event = actions.plan_masterclass(module, by=cato, at=at, title="Over geld", **facts, **access)
        return publish(event, by=anew(cato), at=at)

    return planned


def pages_about(visitor, root, patterns, *keys):
    """{name: text} of every address of another context that is about one of these things, and opens."""
    found = {}
    for name, route in [(each.name, str(each.pattern)) for each in patterns]:
        for key in keys if "<str:pk>" in route else ():
            answer = visitor.get(root + route.replace("<str:pk>", key))
            if answer.status_code == 200 and answer["Content-Type"].startswith("text/html"):
                found[name] = main(answer)
    return found


@pytest.mark.parametrize("sight", SAID)
def test_pages_of_its_dates_in_the_agenda_say_so_too_to_who_takes_part_and_to_nobody_else(
    sight, paid, opened, masterclass, hold, amina, bram, cato, browse, client, at
):
    module = opened(paid(sight=sight), needed=1, meetings=2)
    actions.enrol(module, by=amina, at=at)
    lecture = masterclass(actions.begin_module(module, by=cato, at=at))
    meeting = hold(queries.meetings(module)[0], [amina])
    taken = keep_takeaway(meeting, by=amina, at=at + timedelta(days=9), text="Wachten.")

    keys = [lecture.pk, meeting.pk, queries.meetings(module)[1].pk, taken.pk]
    read = {who: pages_about(browse(who), "/agenda/", agenda.urlpatterns, *keys) for who in (amina, bram)}

    said = SENTENCE.format(SAID[sight])
    assert {name for name, text in read[amina].items() if said in text} == read[amina].keys() == ABOUT_A_DATE
    assert read[bram].keys() == {"event", "sign_up", "keep_places", "be_there", "take_along"}
    assert {name for name, text in read[bram].items() if "Wat je werkgever" in text} == set()
    client.logout()
    unknown = pages_about(client, "/agenda/", agenda.urlpatterns, lecture.pk)
    assert unknown.keys() == {"event", "sign_up", "be_there"}
    assert {name for name, text in unknown.items() if "Module:" in text or "Wat je werkgever" in text} == set()


@pytest.mark.parametrize("sight", SAID_IN_COHORT)
def test_pages_of_a_change_that_a_cohort_looks_along_with_say_so_too(sight, everything, amina, karima, browse, at):
    cohort = everything(sight)["cohort"]
    change = begin_change(by=amina, at=at, title="Van wachtrij naar welkom")
    step = draft_step(change, by=amina, at=at, text="Vraag er drie.")
    keys = change.pk, step.pk
    before = pages_about(browse(amina), "/proberen/", practice.urlpatterns, *keys)

    cohort_changes.show_change(cohort, change, by=amina, at=at)

    read = pages_about(browse(amina), "/proberen/", practice.urlpatterns, *keys)
    said = IN_COHORT.format(SAID_IN_COHORT[sight])
    assert {name for name, text in read.items() if said in text} == read.keys() == before.keys() == ABOUT_A_CHANGE
    assert {name for name, text in before.items() if "Wat je werkgever" in text} == set()
