"""From the first line of an application until it can be weighed: what is missing, who reads it, when it is decided."""

from datetime import date, timedelta

import pytest
from django.core.files.base import ContentFile
from tests.breakthroughs.conftest import ARGUMENTS, CONTENT

from vakwerk.breakthroughs import actions, queries, rules
from vakwerk.breakthroughs.models import Attachment, CriterionArgument, FundApplication
from vakwerk.breakthroughs.rules.term import days_taken, due_on, still_days
from vakwerk.breakthroughs.states import ApplicationState
from vakwerk.common.verdicts import Refused
from vakwerk.notices.models import Notice

PDF = b"%PDF-1.7 een brief zonder naam"


def words_to(person):
    return [notice.words for notice in Notice.objects.filter(person=person).order_by("at", "pk")]


def test_3_12_1_without_an_argument_it_stays_a_draft_and_says_which_one_is_missing(write, amina, at):
    application = write(amina, arguments={"necessary": "x", "stable_motivated": "Hij wil het."})

    with pytest.raises(Refused, match="Geef een argument voor “Waarom is er geen andere weg"):
        actions.submit(application, by=amina, at=at)

    application.refresh_from_db()
    assert application.state == ApplicationState.DRAFT


def test_3_12_1_how_many_characters_is_no_criterion(write, amina, at):
    short = write(amina, facts="a", alternatives="b", humanity="c", law="d", arguments=dict.fromkeys(ARGUMENTS, "e"))

    assert actions.submit(short, by=amina, at=at).state == ApplicationState.SUBMITTED


@pytest.mark.parametrize(
    ("lacking", "sentence"),
    [
        ({"facts": ""}, "Vertel wat er aan de hand is."),
        ({"alternatives": ""}, "Vertel wat er is geprobeerd"),
        ({"humanity": ""}, "menselijkheid"),
        ({"law": ""}, "wet en regels"),
        ({"now_low": None, "now_high": None}, "Zet wat doormodderen kost"),
        ({"amount": None}, "Vul het bedrag in."),
        ({"amount": 500_001}, "Dit fonds geeft hoogstens €\u00a05.000"),
        ({"consent_on": None}, "op welke dag de klant akkoord ging"),
        ({"is_urgent": True}, "waarom het niet kan wachten"),
    ],
)
def test_what_is_missing_is_said(write, amina, at, lacking, sentence):
    application = write(amina, **lacking)

    with pytest.raises(Refused, match=sentence):
        actions.submit(application, by=amina, at=at)


def test_it_comes_back_with_a_question_and_meanwhile_the_term_stands_still(submitted, amina, cato, at, browse):
    today = at.date()
    assert queries.term_of(submitted, today) == today + timedelta(days=56)

    actions.give_back(submitted, by=cato, at=at + timedelta(days=3), question="Is het opleidingsfonds gevraagd?")
    page = browse(amina).get(f"/fonds/aanvraag/{submitted.pk}/").content.decode()
    again = actions.submit(submitted, by=amina, at=at + timedelta(days=13))

    assert page.index("Is het opleidingsfonds gevraagd?") < page.index("schrijven/") < page.index("Opnieuw indienen")
    assert (again.state, again.question) == (ApplicationState.SUBMITTED, "")
    assert queries.term_of(again, today + timedelta(days=20)) == today + timedelta(days=66)
    assert "Your application to the fund came back with a question." in words_to(amina)
    assert words_to(cato) == ["An application to the fund has come in."] * 2


@pytest.mark.parametrize(
    ("received", "stood_still", "since", "on", "expected"),
    [
        (date(2026, 3, 2), 0, None, date(2026, 3, 10), date(2026, 4, 27)),
        (date(2026, 12, 15), 0, None, date(2026, 12, 20), date(2027, 2, 9)),
        (date(2026, 12, 15), 11, None, date(2027, 1, 9), date(2027, 2, 20)),
        (date(2026, 12, 15), 0, date(2026, 12, 28), date(2027, 1, 4), date(2027, 2, 16)),
        (date(2026, 12, 15), 4, date(2026, 12, 28), date(2027, 1, 4), date(2027, 2, 20)),
        (date(2028, 1, 20), 0, None, date(2028, 1, 20), date(2028, 3, 16)),
    ],
)
def test_the_term_clock_over_a_years_end(received, stood_still, since, on, expected):
    assert due_on(received, 56, still_days(stood_still, since, on)) == expected


def test_days_taken_do_not_count_those_on_which_somebody_waited():
    assert days_taken(date(2026, 12, 15), date(2027, 1, 20), 11) == 25


def test_the_rules_of_the_day_it_was_handed_in_hold(draft, fund, amina, farid, cato, at):
    actions.change_rules(fund, by=farid, at=at, reason="Minder geld.", ceiling=400_000)
    with pytest.raises(Refused, match=r"€.4\.000"):
        actions.submit(draft, by=amina, at=at)
    actions.change_rules(fund, by=farid, at=at, reason="Toch weer meer.", ceiling=500_000)

    submitted = actions.submit(draft, by=amina, at=at)
    actions.change_rules(fund, by=farid, at=at, reason="Toch minder.", ceiling=100_000)

    submitted.refresh_from_db()
    assert (submitted.version.number, submitted.version.ceiling) == (3, 500_000)
    assert [version.reason for version in queries.versions(fund)] == [
        "Toch minder.",
        "Toch weer meer.",
        "Minder geld.",
        "",
    ]


def test_who_reads_it(draft, amina, cato, farid, dirk, karima, ravi, at):
    people = {"amina": amina, "cato": cato, "farid": farid, "dirk": dirk, "karima": karima, "ravi": ravi}

    def readers():
        return {name for name, person in people.items() if queries.visible_applications(person).exists()}

    assert readers() == {"amina"}
    actions.submit(draft, by=amina, at=at)
    assert readers() == {"amina", "cato"}
    actions.withdraw(draft, by=amina, at=at)
    assert readers() == {"amina"}


def test_a_withdrawn_application_is_gone_after_two_months(submitted, amina, at, tmp_path, settings):
    from vakwerk.privacy.actions import destroy_overdue

    actions.withdraw(submitted, by=amina, at=at)
    destroy_overdue(at=at + timedelta(days=62))

    assert [model.objects.count() for model in (FundApplication, CriterionArgument)] == [0, 0]


def test_what_came_back_and_was_left_lying_is_gone_after_half_a_year(submitted, amina, cato, at):
    from vakwerk.privacy.actions import destroy_overdue

    actions.give_back(submitted, by=cato, at=at, question="Wat kost de bus?")

    left = []
    for days in (183, 184):
        destroy_overdue(at=at + timedelta(days=days))
        left.append(FundApplication.objects.count())
    assert left == [1, 0]


def test_who_applied_does_not_prepare_her_own(write, fund, cato, at):
    own = actions.submit(write(cato), by=cato, at=at)

    assert list(queries.board(cato, fund, "submitted")) == []
    with pytest.raises(Refused, match="eigen aanvraag"):
        actions.give_back(own, by=cato, at=at, question="Wat nog?")


def test_elsewhere_nobody_applies_unless_the_fund_takes_the_network(fund, write, settle, at):
    from vakwerk.people.public import settle_organisation

    marit = settle("marit", "Marit Solheim", settle_organisation("Gemeente Eikmeer", "municipality", terms_at=at))
    with pytest.raises(Refused, match="niet voor waar jij werkt"):
        write(marit)

    fund.takes_network = True
    fund.save()

    assert write(marit).organisation.name == "Gemeente Eikmeer"


@pytest.fixture
def files(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return lambda: len([path for path in tmp_path.rglob("*") if path.is_file()])


def test_an_application_of_thirty_attachments_takes_ten(draft, amina, at, files):
    for n in range(10):
        actions.attach(draft, by=amina, at=at, name=f"Brief {n}", file=ContentFile(PDF, "a.pdf"), kind="pdf")

    with pytest.raises(Refused, match="hoogstens 10 bestanden"):
        actions.attach(draft, by=amina, at=at, name="Brief 11", file=ContentFile(PDF, "a.pdf"), kind="pdf")

    assert files() == 10
    for attachment in queries.attachments(draft):
        actions.detach(attachment, by=amina, at=at)
    assert (files(), Attachment.objects.count()) == (0, 0)


@pytest.mark.parametrize(
    ("begin", "name", "status"),
    [
        (PDF, "brief.exe", 302),
        (b"MZ een programma", "brief.pdf", 422),
        (b"<svg onload=1>", "plaatje.png", 422),
        (PDF + b"x" * (5 * 1024 * 1024), "groot.pdf", 422),
    ],
)
def test_a_file_is_taken_by_how_it_begins_and_its_size(draft, amina, browse, files, begin, name, status):
    sent = {"name": "Brief", "file": ContentFile(begin, name), "unnamed": "on"}

    answer = browse(amina).post(f"/fonds/aanvraag/{draft.pk}/bijlage/", sent)

    assert answer.status_code == status
    assert files() == (1 if status == 302 else 0)


def test_a_citizen_service_number_is_refused_by_the_act_itself(write, amina):
    with pytest.raises(Refused, match="burgerservicenummer"):
        write(amina, facts="Zijn nummer is 123456782.")
    with pytest.raises(Refused, match="burgerservicenummer"):
        write(amina, arguments=ARGUMENTS | {"necessary": "Zijn nummer is 123456782."})


def test_on_its_page_a_name_is_found_before_it_is_kept(fund, amina, browse):
    content = dict.fromkeys(CONTENT, "") | {"title": "Auto", "need": "transport"}
    page = f"/fonds/{fund.pk}/aanvragen/"

    answer = browse(amina).post(page, content | {"facts": "Jan de Vries heeft geen auto."})

    assert answer.status_code == 422
    assert "Jan de Vries" in answer.content.decode()
    assert FundApplication.objects.count() == 0


def test_amounts_as_they_are_written_here(fund, amina, browse):
    form = {"title": "Auto", "need": "transport", "now_low": "12.500", "after_high": "€ 250,50", "looked": "on"}
    browse(amina).post(f"/fonds/{fund.pk}/aanvragen/", form)

    kept = FundApplication.objects.get()
    assert (kept.now_low, kept.now_high, kept.after_low, kept.after_high) == (1_250_000, 1_250_000, 25_050, 25_050)

    page = browse(amina).post(f"/fonds/aanvraag/{kept.pk}/schrijven/", form | {"amount": "circa 900"})
    assert page.status_code == 422
    assert "Vul het bedrag in euro’s in, bijvoorbeeld 850 of 1250,50." in page.content.decode()


def test_nothing_is_suspended_twice(submitted, cato, at):
    actions.give_back(submitted, by=cato, at=at, question="Wat is er geprobeerd?")

    with pytest.raises(Refused):
        actions.give_back(submitted, by=cato, at=at, question="En nog iets?")

    submitted.refresh_from_db()
    assert submitted.stands_still_since == at.date()


def test_two_budgets_have_no_day_in_common(fund, farid, at):
    with pytest.raises(Refused, match="al een budget"):
        actions.set_budget(fund, by=farid, at=at, starts_on=at.date(), ends_on=at.date(), cents=1)


def test_rules_that_were_changed_meanwhile_are_shown_first(fund, farid, at, browse):
    actions.change_rules(fund, by=farid, at=at, reason="Meer leden.", quorum=4)
    form = {"version": 1, "quorum": 5, "disciplines": 3, "urgent_members": 2, "reason": "Nog meer."}

    answer = browse(farid).post(f"/fonds/{fund.pk}/regels/quorum/", form)

    assert answer.status_code == 422
    assert queries.version_of(fund).quorum == 4
    assert browse(farid).post(f"/fonds/{fund.pk}/regels/quorum/", form | {"version": 2}).status_code == 302


def test_only_its_keeper_changes_a_fund(fund, cato, amina, at):
    for person in (cato, amina):
        with pytest.raises(Refused, match="beheerder van dit fonds"):
            actions.change_rules(fund, by=person, at=at, reason="Meer.", ceiling=1)
    assert not rules.may_open_fund(amina)
