"""A change assignment told to a real cohort: it looks along, and half a year later hears what she wants to say."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup

from vakwerk.common.verdicts import Refused
from vakwerk.people.public import PRACTITIONER, members, settle_appointment
from vakwerk.practice.actions.change_people import leave_changes
from vakwerk.practice.public import (
    begin_change,
    begin_step,
    draft_step,
    name_sponsor,
    present,
    say_what_remains,
    visible_changes,
    write_line,
)
from vakwerk.practice.queries.changes import sponsored_by
from vakwerk.programmes.actions import cohort_changes as changes
from vakwerk.programmes.actions import cohort_places, cohorts
from vakwerk.programmes.models import CohortChange, CohortPlace
from vakwerk.programmes.queries import cohort_changes as queries
from vakwerk.programmes.rules import MANDATE_HOLDER

REMAINS = "De vrijdag is nog als altijd."


def again(person):
    return type(person).objects.get(pk=person.pk)


@pytest.fixture
def take_part(noor, at):
    """take_part(cohort, amina): she applied, was admitted, and comes."""

    def taken(cohort, person):
        place = cohort_places.apply(cohort, by=person, at=at, wish="Ruimte leren geven.")
        cohort_places.admit_applicant(place, by=noor, at=at)
        return cohort_places.take_up(place, by=person, at=at)

    return taken


@pytest.fixture
def cohort(paid, take_part, cato, noor, dirk, bram, at):
    """Dirk and Bram learn in it, Noor teaches."""
    cohort = cohorts.open_cohort(paid(), by=cato, at=at, title="Leidinggeven", entry="Een team.", seats=9, trainer=noor)
    for person in (dirk, bram):
        take_part(cohort, person)
    return cohort


@pytest.fixture
def change(dirk, at):
    return begin_change(by=dirk, at=at, title="Van wachtrij naar welkom")


def test_the_cohort_looks_along_in_one_act(cohort, change, dirk, bram, noor, lotte, browse, at):
    changes.show_change(cohort, change, by=dirk, at=at)

    assert {person.pk for person in members(change.closed_group)} == {dirk.pk, bram.pk, noor.pk}
    assert queries.changes_shown(again(bram), cohort).get() == change
    assert not visible_changes(again(lotte)).exists()
    address = f"/leergangen/cohort/{cohort.pk}/veranderingen/"
    assert "Van wachtrij naar welkom" in browse(again(bram)).get(address).content.decode()
    assert browse(lotte).get(address).status_code == 404


def test_who_learns_and_agrees_for_her_employer_is_told_each_part_of_the_page_by_a_name_of_its_own(
    cohort, dirk, grevendrecht, browse, at
):
    settle_appointment(dirk, MANDATE_HOLDER, organisation=grevendrecht, on=at.date(), at=at)

    page = BeautifulSoup(browse(again(dirk)).get(f"/leergangen/cohort/{cohort.pk}/").content.decode(), "html.parser")

    assert "De mandaathouder van je organisatie ziet dit" in page.find("main").get_text()
    names = [part["aria-label"] for part in page.find_all("aside")]
    assert len(names) == len(set(names)) == 2


def test_who_came_later_is_let_in_once_more(cohort, change, take_part, dirk, lotte, at):
    changes.show_change(cohort, change, by=dirk, at=at)
    take_part(cohort, lotte)
    assert not visible_changes(again(lotte)).exists()

    changes.show_change(cohort, change, by=dirk, at=at)

    assert visible_changes(again(lotte)).get() == change
    assert CohortChange.objects.count() == 1


def test_with_another_employer_she_keeps_her_change_and_her_peers_keep_reading(
    cohort, change, dirk, bram, amina, settle, grevendrecht, wolderbrink, oudersluis, at
):
    name_sponsor(change, amina, by=dirk, at=at)
    changes.show_change(cohort, change, by=dirk, at=at)
    assert sponsored_by(again(amina)).get() == change

    for person, place in ((dirk, wolderbrink), (bram, oudersluis)):
        person.appointments.update(ends_on=at.date())
        settle_appointment(person, PRACTITIONER, organisation=place, on=at.date(), at=at)
    assert not sponsored_by(again(amina)).exists()
    leave_changes({(dirk.pk, grevendrecht.pk), (bram.pk, wolderbrink.pk)}, at=at)

    assert queries.changes_shown(again(bram), cohort).get() == change
    kept = visible_changes(again(dirk)).get()
    assert (kept.owner, kept.organisation, kept.sponsor) == (dirk, wolderbrink, None)

    beside = settle("stef", "Stef Bos", wolderbrink, PRACTITIONER)
    assert name_sponsor(kept, beside, by=again(dirk), at=at).sponsor == beside


def test_3_2_3_a_new_employer_weeks_later_has_her_change_too(
    cohort, change, dirk, amina, settle, grevendrecht, wolderbrink, at
):
    name_sponsor(change, amina, by=dirk, at=at)
    changes.show_change(cohort, change, by=dirk, at=at)
    dirk.appointments.update(ends_on=at.date())
    leave_changes({(dirk.pk, grevendrecht.pk)}, at=at)
    between = visible_changes(again(dirk)).get()
    assert (between.owner, between.organisation, between.sponsor) == (dirk, grevendrecht, None)

    later = at + timedelta(weeks=3)
    settle_appointment(dirk, PRACTITIONER, organisation=wolderbrink, on=at.date(), at=later)
    leave_changes(set(), at=later)

    assert visible_changes(again(dirk)).get().organisation == wolderbrink
    beside = settle("stef", "Stef Bos", wolderbrink, PRACTITIONER)
    assert name_sponsor(change, beside, by=again(dirk), at=later).sponsor == beside


def test_who_teaches_reads_a_change_as_long_as_she_works_where_she_came_from(cohort, change, dirk, noor, at):
    changes.show_change(cohort, change, by=dirk, at=at)

    noor.appointments.update(ends_on=at.date())

    assert not visible_changes(again(noor)).exists()


def test_only_who_makes_it_and_takes_part_shows_it(cohort, change, take_part, dirk, bram, noor, at):
    with pytest.raises(Refused, match="maakt"):
        changes.show_change(cohort, change, by=bram, at=at)
    cohort_places.give_up(CohortPlace.objects.get(person=dirk), by=dirk, at=at)
    with pytest.raises(Refused, match="meedoet"):
        changes.show_change(cohort, change, by=again(dirk), at=at)


def test_who_gives_up_her_place_looks_along_no_more(cohort, change, dirk, bram, at):
    changes.show_change(cohort, change, by=dirk, at=at)

    cohort_places.give_up(CohortPlace.objects.get(person=bram), by=again(bram), at=at)

    assert not visible_changes(again(bram)).exists()


@pytest.mark.parametrize("is_shown", [True, False])
def test_3_5_2_half_a_year_later_the_cohort_hears_what_remains_if_she_says_so(
    is_shown, cohort, change, dirk, bram, amina, noor, browse, at
):
    changes.show_change(cohort, change, by=dirk, at=at)
    name_sponsor(change, amina, by=dirk, at=at)
    write_line(change, by=dirk, at=at, kind="seen", text="Veertien van de drieëntwintig.")
    write_line(change, by=dirk, at=at, kind="obstacle", text="De brief.")
    begin_step(
        draft_step(change, by=dirk, at=at, text="Een naam in de brief."),
        by=dirk,
        at=at,
        until=at.date() + timedelta(30),
    )
    change = present(visible_changes(again(dirk)).get(), by=dirk, at=at, text="De rij is korter.")
    later = at + timedelta(days=184)

    say_what_remains(change, by=dirk, at=later, text=REMAINS, is_shown=is_shown)

    page = browse(again(bram)).get(f"/proberen/verandering/{change.pk}/").content.decode()
    assert (REMAINS in page) == is_shown
    assert REMAINS in browse(again(dirk)).get(f"/proberen/verandering/{change.pk}/").content.decode()


def test_a_change_is_chosen_in_a_page(cohort, change, dirk, browse, django_assert_max_num_queries):
    visitor, address = browse(dirk), f"/leergangen/cohort/{cohort.pk}/veranderingen/"
    assert visitor.post(address, {"change": ""}).status_code == 422

    visitor.post(address, {"change": change.pk})

    visitor = browse(again(dirk))
    with django_assert_max_num_queries(10):
        assert f"/verandering/{change.pk}/" in visitor.get(address).content.decode()


def test_that_it_looked_along_goes_after_two_years(cohort, change, dirk, at):
    changes.show_change(cohort, change, by=dirk, at=at)
    day = at.date() + timedelta(days=730)
    assert not queries.overdue_cohort_changes(day).exists()

    changes.destroy_cohort_changes(queries.overdue_cohort_changes(day + timedelta(days=1)), at=at)

    assert not CohortChange.objects.exists()
