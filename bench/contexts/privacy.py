"""What is kept of somebody, what was done with it; terms. Nothing to add: it reads what the others hold."""

from django.urls import reverse

from bench.registry import page


@page("what is kept of me", "amina", queries=None, cpu=None)
def held():
    """As many queries as there are kinds of things: it is asked for seldom, and leaves nothing out."""
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
