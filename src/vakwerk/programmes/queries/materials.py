"""Reading the material of modules."""

from vakwerk.programmes.models import Material
from vakwerk.programmes.queries.homework import MODULE
from vakwerk.programmes.rules.materials import material_seen_by
from vakwerk.programmes.states import NOT_OVER


def visible_materials(person):
    rows = Material.objects.filter(material_seen_by(person)).select_related("shared_by", *MODULE)
    return rows.prefetch_related("module__programme__working_group")


def materials(person, module):
    """Those of a module that she reads, the newest first."""
    rows = Material.objects.filter(material_seen_by(person), module=module).select_related("shared_by")
    return rows.order_by("-shared_at", "pk")


def count_of(module):
    return Material.objects.filter(module=module).count()


def materials_by(person):
    return Material.objects.filter(shared_by=person).select_related("module").order_by("shared_at", "pk")


def overdue_materials(on):
    return Material.objects.filter(destroy_after__lt=on).exclude(module__state__in=NOT_OVER)
