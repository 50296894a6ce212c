"""How an organisation looks: its colours, its logo, and where its public pages are."""

import json
from hashlib import sha256

from django.db import transaction

from vakwerk.common.verdicts import demand
from vakwerk.people import rules
from vakwerk.people.models import HouseStyle, Organisation
from vakwerk.trail.public import record
from vakwerk.ui.public import wearable, worn
from vakwerk.ui.publication import renew

PARTS: dict[str, dict] = {"sheet": {"tokens": {}}, "logo": {"logo": None, "logo_type": ""}}


@transaction.atomic
def keep_house_style(organisation, *, by, at, **facts):
    """Change how an organisation looks; what is not named stays as it is. Colours one cannot read are refused."""
    demand(rules.may_administer(by, organisation))
    Organisation.objects.select_for_update().get(pk=organisation.pk)
    style = HouseStyle.objects.filter(organisation=organisation).first() or HouseStyle(organisation=organisation)
    for field, value in facts.items():
        setattr(style, field, value)
    demand(wearable(worn(style.colour, style.tokens)))
    style.mark, style.has_tokens = mark_of(style), bool(style.tokens)
    style.save()
    record(by, "people.keep_house_style", organisation, at=at)
    renew()
    return style


def drop_part(organisation, part, *, by, at):
    """Take the sheet or the logo away again."""
    return keep_house_style(organisation, by=by, at=at, **PARTS[part])


def mark_of(style):
    facts = json.dumps([style.colour, style.tokens], sort_keys=True).encode()
    return sha256(facts + bytes(style.logo or b"")).hexdigest()[:16]
