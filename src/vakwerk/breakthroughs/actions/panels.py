"""The panel of a fund: who sits on it, from when until when, and who promised to keep to herself what she reads."""

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext_noop as N_

from vakwerk.breakthroughs import queries, rules
from vakwerk.breakthroughs.actions import funds
from vakwerk.breakthroughs.models import PanelMember
from vakwerk.common.verdicts import demand
from vakwerk.notices.public import answered, tell
from vakwerk.people.public import admit, dismiss
from vakwerk.trail.public import record

NAMED = N_("You sit on the panel of a breakthrough fund. Will you sign the promise?")
LEFT = N_("Somebody on the panel of a fund has left.")


@transaction.atomic
def name_member(fund, person, *, by, at, discipline, starts_on, ends_on=None, is_chair=False):
    """Give somebody a seat on the panel; a new chair takes the place of the former one."""
    fund = funds.take(fund)
    demand(rules.may_keep(by, fund))
    end(queries.panel_rows(fund, person), localdate(at))
    if is_chair:
        PanelMember.objects.filter(fund=fund, is_chair=True).update(is_chair=False)
    facts = {"discipline": discipline, "starts_on": starts_on, "ends_on": ends_on, "is_chair": is_chair}
    member = PanelMember.objects.create(fund=fund, person=person, **facts)
    admit(fund.closed_group, person, at=at)
    record(by, "breakthroughs.name_member", fund, at=at)
    tell([person], NAMED, about=fund, at=at)
    return member


def end(rows, on):
    for member in rows:
        member.ends_on, member.is_chair = max(on, member.starts_on), False
        member.save()


@transaction.atomic
def end_member(member, *, by, at):
    """Her term is over: from this moment she reads nothing of the panel any more."""
    fund = funds.take(member.fund)
    demand(rules.may_keep(by, fund))
    end([member], localdate(at))
    dismiss(fund.closed_group, member.person, at=at)
    record(by, "breakthroughs.end_member", fund, at=at)


@transaction.atomic
def sign(member, *, by, at):
    """The promise to keep to oneself what one reads. Before it no application opens."""
    member = PanelMember.objects.select_for_update(of=("self",)).select_related("fund").get(pk=member.pk)
    demand(rules.may_sign(by, member))
    member.signed_at = at
    member.save()
    record(by, "breakthroughs.sign", member.fund, at=at)
    answered(member.fund, by=by, at=at)
    return member


@transaction.atomic
def leave_panels(gone, *, at):
    """Whoever left where she worked sits on no panel through it any more; the secretary hears that, and no more."""
    for member in queries.members_who_left(gone):
        if queries.is_still_inside(member):
            continue
        end([member], localdate(at))
        dismiss(member.fund.closed_group, member.person, at=at)
        record(None, "breakthroughs.end_member", member.fund, at=at)
        tell(queries.secretaries(member.fund), LEFT, about=member.fund, at=at)
