"""What is kept of somebody, what was done with it; terms. Nothing to add: it reads what the others hold."""

from django.urls import reverse

from bench.registry import page


@page("what is kept of me", "amina")
def held():
    return reverse("privacy:held")


@page("what was done with mine", "amina")
def done():
    return reverse("privacy:done")


@page("processing register", "amina")
def register():
    return reverse("privacy:register")


@page("terms", "gerrit")
def terms():
    return reverse("privacy:terms")
