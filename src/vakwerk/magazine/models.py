"""Page models hold fields only; what an article shows beside them comes from template tags."""

from django.utils.translation import gettext_noop as N_
from wagtail.models import Page

from vakwerk.common.declarations import Basis, Confidentiality, Declaration, Retention, Subjects


class Magazine(Page):
    """The magazine: the page under which editions will stand. Nothing is published yet."""

    declaration = Declaration(
        confidentiality=Confidentiality.PUBLIC,
        purpose=N_("To share stories about the craft"),
        legal_basis=Basis.NONE,
        subjects=Subjects.NOBODY,
        retention=Retention("magazine", N_("What is published stays readable.")),
    )
