from django.urls import include, path

from vakwerk.library.views import drafts, find, items, others, readings

app_name = "library"
library = [
    path("", find.library, name="library"),
    path("nieuw/", drafts.new, name="new"),
    path("nieuw/<str:key>/", drafts.write, name="write"),
    path("van-mij/", drafts.mine, name="mine"),
    path("concept/<str:pk>/", drafts.draft, name="draft"),
    path("concept/<str:pk>/stappen/", drafts.steps, name="steps"),
    path("concept/<str:pk>/laten-lezen/", drafts.ask, name="ask"),
    path("concept/<str:pk>/terughalen/", drafts.take_back, name="take_back"),
    path("concept/<str:pk>/weg/", drafts.drop, name="drop_draft"),
    path("meelezen/<str:pk>/", readings.reading, name="secondreading"),
    path("meelezen/<str:pk>/nu-niet/", readings.decline, name="decline"),
    path("gebruik/<str:pk>/", others.usage, name="usage"),
    path("terugkijken/<str:token>/", others.answer_by_link, name="answer_usage"),
    path("vraag-mij/", others.offer, name="offer"),
    path("vraag-mij/stoppen/", others.stop, name="stop"),
    path("wie/<str:pk>/", others.helper, name="helper"),
    path("steun/<str:pk>/intrekken/", others.withdraw, name="withdraw_backing"),
    path("<str:pk>/", items.item, name="libraryitem"),
    path("<str:pk>/gebruiken/", items.use, name="use"),
    path("<str:pk>/nieuwe-versie/", items.rewrite, name="rewrite"),
    path("<str:pk>/verder-delen/", items.widen, name="widen"),
    path("<str:pk>/weg/", items.take_out, name="take_out"),
    path("<str:pk>/nakijken/", items.review, name="review"),
    path("<str:pk>/overnemen/", items.take_over, name="take_over"),
    path("<str:pk>/steunen/", items.back, name="back"),
    path("<str:pk>/volgorde/", items.order, name="order"),
]
urlpatterns = [path("", include(library))]
