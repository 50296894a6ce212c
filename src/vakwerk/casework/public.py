"""What other contexts may use of casework."""

from vakwerk.casework.actions import (
    acknowledge,  # the owner of a rule has read a signal
    add_past_meeting,  # for seeds: a meeting that was held and closed
    advise,  # what the bringer of a case chose
    answer,  # the owner keeps, changes or abolishes a rule
    back_rule,  # an executive stands behind who deviates from a rule
    bring_in,  # a case, in which nobody can be recognised
    change_rule,  # another text for a rule, with the reason
    check_teaching,  # a teaching case is invented and captioned
    conclude,  # looked back at a deviation, and nothing to share
    consider,  # prepare what goes by a formal decision
    deviate,  # deviate from a work instruction or a custom
    draft,  # an invented case to practise with
    generalise,  # what others can use of a deviation was shared in the library
    justify,  # the reasons of a deviation in its case
    keep_consideration,  # what weighs in a case
    look_back,  # two sentences on what came of it
    plan,  # a case meeting
    refer,  # decided elsewhere, and registered there
    reply,  # whether one comes, and from which discipline
    show_teaching,  # open a teaching case to everyone
    write_rule,  # an internal rule with its owner
)
from vakwerk.casework.queries import (
    open_signal,  # the signal on a rule that waits for an answer
)
from vakwerk.casework.rules import (
    RULE_KEEPER,  # writes down internal rules
    TEACHING_EDITOR,  # opens teaching cases to everyone
)
from vakwerk.casework.states import (
    Discipline,  # from which side somebody looks at a case
    NormLevel,  # the ladder of norms
)
