"""The drawing on a card for a client."""

import segno
from django import template
from django.utils.safestring import mark_safe

register = template.Library()


@register.simple_tag
def voice_qr(url):
    """An address as a drawing for a camera; the code stands in letters below it."""
    drawing = segno.make(url, error="m").svg_inline(scale=6, border=2, svgclass=None, lineclass=None, omitsize=True)
    return mark_safe(drawing.replace("<svg ", '<svg aria-hidden="true" ', 1))  # noqa: S308  made here
