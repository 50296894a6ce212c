"""What is done with persons, places and closed groups. Each act checks, writes and is noted in the trail."""

from vakwerk.people.actions.accounts import (
    accept,
    begin,
    choose_settings,
    forget_old,
    invite,
    mail_invitation,
    make_nameless,
    withdraw_invitation,
)
from vakwerk.people.actions.groups import admit, admit_for_herself, dismiss, forget_group, open_group
from vakwerk.people.actions.identity import add_claim_rule, drop_claim_rule, keep_provider, take_in
from vakwerk.people.actions.imports import carry_on, carry_out, forget_lists, read_staff
from vakwerk.people.actions.names import drop_names, keep_names
from vakwerk.people.actions.partnerships import (
    answer_partnership,
    ask_partner,
    change_partnership,
    found_partnership,
    withdraw_partner,
)
from vakwerk.people.actions.places import (
    add_organisation,
    add_team,
    appoint,
    appoint_jointly,
    change_organisation,
    end_role,
    join_network,
    leave,
    leave_network,
    review_roles,
)
from vakwerk.people.actions.seeds import (
    begin_demo,
    settle_appointment,
    settle_organisation,
    settle_partnership,
    settle_person,
)
from vakwerk.people.actions.styles import PARTS, drop_part, keep_house_style

__all__ = [
    "PARTS",
    "accept",
    "add_claim_rule",
    "add_organisation",
    "add_team",
    "admit",
    "admit_for_herself",
    "answer_partnership",
    "appoint",
    "appoint_jointly",
    "ask_partner",
    "begin",
    "begin_demo",
    "carry_on",
    "carry_out",
    "change_organisation",
    "change_partnership",
    "choose_settings",
    "dismiss",
    "drop_claim_rule",
    "drop_names",
    "drop_part",
    "end_role",
    "forget_group",
    "forget_lists",
    "forget_old",
    "found_partnership",
    "invite",
    "join_network",
    "keep_house_style",
    "keep_names",
    "keep_provider",
    "leave",
    "leave_network",
    "mail_invitation",
    "make_nameless",
    "open_group",
    "read_staff",
    "review_roles",
    "settle_appointment",
    "settle_organisation",
    "settle_partnership",
    "settle_person",
    "take_in",
    "withdraw_invitation",
    "withdraw_partner",
]
