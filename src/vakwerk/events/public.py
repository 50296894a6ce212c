"""What other contexts may use of events."""

from vakwerk.events.actions import (
    accept,  # take the place that was kept
    add_theme,  # a subject under which events and wishes stand
    answer_question,  # say that a question for a lecture was taken up
    ask_as_guest,  # ask for a place by an address
    ask_what_was_used,  # two weeks later, once
    be_there,  # say at the door that one is there
    cancel,  # call it off; everyone concerned hears it
    change_event,  # what it is about, how accessible it is
    change_places,  # for whom, and how many
    change_when,  # another day, time or place; everyone concerned hears it
    confirm_guest,  # the address is the guest's
    give_along,  # what people could use of it
    hold,  # it was held: its net minutes count for who was there
    keep_takeaway,  # what one takes along
    letters_sent,  # for seeds: mail to guests of long ago was sent long ago
    mark,  # tick who was there
    name_host,  # who hosts too, or who speaks
    plan_event,  # plan an event of a kind: whose, for whom, when; a closed group or a label it is part of
    plan_repeat,  # hold it again, with first choice for who waits
    plan_series,  # at every date of a rule that ends
    publish,  # into the agenda
    set_allotment,  # places kept for one organisation
    sign_up,  # take a place, or stand in line
    subscribe,  # an address for one's own calendar
    tell_used,  # what one used of it
    thank,  # tell those who answered that it was read
    unname_host,  # take a host or speaker off
    wish,  # wish for a theme
    withdraw,  # give up one's place
)
from vakwerk.events.queries import (
    attendances,  # who was there, for hosts and for who has agreed on it beforehand
    attended_from,  # who was at the events that are part of a thing, how often and how long
    coming_to,  # who has a place, for the hosts
    events_from,  # the events that are part of a thing, by its label
    free,  # how many places are left for who comes from an organisation
    guest_at,  # the sign-up of a guest by her address
    hers,  # what somebody comes to or hosts, with the state of her place
    next_for_everyone,  # what anybody may come to, soonest first
    open_wishes_by,  # what she wishes for in the agenda
    questions,  # what was asked for a lecture, without names
    registration_of,  # her own sign-up
    registrations,  # everybody who has a place or waits for one, for the hosts
    takeaways,  # what she took along from events
    themes,  # the subjects under which events stand
    to_look_back,  # of which she was asked what she used
    used,  # what people used of it, without names and from enough answers on
    visible_to,  # the events that somebody sees
    waiting_for,  # who waits for a place, in order
)
from vakwerk.events.rules import (
    ORGANISER,  # puts events in the agenda for everyone
    is_host,  # whether she hosts it
)
from vakwerk.events.states import (
    Audience,  # for whom an event is
    EventKind,  # the kinds of event
    EventState,  # the life of an event
    Every,  # how often a series goes on
    HostPart,  # hosts or speaks
    RegistrationState,  # what somebody's sign-up is
)
