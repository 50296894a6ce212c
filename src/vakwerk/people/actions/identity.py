"""Signing in with the account one has at work: where that is, and which roles follow from what is said there."""

from django.db import transaction
from django.utils.timezone import localdate

from vakwerk.common.ciphers import encrypt
from vakwerk.common.verdicts import demand
from vakwerk.people import queries, rules
from vakwerk.people.actions.places import end, end_joint_roles
from vakwerk.people.models import Appointment, ClaimRule, IdentityProvider, Person
from vakwerk.trail.public import record

PURPOSE = "identity provider"


@transaction.atomic
def keep_provider(organisation, *, by, at, provider=None, secret="", **facts):
    """Add a place to sign in, or change it. Without a new secret the old one stays."""
    demand(rules.may_administer(by, organisation))
    kept = provider or IdentityProvider(organisation=organisation)
    for field, value in facts.items():
        setattr(kept, field, value)
    if secret:
        kept.secret = encrypt(secret, purpose=PURPOSE)
    kept.save()
    record(by, "people.keep_provider", kept, at=at)
    return kept


@transaction.atomic
def add_claim_rule(provider, *, by, at, role, **facts):
    demand(rules.may_give(by, role, provider.organisation) and rules.may_follow_from_claim(role))
    rule = ClaimRule.objects.create(provider=provider, role=role, **facts)
    record(by, "people.add_claim_rule", provider, at=at)
    return rule


@transaction.atomic
def drop_claim_rule(rule, *, by, at):
    """Roles that came from it end at the next sign-in of whoever has them."""
    demand(rules.may_administer(by, rule.provider.organisation))
    record(by, "people.drop_claim_rule", rule.provider, at=at)
    rule.delete()


@transaction.atomic
def take_in(provider, *, known, email, name, claims, at):
    """Somebody signed in at her organisation: find or make her account, and let her roles here follow what it says.

    `known` is who signed in with this account at work before. An address alone opens the account of a colleague
    here only: no organisation speaks for who works elsewhere.
    """
    person = known or queries.anyone_with_address(email)
    demand(rules.may_sign_in_by(person, provider, is_known=known is not None, email=email))
    if person is None:
        person = Person(email=email.strip().lower(), name=name[:120] or email, joined_at=at)
        person.set_unusable_password()
        person.save()
        record(person, "people.accept", provider, at=at)
    follow_claims(person, provider, claims, at=at)
    return person


def follow_claims(person, provider, claims, *, at):
    """Roles that this provider gave and says no more, end; those it says now, begin. What people gave, stays."""
    today = localdate(at)
    said = {(rule.role, rule.team_id) for rule in provider.rules.all() if rules.claim_fits(rule, claims)}
    held = Appointment.objects.filter(rules.current(today), person=person, organisation=provider.organisation)
    gone = [each for each in held.filter(provider=provider) if (each.role, each.team_id) not in said]
    for appointment in gone:
        end(appointment, by=None, at=at)
    for role, team_id in sorted(said - set(held.values_list("role", "team_id")), key=str):
        facts = {"role": role, "team_id": team_id, "organisation": provider.organisation, "provider": provider}
        appointment = Appointment.objects.create(person=person, starts_on=today, given_at=at, **facts)
        record(None, "people.appoint", appointment, at=at)
    if gone:
        joint = queries.partnerships_of_organisation(provider.organisation)
        end_joint_roles([person.pk], joint, by=None, at=at)
    person.__dict__.pop("_appointments_now", None)
