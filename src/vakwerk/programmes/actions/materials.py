"""Material: shared with who learns together, taken away, and gone with its file."""

from django.db import transaction

from vakwerk.common.verdicts import demand
from vakwerk.privacy.public import erase_after_commit, keep_until
from vakwerk.programmes.actions.modules import take_module
from vakwerk.programmes.models import Material
from vakwerk.programmes.queries import materials as queries
from vakwerk.programmes.queries import teaches
from vakwerk.programmes.rules import materials as rules
from vakwerk.programmes.rules import may_store_all
from vakwerk.trail.public import record


@transaction.atomic
def share_material(module, *, by, at, title, owner, licence, **carrier):
    """carrier: a link; or a file with its kind. Vakwerk cannot look into either: who adds it says nobody is in it."""
    module = take_module(module)
    demand(rules.may_share_material(by, module, queries.count_of(module)) and may_store_all(title, owner))
    facts = {"title": title, "owner": owner, "licence": licence, "shared_at": at, **carrier}
    if file := carrier.get("file"):
        facts["size"] = file.size
    until = keep_until(Material, at)
    material = Material.objects.create(module=module, shared_by=by, destroy_after=until, **facts)
    record(by, "programmes.share_material", module, at=at)
    return material


@transaction.atomic
def remove_material(material, *, by, at):
    module = take_module(material.module)
    demand(rules.may_remove_material(by, material, teaches=teaches(by, module)))
    record(by, "programmes.remove_material", module, at=at)
    destroy_materials(Material.objects.filter(pk=material.pk), at=at)


def destroy_materials(rows, *, at):
    for material in rows.exclude(file=""):
        material.file.delete(save=False)
    rows.delete()
    erase_after_commit([Material], at=at)


def forget_materials(person, *, at):
    destroy_materials(queries.materials_by(person), at=at)
