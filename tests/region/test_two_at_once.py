"""Two people open the same form, and both save: neither is lost, and the second sees what the first wrote.

Every form that changes what more people may change says `SharedForm`; each of those is tried here.
"""

from datetime import timedelta
from typing import NamedTuple

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse
from django.utils.timezone import localdate, now
from tests.architecture.test_forms import all_forms
from tests.region.conftest import person
from tests.region.forms import stands

from vakwerk.casework.models import CaseMeeting, InternalRule, TeachingCase
from vakwerk.events.models import Event
from vakwerk.events.states import EventState
from vakwerk.magazine.models import Article, Initiative, NewsletterIssue
from vakwerk.peers.models import DeliberationRecord, PeerGroup, PeerSession
from vakwerk.people.models import IdentityProvider, Organisation, Partnership
from vakwerk.people.public import settle_appointment
from vakwerk.practice.models import ActivationDialogue, Experiment, ImprovementBoard, ImprovementCard, LearningSet
from vakwerk.privacy.queries import terms
from vakwerk.programmes.models import Programme
from vakwerk.search.public import EDITOR
from vakwerk.ui.public import SharedForm

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


class Tried(NamedTuple):
    who: object  # may change it; she has the page open twice when nobody else may
    where: str
    field: str
    first: str
    second: str
    besides: dict  # what she fills in as well, each time


def tried(who, name, key, field="", first="Van de één.", second="Van de ander.", **besides):
    return Tried(who, reverse(name, args=[key]), field, first, second, besides)


def of_event(name, events, *rest, **besides):
    event = events.filter(hosts__person__isnull=False).earliest("starts_at")
    return tried(event.hosts.exclude(person=None).first().person, name, event.pk, *rest, **besides)


def coming(name, *rest):
    return of_event(name, Event.objects.filter(state=EventState.PUBLISHED), *rest)


def held(name, *rest, **besides):
    events = Event.objects.filter(state__in=[EventState.HELD, EventState.FOLLOWED_UP])
    events.update(recorded_until=localdate() + timedelta(days=30))
    return of_event(name, events, *rest, **besides)


def sluiswachters():
    return PeerGroup.objects.get(name="De Sluiswachters")


def meeting():
    return PeerSession.objects.filter(group=sluiswachters(), ended_at=None).latest("starts_at")


def case_meeting():
    return CaseMeeting.objects.filter(state="planned").exclude(chair=None).latest("starts_at")


EVELINE, GONNY, RAVI, GERRIT, CATO = (
    "Eveline Tjong", "Gonny Westerveld", "Ravi Jagessar", "Gerrit Lammers", "Cato Brinkman",
)  # fmt: skip
COLOURS = "#0d5560", "#7a1f5c"
KINDS = "book_chapter", "practice_portrait"
WHY = {"answers": "Omdat het zo gaat.", "handle": "De brief."}
LINKS = "https://een.example/", "https://twee.example/"
FORMS = {
    "AboutForm": lambda: coming("events:about", "title"),
    "AccessForm": lambda: coming("events:access", "access_notes"),
    "AgreementForm": lambda: tried(EVELINE, "peers:agreement", sluiswachters().pk, "text"),
    "ChangeForm": lambda: tried(owner().owner, "casework:change_rule", owner().pk, "text", reason="Omdat het knelt."),
    "GivenForm": lambda: held("events:give_along", "sentences"),
    "GroupForm": lambda: tried(EVELINE, "peers:settings", sluiswachters().pk, "name"),
    "HouseStyleForm": lambda: tried(RAVI, "people:house_style", Organisation.objects.first().pk, "colour", *COLOURS),
    "MeetingForm": lambda: tried(case_meeting().chair, "casework:change_casemeeting", case_meeting().pk, "place"),
    "OrganisationForm": lambda: tried(RAVI, "people:change", Organisation.objects.first().pk, "name"),
    "PartnershipForm": lambda: tried(RAVI, "people:partnership", Partnership.objects.first().pk, "purpose"),
    "PlacesForm": lambda: coming("events:places", "seats", "31", "32"),
    "ProviderForm": lambda: tried(RAVI, "people:identityprovider", provider().pk, "name"),
    "RecordingForm": lambda: held("events:recording", "recording", *LINKS, nobody_shown="on"),
    "SessionForm": lambda: tried(EVELINE, "peers:change", meeting().pk, "place"),
    "TeachingForm": lambda: tried(GONNY, "casework:change_teachingcase", drafted().pk, "title", invented="on"),
    "TermForm": lambda: tried(GERRIT, "privacy:term", term(), "days", "401", "402"),
    "WhenForm": lambda: coming("events:when", "place"),
    "WorkingForm": lambda: tried(EVELINE, "peers:agree_on_working", deliberation().pk, "text"),
    "magazine.ArticleForm": lambda: tried(GONNY, "magazine:change", Article.objects.first().pk, "kind", *KINDS),
    "magazine.InitiativeForm": lambda: tried(GONNY, "magazine:change_initiative", initiative().pk, "title"),
    "magazine.IssueForm": lambda: tried(GONNY, "magazine:newsletterissue", issue().pk, "title"),
    "practice.BoardForm": lambda: tried(board().keeper, "practice:change_board", board().pk, "answer_days", "11", "12"),
    "practice.ExperimentForm": lambda: of_plan("idee", "title"),
    "practice.MomentForm": lambda: tried(dialogue().head, "practice:change_dialogue", dialogue().pk, "place"),
    "practice.OwnForm": lambda: of_plan(
        "eigen", "own_n", "301", "302", own_successes="60", ends_on=f"{a_year_on():%d-%m-%Y}"
    ),
    "practice.PrepareForm": lambda: tried(
        dialogue().head, "practice:prepare_dialogue", dialogue().pk, "stories", why_unanswered="Dat wordt uitgezocht."
    ),
    "practice.SetForm": lambda: tried(learning_set().coach, "practice:change_set", learning_set().pk, "name"),
    "practice.SheetForm": lambda: tried(looked_into().owner, "practice:sheet", looked_into().pk, "observed"),
    "practice.StopForm": lambda: of_plan("stoppen", "stop_rule"),
    "practice.SuccessForm": lambda: of_plan("succes", "success"),
    "practice.WhyForm": lambda: tried(looked_into().owner, "practice:why", looked_into().pk, "question", **WHY),
    "programmes.ChangeModuleForm": lambda: tried(CATO, "programmes:change_module", proposed().pk, "title"),
    "programmes.EstimateForm": lambda: tried(CATO, "programmes:estimate", designed().pk, "cents", "30001", "30002"),
    "programmes.ProgrammeForm": lambda: tried(CATO, "programmes:change_programme", leergang().pk, "title"),
    "search.GroupForm": lambda: tried(editor(), "search:group", "client_manager", "words", "een\nander", "een\nderde"),
    "search.PlainForm": lambda: tried(editor(), "search:plain", "zelfredzaamheid", "plain"),
}
# Parts of others; what plans a new meeting; a word that is new; a form that stands among others; what is answered once,
# where who comes second hears that it was done; and a list of who was there, which has tests/events/test_door.py.
ELSEWHERE = {
    "SharedForm",
    "ScheduleForm",
    "NewBoardForm",
    "NewPlainForm",
    "casework.AnswerForm",
    "magazine.NameForm",
    "events.AnswerForm",
    "events.MarkForm",
    "practice.PlanDialogueForm",
    "practice.PlanForm",
}


def initiative():
    return Initiative.objects.get(contact=person("Karima Bouzidi"))


def issue():
    return NewsletterIssue.objects.get(state="composing")


def leergang():
    return Programme.objects.get(title="Vakmanschap in de spreekkamer")


def designed():
    """Before anybody was asked to agree."""
    programme = leergang()
    programme.state = "designing"
    programme.save()
    return programme


def proposed():
    return leergang().modules.get(state="proposed")


def board():
    return ImprovementBoard.objects.exclude(keeper=None).first()


def looked_into():
    card = ImprovementCard.objects.exclude(owner=None).first()
    card.state = "investigating"
    card.save()
    return card


def learning_set():
    return LearningSet.objects.exclude(coach=None).get(name="De eerste werkweek")


def dialogue():
    return ActivationDialogue.objects.get(state="planned")


def a_year_on():
    return localdate() + timedelta(days=365)


def of_plan(section, *rest, **besides):
    """A part of a plan that has not begun."""
    plan = Experiment.objects.filter(repeats=None).exclude(initiator=None).first()
    plan.state = "designed"
    plan.save()
    return Tried(
        plan.initiator, reverse("practice:part_experiment", args=[plan.pk, section]), *words_for(*rest), besides
    )


def words_for(field, first="Van de één.", second="Van de ander."):
    return field, first, second


def owner():
    return InternalRule.objects.filter(owner__isnull=False, state="in_force").first()


def drafted():
    case = TeachingCase.objects.first()
    case.state, case.made_by = "drafted", person(GONNY)
    case.save()
    return case


def term():
    return next(declared.key for _expiry, declared, _chosen in terms())


def provider():
    return IdentityProvider.objects.create(
        organisation=Organisation.objects.first(), name="Werk", discovery="https://id.example/", client_id="vakwerk"
    )


def editor():
    gonny = person(GONNY)
    settle_appointment(gonny, EDITOR, organisation=Organisation.objects.first(), on=localdate(), at=now())
    return gonny


def deliberation():
    return DeliberationRecord.objects.first().deliberation


def all_classes():
    return [each.values[0] for each in all_forms()]


@pytest.mark.parametrize("name", FORMS)
def test_of_two_who_save_at_once_the_second_sees_what_the_first_wrote(region, name):
    who, where, field, one, other, besides = FORMS[name]()
    first, second = signed_in(who), signed_in(who)
    opened, also_opened = form_on(first.get(where), field), form_on(second.get(where), field)

    saved = first.post(where, opened | besides | {field: one})
    refused = second.post(where, also_opened | besides | {field: other})
    page = refused.content.decode()
    again = second.post(where, form_on(refused, field) | besides | {field: other})

    assert (saved.status_code, refused.status_code, again.status_code) == (302, 422, 302)
    assert "Iemand anders veranderde dit intussen in" in page
    assert one.splitlines()[0] in page
    assert other.splitlines()[-1] in page
    assert form_on(second.get(where), field)[field][0].strip() == other


def signed_in(who):
    visitor = Client()
    visitor.force_login(person(who) if isinstance(who, str) else who, backend=BACKEND)
    return visitor


def form_on(answer, field):
    """The form that has this field, filled as she would who means it."""
    assert answer.status_code in (200, 422)
    main = BeautifulSoup(answer.content.decode(), "html.parser").find("main")
    return next(each for each in map(as_it_stands, main.find_all("form", method="post")) if field in each)


def as_it_stands(form):
    """What a browser sends of a form in which nothing was changed."""
    found = {}
    for each in form.find_all(["input", "textarea", "select"]):
        is_box = each.get("type") in ("checkbox", "radio")
        if each.get("name") and each.get("type") != "file" and (each.has_attr("checked") or not is_box):
            found.setdefault(each["name"], []).append(stands(each) or ("on" if is_box else ""))
    return found


def test_every_form_that_more_people_may_change_is_tried():
    names = {
        f"{form.__module__.split('.')[1]}.{form.__name__}" for form in all_classes() if issubclass(form, SharedForm)
    }
    known = set(FORMS) | ELSEWHERE

    assert {name for name in names if name not in known and name.split(".")[1] not in known} == set()
