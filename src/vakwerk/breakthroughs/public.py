"""What other contexts may use of breakthroughs."""

from vakwerk.breakthroughs.actions import (
    advise,  # what the panel advises
    answer,  # what came of it
    apply,  # begin an application
    begin,  # begin a hearing
    change_rules,  # other rules of a fund from now on
    close,  # close a hearing
    communicate,  # the letter went out
    confirm,  # finance paid it
    decide,  # by the mandate holder
    dissent,  # another view below the advice
    draw,  # a sample of what was decided
    first_rules,  # those with which a fund begins
    give_back,  # back with a question
    give_perspective,  # what a member sees from one side
    name_member,  # a seat on the panel
    open_case,  # begin with one application in a hearing
    open_fund,  # a new fund
    plan,  # a hearing
    ratify,  # the next hearing looks at an urgent advice
    register,  # the letter stands in the case system
    reply,  # whether a member comes
    reveal,  # lay all views on the table at once
    schedule,  # put an application on an agenda
    set_budget,  # what a fund may give in a period
    sign,  # the promise of a member
    submit,  # hand an application in
    withdraw,  # not any more
)
from vakwerk.breakthroughs.queries import (
    advice_of,  # the advice on an application
    follow_ups,  # what is asked afterwards, in order
    open_payments,  # what is to be paid, for who pays
    panel,  # who sits on the panel of a fund
)
from vakwerk.breakthroughs.rules import (
    AUDITOR,  # checks by sample
    DECISION_MAKER,  # decides
    KEEPER,  # sets rules and budget
    PAYER,  # pays, and sees codes and amounts
    SECRETARY,  # prepares applications
    euros,  # an amount in cents, as it is read here
)
from vakwerk.breakthroughs.states import (
    Course,  # how it goes, some months later
    Discipline,  # from where a member of a panel looks
    Outcome,  # granted, in part, refused, referred
)
