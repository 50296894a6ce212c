"""Addresses, in Dutch. Every page asks to be signed in unless its view says otherwise."""

from allauth.account import views as account
from allauth.mfa.base import views as second
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as keys
from django.contrib.auth.decorators import login_not_required
from django.urls import include, path, re_path
from wagtail.admin.urls import urlpatterns as wagtail
from wagtail.utils.urlpatterns import decorate_urlpatterns

from vakwerk.magazine.views.room import for_editors
from vakwerk.web.views import account as own
from vakwerk.web.views import beheer, demo, health, home, plain, public, reckoning, security
from vakwerk.web.views import elsewhere as away

web = (
    [
        path("", home.home, name="home"),
        path("welkom/", home.welcome, name="welcome"),
        path("meer/", home.more, name="more"),
        path("wie-ziet-wat/", home.who_sees_what, name="who_sees_what"),
        path("gewone-taal/", plain.plain, name="plain"),
        path("zo-rekenen-we/", reckoning.reckoning, name="reckoning"),
        path("taal/", own.language, name="language"),
        path("account/", own.account, name="account"),
        path("beheer/", beheer.overview, name="beheer"),
        path("beheer/kwijt/", beheer.begin_anew, name="begin_anew"),
        path("demo/", demo.become, name="become"),
        path(".well-known/security.txt", security.contact, name="security"),
        path("toegankelijkheid/", public.accessibility, name="accessibility"),
        path("privacy/", public.privacy, name="privacy"),
        path("robots.txt", public.robots, name="robots"),
        path("sitemap.xml", public.sitemap, name="sitemap"),
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

elsewhere = [
    path("inloggen/bij/<str:provider_id>/", away.begin, name="openid_connect_login"),
    path("inloggen/bij/<str:provider_id>/terug/", away.back, name="openid_connect_callback"),
]

safely = [
    path("account/veilig/", second.index, name="mfa_index"),
    path("account/veilig/app/", totp.activate_totp, name="mfa_activate_totp"),
    path("account/veilig/app/weg/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("account/veilig/codes/", codes.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("account/veilig/codes/nieuw/", codes.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path("account/veilig/codes/bestand/", codes.download_recovery_codes, name="mfa_download_recovery_codes"),
    path("account/veilig/sleutels/", keys.list_webauthn, name="mfa_list_webauthn"),
    path("account/veilig/sleutels/nieuw/", keys.add_webauthn, name="mfa_add_webauthn"),
    path("account/veilig/sleutels/<int:pk>/weg/", keys.remove_webauthn, name="mfa_remove_webauthn"),
    path("account/sessies/", own.sessions, name="usersessions_list"),
    path("inloggen/code/", login_not_required(second.authenticate), name="mfa_authenticate"),
    path("inloggen/vertrouwen/", login_not_required(second.trust), name="mfa_trust"),
    path("inloggen/sleutel/", login_not_required(keys.login_webauthn), name="mfa_login_webauthn"),
    path("opnieuw-inloggen/code/", second.reauthenticate, name="mfa_reauthenticate"),
    path("opnieuw-inloggen/sleutel/", keys.reauthenticate_webauthn, name="mfa_reauthenticate_webauthn"),
]

urlpatterns = [
    path("", include(web)),
    path("", include(sign_in)),
    path("", include(safely)),
    path("", include(elsewhere)),
    path("", include("vakwerk.methods.urls")),
    path("agenda/", include("vakwerk.events.urls")),
    path("samen/", include("vakwerk.peers.urls")),
    path("casus/", include("vakwerk.casework.urls")),
    path("proberen/", include("vakwerk.practice.urls")),
    path("fonds/", include("vakwerk.breakthroughs.urls")),
    path("leergangen/", include("vakwerk.programmes.urls")),
    path("bibliotheek/woorden/", include("vakwerk.search.urls")),
    path("bibliotheek/", include("vakwerk.library.urls")),
    path("mijn-vak/", include("vakwerk.portfolio.urls")),
    path("berichten/", include("vakwerk.notices.urls")),
    path("", include("vakwerk.people.urls")),
    path("", include("vakwerk.privacy.urls")),
    path("", include("vakwerk.magazine.urls")),
    path("redactie/schrijven/", include(decorate_urlpatterns(wagtail, for_editors))),
    path("bouwstenen/", include("vakwerk.ui.urls")),
]

handler400 = "vakwerk.web.views.errors.wrong"
handler403 = "vakwerk.web.views.errors.gone"
handler404 = "vakwerk.web.views.errors.gone"
handler500 = "vakwerk.web.views.errors.broken"
