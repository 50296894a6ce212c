"""Addresses, in Dutch. Every page asks to be signed in unless its view says otherwise."""

from allauth.account import views as account
from django.urls import include, path, re_path

from vakwerk.web.views import account as own
from vakwerk.web.views import beheer, demo, health, home

web = (
    [
        path("", home.home, name="home"),
        path("welkom/", home.welcome, name="welcome"),
        path("meer/", home.more, name="more"),
        path("wie-ziet-wat/", home.who_sees_what, name="who_sees_what"),
        path("taal/", own.language, name="language"),
        path("account/", own.account, name="account"),
        path("account/van-mij/", own.held, name="held"),
        path("account/van-mij/bestand/", own.take_along, name="take_along"),
        path("beheer/", beheer.overview, name="beheer"),
        path("demo/", demo.become, name="become"),
        path("health/live/", health.live, name="live"),
        path("health/ready/", health.ready, name="ready"),
    ],
    "web",
)

sign_in = [
    path("inloggen/", account.login, name="account_login"),
    path("uitloggen/", account.logout, name="account_logout"),
    path("wachtwoord/", account.password_change, name="account_change_password"),
    path("wachtwoord/kiezen/", account.password_set, name="account_set_password"),
    path("wachtwoord/vergeten/", account.password_reset, name="account_reset_password"),
    path("wachtwoord/verstuurd/", account.password_reset_done, name="account_reset_password_done"),
    re_path(  # a slug would swallow the hyphens of the key
        r"^wachtwoord/nieuw/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>[^/]+)/$",
        account.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path("wachtwoord/klaar/", account.password_reset_from_key_done, name="account_reset_password_from_key_done"),
    path("opnieuw-inloggen/", account.reauthenticate, name="account_reauthenticate"),
    path("gesloten/", account.account_inactive, name="account_inactive"),
    path("aanmelden/", account.signup, name="account_signup"),
]

urlpatterns = [
    path("", include(web)),
    path("", include(sign_in)),
    path("", include("vakwerk.methods.urls")),
    path("samen/", include("vakwerk.peers.urls")),
    path("mijn-vak/", include("vakwerk.portfolio.urls")),
    path("berichten/", include("vakwerk.notices.urls")),
    path("", include("vakwerk.people.urls")),
    path("bouwstenen/", include("vakwerk.ui.urls")),
]

handler400 = "vakwerk.web.views.errors.wrong"
handler403 = "vakwerk.web.views.errors.gone"
handler404 = "vakwerk.web.views.errors.gone"
handler500 = "vakwerk.web.views.errors.broken"
