"""Amounts are whole euro cents; this says them in words, and whether a fund gives as much."""

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from vakwerk.common.verdicts import YES, no


def euros(cents):
    """Euros as they are read here, without cents when there are none, and never broken over two lines."""
    decimals = 0 if cents % 100 == 0 else 2
    return f"€\u00a0{number_format(cents / 100, decimals, use_l10n=True, force_grouping=True)}"


def fits_ceiling(version, cents):
    if cents <= version.ceiling:
        return YES
    return no(_("This fund gives at most %(most)s for one application.") % {"most": euros(version.ceiling)})
