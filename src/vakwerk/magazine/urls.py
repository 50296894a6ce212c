from django.urls import path

from vakwerk.magazine.feeds import NewArticles
from vakwerk.magazine.views import answering, articles, desk, editions, files, imports, initiatives, reading, room
from vakwerk.ui.publication import for_everyone

app_name = "magazine"
read = [
    path("magazine/", reading.magazine, name="magazine"),
    path("magazine/archief/", reading.archive, name="archive"),
    path("magazine/themas/", reading.themes, name="themes"),
    path("magazine/themas/<slug:slug>/", reading.theme, name="theme"),
    path("magazine/rubriek/<slug:slug>/", reading.section, name="section"),
    path("magazine/atom.xml", for_everyone(NewArticles()), name="feed"),
    path("magazine/artikel/<str:pk>/", reading.article, name="article"),
    path("magazine/pagina/<int:pk>/", reading.page, name="articlepage"),
    path("magazine/bestanden/<path:name>", files.file, name="media"),
    path("magazine/toestemming/<str:token>/", answering.portrait, name="portrait"),
    path("magazine/toestemming/<str:token>/beeld/", answering.portrait_file, name="portrait_file"),
    path("magazine/jouw-woorden/<str:token>/", answering.quotes, name="quotes"),
    path("magazine/reactie/<str:pk>/weg/", answering.remove_reaction, name="remove_reaction"),
    path("magazine/<int:number>/", reading.edition, name="edition"),
    path("magazine/<int:number>/bestand/", files.edition, name="file"),
    path("magazine/<int:number>/<slug:slug>/", reading.read, name="read"),
    path("magazine/<int:number>/<slug:slug>/reageren/", answering.react, name="react"),
    path("magazine/<int:number>/<slug:slug>/gereageerd/", answering.reacted, name="reacted"),
]
made = [
    path("redactie/", desk.desk, name="desk"),
    path("redactie/nieuw/", articles.begin, name="begin"),
    path("redactie/artikel/<str:pk>/", articles.made, name="made"),
    path("redactie/artikel/<str:pk>/wat/", articles.change, name="change"),
    path("redactie/artikel/<str:pk>/schrijver/", articles.assign, name="assign"),
    path("redactie/artikel/<str:pk>/tekst/", room.write, name="write"),
    path("redactie/artikel/<str:pk>/klaarzetten/", articles.schedule, name="schedule"),
    path("redactie/artikel/<str:pk>/stap/<slug:name>/", articles.step, name="step"),
    path("redactie/artikel/<str:pk>/verbeteren/", articles.correct, name="correct"),
    path("redactie/artikel/<str:pk>/woorden/", articles.ask_about_quotes, name="ask_about_quotes"),
    path("redactie/artikel/<str:pk>/klant/", articles.check_client, name="check_client"),
    path("redactie/artikel/<str:pk>/klant/ingetrokken/", articles.withdraw_client, name="withdraw_client"),
    path("redactie/woorden/<str:pk>/stop/", articles.stop_asking, name="stop_asking"),
    path("redactie/beeld/<int:pk>/toestemming/", desk.ask_photo_consent, name="ask_photo_consent"),
    path("redactie/film/<int:pk>/toestemming/", desk.ask_film_consent, name="ask_film_consent"),
    path("redactie/toestemming/<str:pk>/ingetrokken/", desk.withdraw_consent, name="withdraw_consent"),
    path("redactie/reactie/<str:pk>/<slug:name>/", desk.decide, name="decide"),
    path("redactie/editie/nieuw/", editions.begin, name="begin_edition"),
    path("redactie/editie/<str:pk>/", editions.made, name="made_edition"),
    path("redactie/editie/<str:pk>/tekst/", room.write_edition, name="write_edition"),
    path("redactie/editie/<str:pk>/volgorde/", editions.put_in_order, name="put_in_order"),
    path("redactie/editie/<str:pk>/publiceren/", editions.publish, name="publish_edition"),
    path("redactie/editie/<str:pk>/bijwerken/", editions.renew, name="renew_edition"),
    path("redactie/inlezen/", imports.read_in, name="read_in"),
    path("redactie/inlezen/<str:pk>/", imports.look, name="articleimport"),
    path("redactie/inlezen/<str:pk>/overnemen/", imports.take_over, name="take_over"),
    path("redactie/indeling/", desk.shelves, name="shelves"),
    path("redactie/indeling/naam/", desk.name_magazine, name="name_magazine"),
    path("redactie/indeling/rubriek/", desk.add_section, name="add_section"),
    path("redactie/indeling/thema/", desk.add_theme, name="add_theme"),
]
on_the_map = [
    path("kaart/", initiatives.initiatives, name="map"),
    path("kaart/archief/", initiatives.archive, name="map_archive"),
    path("kaart/aanmelden/", initiatives.submit, name="submit"),
    path("kaart/<str:pk>/", initiatives.initiative, name="initiative"),
    path("kaart/<str:pk>/wijzigen/", initiatives.change, name="change_initiative"),
    path("kaart/<str:pk>/stap/<slug:name>/", initiatives.step, name="initiative_step"),
]
urlpatterns = [*read, *made, *on_the_map]
