"""The ground on which the magazine stands: what Wagtail needs, and the one page under which all others hang."""

from django.db import transaction
from wagtail.models import Collection, Locale, Page, Site

from vakwerk.magazine.models import Magazine

TITLE, SLUG, LANGUAGE = "Magazine", "magazine", "nl"
WELCOME = "home"  # the page with which Wagtail welcomes whoever installs it


@transaction.atomic
def found_magazine():
    """Safe to repeat: what is there already, stays."""
    if Magazine.objects.exists():
        return
    Locale.objects.get_or_create(language_code=LANGUAGE)
    if Collection.get_first_root_node() is None:
        Collection.add_root(name="Root")
    root = Page.get_first_root_node() or Page.add_root(instance=Page(title="Root", slug="root"))
    for welcome in root.get_children().filter(slug=WELCOME):
        welcome.delete()
    root.refresh_from_db()
    page = root.add_child(instance=Magazine(title=TITLE, slug=SLUG))
    Site.objects.update_or_create(is_default_site=True, defaults={"hostname": "localhost", "root_page": page})
