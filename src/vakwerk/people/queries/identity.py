"""Where colleagues sign in at work."""

from vakwerk.people.models import ClaimRule, IdentityProvider, Person
from vakwerk.people.queries.keeping import administered_by


def providers_in_use():
    return IdentityProvider.objects.filter(is_on=True).select_related("organisation").order_by("name")


def providers_of(organisation):
    return IdentityProvider.objects.filter(organisation=organisation).order_by("name")


def provider_kept_by(administrator, pk):
    kept = IdentityProvider.objects.filter(organisation__in=administered_by(administrator), pk=pk)
    return kept.select_related("organisation")


def claim_rules_of(provider):
    return ClaimRule.objects.filter(provider=provider).select_related("team").order_by("claim", "value", "role")


def claim_rule_kept_by(administrator, pk):
    kept = ClaimRule.objects.filter(provider__organisation__in=administered_by(administrator), pk=pk)
    return kept.select_related("provider__organisation")


def anyone_with_address(email):
    """An account with this address, closed or not."""
    return Person.objects.filter(email=email.strip().lower()).first()
