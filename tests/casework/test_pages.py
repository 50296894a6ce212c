"""The pages of casework: with one row and with three, within ten queries; what they show to whom, and who read it."""

from datetime import timedelta

import pytest
import time_machine
from django.utils.timezone import localdate
from tests.casework.conftest import EFFECT, INSTEAD, PINCHED, TEXT

from vakwerk.casework import actions, queries
from vakwerk.notices.models import Kind, Notice, WriteOnlyLink
from vakwerk.notices.queries import token_of
from vakwerk.trail.public import of


def many(count, at, people, write_rule, deviate):
    """So many rules, meetings with a case, deviations and signals."""
    amina, bram, zoe, ursula = people
    for n in range(1, count + 1):
        rule = write_rule(name=f"Regel {n}", text=f"Wat er in regel {n} staat.")
        form = {"method_key": "case_meeting", "variant": "full"}
        meeting = actions.plan(by=ursula, at=at, starts_at=at + timedelta(days=n), people=[amina, bram], **form)
        for _each in range(count):
            case = actions.bring_in(by=amina, at=at, meeting=meeting, subject=f"Onderwerp {n}", text=TEXT)
        for person in (bram, zoe, amina):
            deviation = deviate(person, of=rule, days_ago=70)
        actions.look_back(deviation, by=amina, at=at, text="Het ging goed.")
        applied = deviate(amina, of=rule, case=case)
    return {
        "meeting": f"/casus/overleg/{meeting.pk}/",
        "case": f"/casus/casus/{case.pk}/",
        "deviation": f"/casus/afwijking/{deviation.pk}/",
        "applied": f"/casus/afwijking/{applied.pk}/",
        "rule": f"/casus/regel/{rule.pk}/",
        "deviate": f"/casus/afwijken/{rule.pk}/?casus={case.pk}",
        "signal": f"/casus/signaal/{queries.open_signal(rule).pk}/",
    }


PAGES = [
    "/casus/",
    "/casus/regels/",
    "/casus/regels-die-knellen/",
    "/casus/afwijken/",
    "/casus/inbrengen/",
    "/casus/overleg/nieuw/",
    "/casus/oefenen/",
    "/",
    "meeting",
    "case",
    "deviation",
    "applied",
    "rule",
    "deviate",
    "signal",
]


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize("page", PAGES)
def test_a_page_takes_at_most_ten_queries_however_many_rows(
    page, count, at, amina, bram, zoe, ursula, farid, write_rule, deviate, browse, django_assert_max_num_queries
):
    addresses = many(count, at, (amina, bram, zoe, ursula), write_rule, deviate)
    visitor = browse(farid if page == "signal" else amina)

    with django_assert_max_num_queries(10):
        answer = visitor.get(addresses.get(page, page))

    assert answer.status_code == 200


def test_a_colleague_in_a_case_text_is_found_by_her_name(settle, grevendrecht, amina, browse):
    settle("zwanet", "Zwanet Brug", grevendrecht)
    typed = {"subject": "Een aanvraag", "text": "Overleg met zwanet gehad over de aanvraag.", "looked": "1"}

    answer = browse(amina).post("/casus/inbrengen/", typed)

    assert (answer.status_code, [each.thing.name for each in answer.context["form"].reading.open]) == (422, ["zwanet"])


def test_every_reading_of_a_case_or_a_deviation_is_noted(discussed, deviate, amina, bram, browse):
    deviation = deviate(amina, case=discussed)

    for address in (f"/casus/casus/{discussed.pk}/", f"/casus/afwijking/{deviation.pk}/"):
        assert browse(bram).get(address).status_code == 200

    assert [entry.actor for entry in of(deviation).filter(action="casework.read")] == [bram]
    assert of(discussed).filter(action="casework.read", actor=bram).count() == 2  # at the table, and now


def test_a_reading_that_is_refused_is_not_found(discussed, deviate, amina, karima, dirk, ravi, browse):
    deviation = deviate(amina, case=discussed)
    pages = [f"/casus/casus/{discussed.pk}/", f"/casus/afwijking/{deviation.pk}/"]

    answers = {browse(person).get(page).status_code for person in (karima, dirk, ravi) for page in pages}

    assert answers == {404}


def test_the_owner_of_a_rule_reads_no_deviation_and_no_case(discussed, deviate, amina, bram, zoe, farid, browse):
    deviation = deviate(amina, case=discussed)

    visitor = browse(farid)

    assert visitor.get(f"/casus/afwijking/{deviation.pk}/").status_code == 404
    assert visitor.get(f"/casus/casus/{discussed.pk}/").status_code == 404


def test_others_read_until_some_weeks_after_the_look_back_and_its_author_until_it_is_destroyed(
    discussed, deviate, at, amina, bram, browse
):
    deviation = deviate(amina, case=discussed)
    page = f"/casus/afwijking/{deviation.pk}/"
    last = at + timedelta(weeks=12)

    with time_machine.travel(last, tick=False):
        before = [browse(person).get(page).status_code for person in (amina, bram)]
    with time_machine.travel(last + timedelta(days=1), tick=False):
        after = [browse(person).get(page).status_code for person in (amina, bram)]

    assert (before, after) == ([200, 200], [200, 404])


def test_past_its_day_others_do_not_even_read_what_a_case_was_about(
    discussed, planned, deviate, at, amina, bram, browse
):
    deviation = deviate(amina, case=discussed)
    pages = (f"/casus/overleg/{planned.pk}/", f"/casus/afwijking/{deviation.pk}/")
    found = []

    for days in (28, 29):
        with time_machine.travel(at + timedelta(days=days), tick=False):
            found.append([discussed.subject in browse(bram).get(page).content.decode() for page in pages])

    assert found == [[True, True], [False, False]]


def test_who_was_not_there_keeps_her_own_case_without_the_meeting(
    planned, case, at, later, amina, bram, ursula, browse
):
    actions.begin(planned, case, by=ursula, at=at)
    actions.close_case(case, by=ursula, at=later(50))
    actions.close(planned, by=ursula, at=later(60), present={bram.pk, ursula.pk}, minutes=60)

    answer = browse(amina).get(f"/casus/casus/{case.pk}/")

    assert answer.status_code == 200
    assert f"/casus/overleg/{planned.pk}/" not in answer.content.decode()


FIELDS = {
    "did_instead": INSTEAD,
    "why_pinched": PINCHED,
    "evidence": ["client", "experience"],
    "expected_effect": EFFECT,
    "look_back_on": "8",
    "looked": "1",
}


def test_six_fields_are_enough_to_deviate(rule, amina, browse):
    answer = browse(amina).post(f"/casus/afwijken/{rule.pk}/", FIELDS | {"version": rule.version}, follow=True)

    page = answer.content.decode()
    made = queries.own_deviations(amina).get()
    assert answer.status_code == 200
    assert all(said in page for said in (INSTEAD, PINCHED, EFFECT))
    assert made.evidence == ["client", "experience"]
    assert made.look_back_on == localdate(made.applied_at) + timedelta(weeks=8)


def test_a_rule_that_changes_while_somebody_writes_is_read_once_more_and_nothing_typed_is_lost(
    rule, amina, farid, at, browse
):
    opened = rule.version
    actions.change_rule(rule, by=farid, at=at, text="Scholing na drie maanden.", reason="Het was te lang.")
    visitor = browse(amina)

    first = visitor.post(f"/casus/afwijken/{rule.pk}/", FIELDS | {"version": opened})
    page = first.content.decode()
    again = visitor.post(f"/casus/afwijken/{rule.pk}/", FIELDS | {"version": opened + 1})

    assert (first.status_code, again.status_code) == (422, 302)
    assert "Deze regel is veranderd terwijl je schreef." in page
    assert "Scholing na drie maanden." in page
    assert INSTEAD in page
    assert f'name="version" value="{opened + 1}"' in page


@pytest.mark.parametrize("level", ["work_instruction", "policy_rule"])
def test_a_rule_that_is_abolished_while_somebody_writes_is_said_and_nothing_typed_is_lost(
    level, write_rule, amina, farid, at, browse
):
    rule = write_rule(level)
    actions.abolish_rule(rule, by=farid, at=at)
    typed = FIELDS | {"version": rule.version, "justification": INSTEAD, "disproportion": PINCHED}

    answer = browse(amina).post(f"/casus/afwijken/{rule.pk}/", typed)
    page, anew = answer.content.decode(), browse(amina).get(f"/casus/afwijken/{rule.pk}/").content.decode()

    assert answer.status_code == 422
    assert ["Deze regel is afgeschaft." in each for each in (page, anew)] == [True, True]
    assert [(INSTEAD in each, "<textarea" in each) for each in (page, anew)] == [(True, True), (False, False)]
    assert not queries.own_deviations(amina).exists()


def test_a_decision_that_is_being_prepared_goes_on_when_its_rule_changes(write_rule, amina, farid, at, browse):
    policy = write_rule("policy_rule")
    asked = {"justification": "Er rijdt geen bus.", "disproportion": "Het werk stopt.", "evidence": ["client"]}
    prepared = actions.consider(policy, by=amina, at=at, **asked)
    actions.change_rule(policy, by=farid, at=at, text="Vanaf vijf kilometer.", reason="Tien was te ver.")

    page = browse(amina).get(f"/casus/afwijking/{prepared.pk}/").content.decode()
    referred = actions.refer(prepared, by=amina, at=at, referred_on=at.date())

    assert all(said in page for said in ("Scholing vragen we aan na zes maanden.", "Vanaf vijf kilometer."))
    assert (referred.state, referred.version) == ("referred", 1)


def test_a_rule_that_changed_after_a_deviation_shows_both_texts(rule, deviate, amina, farid, at, browse):
    deviation = deviate(amina)
    actions.change_rule(rule, by=farid, at=at, text="Scholing na drie maanden.", reason="Het was te lang.")

    page = browse(amina).get(f"/casus/afwijking/{deviation.pk}/").content.decode()

    assert "Scholing vragen we aan na zes maanden." in page
    assert "De regel is daarna veranderd." in page
    assert "Scholing na drie maanden." in page


def test_the_formal_way_asks_for_4_84_and_ends_in_the_case_system(write_rule, amina, browse):
    policy = write_rule("policy_rule")
    visitor = browse(amina)
    asked = visitor.get(f"/casus/afwijken/{policy.pk}/").content.decode()
    texts = {"justification": "Er rijdt geen bus.", "disproportion": "Het werk stopt."}
    given = texts | {"evidence": ["client"], "looked": "1"}
    prepared = visitor.post(f"/casus/afwijken/{policy.pk}/", given | {"version": policy.version}, follow=True)
    made = queries.own_deviations(amina).get()

    not_yet = visitor.post(f"/casus/afwijking/{made.pk}/verwijzen/", {"referred_on": localdate(made.considered_at)})
    done = visitor.post(
        f"/casus/afwijking/{made.pk}/verwijzen/",
        {"referred_on": localdate(made.considered_at), "registered": "on"},
        follow=True,
    ).content.decode()

    assert "4:84" in asked
    assert "bijzondere omstandigheden" in asked
    assert "Er rijdt geen bus." in prepared.content.decode()
    assert not_yet.status_code == 422
    assert "Daar vastgelegd: ja." in done
    assert "Er rijdt geen bus." not in done


def test_rules_that_pinch_shows_what_was_answered_and_how_long_it_took(
    rule, deviate, at, amina, bram, zoe, farid, browse
):
    for person in (amina, bram, zoe):
        deviate(person, days_ago=12)
    waiting = browse(amina).get("/casus/regels-die-knellen/").content.decode()
    reason = "Zes maanden beschermt tegen haast."
    actions.answer(queries.open_signal(rule), by=farid, at=at, name="keep_rule", reason=reason)

    page = browse(amina).get("/casus/regels-die-knellen/").content.decode()

    assert "Wacht op een antwoord" in waiting
    assert all(said in page for said in (reason, "De regel blijft", "Het duurde 12 dagen.", "Farid Nazari"))
    assert PINCHED not in waiting + page


def test_the_owner_answers_on_one_page(rule, deviate, at, amina, bram, zoe, farid, browse):
    for person in (amina, bram, zoe):
        deviate(person)
    address = f"/casus/signaal/{queries.open_signal(rule).pk}/"
    visitor = browse(farid)

    visitor.post(f"{address}gelezen/")
    empty = visitor.post(address, {"answer": "change_rule", "reason": "Het was te lang.", "text": rule.text})
    given = {"answer": "change_rule", "reason": "Het was te lang.", "text": "Scholing als iemand eraan toe is."}
    done = visitor.post(address, given)

    rule.refresh_from_db()
    assert (empty.status_code, done.status_code) == (422, 302)
    assert rule.text == "Scholing als iemand eraan toe is."
    assert [version.reason for version in queries.versions(rule)] == ["Het was te lang.", ""]


def test_what_a_rule_said_stands_there_once_it_says_something_else(rule, deviate, at, amina, farid, browse):
    page, its_deviation = f"/casus/regel/{rule.pk}/", f"/casus/afwijking/{deviate(amina).pk}/"
    before = [browse(amina).get(address).content.decode() for address in (page, its_deviation)]
    said, now_says = rule.text, "Scholing als iemand eraan toe is."
    actions.change_rule(rule, by=farid, at=at, text=now_says, reason="Het was te lang.")

    after = [browse(amina).get(address).content.decode() for address in (page, its_deviation)]

    assert [text.count(said) for text in before] == [1, 1]
    assert [(text.count(said), text.count(now_says)) for text in after] == [(1, 1), (1, 1)]
    assert after[0].index(now_says) < after[0].index("Het was te lang.") < after[0].index("Wat er eerder stond")
    assert ["zoals hij was" in text for text in (before[1], after[1])] == [False, True]


def test_looking_back_by_the_link_of_a_mail_shows_nothing_and_works_once(discussed, deviate, at, amina, bram, client):
    deviation = deviate(amina, days_ago=60, case=discussed)
    actions.ask_look_backs(at=at)
    link = f"/casus/terugblik/{token_of(WriteOnlyLink.objects.get())}/"

    page = client.get(link).content.decode()
    answered = client.post(link, {"text": "Hij leest nu brieven.", "again": "yes", "looked": "1"}).content.decode()
    again = client.get(link).content.decode()

    assert [back.text for back in queries.look_backs(deviation)] == ["Hij leest nu brieven."]
    for shown in (page, answered, again):
        assert not any(said in shown for said in (INSTEAD, PINCHED, EFFECT, TEXT, rule_of(deviation), "Hij leest nu"))


def rule_of(deviation):
    return deviation.rule.name


def test_an_extract_for_openness_leaves_out_names_and_personal_views(discussed, deviate, at, amina, bram, browse):
    weighs = {"frame": "law_return_involvement", "facet": "return", "evidence": "client"}
    actions.keep_consideration(discussed, by=bram, at=at, text="Dit vind ik zelf onverstandig.", **weighs)
    deviation = deviate(amina, case=discussed)

    page = browse(amina).get(f"/casus/afwijking/{deviation.pk}/openbaar/")
    other = browse(bram).get(f"/casus/afwijking/{deviation.pk}/openbaar/")

    text = page.content.decode()
    article = text[text.index("<article") : text.index("</article")]
    assert other.status_code == 404
    assert INSTEAD in article
    assert "Amina" not in article
    assert "onverstandig" not in article
    assert "[1 persoonlijke mening weggelaten]" in article
    assert "casework.disclose" in [entry.action for entry in of(deviation)]


def test_a_moment_of_ones_own_comes_along_unsaved(planned, amina, browse):
    page = browse(amina).post("/casus/inbrengen/", {"draft": "Een klant huilde aan de balie."}).content.decode()

    assert "Een klant huilde aan de balie." in page
    assert not queries.own_cases(amina).exists()


@pytest.mark.parametrize("way", ["own_screens", "one_screen"])
def test_the_chair_closes_a_case_and_then_the_meeting(case, planned, amina, bram, ursula, browse, way):
    begun = browse(ursula).post(f"/casus/casus/{case.pk}/beginnen/", {"way": way})
    browse(amina).post(f"/casus/overleg/{planned.pk}/deelnemen/")
    not_hers = browse(amina).get(f"/casus/casus/{case.pk}/afronden/").content.decode()
    visitor = browse(ursula)
    kept = {"facet": "law", "evidence": "law", "text": "De regel wil haast voorkomen.", "looked": "1"}
    visitor.post(f"/casus/casus/{case.pk}/weegt/", kept)
    closing = visitor.get(f"/casus/casus/{case.pk}/afronden/").content.decode()
    visitor.post(f"/casus/casus/{case.pk}/afronden/")
    visitor.post(f"/casus/overleg/{planned.pk}/afronden/", {"present": [amina.pk, ursula.pk], "minutes": "50"})

    page = browse(amina).get(f"/casus/casus/{case.pk}/").content.decode()

    assert begun.url.startswith("/gesprek/")
    assert "De begeleider doet dit." not in not_hers
    assert "Ursula zit dit overleg voor." in not_hers
    assert "De regel wil haast voorkomen." in closing
    assert "De regel wil haast voorkomen." in page
    assert "Wat kies je?" in page
    assert browse(bram).get(f"/casus/casus/{case.pk}/").status_code == 404  # he was not there


def test_before_deciding_one_sees_what_came_of_it_as_far_as_one_was_there(
    discussed, rule, deviate, at, amina, bram, zoe, browse
):
    deviation = deviate(amina, days_ago=60, case=discussed)
    actions.look_back(deviation, by=amina, at=at, text="Hij miste twee keer en belde zelf af.")
    deviate(zoe)

    pages = {who: browse(who).get(f"/casus/afwijken/{rule.pk}/").content.decode() for who in (amina, bram, zoe)}

    assert [f"/casus/afwijking/{deviation.pk}/" in pages[who] for who in (amina, bram, zoe)] == [True, True, False]
    assert "Hij miste twee keer" not in pages[bram]  # a text of class CASE is read on its own page, and noted


@pytest.mark.parametrize("level", ["work_instruction", "policy_rule"])
def test_the_rule_and_what_came_of_it_before_are_read_ahead_of_the_fields(level, write_rule, amina, browse):
    page = browse(amina).get(f"/casus/afwijken/{write_rule(level=level).pk}/").content.decode()

    places = [page.index(part) for part in ("Scholing vragen we aan", "Eerder, bij deze regel", "<textarea")]
    assert places == sorted(places)


def test_a_look_back_stays_on_home_until_it_is_given(discussed, deviate, at, amina, browse):
    deviation = deviate(amina, days_ago=60, case=discussed)
    actions.ask_look_backs(at=at)
    asked, seen = "Tijd om terug te kijken op een casus.", []

    for act in (lambda: None, lambda: open_the_question(browse(amina), amina), lambda: give(deviation, amina, at)):
        act()
        seen.append(asked in browse(amina).get("/").content.decode())

    assert seen == [True, True, False]


def open_the_question(visitor, person):
    visitor.get(f"/berichten/{Notice.objects.get(person=person, kind=Kind.LOOK_BACK).pk}/")


def give(deviation, person, at):
    actions.look_back(deviation, by=person, at=at, text="Hij miste twee keer en belde zelf af.")
