"""The ground of the magazine: made once, in whatever database."""

from wagtail.models import Collection, Locale, Page, Site

from vakwerk.magazine import actions, queries
from vakwerk.magazine.models import Magazine


def ground():
    pages = [(page.depth, page.slug) for page in Page.objects.order_by("path")]
    return pages, Locale.objects.count(), Collection.objects.filter(depth=1).count(), Site.objects.count()


def test_founding_it_again_changes_nothing(gonny, at):
    actions.name_magazine(by=gonny, at=at, title="Tussen Twee Stoelen")

    actions.found_magazine()

    assert ground() == ([(1, "root"), (2, "magazine")], 1, 1, 1)
    assert queries.reading.magazine().title == "Tussen Twee Stoelen"


def test_it_is_founded_where_nothing_of_wagtail_is_left(gonny, at):
    Site.objects.all().delete()
    Page.objects.all().delete()
    Locale.objects.all().delete()
    Collection.objects.all().delete()

    actions.found_magazine()

    assert ground() == ([(1, "root"), (2, "magazine")], 1, 1, 1)
    assert Site.objects.get().root_page.specific == Magazine.objects.get()
    actions.begin_article(by=gonny, at=at, title="De herinnering deed niets", kind="interview")


def test_before_it_is_founded_the_front_page_is_there(client, db):
    Page.objects.all().delete()

    assert client.get("/").status_code == 200
    assert client.get("/magazine/").status_code == 200
