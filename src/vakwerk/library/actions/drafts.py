"""Writing: a draft begun, changed, given to a second reader, taken back, thrown away."""

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop as N_

from vakwerk.common.labels import label, split
from vakwerk.common.verdicts import demand, no
from vakwerk.library import queries, rules
from vakwerk.library.models import CONTENT, Draft, SecondReading
from vakwerk.library.states import DRAFT_MOVES, ORIGINS, KeptKind, Origin, ReadingState
from vakwerk.notices.public import answered, tell
from vakwerk.people.public import acting_for
from vakwerk.privacy.public import erase_after_commit, keep_until
from vakwerk.trail.public import record

READ_ALONG = N_("A colleague asks you to read along, before something is shared.")


def take(draft):
    """The draft as it is now, held until the transaction ends."""
    held = Draft.objects.select_for_update(of=("self",))
    return held.select_related("owner", "organisation", "item").get(pk=draft.pk)


def move(draft, name, *, by, at, **facts):
    for field, value in facts.items():
        setattr(draft, field, value)
    draft.state = DRAFT_MOVES[name].target
    draft.save()
    record(by, f"library.{name}", draft, at=at)
    return draft


@transaction.atomic
def write(*, by, at, kind, title, source="", origin="", **content):
    """Begin something that may help others. Nobody else sees it, until its writer asks somebody."""
    demand(rules.may_write(by) and rules.may_store_all([title, *content.values()]))
    place = acting_for(by)
    draft = Draft.objects.create(
        owner=by,
        organisation=place,
        audience=f"org:{place.pk}",
        kind=kind,
        title=title,
        source=source,
        origin=origin or origin_of(source),
        written_at=at,
        destroy_after=keep_until(Draft, at),
        **content,
    )
    record(by, "library.write", draft, at=at)
    return draft


def origin_of(source):
    """The kind of place that a label is from."""
    return ORIGINS.get(split(source)[0], Origin.OWN_WORK)


def propose(owner, *, kind=KeptKind.LESSON, title, text, origin, at, **content):
    """From another context: a draft for its owner, of something that is hers. Origin: the thing or its label.

    With `evidence`, the label of something that others may read, it goes on saying what is counted there.
    """
    return write(by=owner, at=at, kind=kind, title=title[:120], text=text, source=label(origin), **content)


def keep_order(item, *, by, at, order, why):
    """Of a worksheet: the order with its why, without the client. Everything else stayed on the screen."""
    steps = "\n".join(f"{number}. {line}" for number, line in enumerate(order, 1))
    first, *rest = order
    title = _("First %(first)s, then %(next)s") % {"first": first, "next": rest[0]}
    return propose(by, title=title, text=f"{steps}\n\n{why}", origin=item, at=at)


@transaction.atomic
def keep(draft, *, by, at, **content):
    draft = take(draft)
    demand(rules.may_keep(by, draft, content.values()))
    for field, value in content.items():
        setattr(draft, field, value)
    draft.written_at, draft.destroy_after = at, keep_until(Draft, at)
    draft.save()
    record(by, "library.keep", draft, at=at)
    return draft


@transaction.atomic
def ask_reader(draft, *, by, at, asks_elsewhere=False, reader=None, **texts):
    """Somebody of another team reads it first; with the writer's yes somebody of another organisation of hers.

    The texts are those in which whoever could be recognised has become a role.
    """
    draft = take(draft)
    demand(rules.may_ask(by, draft) and rules.may_store_all(texts.values()))
    for field, value in texts.items():
        setattr(draft, field, value)
    draft.asks_elsewhere = asks_elsewhere
    draft.readings.all().delete()  # a new round: whoever read an earlier version may be asked again
    demand(could_be_asked(draft))
    move(draft, "ask", by=by, at=at, note="", doubts="")
    answered(draft, by=by, at=at)
    return ask_next(draft, at=at, reader=reader)


def could_be_asked(draft):
    if queries.readers(draft):
        return rules.YES
    if draft.asks_elsewhere:
        return no(_("There is nobody who can read along."))
    return no(_("There is nobody in another team. May somebody of another organisation read along?"))


def ask_next(draft, *, at, reader=None):
    """The next one who could read it, or who was chosen; nothing when there is nobody left."""
    chosen = [pair for pair in queries.readers(draft) if reader is None or pair[0].pk == reader.pk]
    if not chosen:
        return None
    person, through = chosen[0]
    reading = SecondReading.objects.create(
        draft=draft,
        reader=person,
        through_id=through,
        asked_at=at,
        due_on=rules.working_days_after(localdate(at), rules.READING_TAKES),
    )
    tell([person], READ_ALONG, about=reading, at=at)
    return reading


@transaction.atomic
def take_back(draft, *, by, at):
    """Not yet after all: who was asked sees it no longer."""
    draft = take(draft)
    demand(rules.may_take_back(by, draft))
    draft.readings.filter(state=ReadingState.ASKED).delete()
    return move(draft, "take_back", by=by, at=at)


@transaction.atomic
def drop_draft(draft, *, by, at):
    draft = take(draft)
    demand(rules.owns(by, draft))
    record(by, "library.drop_draft", draft, at=at)
    destroy_drafts(Draft.objects.filter(pk=draft.pk), at=at)


def destroy_drafts(rows, *, at):
    rows.delete()
    erase_after_commit([Draft, SecondReading], at=at)


@transaction.atomic
def rewrite(item, *, by, at):
    """Begin the next version; the one that stands stays until the new one has been read."""
    demand(rules.may_rewrite(by, item))
    return begin_again(item, item.audience, by=by, at=at, deed="library.rewrite")


@transaction.atomic
def widen(item, *, by, at, audience):
    """Ask whether it may go one step wider: it is read again, with other eyes."""
    demand(rules.may_widen(by, item, audience))
    return begin_again(item, audience, by=by, at=at, deed="library.widen")


def begin_again(item, audience, *, by, at, deed):
    content = {name: getattr(item, name) for name in CONTENT}
    draft = Draft.objects.create(
        owner=by,
        organisation=item.organisation,
        audience=audience,
        item=item,
        written_at=at,
        destroy_after=keep_until(Draft, at),
        **content,
    )
    record(by, deed, item, at=at)
    return draft
