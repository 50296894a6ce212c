from django.apps import AppConfig
from django.utils.translation import gettext_noop as N_

from vakwerk.common.deeds import name_deeds
from vakwerk.common.holdings import hold

DEEDS = {
    "begin": N_("began this installation"),
    "invite": N_("invited somebody"),
    "withdraw_invitation": N_("withdrew an invitation"),
    "accept": N_("accepted an invitation"),
    "appoint": N_("gave a role"),
    "end_role": N_("ended a role"),
    "add_organisation": N_("added an organisation"),
    "change_organisation": N_("changed an organisation"),
    "join_network": N_("let an organisation take part in the network"),
    "leave_network": N_("let an organisation leave the network"),
    "found_partnership": N_("founded a partnership"),
    "change_partnership": N_("changed a partnership"),
    "ask_partner": N_("asked an organisation into a partnership"),
    "answer_partnership": N_("answered about a partnership"),
    "withdraw_partner": N_("took an organisation out of a partnership"),
    "review_roles": N_("signed that the roles are right"),
    "keep_provider": N_("changed how colleagues sign in"),
    "keep_house_style": N_("changed the house style"),
    "keep_names": N_("put in a list of names"),
    "drop_names": N_("took away the list of names"),
    "add_claim_rule": N_("added a rule for roles at sign-in"),
    "drop_claim_rule": N_("removed a rule for roles at sign-in"),
    "add_team": N_("added a team"),
    "choose_settings": N_("changed the settings"),
    "read_staff": N_("read in a list of staff"),
    "carry_out_staff": N_("carried out a list of staff"),
    "sign_in": N_("signed in"),
    "second_step": N_("changed the second step of signing in"),
}


class PeopleConfig(AppConfig):
    name = "vakwerk.people"

    def ready(self):
        from vakwerk.notices.public import dress_letters
        from vakwerk.people import actions, queries

        name_deeds("people", DEEDS)
        dress_letters(queries.look_of)
        hold(queries.Person, N_("Your account"), of=queries.herself, row=account, forget=actions.make_nameless)
        hold_places(queries)
        words, stays = (
            N_("That you looked through the roles"),
            N_("That roles were looked through stays for seven years, without your name."),
        )
        hold(queries.RoleReview, words, of=queries.reviews_by, row=review, stays=stays)
        hold(queries.StaffImport, N_("Lists of staff you read in"), of=queries.imports_read_by, row=staff)
        hold(
            queries.Invitation,
            N_("Invitations to your address"),
            of=queries.invitations_to,
            row=invitation,
            source=N_("From whoever invited you"),
        )


def hold_places(queries):
    hold(
        queries.Appointment,
        N_("Your roles"),
        of=queries.roles_of,
        row=role,
        source=N_("Given by an administrator of your organisation"),
        stays=N_("Which roles the account had stays for two years, without your name."),
    )
    hold(
        queries.Membership,
        N_("The closed groups you are or were in"),
        of=queries.memberships_of,
        row=membership,
        source=N_("From accepting an invitation, or starting a group"),
    )


def account(person):
    return {
        "name": person.name,
        "email": person.email,
        "language": person.language,
        "theme": person.theme,
        "joined_at": person.joined_at,
        "last_signed_in_at": person.last_login,
    }


def role(held):
    return {
        "role": held.role,
        "place": str(held.organisation or held.partnership),
        "team": held.team and held.team.name,
        "work_area": held.work_area,
        "from": held.starts_on,
        "until": held.ends_on,
    }


def membership(row):
    return {"group": row.group_id, "from": row.starts_at, "until": row.ends_at}


def invitation(row):
    return {"name": row.name, "role": row.role, "at": row.invited_at, "accepted_at": row.accepted_at}


def staff(read):
    return {"organisation": read.organisation.name, "at": read.read_at, "lines": read.total, "done": read.done}


def review(signed):
    return {"organisation": signed.organisation.name, "at": signed.signed_at, "lines": signed.count}
