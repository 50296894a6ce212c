from django.urls import path

from vakwerk.programmes.views import budgets, certificates, modules, overview, programmes

app_name = "programmes"
urlpatterns = [
    path("", overview.overview, name="overview"),
    path("nieuw/", programmes.open_programme, name="open_programme"),
    path("certificaat/<str:pk>/", certificates.certificate, name="certificate"),
    path("certificaat/<str:pk>/bestand/", certificates.as_file, name="certificate_as_file"),
    path("module/<str:pk>/", modules.module, name="module"),
    path("module/<str:pk>/wijzigen/", modules.change, name="change_module"),
    path("module/<str:pk>/bijeenkomst/", modules.plan_meeting, name="plan_meeting"),
    path("module/<str:pk>/masterclass/", modules.plan_masterclass, name="plan_masterclass"),
    path("module/<str:pk>/docent/", modules.name_lecturer, name="name_lecturer"),
    path("module/<str:pk>/docent/weg/", modules.unname_lecturer, name="unname_lecturer"),
    path("module/<str:pk>/vervalt/", modules.drop, name="drop_module"),
    path("module/<str:pk>/openen/", modules.open_module, name="open_module"),
    path("module/<str:pk>/beginnen/", modules.begin, name="begin_module"),
    path("module/<str:pk>/afronden/", modules.complete, name="complete_module"),
    path("module/<str:pk>/meedoen/", modules.enrol, name="enrol"),
    path("module/<str:pk>/stoppen/", modules.withdraw, name="withdraw"),
    path("<str:pk>/", programmes.programme, name="programme"),
    path("<str:pk>/wijzigen/", programmes.change, name="change_programme"),
    path("<str:pk>/werkgroep/", programmes.working_group, name="working_group"),
    path("<str:pk>/module/", programmes.propose_module, name="propose_module"),
    path("<str:pk>/terugkijken/", programmes.look_back, name="look_back"),
    path("<str:pk>/afsluiten/", programmes.close, name="close"),
    path("<str:pk>/stoppen/", programmes.stop, name="stop"),
    path("<str:pk>/begroting/", budgets.estimate, name="estimate"),
    path("<str:pk>/begroting/vragen/", budgets.ask, name="request_budget"),
    path("<str:pk>/begroting/terug/", budgets.rework, name="rework"),
    path("<str:pk>/akkoord/", budgets.agree, name="agree"),
    path("<str:pk>/akkoord/terug/", budgets.take_back, name="take_back"),
    path("<str:pk>/van-ons/", budgets.ours, name="ours"),
]
