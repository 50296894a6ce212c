"""What Wagtail's room shows to editors: texts, pictures and films. Nothing is published, moved or removed there."""

from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from vakwerk.magazine.views.room import publish_by_the_rule

MENU = ("explorer", "images", "documents")


@hooks.register("before_publish_page")
def ask_the_rule(request, page):
    return publish_by_the_rule(request, page)


@hooks.register("construct_main_menu")
def only_what_is_used(request, items):
    items[:] = [item for item in items if item.name in MENU or item.name == "desk"]


@hooks.register("register_admin_menu_item")
def back_to_the_desk():
    return MenuItem(_("Editors' desk"), reverse_lazy("magazine:desk"), name="desk", icon_name="arrow-left", order=1)


@hooks.register("construct_page_action_menu")
def only_save(items, request, context):
    items[:] = [item for item in items if item.name == "action-save-draft"]
