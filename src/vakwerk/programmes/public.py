"""What other contexts may use of programmes."""

from vakwerk.programmes.actions import (
    agree,  # on behalf of an organisation, to a text
    agree_to_change,  # on behalf of an organisation, to a change of the budget
    answer_halfway,  # how a learning agreement goes, each by herself
    ask_halfway,  # for seeds: what is asked by itself on its day
    begin_module,  # nobody signs up any more
    carry,  # a draft for the library of what she tried
    complete_module,  # every meeting was held: certificates
    correct,  # a line against a line in the ledger
    decide,  # with which themes a leergang goes on
    draft_agreement,  # what somebody practises and asks of her lead
    draft_in_cohort,  # the same for the whole of a cohort
    enrol,  # take a place, or stand in line
    give_feedback,  # on homework
    hand_in,  # homework
    join,  # wishes that are alike, under a theme
    join_working_group,  # ask somebody to make a leergang
    name_lecturer,  # who teaches a module
    open_inventory,  # ask what people want to learn
    open_module,  # let people sign up
    open_programme,  # begin a leergang
    pay,  # a line in the ledger: what was paid
    plan_masterclass,  # a date for guests too
    plan_meeting,  # a date for who is in it
    promise,  # of a lead or of who teaches, in a learning agreement
    promise_money,  # a line in the ledger: what was promised to somebody
    propose_change,  # another amount, which holds once all agree
    propose_module,  # a part of it
    rank,  # what comes first for somebody
    request_budget,  # ask every organisation to agree
    set_assignment,  # a task between meetings
    set_estimate,  # what it is expected to cost
    sign,  # a learning agreement stands
    start_ranking,  # let people choose between themes
    tell_tried,  # what she tried, to who learns with her
    text_of,  # what a mandate holder agrees to
    text_of_change,  # what a mandate holder agrees to when the budget changes
    weigh,  # count what people chose
    wish,  # what somebody wants to learn, in a sentence
    wish_by_link,  # the same of a colleague without an account
    write_homework,  # hers alone, until she hands it in
)
from vakwerk.programmes.actions.assessments import (
    decide_assessment,  # once something was said of each thing asked
    give_assessment,  # to somebody outside the line
    hand_in_assessment,  # what somebody of a cohort learned
    mark_assessment,  # what is asked, one by one
    set_standard,  # what is asked of who takes part
    show_result,  # to who teaches
)
from vakwerk.programmes.actions.cohort_changes import (
    show_change,  # a cohort looks along with a change
)
from vakwerk.programmes.actions.cohort_places import (
    admit_applicant,  # to a cohort, by who teaches it
    apply,  # for a place in a cohort
    decline_applicant,  # with what could help
    take_up,  # a place in a cohort, once admitted
)
from vakwerk.programmes.actions.cohorts import (
    begin_cohort,  # nobody applies any more
    open_cohort,  # let people of several employers apply
)
from vakwerk.programmes.actions.evaluations import (
    evaluate,  # what somebody thought of a module that is over
    reply,  # what the working group does with it
)
from vakwerk.programmes.actions.materials import (
    share_material,  # a file or a link, with who learns together
)
from vakwerk.programmes.actions.plans import (
    remark,  # about a plan somebody showed
    show_plan,  # to a cohort
    write_plan,  # hers alone, until she shows it
)
from vakwerk.programmes.actions.visits import (
    agree_visit,  # somebody comes to look
    ask_visit,  # with a question
    offer_visit,  # something of one's own practice, to a cohort
)
from vakwerk.programmes.queries import (
    certificates,  # what somebody completed
    shares,  # what each organisation pays
    to_agree,  # what waits for the agreement of somebody
    visible_to,  # the leergangen somebody sees
)
from vakwerk.programmes.queries.assessments import (
    criteria_of,  # what one version asks
)
from vakwerk.programmes.rules import (
    MANAGER,  # begins leergangen
    MANDATE_HOLDER,  # agrees for an organisation
)
from vakwerk.programmes.states import (
    AskedWhom,  # who is asked what they want to learn
    Level,  # what an assessor says of one thing asked
    Licence,  # what may be done with material
    Sight,  # what an employer sees
    Used,  # what somebody did with what she learned
)
