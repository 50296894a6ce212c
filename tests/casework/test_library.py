"""What goes on to the library: a lesson of a deviation or a case, found by who is about to decide; and support."""

from datetime import timedelta

import pytest
from django.utils.formats import date_format
from django.utils.timezone import localdate

from vakwerk.casework import actions, queries
from vakwerk.casework.states import CaseState, DeviationState
from vakwerk.common.verdicts import Refused
from vakwerk.library.actions import write
from vakwerk.library.public import add_shared, backings_of
from vakwerk.library.queries import readers
from vakwerk.people.public import EXECUTIVE
from vakwerk.privacy.actions import destroy_overdue

TITLE = "Vraag eerst: waarom nu?"
WEEKS = timedelta(weeks=8)


@pytest.fixture
def lesson(amina, merenland, at):
    """Amina's, read by somebody else and shared in the partnership."""
    facts = {"kind": "lesson", "title": TITLE, "text": "Een cursus met een vaste start wacht niet."}
    return add_shared(by=amina, at=at, audience=f"partnership:{merenland.pk}", **facts)


@pytest.fixture
def looked_back(discussed, deviate, at, amina):
    deviation = deviate(amina, days_ago=60, case=discussed)
    actions.look_back(deviation, by=amina, at=at, text="Hij miste twee keer en belde zelf af.")
    return deviation


@pytest.fixture
def chandra(settle, grevendrecht):
    """Alderman of Grevendrecht."""
    return settle("chandra", "Chandra Ramdin", grevendrecht, EXECUTIVE)


def test_a_lesson_begins_from_a_deviation_and_is_found_before_the_next_one(
    looked_back, lesson, rule, amina, zoe, settle, browse
):
    page = browse(amina).get(f"/casus/afwijking/{looked_back.pk}/").content.decode()
    browse(amina).post(f"/casus/afwijking/{looked_back.pk}/klaar/", {"lesson": lesson.pk})
    before = browse(zoe).get(f"/casus/afwijken/{rule.pk}/").content.decode()

    looked_back.refresh_from_db()
    assert f"/bibliotheek/nieuw/?from=casework.deviation:{looked_back.pk}" in page
    assert (looked_back.state, looked_back.lesson) == (DeviationState.GENERALISED, f"library.libraryitem:{lesson.pk}")
    assert TITLE in before
    assert "Hij miste twee keer" not in before
    assert list(queries.lessons(settle("marit", "Marit Solheim"), rule)) == []


def test_a_lesson_is_found_after_the_deviation_is_destroyed(looked_back, lesson, rule, at, amina, zoe):
    actions.generalise(looked_back, by=amina, at=at, lesson=lesson)

    destroy_overdue(at=at + timedelta(days=410))

    looked_back.refresh_from_db()
    assert (looked_back.did_instead, looked_back.why_pinched, looked_back.evidence) == ("", "", [])
    assert list(queries.lessons(zoe, rule)) == [lesson]


def test_without_a_lesson_it_is_closed(looked_back, amina, browse):
    browse(amina).post(f"/casus/afwijking/{looked_back.pk}/klaar/", {"lesson": ""})

    looked_back.refresh_from_db()
    assert looked_back.state == DeviationState.CLOSED


def test_somebody_elses_lesson_is_not_there(looked_back, zoe, at, amina, browse):
    hers = add_shared(by=zoe, at=at, kind="lesson", title="Van Zoë", text="Iets anders.")

    answer = browse(amina).post(f"/casus/afwijking/{looked_back.pk}/klaar/", {"lesson": hers.pk})

    looked_back.refresh_from_db()
    assert (answer.status_code, looked_back.state) == (404, DeviationState.LOOKED_BACK)


def test_a_case_is_learned_from(discussed, lesson, at, amina, browse):
    on = at.date() + timedelta(weeks=4)
    actions.advise(discussed, by=amina, at=at, choice="follow", advice="Wij volgen de regel.", look_back_on=on)
    actions.look_back(discussed, by=amina, at=at, text="De klant begreep waarom.")

    browse(amina).post(f"/casus/casus/{discussed.pk}/klaar/", {"lesson": lesson.pk})

    discussed.refresh_from_db()
    assert (discussed.state, discussed.lesson) == (CaseState.LEARNED, f"library.libraryitem:{lesson.pk}")


def test_3_9_7_an_executive_stands_behind_a_rule_that_pinches_by_name(
    rule, deviate, at, amina, bram, zoe, chandra, browse
):
    page, said = f"/casus/regel/{rule.pk}/", "Wie met een goede reden afwijkt, heeft onze steun."
    with pytest.raises(Refused, match="onder een regel die knelt"):
        actions.back_rule(rule, by=chandra, at=at, text=said)
    for person in (amina, bram, zoe):
        deviate(person)

    with pytest.raises(Refused, match="wethouder"):
        actions.back_rule(rule, by=amina, at=at, text=said)
    nonsense = browse(chandra).post(f"{page}steunen/", {"text": ""})
    browse(chandra).post(f"{page}steunen/", {"text": said})

    shown, hers = (browse(person).get(page).content.decode() for person in (amina, chandra))
    assert nonsense.status_code == 422
    for part in (said, "Chandra Ramdin", date_format(localdate(at), "j F Y")):
        assert part in shown
    assert "Erachter gaan staan" not in hers
    with pytest.raises(Refused):  # once, and never silently changed
        actions.back_rule(rule, by=chandra, at=at, text="Iets anders.")

    given = backings_of(rule).get()
    others = browse(amina).post(f"/bibliotheek/steun/{given.pk}/intrekken/")
    browse(chandra).post(f"/bibliotheek/steun/{given.pk}/intrekken/")

    withdrawn = browse(amina).get(page).content.decode()
    assert (f"/bibliotheek/steun/{given.pk}/intrekken/" in shown, others.status_code) == (False, 404)
    assert f"/bibliotheek/steun/{given.pk}/intrekken/" in hers
    for part in (said, "Chandra Ramdin", "Ingetrokken op"):
        assert part in withdrawn


def test_what_was_shared_of_the_deviation_is_proposed_for_its_case(looked_back, lesson, discussed, at, amina, browse):
    address = f"/casus/casus/{discussed.pk}/"
    actions.advise(discussed, by=amina, at=at, choice="deviate", advice="Afwijken.", look_back_on=at.date() + WEEKS)
    actions.look_back(discussed, by=amina, at=at, text="Het ging goed.")
    chosen = f'<option value="{lesson.pk}" selected>'
    before = browse(amina).get(address).content.decode()

    actions.generalise(looked_back, by=amina, at=at, lesson=lesson)

    assert TITLE in before
    assert chosen not in before
    assert chosen in browse(amina).get(address).content.decode()


def test_the_owner_of_the_rule_is_not_asked_to_read_along_what_comes_of_deviating_from_it(
    looked_back, discussed, amina, farid, at
):
    facts = {"kind": "lesson", "title": TITLE, "text": "Een cursus met een vaste start wacht niet."}
    own, of_deviation, of_case = (
        write(by=amina, at=at, source=source, **facts)
        for source in ("", f"casework.deviation:{looked_back.pk}", f"casework.casestudy:{discussed.pk}")
    )

    asked = [farid in [person for person, _through in readers(draft)] for draft in (own, of_deviation, of_case)]

    assert asked == [True, False, False]
