"""A list of staff from a file: checked first, carried out in the background, safe to repeat."""

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext_noop as N_

from vakwerk.common.verdicts import demand
from vakwerk.notices.public import tell
from vakwerk.people import queries, rules
from vakwerk.people.actions.accounts import invite
from vakwerk.people.actions.places import appoint
from vakwerk.people.models import StaffImport
from vakwerk.people.states import IMPORT_MOVES, ImportState
from vakwerk.trail.public import record

AT_ONCE = 200  # rows a transaction
READY = N_("The list of staff has been carried out.")
STOPPED = N_("A list of staff was stopped halfway.")


@transaction.atomic
def read_staff(organisation, *, by, at, rows, problems):
    """Keep a list that was read from a file. Nobody is invited yet."""
    demand(rules.may_administer(by, organisation))
    facts = {"rows": rows, "problems": problems, "total": len(rows), "read_by": by, "read_at": at}
    kept = StaffImport.objects.create(organisation=organisation, **facts)
    record(by, "people.read_staff", kept, at=at)
    return kept


@transaction.atomic
def carry_out(staff, *, by, at):
    staff = StaffImport.objects.select_for_update().get(pk=staff.pk)
    demand(rules.may_carry_out(by, staff))
    staff.state = IMPORT_MOVES["carry_out"].target
    staff.save()
    record(by, "people.carry_out_staff", staff, at=at)
    return staff


def carry_on(*, at):
    """Go on with every list that was begun, some rows a transaction: a server that stops goes on where it was."""
    for pk in queries.running_imports():
        while next_rows(pk, at=at):
            pass


@transaction.atomic
def next_rows(pk, *, at):
    """Do the next rows of a list. Says whether there may be more."""
    staff = StaffImport.objects.select_for_update().select_related("organisation", "read_by").get(pk=pk)
    if staff.state != ImportState.RUNNING:
        return False
    teams = {team.pk: team for team in queries.teams_of(staff.organisation)}
    rows = staff.rows[staff.done : staff.done + AT_ONCE]
    if not all(rules.may_give(staff.read_by, role, staff.organisation) for role in {row["role"] for row in rows}):
        return end(staff, "stop", STOPPED, at)
    known = queries.known_staff(staff.organisation, [row["email"] for row in rows], at)
    for row in rows:
        take_in(staff, row, teams.get(row["team"]), known, at)
    staff.done += len(rows)
    if staff.done == staff.total:
        return end(staff, "finish", READY, at)
    staff.save()
    return True


def end(staff, name, words, at):
    staff.state, staff.rows = IMPORT_MOVES[name].target, []
    staff.save()
    tell([staff.read_by], words, about=staff, at=at)
    return False


def take_in(staff, row, team, known, at):
    """Invite somebody new, appoint who has an account; who works or was invited here already stays as she is."""
    person, is_here = known.get(row["email"], (None, False))
    facts = {"by": staff.read_by, "at": at, "role": row["role"], "organisation": staff.organisation, "team": team}
    if is_here:
        return
    if person is None:
        invite(row["email"], name=row["name"], **facts)
        staff.invited += 1
    else:
        appoint(person, **facts)
        staff.appointed += 1


def forget_lists(*, at):
    """Lists that were carried out or forgotten go after a week."""
    queries.old_imports(localdate(at)).delete()
