"""Voluntary is voluntary: who comes is seen by herself and the named hosts; a rank or a role opens no list."""

from datetime import timedelta

import pytest

from vakwerk.events import actions, queries
from vakwerk.events.models import Event, ThemeWish
from vakwerk.people.public import admit, open_group, settle_partnership

FOR_HOSTS = ["organiseren", "wie-komt", "deur", "wie-was-er", "afronden", "wie", "plaatsen", "wanneer", "herhalen"]
FOR_SPEAKERS = ["wat-kwam-ervan", "vragen", "meegeven", "opname"]


@pytest.fixture
def lab(plan, eveline, amina, bram, at, soon):
    """A lab that has been, with Amina and Bram."""
    lab = plan(seats=12)
    for person in (amina, bram):
        actions.sign_up(lab, by=person, at=at)
    for person in (amina, bram):
        actions.be_there(lab, by=person, at=soon, code=lab.door_code)
    return actions.hold(lab, by=eveline, at=soon + timedelta(hours=2))


def test_3_7_2_a_team_lead_finds_only_the_number(lab, dirk, browse):
    page = browse(dirk).get(f"/agenda/{lab.pk}/").content.decode()

    assert "Er kwamen 2 mensen." in page
    assert "Amina" not in page
    assert "Bram" not in page
    assert {browse(dirk).get(f"/agenda/{lab.pk}/{part}/").status_code for part in FOR_HOSTS + FOR_SPEAKERS} == {404}


@pytest.mark.parametrize("who", ["dirk", "ravi", "cato", "amina"])
def test_3_7_2_nobody_but_a_host_opens_what_is_for_hosts(lab, request, browse, who):
    visitor = browse(request.getfixturevalue(who))

    assert {visitor.get(f"/agenda/{lab.pk}/{part}/").status_code for part in FOR_HOSTS + FOR_SPEAKERS} == {404}


def test_a_host_opens_them_all(lab, eveline, browse):
    visitor = browse(eveline)

    assert {visitor.get(f"/agenda/{lab.pk}/{part}/").status_code for part in FOR_HOSTS + FOR_SPEAKERS} == {200}


def test_a_speaker_sees_what_came_of_it_and_not_who_came(lab, eveline, zoe, at, browse):
    actions.name_host(lab, by=eveline, at=at, part="lecturer", name="", person=zoe)
    visitor = browse(zoe)

    assert {visitor.get(f"/agenda/{lab.pk}/{part}/").status_code for part in FOR_SPEAKERS} == {200}
    assert {visitor.get(f"/agenda/{lab.pk}/{part}/").status_code for part in FOR_HOSTS} == {404}


@pytest.fixture
def region(grevendrecht, wolderbrink, at, ravi):
    shares = [(wolderbrink, 60), (grevendrecht, 40)]
    return settle_partnership("Merenland", "Leergang", shares=shares, contact=ravi, on=at.date() - timedelta(days=400))


def test_an_event_is_seen_by_whom_it_is_for(plan, eveline, amina, bram, zoe, settle, region, at):
    group = open_group(at=at)
    admit(group, zoe, at=at)
    outsider = settle("vera", "Vera Vreemd")
    audiences = {
        "network": plan(),
        "organisation": plan(audience="organisation"),
        "partnership": plan(audience="organisation", organisation=None, partnership=region),
        "group": plan(audience="group", closed_group=group),
        "nobody": plan(published=False),
    }

    seen = {
        who.first_name if who else "": {name for name, e in audiences.items() if sees(who, e)}
        for who in (amina, bram, zoe, outsider, None)
    }

    assert seen == {
        "Amina": {"network", "partnership"},
        "Bram": {"network", "organisation", "partnership"},
        "Zoë": {"network", "organisation", "partnership", "group"},
        "Vera": set(),
        "": set(),
    }


def sees(person, event):
    return queries.visible_to(person).filter(pk=event.pk).exists()


def test_who_works_where_the_terms_were_not_accepted_sees_no_network(plan, settle, at):
    from vakwerk.people.public import settle_organisation

    elsewhere = settle_organisation("Gemeente Elders", "municipality", terms_at=None)
    stranger = settle("vera", "Vera Vreemd", elsewhere)

    assert not sees(stranger, plan())


def test_nobody_signs_up_for_what_she_does_not_see(plan, amina, browse, at):
    lab = plan(audience="organisation")

    assert browse(amina).post(f"/agenda/{lab.pk}/aanmelden/").status_code == 404


@pytest.fixture
def wished(theme, colleagues, at):
    """So many colleagues wish for the theme: wished(6)."""

    def by(count, start=0, about=theme):
        for n, person in enumerate(colleagues(count, start)):
            actions.wish(about, by=person, at=at, text=f"Wens {start + n}.")

    return by


def test_a_wish_is_read_from_five_people_on_and_never_with_a_name(wished, amina, browse):
    wished(4)
    few = browse(amina).get("/agenda/wensen/").content.decode()

    wished(1, start=4)
    enough = browse(amina).get("/agenda/wensen/").content.decode()

    assert "Een paar mensen wensen dit." in few
    assert "Wens 1." not in few
    assert "5 mensen wensen dit." in enough
    assert "Wens 1." in enough
    assert "Collega Nummer1" not in enough


def test_ten_wishes_on_one_theme_suggest_an_event_once(wished, theme, cato, at):
    from vakwerk.notices.models import Notice

    wished(12)

    told = Notice.objects.filter(person=cato, words__startswith="So many wish for the same theme")
    assert told.count() == 1


def test_wishing_twice_is_one_wish(theme, amina, at):
    for text in ("Eerst.", "Toen."):
        actions.wish(theme, by=amina, at=at, text=text)

    assert [wish.text for wish in queries.own_wishes(amina)] == ["Toen."]


def test_4_8_whoever_wished_hears_that_it_became_an_event_and_is_forgotten(wished, theme, plan, amina, eveline, at):
    from vakwerk.notices.models import Notice

    actions.wish(theme, by=amina, at=at, text="Hoe luister ik?")

    lab = plan(theme=theme, answers_wishes=True)

    assert Notice.objects.get(person=amina, kind="became").words == "Something you wished for is in the agenda."
    wish = ThemeWish.objects.get(text="Hoe luister ik?")
    assert (wish.state, wish.person, wish.event) == ("became", None, Event.objects.get(pk=lab.pk))


@pytest.mark.parametrize("how", ["closed", "a year"])
def test_4_8_a_wish_that_becomes_nothing_is_answered_too(theme, amina, cato, at, how):
    from vakwerk.notices.models import Notice

    actions.wish(theme, by=amina, at=at, text="Hoe luister ik?")

    if how == "closed":
        actions.close_wishes(theme, by=cato, at=at)
    else:
        actions.let_wishes_go(at=at + timedelta(days=367))

    assert Notice.objects.filter(person=amina, kind="became").count() == 1
    assert not ThemeWish.objects.filter(person=amina).exists()


def test_the_trail_knows_the_theme_and_not_the_wish(theme, amina, at):
    from vakwerk.trail.models import TrailEntry

    actions.wish(theme, by=amina, at=at, text="Hoe luister ik?")

    assert TrailEntry.objects.get(actor=amina).object_label == f"events.theme:{theme.pk}"


def test_what_never_came_in_the_agenda_is_seen_by_its_hosts_alone_when_it_is_cancelled(plan, eveline, bram, at):
    never = plan(published=False)
    once = plan()

    for event in (never, once):
        actions.cancel(event, by=eveline, at=at)

    assert [sees(bram, event) for event in (never, once)] == [False, True]
    assert [sees(eveline, event) for event in (never, once)] == [True, True]
