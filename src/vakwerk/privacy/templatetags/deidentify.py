"""The part that shows what in a case text identifies somebody, and takes a decision about each."""

from django import template
from django.template.loader import render_to_string
from django.utils.translation import gettext_lazy as _

from vakwerk.privacy.public import ROLE_CHOICES, TITLES, still_named

register = template.Library()

SHOWN = 20  # of what was found: more than a second reader needs to send it back
WATCH = (
    _("Somebody who is the only one: in the village, in the street, at work."),
    _("A rare profession, illness or event, or something that was in the news."),
    _("An exact age or day, together with a place."),
    _("The form of a family: seven children, twins, three marriages."),
    _("Somebody whom many people know: a shopkeeper, a teacher, a member of the council."),
)
KINDS = {
    "PERSON": _("person"),
    "BSN": _("citizen-service number"),
    "IBAN": _("bank account number"),
    "EMAIL": _("e-mail address"),
    "PHONE": _("telephone number"),
    "BIRTHDATE": _("day of birth"),
    "DATE": _("day"),
    "POSTCODE": _("postcode"),
    "ADDRESS": _("address"),
    "CASE": _("number of a case"),
    "PLATE": _("number plate"),
    "PLACE": _("place"),
    "ORG": _("organisation"),
}


@register.simple_tag
def deidentify(form):
    """In the form that holds the text: what was found, a role for each, and what no tool finds."""
    form.is_valid()  # reads what was posted
    context = {"form": form, "watch": WATCH, "roles": ROLE_CHOICES, "titles": " ".join(sorted(TITLES))}
    return render_to_string("privacy/deidentify.html", context)


@register.simple_tag
def second_look(*texts):
    """For a second reader: what may still tell who a text is about. What only a reader sees she is asked."""
    found = still_named(*texts)[:SHOWN]
    return render_to_string("privacy/second_look.html", {"found": found})


@register.filter
def kind_of(thing):
    return KINDS[thing.label]
