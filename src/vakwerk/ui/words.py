"""Sentences of Django's own forms for which our catalogue has plainer words."""

from django.utils.translation import gettext_noop as N_

PLAINER = (
    N_("This field is required."),
    N_("Enter a valid date."),
    N_("Enter a valid time."),
    N_("Enter a valid email address."),
    N_("Enter a whole number."),
    N_("Select a valid choice. %(value)s is not one of the available choices."),
    N_("Select a valid choice. That choice is not one of the available choices."),
    N_("The email address and/or password you specified are not correct."),
)
