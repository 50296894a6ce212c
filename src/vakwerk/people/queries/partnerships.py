"""Partnerships of the organisations that somebody keeps."""

from django.db.models import Exists, OuterRef, Prefetch, Q

from vakwerk.common.prepared import prepared
from vakwerk.people.models import (
    Appointment,
    Organisation,
    Partnership,
    PartnershipMember,
    Person,
)
from vakwerk.people.queries.keeping import administered_by
from vakwerk.people.rules import (
    ADMINISTRATOR,
    current,
    member_ids,
)


def partnerships_of(person):
    """The partnerships that the organisations she keeps are in or are asked into, each with its `partners` of today."""
    asked = PartnershipMember.objects.filter(current() | Q(starts_on=None), partnership=OuterRef("pk"))
    kept = asked.filter(organisation__in=administered_by(person))
    rows = Partnership.objects.filter(Exists(kept)).select_related("lead", "contact")
    return rows.prefetch_related(Prefetch("members", partners(), to_attr="partners")).order_by("name")


def partners():
    """Places in partnerships today, the largest share first."""
    rows = PartnershipMember.objects.filter(current()).select_related("organisation")
    return rows.order_by("-share", "organisation__name")


def shares_in(partnership):
    """The organisations in a partnership today with what each pays of what is paid together: {organisation: per cent}.

    The largest share first; who pays nothing is not among them.
    """
    return {partner.organisation: partner.share for partner in partners().filter(partnership=partnership, share__gt=0)}


def partnerships_with_members():
    """Every partnership of today with the ids of its organisations: [(partnership, ids)], by name."""
    found: dict = {}
    for partner in PartnershipMember.objects.filter(current()).select_related("partnership"):
        found.setdefault(partner.partnership, set()).add(partner.organisation_id)
    return sorted(found.items(), key=lambda pair: pair[0].name)


@prepared()
def partnerships_by_name():
    """Every partnership, as (id, name): the organisation in the lead always takes part."""
    return Partnership.objects.order_by("name").values_list("pk", "name")


def in_partnership(partnership):
    there = PartnershipMember.objects.filter(current(), partnership=partnership).values("organisation")
    return Organisation.objects.filter(pk__in=there).order_by("name")


def partnerships_of_organisation(organisation):
    """The partnerships that an organisation is in today."""
    rows = PartnershipMember.objects.filter(current(), organisation=organisation)
    return Partnership.objects.filter(pk__in=rows.values("partnership")).order_by("name")


def named_audience(audience):
    """The organisation or the partnership behind the flat label of those one shares with; nothing for the others."""
    kind, _colon, pk = audience.partition(":")
    places: dict = {"org": Organisation, "partnership": Partnership}
    return places[kind].objects.filter(pk=pk).first() if kind in places else None


def other_partnership_named(name, partnership=None):
    rows = Partnership.objects.filter(name__iexact=name)
    return rows.exclude(pk=partnership.pk).exists() if partnership else rows.exists()


def partner_kept_by(administrator, pk):
    """A place in a partnership that she may see: of her organisation, or of a partnership of it."""
    rows = PartnershipMember.objects.filter(partnership__in=partnerships_of(administrator), ends_on=None)
    return rows.select_related("partnership__lead", "organisation").filter(pk=pk)


def asked_partners(partnership):
    """The organisations that have been asked and have not answered."""
    return partnership.members.filter(starts_on=None).select_related("organisation").order_by("organisation__name")


def could_join(partnership):
    """The organisations that are neither in a partnership nor asked."""
    there = partnership.members.filter(current() | Q(starts_on=None)).values("organisation")
    return Organisation.objects.exclude(pk__in=there).order_by("name")


def administrators_of(organisation):
    rows = Appointment.objects.filter(current(), role=ADMINISTRATOR, organisation=organisation)
    return Person.objects.filter(pk__in=rows.values("person"), is_active=True)


def joint_roles(partnership):
    """Who has which role for a whole partnership today."""
    rows = Appointment.objects.filter(current(), partnership=partnership)
    return rows.select_related("person", "partnership__lead", "given_by").order_by("person__name", "role", "pk")


def joint_roles_left(people, partnerships, on):
    """Of these people the roles for a whole partnership of which they work for no organisation any more."""
    there = PartnershipMember.objects.filter(current(on), partnership=OuterRef(OuterRef("partnership")))
    place = Appointment.objects.filter(
        current(on), person=OuterRef("person"), organisation__in=there.values("organisation")
    )
    held = Appointment.objects.filter(current(on), person__in=people, partnership__in=partnerships)
    return held.filter(~Exists(place))


def partner_with_address(partnership, email):
    """Somebody who works for it or for one of its organisations today, by her address."""
    here = Q(organisation__in=member_ids(partnership)) | Q(partnership=partnership)
    rows = Appointment.objects.filter(current(), here)
    return Person.objects.filter(pk__in=rows.values("person"), email=email.strip().lower(), is_active=True).first()
