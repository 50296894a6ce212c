"""New articles, for a reader of feeds."""

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.urls import reverse_lazy
from django.utils.feedgenerator import Atom1Feed

from vakwerk.magazine import queries
from vakwerk.magazine.typeset import passages

COUNT = 20


class Atom(Atom1Feed):
    mime_type = "application/atom+xml; charset=utf-8"


class NewArticles(Feed):
    feed_type = Atom
    link = settings.ADDRESS + "/magazine/"

    def title(self):
        return queries.reading.name()

    def feed_url(self):
        return settings.ADDRESS + reverse_lazy("magazine:feed")

    def feed_guid(self):
        return self.link

    def items(self):
        return list(queries.reading.latest(COUNT))

    def item_title(self, item):
        return item.page.title

    def item_description(self, item):
        return passages.lead(item.page.body.get_prep_value())

    def item_link(self, item):
        return settings.ADDRESS + queries.reading.address_of(item)

    def item_guid(self, item):
        return f"{settings.ADDRESS}/magazine/artikel/{item.pk}/"

    def item_pubdate(self, item):
        return item.published_at

    def item_updateddate(self, item):
        return item.page.last_published_at or item.published_at
