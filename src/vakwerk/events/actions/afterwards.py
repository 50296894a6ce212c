"""After an event: what one takes along, what one used of it two weeks later, and answers to who spoke and asked."""

from django.conf import settings
from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext_noop as N_

from vakwerk.common.verdicts import demand
from vakwerk.events import queries, rules
from vakwerk.events.actions.planning import move, take
from vakwerk.events.actions.telling import heard_by, write
from vakwerk.events.models import Event, PracticeTestQuestion, Takeaway
from vakwerk.events.states import LetterKind
from vakwerk.notices.public import Kind, answered, ask_to_look_back, forget, link_of, tell, use
from vakwerk.privacy.public import erase_after_commit
from vakwerk.trail.public import record

WHAT_USED = N_("You were at an event two weeks ago. What did you use of it?")
THEY_USED = N_("Colleagues tell what they used of your event.")
THANKED = N_("What you told about an event was read, with thanks.")
ANSWERED = N_("The question you left for a lecture was taken up.")


@transaction.atomic
def keep_takeaway(event, *, by, at, text):
    """Write down what one takes along, or change it."""
    event = take(event)
    demand(rules.may_look_back(event, queries.attendance_of(by, event)) and rules.may_store_all(text))
    facts = {"text": text, "written_at": at}
    takeaway = Takeaway.objects.update_or_create(event=event, owner=by, defaults=facts)[0]
    record(by, "events.keep_takeaway", takeaway, at=at)
    answered(event, by=by, at=at)
    return takeaway


@transaction.atomic
def drop_takeaway(takeaway, *, by, at):
    demand(rules.may_change_own(by, takeaway))
    record(by, "events.drop_takeaway", takeaway, at=at)
    forget(takeaway)
    takeaway.delete()
    erase_after_commit([Takeaway], at=at)


def ask_what_was_used(*, at):
    """Two weeks later, once: everyone who was there."""
    for event in queries.to_follow_up(at):
        with transaction.atomic():
            for person in queries.were_there(event):
                facts = {"written_at": at}
                takeaway = Takeaway.objects.get_or_create(event=event, owner=person, defaults=facts)[0]
                day = localdate(event.starts_at)
                ask_to_look_back(person, WHAT_USED, about=takeaway, promised_on=day, at=at)
            move(take(event), "follow_up", by=None, at=at)


@transaction.atomic
def tell_used(takeaway, *, by, at, used=(), told="", text=None):
    """What she used of it. What she ticked and told goes to hosts and speakers, without her name."""
    takeaway = Takeaway.objects.select_for_update(of=("self",)).select_related("event").get(pk=takeaway.pk)
    demand(rules.may_change_own(by, takeaway) and rules.may_store_all(told, text or ""))
    event = takeaway.event
    takeaway.used = [sentence for sentence in (event.given_along if event else []) if sentence in used]
    takeaway.told, takeaway.used_at = told, at
    takeaway.text = takeaway.text if text is None else text
    takeaway.save()
    record(by, "events.tell_used", takeaway, at=at)
    forget(takeaway)
    if event and queries.answers(event).count() == settings.MINIMUM_PERSONS:
        event = take(event)
        tell(heard_by(event), THEY_USED, about=event, at=at, kind=Kind.BECAME)
    return takeaway


@transaction.atomic
def tell_used_by_link(token, *, at, told):
    """The same from a mail, without signing in: it takes a sentence and shows nothing."""
    link = use(link_of(token), at=at)
    takeaway = Takeaway.objects.get(pk=link.about.partition(":")[2])
    return tell_used(takeaway, by=link.person, at=at, told=told)


@transaction.atomic
def thank(event, *, by, at):
    """Tell those who answered that it was read."""
    event = take(event)
    demand(rules.may_thank(by, event, queries.used(event)["shown"]))
    event.thanked_at = at
    event.save(update_fields=["thanked_at"])
    record(by, "events.thank", event, at=at)
    tell([answer.owner for answer in queries.answers(event)], THANKED, about=event, at=at, kind=Kind.BECAME)


@transaction.atomic
def give_along(event, *, by, at, sentences):
    """What people could use of it: short sentences, which they tick two weeks later."""
    event = take(event)
    demand(rules.may_hear(by, event) and rules.may_store_all(*sentences))
    event.given_along = sentences
    event.save(update_fields=["given_along"])
    record(by, "events.change_event", event, at=at)


@transaction.atomic
def share_recording(event, *, by, at, recording, nobody_shown):
    """Where who was there can see it again, until its last day."""
    event = take(event)
    demand(rules.may_share_recording(by, event, at) and rules.shows_nobody(nobody_shown))
    event.recording = recording
    event.save(update_fields=["recording"])
    record(by, "events.share_recording", event, at=at)


@transaction.atomic
def end_recordings(*, at):
    """A recording ends on its day."""
    if queries.recordings_over(localdate(at)).update(recording=""):
        erase_after_commit([Event], at=at)


@transaction.atomic
def answer_question(question, *, by, at, answer=""):
    """Taken up, in the lecture or in writing. Who asked is told, and from then on nobody knows who that was."""
    take(question.event)
    question = PracticeTestQuestion.objects.get(pk=question.pk)
    demand(rules.may_answer_question(by, question) and rules.may_store_all(answer))
    asked = question.registration
    question.answer, question.answered_on, question.registration = answer, localdate(at), None
    question.save()
    record(by, "events.answer_question", question, at=at)
    if asked is not None and asked.is_guest:
        write(asked, LetterKind.ANSWERED, at=at)
    elif asked is not None:
        tell([asked.person], ANSWERED, about=question.event, at=at, kind=Kind.BECAME)
    erase_after_commit([PracticeTestQuestion], at=at)
    return question


def archive(*, at):
    """A year on, events leave the list of what has been."""
    for event in queries.to_archive(at):
        with transaction.atomic():
            move(take(event), "archive", by=None, at=at)
