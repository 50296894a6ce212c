"""My craft: one's own moments, in one field, on one page. For everybody else they do not exist."""

from datetime import date, timedelta

import pytest
from tests.pages import bare

from vakwerk.common.labels import label
from vakwerk.methods.public import load_methods
from vakwerk.peers import actions as peers
from vakwerk.peers import queries as meetings
from vakwerk.portfolio.models import LearningMoment
from vakwerk.portfolio.public import jot

TEXT = "De derde keer nam ik niet op."


@pytest.fixture
def moment(amina, at):
    return jot(by=amina, at=at, on=at.date(), text=TEXT)


@pytest.fixture
def meet(db, at, bram):
    """A group of somebody and Bram that meets in a week: meet(amina)."""
    load_methods(at=at)

    def met(founder, name="De Sluiswachters", days=7):
        group = peers.start_group(by=founder, at=at, name=name, agreement="Het blijft hier.")
        invitation = peers.invite_to_group(group, bram.email, by=founder, at=at)
        peers.accept_invitation(invitation, by=bram, at=at)
        peers.sign(group, by=bram, at=at)
        facts = {"method_key": "incident", "variant": "full", "facilitator": bram}
        return peers.plan(group, by=bram, at=at, starts_at=at + timedelta(days=days), **facts)

    return met


@pytest.mark.parametrize("somebody", ["dirk", "ravi", "karima", "bram"])
def test_4_1_for_everybody_else_a_moment_does_not_exist(moment, browse, request, somebody):
    visitor = browse(request.getfixturevalue(somebody))
    deeds = ["", "weg/", "inbrengen/"]

    there = [visitor.post(f"/mijn-vak/moment/{moment.pk}/{deed}", {"text": "Anders."}) for deed in deeds]
    page = visitor.get(f"/mijn-vak/moment/{moment.pk}/")
    nowhere = visitor.get("/mijn-vak/moment/bbbbbbbbbb/")

    assert {answer.status_code for answer in [*there, page, nowhere]} == {404}
    assert bare(page) == bare(nowhere)
    assert LearningMoment.objects.get().text == TEXT


@pytest.mark.parametrize("somebody", ["dirk", "ravi", "karima", "bram"])
def test_4_1_and_no_page_shows_it_or_counts_it(moment, browse, request, somebody):
    visitor = browse(request.getfixturevalue(somebody))

    with_it = {page: bare(visitor.get(page)) for page in ("/", "/mijn-vak/", "/account/van-mij/", "/berichten/")}
    LearningMoment.objects.all().delete()
    without = {page: bare(visitor.get(page)) for page in with_it}

    assert TEXT.encode() not in b"".join(with_it.values())
    assert with_it == without


@pytest.mark.parametrize("rows", [1, 3])
def test_the_page_costs_the_same_for_one_and_for_three(amina, at, browse, rows, meet, django_assert_num_queries):
    for n in range(rows):
        jot(by=amina, at=at, on=at.date(), text=f"Moment {n}")
        session = meet(amina, name=f"Groep {n}")
        peers.commit(session, by=amina, at=at, text=f"Plan {n}", look_back_on=at.date())
        peers.keep_takeaway(session, by=amina, at=at, text=f"Mee {n}")
    visitor = browse(amina)

    with django_assert_num_queries(8):
        page = visitor.get("/mijn-vak/").content.decode()

    assert [page.count(word) for word in ("Moment ", "Plan ", "Mee ")] == [rows, rows, rows]


@pytest.mark.parametrize("rows", [1, 3])
def test_a_moment_costs_the_same_with_one_meeting_and_with_three(
    amina, moment, browse, rows, meet, django_assert_num_queries
):
    for n in range(rows):
        meet(amina, name=f"Groep {n}", days=n + 1)
    visitor = browse(amina)

    with django_assert_num_queries(8):
        page = visitor.get(f"/mijn-vak/moment/{moment.pk}/").content.decode()

    assert page.count(">Groep ") == rows


def test_3_6_1_one_sentence_is_enough_and_what_it_becomes_is_asked_afterwards(amina, browse):
    visitor = browse(amina)

    answer = visitor.post("/mijn-vak/vastleggen/", {"text": TEXT}, follow=True)

    kept = LearningMoment.objects.get()
    assert answer.redirect_chain == [(f"/mijn-vak/moment/{kept.pk}/", 302)]
    assert (kept.owner, kept.text, kept.mode) == (amina, TEXT, "working")
    assert "Saved. Only you see this." in answer.content.decode()


def test_without_a_sentence_nothing_is_kept_and_the_field_says_so(amina, browse):
    answer = browse(amina).post("/mijn-vak/vastleggen/", {"text": "  "})

    assert answer.status_code == 422
    assert 'aria-invalid="true"' in answer.content.decode()
    assert not LearningMoment.objects.exists()


def test_a_moment_can_be_given_another_day_and_way(amina, moment, browse):
    typed = {"text": "Anders gezegd.", "happened_on": "2026-03-02", "mode": "formal"}

    answer = browse(amina).post(f"/mijn-vak/moment/{moment.pk}/", typed)

    moment.refresh_from_db()
    assert answer.status_code == 302
    assert (moment.text, moment.happened_on, moment.mode) == ("Anders gezegd.", date(2026, 3, 2), "formal")


@pytest.mark.parametrize(
    "wrong", [{"text": ""}, {"mode": ""}, {"mode": "asleep"}, {"happened_on": ""}, {"happened_on": "gisteren"}]
)
def test_what_is_typed_wrong_is_drawn_again_with_what_was_typed(amina, moment, browse, wrong):
    typed = {"text": "Anders gezegd.", "happened_on": "2026-03-02", "mode": "formal"} | wrong

    answer = browse(amina).post(f"/mijn-vak/moment/{moment.pk}/", typed)

    page = answer.content.decode()
    assert answer.status_code == 422
    assert ("Anders gezegd." in page) == ("text" not in wrong)
    assert f'href="#id_{next(iter(wrong))}"' in page
    moment.refresh_from_db()
    assert moment.text == TEXT


def test_the_page_of_a_moment_holds_it_and_says_who_sees_it(amina, moment, browse):
    page = browse(amina).get(f"/mijn-vak/moment/{moment.pk}/").content.decode()

    assert TEXT in page
    assert "Only you see this. Your team lead sees nothing of it." in page


def test_a_moment_is_brought_in_with_the_group_one_chooses(amina, bram, moment, meet, browse):
    session = meet(amina)

    answer = browse(amina).post(f"/mijn-vak/moment/{moment.pk}/inbrengen/", {"session": session.pk})

    assert answer.url == f"/samen/bijeenkomst/{session.pk}/"
    assert [row.text for row in meetings.contributions(session)] == [TEXT]


def test_a_moment_is_not_brought_in_with_a_group_of_others(amina, moment, meet, karima, browse):
    session = meet(karima)

    answer = browse(amina).post(f"/mijn-vak/moment/{moment.pk}/inbrengen/", {"session": session.pk})

    assert answer.url == f"/mijn-vak/moment/{moment.pk}/"
    assert list(meetings.contributions(session)) == []


NAMED = "Sabira Haddouchi heeft een fiets nodig."
AS_CASE = {"subject": "Een fiets voor het werk", "text": NAMED, "looked": "1"}


@pytest.mark.parametrize("follows", [True, False])
def test_of_a_moment_that_became_a_case_the_name_goes_unless_she_keeps_it(amina, at, browse, follows):
    moment, visitor = jot(by=amina, at=at, on=at.date(), text=NAMED), browse(amina)
    page = visitor.get(f"/mijn-vak/moment/{moment.pk}/").content.decode()
    begun = visitor.post("/casus/inbrengen/", {"draft": NAMED, "note": label(moment)}).content.decode()
    typed = AS_CASE | {"note": label(moment)} | ({"note_follows": "on"} if follows else {})
    found = visitor.post("/casus/inbrengen/", typed).context["form"].reading
    roles = {f"role-{each.thing.key}": "de klant" for each in found.decisions}
    choices = {f"choice-{each.thing.key}": "replace" for each in found.decisions}
    done = visitor.post("/casus/inbrengen/", typed | roles | choices)

    moment.refresh_from_db()
    assert f'name="note" value="{label(moment)}"' in page
    assert 'name="note_follows"' in begun
    assert done.status_code == 302
    assert moment.text == ("De klant heeft een fiets nodig." if follows else NAMED)


def test_a_moment_of_somebody_else_does_not_follow_a_case(moment, karima, browse):
    typed = AS_CASE | {"text": "Iemand heeft een fiets nodig.", "note": label(moment), "note_follows": "on"}

    answer = browse(karima).post("/casus/inbrengen/", typed)

    moment.refresh_from_db()
    assert (answer.status_code, moment.text) == (302, TEXT)


def test_a_moment_that_is_removed_is_gone(amina, moment, browse):
    visitor = browse(amina)

    answer = visitor.post(f"/mijn-vak/moment/{moment.pk}/weg/", {"sure": "1"})

    assert answer.url == "/mijn-vak/"
    assert not LearningMoment.objects.exists()
    assert visitor.get(f"/mijn-vak/moment/{moment.pk}/").status_code == 404


def test_looking_at_a_page_removes_nothing(amina, moment, browse):
    answer = browse(amina).get(f"/mijn-vak/moment/{moment.pk}/weg/")

    assert answer.status_code == 405
    assert LearningMoment.objects.exists()


def test_a_takeaway_is_thrown_away_by_its_owner_only(amina, bram, meet, at, browse):
    session = meet(amina)
    kept = peers.keep_takeaway(session, by=amina, at=at, text="Bellen is ook werk.")

    by_bram = browse(bram).post(f"/mijn-vak/opbrengst/{kept.pk}/weg/", {"sure": "1"})
    still = meetings.takeaways(amina).exists()
    by_amina = browse(amina).post(f"/mijn-vak/opbrengst/{kept.pk}/weg/", {"sure": "1"})

    assert (by_bram.status_code, still, by_amina.url) == (404, True, "/mijn-vak/")
    assert not meetings.takeaways(amina).exists()


def test_4_3_the_page_is_there_without_an_employer(amina, moment, at, browse):
    amina.appointments.update(ends_on=at.date())

    page = browse(amina).get("/mijn-vak/").content.decode()

    assert TEXT in page


def test_an_empty_page_says_what_will_come(amina, browse):
    page = browse(amina).get("/mijn-vak/").content.decode()

    assert "One sentence is enough." in page
