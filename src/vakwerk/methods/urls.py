from django.urls import path

from vakwerk.methods.views import deeds, live, own, templates

app_name = "methods"
urlpatterns = [
    path("methoden/", templates.methods, name="methods"),
    path("methoden/welke/", templates.which, name="which"),
    path("methoden/<slug:key>/", templates.method, name="method"),
    path("methoden/<slug:key>/bestand/", templates.as_file, name="method_file"),
    path("beheer/methoden/", own.methods, name="own_methods"),
    path("beheer/methoden/<str:pk>/inlezen/", own.take_in, name="take_in"),
    path("beheer/methode/<str:pk>/intrekken/", own.withdraw, name="withdraw"),
    path("beheer/methode/<str:pk>/weer-aanbieden/", own.offer_again, name="offer_again"),
    path("gesprek/<str:pk>/", live.conversation, name="conversation"),
    path("gesprek/<str:pk>/staat/", live.state, name="state"),
    path("gesprek/<str:pk>/schrijven/", deeds.write, name="write"),
    path("gesprek/<str:pk>/lijst/", deeds.add_item, name="add_item"),
    path("gesprek/<str:pk>/lijst/verplaatsen/", deeds.move_item, name="move_item"),
    path("gesprek/<str:pk>/lijst/weg/", deeds.drop_item, name="drop_item"),
    path("gesprek/<str:pk>/stap/", deeds.go_to, name="go_to"),
    path("gesprek/<str:pk>/opnieuw/", deeds.repeat, name="repeat"),
    path("gesprek/<str:pk>/laten-zien/", deeds.reveal, name="reveal"),
    path("gesprek/<str:pk>/pauze/", deeds.pause, name="pause"),
    path("gesprek/<str:pk>/verder/", deeds.resume, name="resume"),
    path("gesprek/<str:pk>/erbij/", deeds.extend, name="extend"),
    path("gesprek/<str:pk>/meer-tijd/", deeds.ask_for_time, name="ask_for_time"),
    path("gesprek/<str:pk>/beurt/", deeds.pass_turn, name="pass_turn"),
    path("gesprek/<str:pk>/inbrenger/", deeds.present, name="present"),
    path("gesprek/<str:pk>/begeleider/", deeds.hand_over, name="hand_over"),
    path("gesprek/<str:pk>/methode/", deeds.change_method, name="change_method"),
    path("gesprek/<str:pk>/schermen/", deeds.change_meeting, name="change_meeting"),
    path("gesprek/<str:pk>/vertellen/", deeds.choose_telling, name="choose_telling"),
    path("gesprek/<str:pk>/aanwezig/", deeds.tick, name="tick"),
]
