"""The municipalities that the map is drawn with."""

from django.db import transaction

from vakwerk.magazine.atlas import drawing
from vakwerk.magazine.models import Area
from vakwerk.ui.publication import renew


@transaction.atomic
def load_areas():
    """The municipalities that come along; safe to repeat. What was imported since, stays."""
    known = set(Area.objects.values_list("pk", flat=True))
    Area.objects.bulk_create(
        Area(**each._asdict(), former=drawing.former().get(each.name, []))
        for each in drawing.municipalities()
        if each.code not in known
    )


@transaction.atomic
def import_areas(borders):
    """Official borders: each takes the place of what was drawn. Returns how many there were."""
    for each in borders:
        shape = {"x": each.x, "y": each.y, "outline": each.outline}
        Area.objects.update_or_create(
            code=each.code,
            defaults=shape | ({"name": each.name} if each.name else {}),
            create_defaults=shape | {"name": each.name or each.code},
        )
    renew()
    return len(borders)


@transaction.atomic
def add_area(*, code, name, x, y, former=()):
    """For seeds: a municipality that does not exist."""
    facts = {"name": name, "x": x, "y": y, "former": list(former)}
    return Area.objects.update_or_create(code=code, defaults=facts)[0]
