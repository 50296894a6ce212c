"""What other contexts may use of practice."""

from vakwerk.practice.actions import (
    adopt,  # a card becomes the way of working
    ask_why,  # a chain of whys on a card
    check,  # what a trial brought
    count,  # a count on a card, before or while trying
    count_client,  # a client of an experiment with a known result
    decide,  # what becomes of an experiment
    drop,  # it is not done, and why
    evaluate,  # stop counting new talks, and look back
    fill_in,  # what was seen, what is counted and tried
    fill_in_own,  # what is one's own in each place: rate, end date, sponsor
    give_back,  # a card waits for another colleague
    go_and_see,  # how it really goes
    grant,  # who stands behind an experiment gives room
    open_board,  # the improvement board of a team
    open_up,  # let the network read and repeat an experiment
    pick_up,  # the keeper answers an idea
    raise_idea,  # an idea for a board, with or without a name
    repeat,  # the same experiment elsewhere, unchanged
    rewrite,  # what is tried and what counts, until the start
    set_up,  # an idea for an experiment
    share,  # the network reads what came out
    start,  # from now on the plan stands fast
    take_card,  # another colleague goes on with a card
    take_part,  # in an experiment
    try_out,  # begin to try
)
from vakwerk.practice.actions.voices import (
    answer_card,  # a client's answer, by the code of a card
    answer_own,  # a professional's own view of a talk
    ask_voices,  # ask three voices after a talk
    open_voices,  # begin to ask them in an experiment
    type_in,  # what a client wrote on paper
    use_language,  # in which languages an organisation asks its clients
)
from vakwerk.practice.queries.voices import (
    own_tickets,  # what was asked of a professional and waits for her answer
)
from vakwerk.practice.states import (
    LeewayLevel,  # from which kind of rule an experiment departs
    Outcome,  # what becomes of an experiment
    Phase,  # counted before, or while trying
    VoiceChannel,  # how a client's answer came in
)
