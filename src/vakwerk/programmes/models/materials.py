"""Study material of a module: a file or a link, whose it is and what may be done with it."""

from urllib.parse import urlsplit

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_noop as N_

from vakwerk.common.declarations import Basis, Confidentiality, Declaration, Retention, Subjects
from vakwerk.common.labels import IdField
from vakwerk.programmes.models.programmes import Module
from vakwerk.programmes.states import Licence


class Material(models.Model):
    """One piece: a file that is kept here, or a link to where it stands."""

    id = IdField()
    module = models.ForeignKey(Module, models.CASCADE, related_name="materials")
    title = models.CharField(max_length=120)
    link = models.URLField(max_length=500, blank=True)
    file = models.FileField(upload_to="leergang/", blank=True)
    kind = models.CharField(max_length=4, blank=True)  # of the file: pdf, docx and so on
    size = models.PositiveIntegerField(default=0)  # of the file, in bytes
    owner = models.CharField(max_length=120)  # who made it, who may be outside
    licence = models.CharField(max_length=9, choices=Licence)
    shared_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    shared_at = models.DateTimeField()
    destroy_after = models.DateField()

    declaration = Declaration(
        confidentiality=Confidentiality.GROUP,
        purpose=N_("To have at hand what is learned from in a leergang"),
        legal_basis=Basis.PUBLIC_TASK,
        subjects=Subjects.COLLEAGUES,
        retention=Retention("material", N_("Material goes two years after the module has ended."), days=730),
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(link="", file__gt="", kind__gt="") | Q(link__gt="", file="", kind=""),
                name="programmes_a_file_or_a_link",
            )
        ]
        indexes = [models.Index(fields=["module", "-shared_at"], name="programmes_material_of")]

    def __str__(self):
        return self.title

    @property
    def where(self):
        """The place that a link leads to."""
        return urlsplit(self.link).hostname
