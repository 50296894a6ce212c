"""The room of Wagtail where texts are written. Its own permissions follow from the appointment, never the other way."""

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.db.models import Q
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission

from vakwerk.common.verdicts import demand
from vakwerk.magazine import queries, rules
from vakwerk.people.public import who_hold

ON_FILES = ("add_photo", "change_photo", "choose_photo", "add_film", "change_film", "choose_film")


@transaction.atomic
def let_in(person):
    """Whoever is an editor today may change texts and bring pictures there; publishing is not done there."""
    demand(rules.may_edit_magazine(person))
    room, is_new = Group.objects.get_or_create(name=queries.desk.ROOM)
    if is_new:
        furnish(room)
    room.user_set.add(person)


def furnish(room):
    enter = Permission.objects.get(content_type__app_label="wagtailadmin", codename="access_admin")
    room.permissions.add(enter)
    change = Permission.objects.get(content_type__app_label="wagtailcore", codename="change_page")
    GroupPagePermission.objects.create(group=room, page=queries.reading.magazine().page_ptr, permission=change)
    files = Permission.objects.filter(Q(content_type__app_label="magazine"), codename__in=ON_FILES)
    for permission in files:
        collection = Collection.get_first_root_node()
        GroupCollectionPermission.objects.create(group=room, collection=collection, permission=permission)


@transaction.atomic
def show_out(*, at):
    """Whoever is no editor any more leaves the list of the room; its door was closed for her already."""
    room = Group.objects.filter(name=queries.desk.ROOM).first()
    if room is not None:
        room.user_set.remove(*room.user_set.exclude(pk__in=who_hold(rules.EDITOR)))
