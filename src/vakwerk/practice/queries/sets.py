"""Learning sets, their questions over the cycles, their meetings; and what a sponsor is asked."""

from datetime import timedelta

from django.db.models import F, Q

from vakwerk.common.calendars import Appointment
from vakwerk.common.labels import label
from vakwerk.methods.public import led_by, seats_of
from vakwerk.people.public import inside, members
from vakwerk.practice.models import (
    ActionCommitment,
    LearningSet,
    PracticeQuestion,
    Reflection,
    RestatedQuestion,
    Rollout,
    SetInvitation,
    SetMeeting,
)
from vakwerk.practice.rules import sets as rules
from vakwerk.practice.states import (
    COMING_MEETING,
    ActionState,
    QuestionState,
    SetInvitationState,
    SetMeetingState,
    SetState,
)


def visible_sets(person):
    shown = LearningSet.objects.filter(rules.set_seen_by(person))
    return shown.select_related("closed_group", "organisation", "coach", "sponsor", "rollout").order_by("name")


def places(learning_set, here):
    """(members beside the coach, how many are invited)."""
    learners = sum(person.pk != learning_set.coach_id for person in here)
    asked = SetInvitation.objects.filter(learning_set=learning_set, state=SetInvitationState.OPEN, is_coach=False)
    return learners, asked.count()


def led(meeting, conversation):
    """The meeting with who leads its conversation now as coach: it may have been handed over midway."""
    if conversation is not None:
        meeting.learning_set.coach = led_by(seats_of(conversation)) or meeting.learning_set.coach
    return meeting


def visible_invitations(person):
    shown = SetInvitation.objects.filter(rules.set_invitation_seen_by(person))
    joined = ("learning_set__closed_group", "learning_set__coach", "invited_by", "person")
    return shown.select_related(*joined)


def invited_now(person):
    """Where she is asked and has not answered."""
    return visible_invitations(person).filter(person=person, state=SetInvitationState.OPEN).order_by("invited_at")


def invitations_of(learning_set):
    rows = SetInvitation.objects.filter(learning_set=learning_set).exclude(state=SetInvitationState.DECLINED)
    return list(rows.select_related("person", "invited_by").order_by("invited_at", "pk"))


def visible_questions(person):
    shown = PracticeQuestion.objects.filter(rules.held_seen_by(person))
    joined = ("learning_set__closed_group", "learning_set__coach", "learning_set__sponsor", "owner", "sponsor")
    return shown.select_related(*joined)


def questions_of(person, learning_set):
    """The questions of a set, the newest first, each with its actions."""
    rows = visible_questions(person).filter(learning_set=learning_set)
    return list(rows.order_by("-brought_at", "pk"))


def cycles_of(person, question):
    """Cycle by cycle: how it was restated, what was agreed on, what became of it."""
    restated = list(question.restatements.select_related("person").order_by("written_at", "pk"))
    actions = {row.cycle: row for row in question.actions.select_related("owner", "result")}
    shown = [row for row in restated if rules.shows_restatements(person, question, row)]
    return [
        {
            "number": cycle,
            "others": [row for row in shown if row.cycle == cycle and row.person_id != question.owner_id],
            "own": next((row for row in shown if row.cycle == cycle and row.person_id == question.owner_id), None),
            "waiting": sum(row.cycle == cycle for row in restated) - sum(row.cycle == cycle for row in shown),
            "action": actions.get(cycle),
        }
        for cycle in range(1, question.cycle + 1)
    ]


def own_words(person, question):
    """How she sees the question in this cycle, as far as she wrote that; for her alone."""
    rows = question.restatements.filter(person=person, cycle=question.cycle)
    return rows.values_list("text", flat=True).first() or ""


def restated_by(question):
    """How many others restated it in this cycle."""
    return question.restatements.filter(cycle=question.cycle).exclude(person=question.owner_id).count()


def action_of_cycle(question):
    return ActionCommitment.objects.filter(question=question, cycle=question.cycle).first()


def proven(question):
    """What others can use of a settled question: how it read in the end, what was done and what that taught."""
    rows = [cycle for cycle in cycles_of(question.owner, question) if cycle["own"] or cycle["action"]]
    said = [part for cycle in rows for part in parts_of(cycle)]
    newest = next((cycle["own"].text for cycle in reversed(rows) if cycle["own"]), question.text)
    return newest[:120], "\n\n".join(said or [question.text])


def parts_of(cycle):
    """What was done in a cycle and what that taught; of what was not tried nothing leaves the set."""
    action = cycle["action"]
    result = getattr(action, "result", None)
    if result is None or action.state == ActionState.NOT_TRIED:
        return []
    return [text for text in (action.text, result.text, result.learned) if text]


def visible_actions(person):
    shown = ActionCommitment.objects.filter(rules.action_seen_by(person))
    return shown.select_related("question__learning_set__closed_group", "question__learning_set__coach", "owner")


def open_actions(person, learning_set, here):
    """What is still to be told of, of who is in the set now."""
    shown = ActionCommitment.objects.filter(rules.action_seen_by(person), question__learning_set=learning_set)
    rows = shown.filter(owner__in=here, state=ActionState.AGREED).select_related("owner")
    return list(rows.order_by("due_on", "pk"))


def untouched(meeting):
    """Actions of last time of which nothing was said in this meeting yet."""
    still = inside("owner", "question__learning_set__closed_group")
    here = ActionCommitment.objects.filter(still, question__learning_set=meeting.learning_set_id)
    waiting = here.filter(state=ActionState.AGREED, agreed_at__lt=meeting.started_at)
    return list(waiting.exclude(skipped_in=meeting).select_related("owner"))


def own_actions(person):
    return visible_actions(person).filter(owner=person, state=ActionState.AGREED).order_by("due_on")


def visible_meetings(person):
    shown = SetMeeting.objects.filter(rules.held_seen_by(person))
    return shown.select_related("learning_set__closed_group", "learning_set__coach", "question__owner")


def meetings_of(person, learning_set):
    """(those to come, those that were), the nearest first."""
    rows = list(visible_meetings(person).filter(learning_set=learning_set).order_by("starts_at"))
    held = [row for row in rows if row.state == SetMeetingState.CLOSED]
    return [row for row in rows if row.state in COMING_MEETING], held[::-1]


def coming(learning_set):
    return SetMeeting.objects.filter(learning_set=learning_set, state__in=COMING_MEETING).order_by("starts_at")


def planned(learning_set):
    return coming(learning_set).filter(state=SetMeetingState.PLANNED).select_related("learning_set__closed_group")


def calendar_of(person, since):
    """Her meetings for her calendar: when, and nothing else."""
    rows = visible_meetings(person).exclude(state=SetMeetingState.CANCELLED).filter(starts_at__gte=since)
    for meeting in rows:
        ends_at = meeting.starts_at + timedelta(minutes=meeting.minutes)
        yield Appointment(meeting.pk, meeting.starts_at, ends_at, label(meeting), meeting.sequence)


def left_open():
    return SetMeeting.objects.filter(state=SetMeetingState.IN_METHOD).select_related("learning_set__closed_group")


def answered_since(person, meeting):
    """What the sponsor answered since the meeting before this one: shown at its start."""
    before = SetMeeting.objects.filter(learning_set=meeting.learning_set_id, starts_at__lt=meeting.starts_at)
    last = before.filter(state=SetMeetingState.CLOSED).order_by("-starts_at").first()
    rows = visible_questions(person).filter(learning_set=meeting.learning_set_id, answered_at__isnull=False)
    return list((rows.filter(answered_at__gte=last.starts_at) if last else rows).order_by("answered_at"))


def had_a_turn(questions, held):
    """Of the questions and the meetings of a set: who brought in one that was talked about."""
    talked_about = {meeting.question_id for meeting in held}
    return {question.owner_id for question in questions if question.pk in talked_about}


def handed_to(person):
    """What she is or was asked as a sponsor: what waits first."""
    rows = PracticeQuestion.objects.filter(rules.handed_seen_by(person)).select_related("learning_set", "sponsor")
    return rows.order_by("answered_at", "handed_at")


def waiting_for(person):
    return handed_to(person).filter(state=QuestionState.HANDED_TO_SPONSOR, answered_at=None)


def overdue_with_sponsor(at):
    """Questions that a sponsor left without an answer for six weeks, and of which nobody was told yet."""
    rows = PracticeQuestion.objects.filter(
        state=QuestionState.HANDED_TO_SPONSOR,
        answered_at=None,
        overdue_told_at=None,
        sponsor__isnull=False,
        handed_at__lte=at - rules.SPONSOR_ANSWERS,
    )
    return rows.select_related("learning_set__coach", "owner", "sponsor")


def visible_rollouts(person):
    return Rollout.objects.filter(rules.rollout_seen_by(person)).select_related("organisation").order_by("name")


def circles(rollout):
    """Circle by circle how many sets there were, and how many people when those are enough not to be told apart."""
    sets = list(rollout.sets.select_related("closed_group"))
    counted = []
    for number in sorted({each.circle for each in sets}):
        here = [each for each in sets if each.circle == number]
        people = len({person.pk for each in here for person in members(each.closed_group)})
        counted.append((number, len(here), people if people >= rules.SHOWN_FROM else None))
    return counted


def sets_left(gone):
    people = {person_id for person_id, _place in gone}
    return LearningSet.objects.filter(Q(coach__in=people) | Q(sponsor__in=people)).exclude(state=SetState.ENDED)


def waiting_with(learning_set):
    """What lies with the sponsor of a set without an answer."""
    return learning_set.questions.filter(state=QuestionState.HANDED_TO_SPONSOR, answered_at=None)


def questions_left(people):
    """Open questions of who is no longer in their set, of which nobody was told yet."""
    rows = PracticeQuestion.objects.filter(
        ~inside("owner", "learning_set__closed_group"), owner__in=people, left_at=None
    )
    rows = rows.exclude(state=QuestionState.SETTLED).exclude(learning_set__state=SetState.ENDED)
    return rows.select_related("learning_set__closed_group", "learning_set__coach")


def actions_left(people):
    """Actions of who is no longer in the set, for the question of another."""
    gone = ~inside("owner", "question__learning_set__closed_group")
    rows = ActionCommitment.objects.filter(gone, owner__in=people, state=ActionState.AGREED)
    return rows.exclude(owner=F("question__owner")).select_related("question__owner")


def overdue_sets(on):
    return LearningSet.objects.filter(state=SetState.ENDED, destroy_after__lt=on).select_related("closed_group")


def reflections_of(person):
    return Reflection.objects.filter(owner=person).select_related("meeting").order_by("written_at")


def brought_in_by(person):
    return PracticeQuestion.objects.filter(owner=person).order_by("brought_at")


def promised_by(person):
    return (
        ActionCommitment.objects.filter(owner=person).select_related("result", "question__owner").order_by("agreed_at")
    )


def restated_in(person):
    return RestatedQuestion.objects.filter(person=person).order_by("written_at")


def asked_into(person):
    return SetInvitation.objects.filter(person=person).select_related("learning_set").order_by("invited_at")


def kept_by(person):
    """The sets she coaches or sponsors."""
    return LearningSet.objects.filter(Q(coach=person) | Q(sponsor=person)).order_by("started_at")
