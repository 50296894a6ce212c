"""What other contexts may use of people."""

from vakwerk.people.actions import (
    admit,  # let a person into a closed group
    admit_for_herself,  # the same, whoever she works for later
    begin,  # the first organisation of an empty database
    begin_demo,  # make this database one of invented people
    choose_settings,  # name, language, theme, for whom one acts
    dismiss,  # end a membership
    forget_group,  # who was in a closed group is no longer known
    invite,  # a one-time link to an account
    keep_house_style,  # give an organisation its colours, logo and entrance
    open_group,  # a new closed group
    settle_appointment,  # for seeds: a role as it has been for long
    settle_organisation,  # for seeds: an organisation as it has been for long
    settle_partnership,  # for seeds: a partnership with its members and shares
    settle_person,  # for seeds: a person who has been here for long
    take_in,  # somebody signed in at her organisation
)
from vakwerk.people.models.persons import (
    Theme,  # light, dark or as the device
)
from vakwerk.people.queries import (
    acting_for,  # the organisation for which a person acts
    administered_by,  # the organisations whose people she keeps
    audiences_of,  # those one may share with to whom a person belongs, as flat labels
    colleagues_of,  # everyone in her organisations and their partnerships
    holders,  # who has a role for an organisation today
    in_partnership,  # the organisations in a partnership today, by name
    invitation_token,  # the secret in the link of an invitation
    is_administrator,  # whether she keeps the people of any organisation
    is_demo,  # whether this database was made as a demo
    left_since,  # who has left which organisation since a moment
    members,  # the members of a closed group now
    members_now,  # the same as a list, asked in the shortest way
    named_audience,  # the organisation or partnership behind the label of those one shares with
    names_around,  # what she and her colleagues are called
    names_listed_for,  # names that her organisation says are common around it, each with its kind
    on_paper,  # how an organisation looks on paper, as plain values
    organisations_around,  # the organisations a person is a colleague in, by name
    own_teams,  # the teams a person works in today
    partnership_ids,  # the ids of the partnerships a person works in
    partnerships_by_name,  # every partnership of today, as (id, name)
    partnerships_of_organisation,  # the partnerships that an organisation is in today
    partnerships_today,  # the partnerships a person works in
    partnerships_with_members,  # every partnership of today with the ids of its organisations
    people_in_team,  # who works in a team today
    people_of_demo,  # who one can be in the demo
    person_by_email,  # a person by her address
    providers_in_use,  # where colleagues sign in at work
    readers_elsewhere,  # who may be second reader: of another team, or of a partner
    shares_in,  # what each organisation in a partnership pays, in per cent
    style_at,  # the house style behind a path or a domain name
    teams_of,  # the teams of an organisation
    who_hold,  # everyone who has a role today
    work_area,  # the area in which a person works today
    working_at,  # which of these people work for one of these organisations
    workplaces,  # person id -> where she works
    works_for,  # the condition that a person works for an organisation today, as a Q
    works_in_team_of,  # whether two persons work in one team today
)
from vakwerk.people.rules import (
    ADMINISTRATOR,  # keeps the people of an organisation
    COLLEAGUE,  # works here, not with clients
    EXECUTIVE,  # alderman, director, head of department
    INSTALLATION_ADMINISTRATOR,  # adds organisations
    PRACTITIONER,  # works with clients
    TEAM_LEAD,  # leads a team
    TODAY,  # the day of today, where a prepared query asks what holds
    current,  # the condition that a role or a place holds on a day, as a Q
    group_sight,  # the condition of the closed door, as a Q
    groups_of,  # the ids of the closed groups a person is in now
    holds,  # whether a person has a role today
    in_network,  # whether a person sees what is shared in the network, and may share there
    inside,  # the same condition, on rows that name a person and a closed group
    inside_for_herself,  # and that she stays in, whoever she works for
    is_last,  # whether nobody else has a role that she has
    know,  # read the roles of several persons at once
    leads,  # whether one is the other's team lead
    organisations_of,  # where a person works today
    reached_by,  # the organisations for which a person has a role today
    role,  # name a role, with the sentence for an auditor
    works_in_network,  # the condition under which what somebody shared in the network is seen, as a Q
)
