"""Activation dialogues: of a team, of a head, what lies with an owner, and what waits too long."""

from datetime import timedelta

from django.db.models import Exists, OuterRef, Q

from vakwerk.common.calendars import Appointment
from vakwerk.common.labels import label
from vakwerk.people.public import EXECUTIVE, holds, organisations_of, own_teams, people_in_team, teams_of
from vakwerk.practice.models import ActivationDialogue, Obstacle, Response
from vakwerk.practice.rules import dialogues as rules
from vakwerk.practice.states import ANSWERABLE, GATHERING, UNANSWERED, DialogueState

LENGTH = timedelta(minutes=90)
JOINED = ("organisation", "team__organisation", "head")


def visible_dialogues(person):
    shown = ActivationDialogue.objects.filter(rules.dialogue_seen_by(person))
    return shown.select_related(*JOINED).order_by("-starts_at", "pk")


def visible_obstacles(person):
    """Those that were published; a text that was only gathered nobody reads."""
    shown = Obstacle.objects.filter(rules.obstacle_seen_by(person))
    return shown.select_related("owner", "dialogue__organisation", "dialogue__team__organisation", "dialogue__head")


def words_of_obstacle(person, pk):
    """An obstacle that she owns; nothing when it is not hers."""
    return visible_obstacles(person).filter(owner=person, pk=pk).values_list("text", flat=True).first()


def obstacles_of(dialogue):
    """Without the order in which anything came in."""
    rows = Obstacle.objects.filter(dialogue=dialogue) if dialogue else Obstacle.objects.none()
    joined = rows.select_related("owner", "comes_from", "dialogue__team")
    return list(joined.prefetch_related("responses").order_by("text", "pk"))


def last_time(dialogue):
    return obstacles_of(dialogue.previous_id)


def returned_as(person, obstacle):
    """What it became in the next dialogue; nothing when it did not come back, or is not hers to read."""
    return visible_obstacles(person).filter(comes_from=obstacle).first()


def owned_by(person):
    """What asks for her answer, what waits longest first."""
    rows = visible_obstacles(person).filter(owner=person, dialogue__state__in=ANSWERABLE)
    return rows.order_by("answer_due", "pk")


def coming(team):
    return ActivationDialogue.objects.filter(team=team, state__in=GATHERING).select_related(*JOINED).first()


def being_prepared():
    """Those of which the talk may be going on."""
    return ActivationDialogue.objects.filter(state=DialogueState.PREPARED).select_related(*JOINED)


def last_held(team):
    rows = ActivationDialogue.objects.filter(team=team).exclude(
        state__in=(DialogueState.PLANNED, DialogueState.PREPARED)
    )
    return rows.select_related(*JOINED).order_by("-starts_at").first()


def responses_to(obstacle):
    """Every answer, also to what it comes from: newest first."""
    told = Q(obstacle=obstacle) | Q(obstacle=obstacle.comes_from_id)
    return list(Response.objects.filter(told).select_related("by").order_by("-at"))


def teams_led_by(person):
    """The teams with which she may hold a dialogue."""
    every = [team for place in organisations_of(person) if holds(person, EXECUTIVE, place) for team in teams_of(place)]
    return every + [team for team in own_teams(person) if team not in every and rules.may_lead(person, team)]


def team_without(dialogue, person):
    """Whom to tell: the colleagues of the team, without who does it."""
    return people_in_team(dialogue.team).exclude(pk=person.pk)


def calendar_of(person, since):
    for dialogue in visible_dialogues(person).filter(starts_at__gte=since - LENGTH):
        yield Appointment(
            dialogue.pk, dialogue.starts_at, dialogue.starts_at + LENGTH, label(dialogue), dialogue.sequence
        )


def unanswered_since(on):
    """Obstacles of which the day for a first answer is over, and of which nobody was told yet."""
    rows = Obstacle.objects.filter(state__in=UNANSWERED, answer_due__lt=on, reminded_at=None)
    return rows.filter(dialogue__state__in=ANSWERABLE).select_related("owner", "dialogue__head")


def late(at):
    """The last dialogue of each team that had none for a hundred days and has none planned."""
    others = ActivationDialogue.objects.filter(team=OuterRef("team"))
    newer = others.filter(starts_at__gt=OuterRef("starts_at"))
    rows = ActivationDialogue.objects.filter(~Exists(newer), state__in=ANSWERABLE, late_told_at=None)
    return rows.filter(starts_at__lt=at - rules.QUARTER, head__isnull=False).select_related("head")


def led_by(person):
    return ActivationDialogue.objects.filter(head=person).select_related("team").order_by("starts_at")


def kept_obstacles(person):
    return Obstacle.objects.filter(owner=person).order_by("answer_due")


def answers_by(person):
    return Response.objects.filter(by=person).order_by("at")


def dialogues_left(gone):
    """Led by who left the organisation of the team."""
    left = Q(pk__in=[])
    for person_id, place_id in gone:
        left |= Q(head=person_id, organisation=place_id)
    return ActivationDialogue.objects.filter(left).select_related("team")


def obstacles_left(gone):
    """Of who left somewhere and is no colleague of the team any more."""
    rows = Obstacle.objects.filter(owner__in={person_id for person_id, _place in gone})
    answered = rows.filter(dialogue__state__in=ANSWERABLE).select_related("owner", "dialogue__head")
    return [each for each in answered if not rules.may_own(each.owner, each.dialogue)]


def overdue_dialogues(on):
    return ActivationDialogue.objects.filter(destroy_after__lt=on)
