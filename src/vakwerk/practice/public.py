"""What other contexts may use of practice."""

from vakwerk.practice.actions import (
    adopt,  # a card becomes the way of working
    ask_why,  # a chain of whys on a card
    back_experiment,  # an executive stands behind who tries, by name
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
from vakwerk.practice.actions.change_people import (
    answer_question,  # what the owner of a change answers a peer
    ask,  # what a peer asks about a change
    leave_change,  # she looks along no more
    let_in,  # somebody looks along with a change
    let_in_for_herself,  # the same, whoever she works for later
    name_sponsor,  # who stands behind a change
)
from vakwerk.practice.actions.changes import (
    begin_change,  # what somebody wants to be different where she works
    begin_step,  # a step of at most six weeks
    draft_step,  # a step that is thought of
    go_on_with_change,  # after it was told to peers
    look_back_at_step,  # what a step changed
    present,  # a change is told to peers
    say_what_remains,  # half a year after a change was told
    stop_change,  # with the reason
    write_line,  # what was seen, what is in the way, what there is to hold on to
)
from vakwerk.practice.actions.dialogues import (
    contribute,  # what somebody runs into, without being known
    hold,  # the dialogue took place
    plan_dialogue,  # the next dialogue with a team
    prepare,  # account for last time, and invite
    publish,  # the team reads what it runs into
)
from vakwerk.practice.actions.obstacles import (
    answer_obstacle,  # solved, being worked on, or not possible because
    give_owner,  # who answers an obstacle
    judge,  # what the team says of an answer
)
from vakwerk.practice.actions.questions import (
    agree,  # one action before the next meeting
    answer_handed,  # what a sponsor answers
    bring_in,  # a question of practice into a learning set
    explore,  # the set begins to ask about a question
    go_on,  # a next cycle on the same question
    hand_over,  # what a set cannot solve, to its sponsor
    look_back,  # what an action taught
    restate,  # a question as another sees it
    see_anew,  # how a question reads to its owner now
    settle,  # a question is done with
    tell_action,  # tried, tried otherwise, or not
)
from vakwerk.practice.actions.set_meetings import (
    add_past_meeting,  # for seeds: a meeting of a set that was held and closed
    keep_reflection,  # what somebody takes along from a meeting of her set
    plan_set_meeting,  # a meeting of a learning set
)
from vakwerk.practice.actions.sets import (
    answer_invitation,  # yes or no to a learning set
    grow,  # a learning set of the next circle
    invite_into,  # ask a colleague into a learning set
    open_rollout,  # from a first learning set to a department
    start_set,  # a new learning set
)
from vakwerk.practice.actions.voices import (
    answer_card,  # a client's answer, by the code of a card
    answer_own,  # a professional's own view of a talk
    ask_voices,  # ask three voices after a talk
    open_voices,  # begin to ask them in an experiment
    type_in,  # what a client wrote on paper
    use_language,  # in which languages an organisation asks its clients
)
from vakwerk.practice.queries.cards import (
    words_of_card,  # what stands on a card, for who owns it
)
from vakwerk.practice.queries.changes import (
    own_changes,  # those somebody makes
    visible_changes,  # those somebody makes or looks along with
)
from vakwerk.practice.queries.dialogues import (
    obstacles_of,  # what a team runs into, of one dialogue
    words_of_obstacle,  # an obstacle, for who owns it
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
