"""Amounts on a page."""

from django import template

from vakwerk.breakthroughs.rules.amounts import euros as said

register = template.Library()


@register.filter
def euros(cents):
    return "" if cents is None else said(cents)
