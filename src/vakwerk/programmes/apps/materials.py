"""What is done with the material of modules, and what of it is held of people."""

from django.utils.translation import gettext_noop as N_

from vakwerk.common.holdings import expire, hold

DEEDS = {
    "share_material": N_("shared material of a module"),
    "remove_material": N_("took away material of a module"),
}


def hold_materials():
    from vakwerk.programmes.actions import materials as actions
    from vakwerk.programmes.queries import materials as queries

    kept, destroy = N_("Material of modules of leergangen"), actions.destroy_materials
    expire(queries.Material, kept, overdue=queries.overdue_materials, destroy=destroy)
    own, forget = N_("Material you shared in a module"), actions.forget_materials
    hold(queries.Material, own, of=queries.materials_by, row=material, forget=forget)


def material(shared):
    facts = {"module": shared.module.title, "title": shared.title, "at": shared.shared_at}
    return facts | {"destroy_after": shared.destroy_after}
