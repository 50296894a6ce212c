"""For filled databases (demo, tests, benchmarks): people and places as they have been for long."""

from django.db import transaction

from vakwerk.people.models import (
    Appointment,
    Installation,
    Organisation,
    Partnership,
    PartnershipMember,
    Person,
)


def begin_demo(*, at):
    return Installation.objects.create(pk=1, is_demo=True, made_at=at)


def settle_organisation(name, kind, *, terms_at):
    return Organisation.objects.create(name=name, kind=kind, network_terms_at=terms_at)


@transaction.atomic
def settle_partnership(name, purpose, *, shares, contact, on):
    """Shares: (organisation, percentage), the one in the lead first."""
    partnership = Partnership.objects.create(name=name, purpose=purpose, lead=shares[0][0], contact=contact)
    for organisation, share in shares:
        PartnershipMember.objects.create(partnership=partnership, organisation=organisation, share=share, starts_on=on)
    return partnership


def settle_person(email, name, *, at, language="nl"):
    person = Person(email=email, name=name, language=language, joined_at=at)
    person.set_unusable_password()
    person.save()
    return person


def settle_appointment(person, role, *, on, at, **where):
    return Appointment.objects.create(person=person, role=role, starts_on=on, given_at=at, **where)
