"""What other contexts may use of peers."""

from vakwerk.peers.actions import (
    accept_invitation,  # join a group
    add_past_meeting,  # for seeds: a meeting that was held and closed
    agree_on_working,  # what a group agreed on its own way of working in a moral deliberation
    change_group,  # its name, size and terms
    commit,  # one sentence about one's own next step
    contribute,  # bring something in for a meeting
    drop_takeaway,  # throw away what she took along
    facilitate,  # take the lead of a meeting
    invite_to_group,  # ask somebody to join
    look_back,  # two sentences on what came of it
    offer_place,  # offer a place in a group to the network
    plan,  # plan a meeting
    propose_dates,  # propose dates for a meeting
    reply,  # whether one comes
    request_deliberation,  # ask for a moral deliberation
    say_which_suit,  # which of the proposed dates suit her
    seek_group,  # look for a group in the network
    sign,  # say yes to the agreement
    start_group,  # found a group
)
from vakwerk.peers.queries import (
    answers_for,  # what fellow members wrote for those who helped
    asks,  # whatever groups wait for from her: invitations, a yes, dates; in one query
    coming_sessions,  # the meetings of her groups that are still to come
    commitments,  # what she planned for herself
    commitments_due,  # what asks for a look-back today
    deliberation_of,  # the moral deliberation that a meeting is
    takeaways,  # what she took along
    to_contribute,  # the meetings for which she can still bring something in
)
from vakwerk.peers.states import (
    AGREEMENT,  # what members promise each other, until they choose other words
)
