"""Three voices: the questions in every language, who was asked, and what is shown of the answers."""

import json
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from vakwerk.common.verdicts import Verdict
from vakwerk.evidence.public import alpha, enough_conversations
from vakwerk.practice.models import ExperienceResponse, Experiment, VoiceLanguage, VoiceRound, VoiceTicket
from vakwerk.practice.rules import voices as rules
from vakwerk.practice.states import ENDED, POINTS, VoiceRole

FILE = Path(__file__).resolve().parents[1] / "data" / "voices.json"
SCALE = (5, 4, 3, 2, 1)  # the best first


@cache
def catalogue():
    """The questions by language: scale, buttons, and the texts for each role that reads it."""
    return json.loads(FILE.read_text(encoding="utf-8"))["languages"]


def languages_of(organisation):
    """Languages in which an organisation asks its clients: its own and those it said may be used, in our order."""
    said = set(VoiceLanguage.objects.filter(organisation=organisation).values_list("language", flat=True))
    return [code for code in catalogue() if code == rules.HOUSE_LANGUAGE or code in said]


def said_languages(organisation):
    return {row.language: row for row in VoiceLanguage.objects.filter(organisation=organisation)}


def round_of(experiment):
    return VoiceRound.objects.filter(experiment=experiment).select_related("evaluator").first()


def open_card(code):
    """The card behind a code that was not used yet; nothing otherwise."""
    cards = VoiceTicket.objects.select_related("round__experiment__organisation")
    return cards.filter(code=code, role=VoiceRole.CLIENT).first() if code else None


def visible_cards_of(experiment):
    """Cards to hand over, as long as they are not used."""
    return VoiceTicket.objects.filter(round__experiment=experiment, role=VoiceRole.CLIENT).exclude(code="")


def own_tickets(person):
    """What was asked of her and not answered yet."""
    rows = VoiceTicket.objects.filter(person=person).exclude(talk="").select_related("round__experiment__organisation")
    return rows.order_by("asked_on", "pk")


def tickets_of(person):
    return VoiceTicket.objects.filter(person=person).select_related("round__experiment").order_by("asked_on")


def rounds_evaluated_by(person):
    return VoiceRound.objects.filter(evaluator=person).select_related("experiment").order_by("opened_at")


def languages_said_by(person):
    return VoiceLanguage.objects.filter(said_by=person).order_by("said_at")


def tickets_to_cut(on):
    """Cards and questions that are too old, or of an experiment that is over and decided on."""
    bound = VoiceTicket.objects.exclude(talk="")
    decided = Experiment.objects.filter(state__in=[state for state in ENDED if state != "evaluating"])
    return bound.filter(asked_on__lt=on - rules.OPEN_FOR) | bound.filter(round__experiment__in=decided)


@dataclass(frozen=True)
class Voice:
    """One role: how many were asked and answered, and for each point (answers from best to worst, unknown)."""

    role: VoiceRole
    asked: int
    answered: int
    can: Verdict  # whether it is shown
    points: dict

    def good(self, point):
        """The share of who answered that chose one of the two best."""
        counts, _unknown = self.points[point]
        return sum(counts[:2]) / sum(counts) if sum(counts) else None


def voices_of(shown_round, participants):
    """The three voices, of the client only what is released; and a row each: role, talk, answers, language."""
    released = ExperienceResponse.objects.filter(round=shown_round, is_released=True)
    rows = list(released.values_list("role", "talk", *POINTS, "language"))
    tickets = list(VoiceTicket.objects.filter(round=shown_round).values_list("role", "person", "is_answered"))
    return [voice(role, rows, tickets, participants) for role in VoiceRole], rows


def voice(role, rows, tickets, participants):
    own = [row for row in rows if row[0] == role]
    asked = [(person, done) for each, person, done in tickets if each == role]
    persons = {person for person, done in asked if done and person}
    if role == VoiceRole.CLIENT:
        can = rules.shows_clients(len(own), participants)
    else:
        can = rules.shows_professionals(len(own), len(persons))
    points = {point: counted([row[2 + n] for row in own]) for n, point in enumerate(POINTS)} if can else {}
    return Voice(role, len(asked), len(own), can, points)


def counted(values):
    found = Counter(values)
    return [found[value] for value in SCALE], found[None]


def differing(voices):
    """Where two voices that are shown see it otherwise: (point, who sees it better, who sees it less well)."""
    shown = [each for each in voices if each.can]
    for point in POINTS:
        known = sorted(
            ((share, each.role) for each in shown if (share := each.good(point)) is not None), key=lambda pair: pair[0]
        )
        if len(known) > 1 and known[-1][0] - known[0][0] >= rules.APART:
            yield point, known[-1][1], known[0][1]


def agreement(voices, rows):
    """For each point how far the voices on one talk agree, from twenty talks on and of voices that are shown."""
    shown = {each.role for each in voices if each.can}
    by_talk: dict = {}
    for role, talk, *values, _language in rows:
        if role in shown:
            by_talk.setdefault(talk, {})[role] = values
    heard = [talk for talk in by_talk.values() if len(talk) > 1]
    if not enough_conversations(len(heard)):
        return None
    return {
        point: alpha([[talk[role][n] if role in talk else None for talk in heard] for role in sorted(shown)])
        for n, point in enumerate(POINTS)
    }


def spoken_languages(rows):
    """How many released client answers were in the house language, and in any other; nothing when either are few."""
    clients = [language for role, *_answers, language in rows if role == VoiceRole.CLIENT]
    own = clients.count(rules.HOUSE_LANGUAGE)
    other = len(clients) - own
    return (own, other) if min(own, other) >= rules.ANSWERS else None


def words_of(shown_round):
    """What people wrote, without role, day or order of coming."""
    rows = ExperienceResponse.objects.filter(round=shown_round, is_released=True).exclude(better="")
    return list(rows.order_by("id").values_list("better", flat=True))
