"""Who may do what in a conversation, and what stays hidden from whom."""

from datetime import timedelta

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vakwerk.common.verdicts import YES, no
from vakwerk.methods.models import OwnMethod
from vakwerk.methods.script import shape
from vakwerk.methods.states import METHOD_MOVES, MethodState, Role
from vakwerk.people.public import group_sight, groups_of, holds, organisations_of, role
from vakwerk.privacy.public import may_store

SLACK = timedelta(minutes=1)  # by which the clock of a browser may run ahead


METHOD_KEEPER = role(
    "methods.keeper",
    gettext_lazy("Keeper of methods"),
    gettext_lazy("Takes in methods of this organisation's own, and withdraws them. Reads nothing of any conversation."),
)


def own_seen_by(person):
    """Who works there, and the groups that planned along it."""
    return Q(organisation__in=organisations_of(person)) | own_of(closedgroup__in=groups_of(person))


def own_of(**groups):
    """The own methods that any of these closed groups planned along."""
    planned = OwnMethod.groups.through.objects.filter(**groups)
    return Q(pk__in=planned.values("ownmethod"))


def own_open_to(person, closed_group):
    """What somebody may choose for a group: what is offered where she works, and what the group planned along."""
    here = Q(organisation__in=organisations_of(person))
    return (Q(state=MethodState.OFFERED) & here) | own_of(closedgroup=closed_group)


def may_keep_methods(person, organisation):
    if holds(person, METHOD_KEEPER, organisation):
        return YES
    return no(_("Only a keeper of methods of this organisation can do that."))


def may_take_in(person, organisation, method, newest):
    """method: a value; newest: the newest version of it that was taken in before, or nothing."""
    return (
        may_keep_methods(person, organisation) and is_newer(method, newest) and may_store("\n".join(method.all_texts))
    )


def is_newer(method, newest):
    if newest is None or method.version > newest.version:
        return YES
    facts = {"old": newest.version, "new": newest.version + 1}
    return no(_("Version %(old)s of this method is here already. Write %(new)s or more as its version.") % facts)


def may_move_method(person, own, name):
    return METHOD_MOVES[name].fits(own.state) and may_keep_methods(person, own.organisation)


def seen_by(person):
    """Who has a seat sees the conversation, as long as she may be behind the closed door at all."""
    return Q(seats__person=person) & (Q(closed_group=None) | group_sight(person))


def steps_of(conversation):
    return shape.method(conversation.body).variant(conversation.variant).steps


def step_of(conversation):
    return steps_of(conversation)[conversation.step]


def step_named(conversation, key):
    return next(step for step in steps_of(conversation) if step.key == key)


def still_going_on(thing):
    """A conversation that was closed, or a seat that was taken away, while somebody pressed a button."""
    return YES if thing is not None else no(_("This conversation is over for you. Nothing of it is left here."))


def may_lead(seat):
    return YES if seat.role == Role.FACILITATOR else no(_("The facilitator does this."))


def is_still_at(conversation, step):
    """Two people pressing at once make one change: the second one sees the first."""
    if conversation.step == step:
        return YES
    return no(_("Somebody else was first: the conversation is at another step now. Look again."))


def may_go_along(template, variant):
    if template is None or variant not in {each["key"] for each in template.body["variants"]}:
        return no(_("There is no such method."))
    return YES


def may_go_to(conversation, index, presenter):
    steps = steps_of(conversation)
    if not 0 <= index < len(steps):
        return no(_("There is no such step."))
    if steps[index].needs_presenter and presenter is None:
        return no(_("First choose who brings in a question."))
    return YES


def may_present_instead(conversation, presenter):
    """Whether somebody else may bring in: not where one meets for what one person brought."""
    if conversation.keeps_presenter and presenter is not None:
        name = {"name": presenter.person.first_name}
        return no(
            _("%(name)s brings in: this conversation is held for that. For something else close it first.") % name
        )
    return YES


def may_present(seat):
    if seat.role == Role.FACILITATOR:
        return no(_("Who facilitates cannot bring in as well. Let somebody else facilitate first."))
    if not seat.is_present:
        return no(_("%(name)s is not there.") % {"name": seat.person.first_name})
    return YES


def may_facilitate(seat):
    if seat.role == Role.PRESENTER:
        return no(_("Who brings in cannot facilitate as well."))
    return YES if seat.is_present else no(_("%(name)s is not there.") % {"name": seat.person.first_name})


def is_aside(seat, step):
    """Whether this seat sees nothing of the step: its presenter has left the room."""
    return seat.role == Role.PRESENTER and step.presenter_mode == "out_of_room"


def writes(seat, step):
    """Whether this seat writes in a step: not when nobody does, and not as a presenter who listens."""
    listens = seat.role == Role.PRESENTER and step.presenter_mode in ("listens_aside", "out_of_room")
    return step.writing != "none" and not listens


def may_write(conversation, seat, step_key):
    so_far = steps_of(conversation)[: conversation.step + 1]  # the last words of a step may come just after it
    step = next((step for step in so_far if step.key == step_key), None)
    if step is None or not writes(seat, step):
        return no(_("There is nothing to write in this step."))
    if step.key in conversation.revealed:
        return no(_("Everything lies on the table now; this can no longer be changed."))
    return YES


def latest_sequence(at):
    """The highest number that a save can have by now. What has a higher one was saved before the clock was set back."""
    return int((at + SLACK).timestamp() * 1000)


def may_keep(text):
    return may_store(text)


def may_add(conversation, seat, list_key):
    """Whoever does not just listen adds to the lists of this step."""
    step = step_of(conversation)
    listens = seat.role == Role.PRESENTER and step.presenter_mode in ("listens_aside", "out_of_room")
    if list_key not in step.lists or listens:
        return no(_("There is nothing to write in this step."))
    return YES


def is_kind_of(item_list, kind):
    """An item is of one of the kinds of its list, or of none when there are none."""
    if kind in {each.key for each in item_list.kinds} or not (kind or item_list.kinds):
        return YES
    return no(_("There is no such kind."))


def is_there(item):
    return YES if item is not None else no(_("Somebody else took this away."))


def awaited(step, seats):
    """The seats a reveal waits for: there, with a screen, writing. Who facilitates presses the button herself."""
    here = [seat for seat in seats if seat.is_present and seat.has_screen and seat.role != Role.FACILITATOR]
    return [seat for seat in here if writes(seat, step)]


def all_ready(step, seats):
    writing = [seat.person.first_name for seat in awaited(step, seats) if not seat.is_ready]
    if not writing:
        return YES
    names = ", ".join(writing)
    return no(_("Still writing: %(names)s. You may also say aloud that you go on.") % {"names": names})


def may_reveal(conversation, step, seats, said_aloud):
    if step.writing != "private" or step.reveal == "never":
        return no(_("What is written in this step stays with who wrote it."))
    if step.key in conversation.revealed:
        return no(_("This lies on the table already."))
    return YES if said_aloud else all_ready(step, seats)


def may_pass_turn(seat, conversation):
    if seat.role == Role.FACILITATOR or conversation.turn_id == seat.pk:
        return YES
    return no(_("It is somebody else's turn."))


def in_turn(step, seats):
    """Who gets a turn: everyone there but a presenter who listens; who facilitates comes last."""
    silent = step.presenter_mode in ("listens_aside", "out_of_room")
    here = [seat for seat in seats if seat.is_present and not (silent and seat.role == Role.PRESENTER)]
    return sorted(here, key=lambda seat: seat.role == Role.FACILITATOR)


def next_in_turn(step, seats, turn):
    """The seat after this one; nobody after the last."""
    if step.who_speaks != "in_turn":
        return None
    order = in_turn(step, seats)
    places = [seat.pk for seat in order]
    if turn is None or turn.pk not in places:
        return order[0] if order and turn is None else None
    following = places.index(turn.pk) + 1
    return order[following] if following < len(order) else None


def task(step, is_presenter, presenter, turn, seat):
    """What this seat does now, in a sentence: who speaks, who listens, who writes."""
    if step.looks_back and presenter is None:
        return _("Whoever has something to tell, tells it now. Is there nothing? Then go on.")
    name = {"name": presenter.person.first_name if presenter else _("Who brings in")}
    if step.who_speaks == "in_turn" and turn is not None:
        if turn.pk == seat.pk:
            return _("It is your turn.")
        return _("It is the turn of %(name)s.") % {"name": turn.person.first_name}
    if (step.who_speaks, step.writing) == ("nobody", "none"):
        return _("Everyone watches or reads. It is quiet.")
    own, other = TASKS.get((step.who_speaks, step.presenter_mode)) or TASKS[step.who_speaks]
    return (own if is_presenter else other) % name


EVERYONE = gettext_lazy("Everyone may speak.")
QUIET = gettext_lazy("Everyone writes for themselves. It is quiet.")
LISTEN = gettext_lazy("You listen and do not react yet. You may make notes on paper.")
TASKS: dict = {
    "nobody": (QUIET, QUIET),
    ("nobody", "listens_aside"): (gettext_lazy("The others write. You need not write anything now."), QUIET),
    "presenter": (gettext_lazy("You have the floor."), gettext_lazy("%(name)s has the floor. You listen.")),
    "participants": (EVERYONE, EVERYONE),
    ("participants", "answers"): (
        gettext_lazy("You answer, briefly, when somebody asks."),
        gettext_lazy("You ask. %(name)s answers briefly."),
    ),
    ("participants", "listens_aside"): (
        LISTEN,
        gettext_lazy("You talk. %(name)s listens and does not react yet."),
    ),
    "everyone": (EVERYONE, EVERYONE),
    "in_turn": (EVERYONE, EVERYONE),
    ("in_turn", "listens_aside"): (LISTEN, gettext_lazy("Everyone has had a turn.")),
    "small_groups": (
        gettext_lazy("You talk in twos or threes."),
        gettext_lazy("You talk in twos or threes."),
    ),
    "facilitator": (gettext_lazy("The facilitator speaks."), gettext_lazy("The facilitator speaks.")),
}


def paused_until(conversation, at):
    """All seconds of pause so far, a pause that is going on included."""
    going_on = (at - conversation.paused_at) / timedelta(seconds=1) if conversation.paused_at else 0
    return conversation.paused_seconds + int(going_on)
