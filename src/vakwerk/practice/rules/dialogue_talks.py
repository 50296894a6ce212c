"""A dialogue held live: who begins it, who leads it, who has a seat, who closes it."""

from django.utils.translation import gettext as _

from vakwerk.common.verdicts import YES, no
from vakwerk.methods.public import Role
from vakwerk.practice.rules.dialogues import is_head, is_of_team
from vakwerk.practice.states import DIALOGUE_MOVES


def may_begin_talk(person, dialogue, conversation):
    if conversation is not None:
        return no(_("The dialogue is going on. Take your seat."))
    return DIALOGUE_MOVES["hold"].fits(dialogue.state) and is_head(person, dialogue)


def may_lead_talk(candidate, dialogue, people):
    """A colleague of the team: the head tells and answers, and does not lead as well."""
    if candidate.pk == dialogue.head_id:
        return no(_("You tell and answer. Let a colleague of the team lead the talk."))
    if all(each.pk != candidate.pk for each in people):
        return no(_("Choose a colleague of this team."))
    return YES


def may_join_talk(person, dialogue, conversation):
    if conversation is None:
        return no(_("This dialogue is not going on now."))
    return YES if dialogue.head_id == person.pk else is_of_team(person, dialogue.team)


def may_close_talk(person, dialogue, seats):
    if not seats:
        return no(_("This dialogue is not going on now."))
    if any(seat.person_id == person.pk and seat.role == Role.FACILITATOR for seat in seats):
        return DIALOGUE_MOVES["hold"].fits(dialogue.state)
    return no(_("Who leads the talk closes it."))
