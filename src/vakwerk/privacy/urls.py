from django.urls import path

from vakwerk.privacy.views import emergencies, inspections, mine, register, terms

app_name = "privacy"
urlpatterns = [
    path("account/van-mij/", mine.held, name="held"),
    path("account/van-mij/bestand/", mine.take_along, name="take_along"),
    path("account/van-mij/leesbaar/bestand/", mine.read_along, name="read_along"),
    path("account/van-mij/spoor/", mine.done, name="done"),
    path("account/weg/", mine.removal, name="removal"),
    path("account/blijven/", mine.stay, name="stay"),
    path("verwerkingsregister/", register.register, name="register"),
    path("verwerkingsregister/bestand/", register.file, name="register_file"),
    path("beheer/onderzoek/", inspections.inspections, name="inspections"),
    path("beheer/onderzoek/<str:pk>/", inspections.inspection, name="inspection"),
    path("beheer/noodgeval/", emergencies.emergencies, name="emergencies"),
    path("beheer/noodgeval/<str:pk>/", emergencies.emergency, name="emergencyopening"),
    path("beheer/noodgeval/<str:pk>/besluit/", emergencies.decide, name="decide_emergency"),
    path("beheer/noodgeval/<str:pk>/lezen/", emergencies.read, name="read_emergency"),
    path("beheer/noodgeval/<str:pk>/sluiten/", emergencies.close, name="close_emergency"),
    path("beheer/bewaren/", terms.terms, name="terms"),
    path("beheer/bewaren/termijn/<slug:key>/", terms.term, name="term"),
    path("beheer/bewaren/lijst/<str:pk>/vernietigen/", terms.approve, name="approve"),
]
