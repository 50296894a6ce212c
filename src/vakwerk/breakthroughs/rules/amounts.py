"""Amounts are whole euro cents; this says them in words."""

from django.utils.formats import number_format


def euros(cents):
    """Euros as they are read here, without cents when there are none, and never broken over two lines."""
    decimals = 0 if cents % 100 == 0 else 2
    return f"€\u00a0{number_format(cents / 100, decimals, use_l10n=True, force_grouping=True)}"
