"""What other contexts may use of methods."""

from vakwerk.methods.actions import (
    Handover,  # what a closed conversation gives to its owner
    SeatLeft,  # what a person leaves a conversation with
    SeatPlan,  # who will sit where, and what she brings
    add_seat,  # a chair for somebody who came later
    close,  # hand over, and destroy
    load_methods,  # take in the shipped methods
    plan_along,  # a group is going to meet along a method: whether it may, and in which form
    remove_seat,  # somebody is out, from this moment
    start,  # open a conversation
    take_in,  # a method of an organisation's own, from data without faults
    take_seat,  # sit down on a screen of one's own
)
from vakwerk.methods.forms import (
    CallLink,  # the field for the link of a video call
    ScheduleForm,  # when a meeting is, and along which method
    scheduled,  # how a planned meeting answers that
)
from vakwerk.methods.queries import (
    forms_of_methods,  # every method that somebody may choose for a kind of meeting, in every form
    frame_named,  # one weighing frame with its facets, as a value; nothing when there is none
    frames,  # all weighing frames, or those for a kind of talk or deed
    keeps_methods,  # whether she keeps the own methods of any organisation
    laid_open,  # what lies on the table at the end, for who decides what may be kept
    led_by,  # who of some seats facilitates now
    listed,  # what was put on one of its lists, of nobody by name
    method_named,  # a method that was chosen, as a value
    method_names,  # the names of methods that were chosen, in the reader's language
    methods_for,  # the shipped methods for a kind of meeting
    minutes_so_far,  # the net minutes of a conversation until now
    open_among,  # the conversation that is being held for any of several things
    open_conversation,  # the conversation that is being held for something
    seats_of,  # its seats, with their people
)
from vakwerk.methods.rules import (
    METHOD_KEEPER,  # takes in methods of an organisation's own
)
from vakwerk.methods.states import (
    EvidenceKind,  # what an argument rests on: law, research, experience, client
    Meeting,  # own screens, one on the table, or beside a video call
    Role,  # presenter, facilitator, participant
)
