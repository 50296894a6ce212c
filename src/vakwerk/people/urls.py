from django.urls import path

from vakwerk.people.views import identity, imports, names, partnerships, persons, places, review, styles

app_name = "people"
urlpatterns = [
    path("beheer/organisaties/", places.organisations, name="organisations"),
    path("beheer/organisaties/<str:pk>/", places.organisation, name="organisation"),
    path("beheer/organisaties/<str:pk>/wijzigen/", places.change, name="change"),
    path("beheer/organisaties/<str:pk>/netwerk/", places.network, name="network"),
    path("beheer/organisaties/<str:pk>/team/", places.add_team, name="add_team"),
    path("beheer/organisaties/<str:pk>/uitnodigen/", persons.invite, name="invite"),
    path("beheer/organisaties/<str:organisation>/mensen/<str:pk>/", persons.person, name="person"),
    path("beheer/organisaties/<str:organisation>/mensen/<str:pk>/vertrekt/", persons.leave, name="leave"),
    path("beheer/organisaties/<str:pk>/inlezen/", imports.read, name="read_staff"),
    path("beheer/inlezen/<str:pk>/", imports.staff, name="staffimport"),
    path("beheer/inlezen/<str:pk>/uitvoeren/", imports.carry_out, name="carry_out"),
    path("beheer/rol/<str:pk>/einde/", persons.end_role, name="end_role"),
    path("beheer/uitnodiging/<str:pk>/intrekken/", persons.withdraw_invitation, name="withdraw_invitation"),
    path("beheer/organisaties/<str:pk>/inloggen/", identity.providers, name="providers"),
    path("beheer/inloggen/<str:pk>/", identity.provider, name="identityprovider"),
    path("beheer/inloggen/<str:pk>/regel/", identity.add_rule, name="add_claim_rule"),
    path("beheer/inlogregel/<int:pk>/weg/", identity.drop_rule, name="drop_claim_rule"),
    path("beheer/organisaties/<str:pk>/huisstijl/", styles.house_style, name="house_style"),
    path("beheer/organisaties/<str:pk>/huisstijl/<slug:part>/weg/", styles.drop_part, name="drop_style_part"),
    path("beheer/organisaties/<str:pk>/namen/", names.names, name="names"),
    path("beheer/organisaties/<str:pk>/namen/weg/", names.drop, name="drop_names"),
    path("huisstijl/<str:pk>/<slug:mark>.css", styles.sheet, name="sheet"),
    path("huisstijl/<str:pk>/<slug:mark>/logo", styles.logo, name="logo"),
    path("beheer/organisaties/<str:pk>/rollen/", review.review, name="review"),
    path("beheer/organisaties/<str:pk>/rollen/bestand/", review.file, name="review_file"),
    path("beheer/samenwerkingen/", partnerships.partnerships, name="partnerships"),
    path("beheer/samenwerkingen/<str:pk>/", partnerships.partnership, name="partnership"),
    path("beheer/samenwerkingen/<str:pk>/vragen/", partnerships.ask, name="ask_partner"),
    path("beheer/deelname/<int:pk>/antwoord/", partnerships.answer, name="answer_partnership"),
    path("beheer/deelname/<int:pk>/einde/", partnerships.withdraw, name="withdraw_partner"),
    path("beheer/rollen/", places.roles, name="roles"),
    path("uitnodiging/<str:token>/", persons.accept, name="accept"),
]
