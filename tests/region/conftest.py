"""The demo region in full swing, with something to hide behind every door, and people who try every handle."""

from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.utils.timezone import localdate, now
from django.utils.translation import override

from vakwerk.breakthroughs import actions as breakthroughs
from vakwerk.breakthroughs.models import FundApplication
from vakwerk.breakthroughs.rules import AUDITOR, DECISION_MAKER, KEEPER, PAYER, SECRETARY
from vakwerk.methods import actions as methods
from vakwerk.methods.queries import seat_of
from vakwerk.notices.public import MailRhythm, choose_mail
from vakwerk.peers import actions as peers
from vakwerk.peers.models import GroupAgreement, GroupListing, MoralDeliberation, PeerGroup, PeerSession
from vakwerk.people.models import Appointment, Organisation, Partnership, Person, Team
from vakwerk.people.public import (
    PRACTITIONER,
    invite,
    settle_appointment,
    settle_organisation,
    settle_person,
)
from vakwerk.people.rules import ROLES
from vakwerk.privacy.actions import ask_removal
from vakwerk.programmes.models import Module
from vakwerk.programmes.public import share_material

SAID = "Misschien was je gewoon moe, en mocht dat ook."
# The parts around a fund open what their sentence says, and tests/breakthroughs hold them to it.
OPENING = {AUDITOR, KEEPER, SECRETARY, DECISION_MAKER, PAYER}


@pytest.fixture
def language():
    """The region speaks Dutch."""
    return "nl"


@pytest.fixture(scope="module")
def busy_demo(filled_demo, django_db_blocker):
    """What every context holds in the demo, and besides: a meeting that is going on, and what waits for an answer."""
    with django_db_blocker.unblock(), override("nl"):
        GroupAgreement.objects.update(text="Wij bellen elkaar niet na achten.")  # the demo's own is ours
        hold_a_meeting()
        deliberate()
        wait_for_an_answer()
        add_a_file()


@pytest.fixture
def region(busy_demo, db):
    """The region as it is on a busy day; what a test changes is undone after it."""


def person(name):
    return Person.objects.get(name=name)


def hold_a_meeting():
    at = now()
    held = PeerSession.objects.filter(group__name="De Sluiswachters")
    session, past = held.filter(ended_at=None).earliest("starts_at"), held.exclude(ended_at=None).latest("starts_at")
    eveline, others = person("Eveline Tjong"), [person(name) for name in ("Amina El Idrissi", "Zoë Kuipers")]
    peers.keep_takeaway(past, by=others[1], at=at, text=SAID)
    conversation = peers.begin(session, by=eveline, at=at)
    for other in others:
        peers.join(session, by=other, at=at)
    methods.present(conversation, seat_of(conversation, others[0]).pk, by=eveline, at=at)
    for index in range(1, 6):
        methods.go_to(conversation, index, seen=index - 1, by=eveline, at=at)
    facts = {"step": "analyse", "sequence": 1, "is_ready": False, "by": others[1], "at": at}
    methods.write(conversation, texts={"text": SAID}, **facts)
    peers.ask_look_backs(at=at)


def deliberate():
    """The moral deliberation to come is going on, and something was gathered."""
    at, eveline, precious = now(), person("Eveline Tjong"), person("Precious Owusu")
    session = MoralDeliberation.objects.get(state="requested").session
    peers.choose(session, precious, by=eveline, at=at)
    conversation = peers.begin(session, by=eveline, at=at)
    peers.join(session, by=precious, at=at)
    methods.go_to(conversation, 2, seen=0, by=eveline, at=at)
    methods.add_item(conversation, "options", text="Zelf een dag meelopen op dat werk.", by=precious, at=at)


def wait_for_an_answer():
    """Amina's lead is invited to her group, so every member is asked; somebody without an account is invited; dates."""
    at, amina = now(), person("Amina El Idrissi")
    group = PeerGroup.objects.get(name="De Sluiswachters")
    peers.invite_to_group(group, person("Dirk Terpstra").email, by=amina, at=at)
    peers.invite_to_group(group, "nieuw@elders.example", by=amina, at=at)
    moments = [at + timedelta(days=days) for days in (50, 52)]
    facts = {"method_key": "gossip", "variant": "full", "facilitator": amina, "place": "Kamer boven de markt"}
    peers.propose_dates(group, by=amina, at=at, moments=moments, **facts)
    offer = GroupListing.objects.get(group__name="Kring Nieuw Begin")
    peers.ask_to_join(offer, by=person("Sjoerd Hofman"), at=at, message="Ik wil leren van wie nieuw begint.")
    evaluation = peers.evaluate(PeerGroup.objects.get(name="Kring Nieuw Begin"), by=person("Lotte Veenstra"), at=at)
    peers.write_about_group(
        evaluation, by=person("Nadia Koleva"), at=at, gives="Hier durf ik te zeggen dat ik twijfel."
    )
    choose_mail(amina, rhythm=MailRhythm.NEVER)
    ask_removal(by=amina, at=at)
    oudersluis = Organisation.objects.get(name="Gemeente Oudersluis")
    facts = {"name": "Jip Nieuwland", "role": PRACTITIONER, "organisation": oudersluis}
    invite("ook.nieuw@elders.example", by=person("Ravi Jagessar"), at=at, **facts)


def add_a_file():
    draft = FundApplication.objects.get(applicant=person("Amina El Idrissi"), state="draft")
    file = ContentFile(b"%PDF-1.7", "bijlage.pdf")
    breakthroughs.attach(draft, by=draft.applicant, at=now(), name="Brief van de avondschool", file=file, kind="pdf")
    module, noor = Module.objects.filter(state="running").latest("number"), person("Noor Al-Khatib")
    facts = {
        "title": SAID,
        "owner": SAID,
        "licence": "here",
        "kind": "pdf",
        "file": ContentFile(b"%PDF-1.7", "dia.pdf"),
    }
    share_material(module, by=noor, at=now(), **facts)


@pytest.fixture
def stranger(region):
    """Works elsewhere; her organisation takes part in the network."""
    at = now() - timedelta(days=90)
    elsewhere = settle_organisation("Gemeente Elders", "municipality", terms_at=at)
    stranger = settle_person("vreemd@elders.example", "Vera Vreemd", at=at)
    settle_appointment(stranger, PRACTITIONER, organisation=elsewhere, on=at.date(), at=at)
    return stranger


@pytest.fixture
def rank(region):
    """Has every role there is but those around a fund, everywhere, in a team of her own: no rank opens a door."""
    at = now() - timedelta(days=90)
    rank = settle_person("rang@merenland.example", "Rosa Rang", at=at)
    facts = {"on": at.date(), "at": at}
    places = [(each, Team.objects.create(organisation=each, name="Team Rang")) for each in Organisation.objects.all()]
    for role in ROLES.keys() - OPENING:
        for organisation, team in places:
            settle_appointment(rank, role, organisation=organisation, team=team, **facts)
        for partnership in Partnership.objects.all():
            settle_appointment(rank, role, partnership=partnership, **facts)
    return rank


@pytest.fixture
def leaver(region):
    """Was a member of everything she could be, and left her organisation yesterday."""
    leaver = person("Mehmet Sönmez")
    Appointment.objects.filter(person=leaver).update(ends_on=localdate() - timedelta(days=1))
    return leaver


LESS_THAN_RANK = [pytest.param(name, marks=pytest.mark.either_database) for name in ("stranger", "leaver")]


@pytest.fixture(params=["rank", *LESS_THAN_RANK])
def handle_trier(region, request):
    return request.getfixturevalue(request.param)
