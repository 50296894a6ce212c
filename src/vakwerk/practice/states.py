"""The life of an improvement card, of an experiment, of a learning set, of a dialogue and of a change."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from vakwerk.common.moves import Move


class CardState(TextChoices):
    RAISED = "raised", _("waits for an answer")
    PICKED_UP = "picked_up", _("picked up")
    INVESTIGATING = "investigating", _("going to see")
    TRYING = "trying", _("being tried")
    CHECKED = "checked", _("looked at what it brought")
    ADOPTED = "adopted", _("agreed on")
    ADAPTED = "adapted", _("tried otherwise")
    DROPPED = "dropped", _("not done")
    REVIEWED = "reviewed", _("agreed on, and looked back")


class Phase(TextChoices):
    """When something was counted: before anything changed, or while it was tried."""

    BEFORE = "before", _("before")
    DURING = "during", _("while trying")


class ExperimentState(TextChoices):
    IDEA = "idea", _("an idea")
    DESIGNED = "designed", _("designed")
    LEEWAY_GRANTED = "leeway_granted", _("room was given")
    RUNNING = "running", _("going on")
    PAUSED = "paused", _("paused")
    EVALUATING = "evaluating", _("being looked back at")
    DECIDED = "decided", _("decided")
    SHARED = "shared", _("shared")


class TrialDesign(TextChoices):
    """How the new way is compared with the one until now."""

    BEFORE_AFTER = "before_after", _("with how it went until now")
    LOT = "lot", _("by lot, between two talks of one colleague")


class LeewayLevel(TextChoices):
    """From which kind of rule an experiment departs."""

    NONE = "none", _("From no rule")
    OWN = "own", _("From a work instruction or a custom")
    FORMAL = "formal", _("From a policy rule, an ordinance or the law")


class Outcome(TextChoices):
    ADOPT = "adopt", _("We go on like this")
    ADAPT = "adapt", _("We change it and try again")
    STOP = "stop", _("We stop")
    REPEAT = "repeat", _("We repeat it, to know more")


C, E = CardState, ExperimentState

CARD_MOVES = {
    "pick_up": Move((C.RAISED,), C.PICKED_UP, by="keeper"),
    "go_and_see": Move((C.PICKED_UP,), C.INVESTIGATING, by="owner"),
    "try_out": Move((C.INVESTIGATING, C.ADAPTED), C.TRYING, by="owner"),
    "check": Move((C.TRYING,), C.CHECKED, by="owner"),
    "adopt": Move((C.CHECKED,), C.ADOPTED, by="owner"),
    "adapt": Move((C.CHECKED,), C.ADAPTED, by="owner"),
    "drop": Move((C.RAISED, C.PICKED_UP, C.INVESTIGATING, C.TRYING, C.CHECKED, C.ADAPTED), C.DROPPED, by="holder"),
    "review": Move((C.ADOPTED,), C.REVIEWED, by="owner"),
}
OPEN_CARD = (C.RAISED, C.PICKED_UP, C.INVESTIGATING, C.TRYING, C.CHECKED, C.ADAPTED)
WORKED_ON = (C.PICKED_UP, C.INVESTIGATING, C.TRYING, C.CHECKED, C.ADAPTED, C.ADOPTED)  # somebody owns it
SHEET_OPEN = (C.INVESTIGATING, C.ADAPTED)  # what is filled in before trying

EXPERIMENT_MOVES = {
    "design": Move((E.IDEA,), E.DESIGNED, by="initiator"),
    "grant": Move((E.DESIGNED,), E.LEEWAY_GRANTED, by="sponsor"),
    "start": Move((E.DESIGNED, E.LEEWAY_GRANTED), E.RUNNING, by="initiator"),
    "pause": Move((E.RUNNING,), E.PAUSED, by="participant"),
    "resume": Move((E.PAUSED,), E.RUNNING, by="holder"),
    "evaluate": Move((E.RUNNING, E.PAUSED), E.EVALUATING, by="holder"),
    "end": Move((E.RUNNING, E.PAUSED), E.EVALUATING, by="system"),
    "decide": Move((E.EVALUATING,), E.DECIDED, by="initiator"),
    "share": Move((E.DECIDED,), E.SHARED, by="initiator"),
}
BEFORE_START = (E.IDEA, E.DESIGNED, E.LEEWAY_GRANTED)
STARTED = (E.RUNNING, E.PAUSED, E.EVALUATING, E.DECIDED, E.SHARED)
COUNTING = (E.RUNNING, E.EVALUATING)  # a result may be known some weeks after the last talk
ENDED = (E.EVALUATING, E.DECIDED, E.SHARED)


class VoiceRole(TextChoices):
    """Who was in the talk, or goes on after it. The labels are those of the page."""

    CLIENT = "client", _("Clients")
    CLIENT_MANAGER = "client_manager", _("Client managers")
    INCOME_OFFICER = "income_officer", _("Income officers")


class VoiceChannel(TextChoices):
    CARD = "card", _("card with a code")
    PAPER = "paper", _("paper")
    HELPER = "helper", _("with a neutral helper")


POINTS = {
    "heard": _("Was the client listened to?"),
    "clear": _("Does the client know what happens next?"),
    "say": _("Could the client help decide?"),
    "helped": _("Did the talk help the client?"),
}


class SetState(TextChoices):
    FORMING = "forming", _("being formed")
    ACTIVE = "active", _("active")
    ENDED = "ended", _("ended")


class QuestionState(TextChoices):
    BROUGHT_IN = "brought_in", _("brought in")
    EXPLORED = "explored", _("being asked about")
    RESTATED = "restated", _("seen anew")
    ACTION_AGREED = "action_agreed", _("with an action")
    ACTION_TRIED = "action_tried", _("told what became of the action")
    LOOKED_BACK = "looked_back", _("with what it taught")
    SETTLED = "settled", _("settled")
    HANDED_TO_SPONSOR = "handed_to_sponsor", _("with the sponsor")


class ActionState(TextChoices):
    AGREED = "agreed", _("agreed upon")
    TRIED = "tried", _("tried")
    NOT_TRIED = "not_tried", _("not tried")
    REVIEWED = "reviewed", _("looked back at")


class SetMeetingState(TextChoices):
    PLANNED = "planned", _("planned")
    LOOKING_BACK = "looking_back", _("at last time's actions")
    IN_METHOD = "in_method", _("going on")
    CLOSED = "closed", _("closed")
    CANCELLED = "cancelled", _("cancelled")


class SetInvitationState(TextChoices):
    OPEN = "open", _("invited")
    ACCEPTED = "accepted", _("accepted")
    DECLINED = "declined", _("declined")


S, Q, A, M, IN = SetState, QuestionState, ActionState, SetMeetingState, SetInvitationState

SET_MOVES = {
    "meet": Move((S.FORMING,), S.ACTIVE, by="coach"),
    "end": Move((S.FORMING, S.ACTIVE), S.ENDED, by="coach"),
}
QUESTION_MOVES = {
    "explore": Move((Q.BROUGHT_IN,), Q.EXPLORED, by="member"),
    "see_anew": Move((Q.EXPLORED,), Q.RESTATED, by="owner"),
    "agree": Move((Q.RESTATED,), Q.ACTION_AGREED, by="owner"),
    "tell": Move((Q.ACTION_AGREED,), Q.ACTION_TRIED, by="doer"),
    "look_back": Move((Q.ACTION_TRIED,), Q.LOOKED_BACK, by="owner"),
    "go_on": Move((Q.LOOKED_BACK, Q.HANDED_TO_SPONSOR), Q.EXPLORED, by="owner"),
    "settle": Move((Q.LOOKED_BACK, Q.HANDED_TO_SPONSOR), Q.SETTLED, by="owner"),
    "hand_over": Move((Q.BROUGHT_IN, Q.EXPLORED, Q.RESTATED, Q.LOOKED_BACK), Q.HANDED_TO_SPONSOR, by="owner"),
}
ACTION_MOVES = {
    "try": Move((A.AGREED,), A.TRIED, by="doer"),
    "leave": Move((A.AGREED,), A.NOT_TRIED, by="doer"),
    "review": Move((A.TRIED, A.NOT_TRIED), A.REVIEWED, by="owner"),
}
SET_MEETING_MOVES = {
    "begin": Move((M.PLANNED,), M.LOOKING_BACK, by="coach"),
    "open": Move((M.LOOKING_BACK,), M.IN_METHOD, by="coach"),
    "close": Move((M.LOOKING_BACK, M.IN_METHOD), M.CLOSED, by="coach"),
    "cancel": Move((M.PLANNED,), M.CANCELLED, by="member"),
}
SET_INVITATION_MOVES = {
    "accept": Move((IN.OPEN,), IN.ACCEPTED, by="invited"),
    "decline": Move((IN.OPEN,), IN.DECLINED, by="invited"),
}
OPEN_QUESTION = (Q.BROUGHT_IN, Q.EXPLORED, Q.RESTATED, Q.ACTION_AGREED, Q.ACTION_TRIED, Q.LOOKED_BACK)
COMING_MEETING = (M.PLANNED, M.LOOKING_BACK, M.IN_METHOD)


class DialogueState(TextChoices):
    PLANNED = "planned", _("planned")
    PREPARED = "prepared", _("prepared")
    HELD = "held", _("was held")
    PUBLISHED = "published", _("the team reads what it runs into")
    RESPONDING = "responding", _("being answered")
    CLOSED = "closed", _("closed by the next one")


class ObstacleState(TextChoices):
    RAISED = "raised", _("brought up")
    OWNED = "owned", _("waits for an answer")
    SOLVED = "solved", _("solved, says its owner")
    IN_PROGRESS = "in_progress", _("being worked on")
    NOT_POSSIBLE = "not_possible", _("not possible, because")
    JUDGED = "judged", _("judged by the team")


class TeamJudgement(TextChoices):
    SOLVED = "solved", _("solved")
    UNDER_WAY = "under_way", _("under way")
    NOT_SATISFIED = "not_satisfied", _("not satisfied")
    UNANSWERED = "unanswered", _("left without an answer")


class Theme(TextChoices):
    """What an obstacle is about: all that is told of it beyond the team."""

    WORKLOAD = "workload", _("Time and workload")
    SYSTEMS = "systems", _("Systems and forms")
    RULES = "rules", _("Rules and permission")
    TOGETHER = "together", _("Working with other departments and partners")
    OFFER = "offer", _("What there is for clients")
    CRAFT = "craft", _("Learning the craft")
    ROOMS = "rooms", _("Rooms and means")
    OTHER = "other", _("Something else")


D, OB = DialogueState, ObstacleState

DIALOGUE_MOVES = {
    "prepare": Move((D.PLANNED, D.PREPARED), D.PREPARED, by="head"),
    "hold": Move((D.PREPARED,), D.HELD, by="head"),
    "publish": Move((D.HELD,), D.PUBLISHED, by="head"),
    "respond": Move((D.PUBLISHED, D.RESPONDING), D.RESPONDING, by="owner"),
    "close": Move((D.PUBLISHED, D.RESPONDING), D.CLOSED, by="system"),
}
OBSTACLE_MOVES = {
    "own": Move((OB.RAISED, OB.OWNED, OB.IN_PROGRESS), OB.OWNED, by="head"),
    "solve": Move((OB.OWNED, OB.IN_PROGRESS), OB.SOLVED, by="owner"),
    "work_on": Move((OB.OWNED, OB.IN_PROGRESS), OB.IN_PROGRESS, by="owner"),
    "refuse": Move((OB.OWNED, OB.IN_PROGRESS), OB.NOT_POSSIBLE, by="owner"),
    "judge": Move((OB.SOLVED, OB.IN_PROGRESS, OB.NOT_POSSIBLE), OB.JUDGED, by="team"),
    "pass_over": Move((OB.RAISED, OB.OWNED), OB.JUDGED, by="system"),
}
GATHERING = (D.PLANNED, D.PREPARED, D.HELD)
ANSWERABLE = (D.PUBLISHED, D.RESPONDING)
UNANSWERED = (OB.RAISED, OB.OWNED)


class ChangeState(TextChoices):
    """A change is never finished: it goes on, somebody else goes on with it, or it stops."""

    FORMULATED = "formulated", _("put into words")
    LOOKING = "looking", _("looking how it really goes")
    OBSTACLES_NAMED = "obstacles_named", _("with what stands in the way")
    STEPPING = "stepping", _("step by step")
    PRESENTED = "presented", _("told to peers")
    CONTINUING = "continuing", _("going on")
    HANDED_OVER = "handed_over", _("with somebody else")
    STOPPED = "stopped", _("stopped")


class StepState(TextChoices):
    DRAFTED = "drafted", _("a draft")
    TAKEN = "taken", _("going on")
    LOOKED_BACK = "looked_back", _("looked back at")


class NoteKind(TextChoices):
    """What an owner writes down of her change, beside the steps."""

    SITUATION = "situation", _("How it is now")
    SEEN = "seen", _("Seen with own eyes")
    OBSTACLE = "obstacle", _("In the way")
    FOOTHOLD = "foothold", _("To hold on to")
    TOLD = "told", _("Told to peers")


CH, ST = ChangeState, StepState

CHANGE_MOVES = {
    "look": Move((CH.FORMULATED,), CH.LOOKING, by="owner"),
    "name_obstacle": Move((CH.LOOKING,), CH.OBSTACLES_NAMED, by="owner"),
    "step": Move((CH.OBSTACLES_NAMED, CH.STEPPING, CH.CONTINUING), CH.STEPPING, by="owner"),
    "present": Move((CH.STEPPING,), CH.PRESENTED, by="owner"),
    "go_on": Move((CH.PRESENTED, CH.HANDED_OVER), CH.CONTINUING, by="owner"),
    "hand_over": Move((CH.PRESENTED, CH.CONTINUING, CH.HANDED_OVER), CH.HANDED_OVER, by="owner"),
    "take_up": Move((CH.HANDED_OVER,), CH.CONTINUING, by="successor"),
    "decline": Move((CH.HANDED_OVER,), CH.CONTINUING, by="successor"),
    "stop": Move(
        (CH.FORMULATED, CH.LOOKING, CH.OBSTACLES_NAMED, CH.STEPPING, CH.PRESENTED, CH.CONTINUING),
        CH.STOPPED,
        by="owner",
    ),
}
STEP_MOVES = {
    "take": Move((ST.DRAFTED,), ST.TAKEN, by="owner"),
    "look_back": Move((ST.TAKEN,), ST.LOOKED_BACK, by="owner"),
}
WORKED_AT = (CH.FORMULATED, CH.LOOKING, CH.OBSTACLES_NAMED, CH.STEPPING, CH.PRESENTED, CH.CONTINUING)
WAS_PRESENTED = (CH.PRESENTED, CH.CONTINUING, CH.HANDED_OVER, CH.STOPPED)
