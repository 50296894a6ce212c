"""Who sees a draft and what was shared, who reads along, how far something may go, and who may do what with it."""

from datetime import timedelta

from django.db.models import Q
from django.utils.translation import gettext as _

from vakwerk.common.labels import label
from vakwerk.common.verdicts import YES, no
from vakwerk.library.models import Backing
from vakwerk.library.states import DRAFT_MOVES, READING_MOVES, KeptKind, Origin, ReadingState
from vakwerk.people.public import (
    EXECUTIVE,
    acting_for,
    audiences_of,
    holds,
    organisations_of,
    partnerships_of_organisation,
    working_at,
)
from vakwerk.privacy.public import may_store
from vakwerk.search.public import EDITOR

READING_TAKES = 5  # working days, then somebody else is asked
USING_TAKES = timedelta(days=21)
GUIDE_HOLDS = timedelta(days=365)
STEPS = ("intake_diagnosis", "plan", "execute_adjust", "look_back")  # of working with method
ASKED = {  # what must be there before somebody else reads it
    KeptKind.LESSON: ("title", "text"),
    KeptKind.PROVEN_PRACTICE: ("title", "text", "for_whom", "situation", "not_when", "certainty"),
    KeptKind.GUIDE: (
        "title",
        "text",
        "certainty",
        "review_on",
        "intake_diagnosis",
        "plan",
        "execute_adjust",
        "look_back",
    ),
    KeptKind.WORKSHEET: ("title", "text", "sheet", "prompts"),
}


def item_seen_by(person):
    shared = Q(audience__in=audiences_of(person))
    return shared | Q(owner=person) if person is not None else shared


def reading_seen_by(person):
    """Who was asked, as long as she still works where she was asked; an editor, as long as she is one."""
    there = Q(through__in=organisations_of(person))
    return Q(reader=person, state=ReadingState.ASKED) & (there | Q(through=None) if holds(person, EDITOR) else there)


def draft_seen_by(person):
    return Q(owner=person)


def helper_seen_by(person):
    return Q(audience__in=audiences_of(person)) | Q(person=person)


def working_days_after(day, count):
    """The day after so many days of Monday to Friday."""
    while count:
        day += timedelta(days=1)
        count -= day.weekday() < 5
    return day


def may_write(person):
    """Whoever works somewhere; without an organisation there is nobody to share with."""
    return YES if acting_for(person) else no(_("You work nowhere at the moment, so there is nobody to share it with."))


def may_keep(person, draft, texts):
    """Change a draft: its owner, not while somebody else reads it."""
    return owns(person, draft) and DRAFT_MOVES["ask"].fits(draft.state) and may_store_all(texts)


def may_store_all(texts):
    verdicts = (may_store(text) for text in texts if isinstance(text, str))
    return next((verdict for verdict in verdicts if not verdict), YES)


def owns(person, thing):
    return YES if thing.owner_id == person.pk else no(_("This is somebody else's."))


def may_ask(person, draft):
    return owns(person, draft) and DRAFT_MOVES["ask"].fits(draft.state) and is_complete(draft)


def is_complete(draft):
    """Whether there is enough for somebody else to read."""
    if all(getattr(draft, name) for name in ASKED[draft.kind]):
        return YES
    if draft.kind == KeptKind.GUIDE:
        return no(_("Write the four steps first: looking, planning, doing and adjusting, looking back."))
    return no(_("Answer every question first."))


def may_take_back(person, draft):
    return owns(person, draft) and DRAFT_MOVES["take_back"].fits(draft.state)


def may_answer(person, reading, name):
    """Pass it, send it back, or say that one has no time: who was asked."""
    if reading.reader_id != person.pk:
        return no(_("Somebody else reads this."))
    return READING_MOVES[name].fits(reading.state)


def may_pass(person, reading, doubts):
    if doubts:
        return no(_("You ticked what could give somebody away. Send it back, or take the tick away."))
    return may_answer(person, reading, "pass")


def may_send_back(person, reading, doubts, note):
    if not doubts and not note.strip():
        return no(_("Tick what could give somebody away, or write what the writer may change."))
    return may_answer(person, reading, "send_back")


def wider(item):
    """The audiences one step wider: the partnership (the network, where there is none), the network, everyone."""
    if item.audience.startswith("org:"):
        joint = [f"partnership:{each.pk}" for each in partnerships_of_organisation(item.organisation)]
        return joint or ["network"]
    if item.audience.startswith("partnership:"):
        return ["network"]
    return ["public"] if item.audience == "network" else []


def may_widen(person, item, audience):
    if audience not in wider(item):
        return no(_("It goes one step wider at a time."))
    if audience == "network" and not item.organisation.network_terms_at:
        return no(_("Your organisation does not take part in the network."))
    return may_rewrite(person, item)


def may_rewrite(person, item):
    """Begin a next version: the owner, when no other is on its way."""
    if hasattr(item, "draft"):
        return no(_("You are working on it already: see your drafts."))
    return owns(person, item)


def may_take_out(person, item):
    return owns(person, item)


def may_use(person, item):
    if item.owner_id == person.pk:
        return no(_("You wrote this yourself."))
    return YES


def may_ask_owner(person, item):
    """Of something that was tried, a reader asks who tried it: what it was like, and whether she may come and see.

    item: with whether its owner works there still.
    """
    if item.origin != Origin.TRIAL or item.owner_id == person.pk:
        return no(_("There is nobody to ask about this."))
    return YES if item.owner_works_there else no(_("Who tried this works there no more."))


def may_look_back(person, usage):
    return YES if usage.person_id == person.pk else no(_("This is somebody else's."))


def has_lost_its_owner(item):
    return not working_at([item.organisation_id], [item.owner_id])


def may_review(person, item):
    """Say that a guide still holds: its owner."""
    if item.kind != KeptKind.GUIDE:
        return no(_("Only a guide has a day on which it is looked through."))
    return owns(person, item)


def may_take_over(person, item):
    """A guide whose owner has left goes on with an editor."""
    if item.kind != KeptKind.GUIDE or not has_lost_its_owner(item):
        return no(_("This has an owner."))
    return YES if holds(person, EDITOR, item.organisation) else no(_("An editor of the library can do that."))


def may_back(person, thing):
    """Stand behind something by name, once: an executive who may see it (that, the caller knows)."""
    if holds(person, EXECUTIVE):
        return backs_once(person, thing)
    return no(_("An alderman, director or head of department can do that."))


def may_back_item(person, item):
    """Under a lesson of something that went wrong, once."""
    if not item.went_wrong:
        return no(_("Support stands below what went wrong."))
    return may_back(person, item)


def backs_once(person, thing):
    if Backing.objects.filter(about=label(thing), person=person, withdrawn_at=None).exists():
        return no(_("You stand behind this already."))
    return YES


def may_withdraw(person, backing):
    if backing.person_id != person.pk:
        return no(_("Who gave it can withdraw it."))
    return YES if backing.withdrawn_at is None else no(_("It has been withdrawn."))
