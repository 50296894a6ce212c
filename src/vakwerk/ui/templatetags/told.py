"""What another context tells of what a page is about, or is part of."""

from django import template

from vakwerk.common import labels

register = template.Library()


@register.simple_tag(takes_context=True)
def told(context, thing):
    """A thing or its label. To who is not signed in nothing is told."""
    person = context["request"].user
    return labels.told(labels.label(thing), person) if person.is_authenticated else ""
