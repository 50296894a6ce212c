"""Home and what surrounds it; signing in; what a first visit weighs."""

from django.urls import reverse

from bench.registry import Asked, page, visit
from vakwerk.people.public import person_by_email

PASSWORD = "een lange zin voor de meting"  # noqa: S105  of an invented person


@page("home", "amina")
def home():
    return reverse("web:home")


@page("home of an administrator", "ravi")
def home_of_ravi():
    return reverse("web:home")


@page("front door")
def front():
    return reverse("web:home")


@page("sign in, the page")
def sign_in_page():
    return reverse("account_login")


@page("sign in, the deed", queries=None, cpu=None)
def sign_in():
    """Most of this is the hashing of the password, which is meant to cost."""
    person = person_by_email("xavier@werkplein.example")
    person.set_password(PASSWORD)
    person.save()
    return Asked(reverse("account_login"), form={"login": person.email, "password": PASSWORD}, status=302)


@page("more", "amina")
def more():
    return reverse("web:more")


@page("account", "amina")
def account():
    return reverse("web:account")


@page("administration", "ravi")
def beheer():
    return reverse("web:beheer")


@page("who sees what", "amina")
def who_sees_what():
    return reverse("web:who_sees_what")


@visit("front door")
def first_visit():
    return reverse("web:home")


@visit("home", "amina")
def first_home():
    return reverse("web:home")
