"""The room of Wagtail where texts are written. Its own permissions follow from the appointment, never the other way."""

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.db.models import Q
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission

from vakwerk.common.verdicts import demand
from vakwerk.magazine import queries, rules
from vakwerk.people.public import who_hold

# Wagtail asks for the permission on its own pictures and documents, also where models of ours stand in their place.
ON_FILES = Q(content_type__app_label="wagtailimages", codename__in=("add_image", "change_image", "choose_image")) | Q(
    content_type__app_label="wagtaildocs", codename__in=("add_document", "change_document", "choose_document")
)


@transaction.atomic
def let_in(person):
    """Whoever is an editor today may change texts and bring pictures there; publishing is not done there."""
    demand(rules.may_edit_magazine(person))
    furnish().user_set.add(person)


def furnish():
    """Safe to repeat: what is allowed there already, stays."""
    room, _is_new = Group.objects.get_or_create(name=queries.desk.ROOM)
    enter = Permission.objects.get(content_type__app_label="wagtailadmin", codename="access_admin")
    room.permissions.add(enter)
    change = Permission.objects.get(content_type__app_label="wagtailcore", codename="change_page")
    page, files = queries.reading.magazine().page_ptr, Collection.get_first_root_node()
    GroupPagePermission.objects.get_or_create(group=room, page=page, permission=change)
    for permission in Permission.objects.filter(ON_FILES):
        GroupCollectionPermission.objects.get_or_create(group=room, collection=files, permission=permission)
    return room


@transaction.atomic
def show_out(*, at):
    """Whoever is no editor any more leaves the list of the room; its door was closed for her already."""
    room = Group.objects.filter(name=queries.desk.ROOM).first()
    if room is not None:
        room.user_set.remove(*room.user_set.exclude(pk__in=who_hold(rules.EDITOR)))
