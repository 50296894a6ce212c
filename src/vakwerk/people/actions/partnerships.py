"""Partnerships: founded by one organisation, joined by others when their own administrator says yes."""

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext_noop as N_

from vakwerk.common.verdicts import demand
from vakwerk.notices.public import answered, tell
from vakwerk.people import queries, rules
from vakwerk.people.actions.places import end_joint_roles
from vakwerk.people.models import Partnership, PartnershipMember
from vakwerk.trail.public import record

ASKED = N_("Your organisation is asked into a partnership.")
ANSWERED = N_("An organisation has answered about your partnership.")


@transaction.atomic
def found_partnership(lead, *, by, at, name, purpose):
    demand(rules.may_administer(by, lead))
    partnership = Partnership.objects.create(name=name, purpose=purpose, lead=lead)
    PartnershipMember.objects.create(partnership=partnership, organisation=lead, share=100, starts_on=localdate(at))
    record(by, "people.found_partnership", partnership, at=at)
    return partnership


@transaction.atomic
def change_partnership(partnership, *, by, at, shares, **facts):
    """Name, purpose, lead, contact; and the shares: organisation id -> per cent."""
    partnership = Partnership.objects.select_for_update(of=("self",)).select_related("lead").get(pk=partnership.pk)
    demand(rules.may_lead(by, partnership))
    for field, value in facts.items():
        setattr(partnership, field, value)
    partnership.save()
    for organisation, share in shares.items():
        partnership.members.filter(rules.current(), organisation=organisation).update(share=share)
    record(by, "people.change_partnership", partnership, at=at)
    return partnership


@transaction.atomic
def ask_partner(partnership, organisation, *, by, at):
    """Ask an organisation in. Nothing changes until its own administrator says yes."""
    demand(rules.may_lead(by, partnership))
    partner, is_new = PartnershipMember.objects.get_or_create(
        partnership=partnership, organisation=organisation, ends_on=None
    )
    if is_new:
        record(by, "people.ask_partner", partnership, at=at)
        tell(queries.administrators_of(organisation), ASKED, about=partnership, at=at)
    return partner


def take(partner):
    held = PartnershipMember.objects.select_for_update(of=("self",))
    return held.select_related("partnership__lead", "organisation").get(pk=partner.pk)


@transaction.atomic
def answer_partnership(partner, *, by, at, accepts):
    partner = take(partner)
    demand(rules.may_answer(by, partner))
    record(by, "people.answer_partnership", partner.partnership, at=at)
    answered(partner.partnership, by=by, at=at)
    tell(queries.administrators_of(partner.partnership.lead), ANSWERED, about=partner.partnership, at=at)
    if not accepts:
        partner.delete()
        return
    partner.starts_on = localdate(at)
    partner.save()


@transaction.atomic
def withdraw_partner(partner, *, by, at):
    """Out from today: from then on the others are no colleagues any more. A question that was open is taken back."""
    partner = take(partner)
    demand(rules.may_withdraw_partner(by, partner))
    record(by, "people.withdraw_partner", partner.partnership, at=at)
    if partner.starts_on is None:
        partner.delete()
        return
    partner.ends_on = max(localdate(at), partner.starts_on)
    partner.share = 0
    partner.save()
    end_joint_roles(queries.staff(partner.organisation).values("person"), [partner.partnership], by=by, at=at)
