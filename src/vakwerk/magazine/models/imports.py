"""A text that was read in, until it has become an article."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_noop as N_

from vakwerk.common.declarations import Basis, Confidentiality, Declaration, Retention, Subjects
from vakwerk.common.labels import IdField
from vakwerk.magazine.models.articles import Article


class ArticleImport(models.Model):
    """A file with an article, what was proposed to make of it, and what an editor made of that."""

    id = IdField()
    name = models.CharField(max_length=120)
    proposal = models.JSONField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    at = models.DateTimeField()
    article = models.ForeignKey(Article, models.CASCADE, null=True, related_name="+")
    destroy_after = models.DateField()

    declaration = Declaration(
        confidentiality=Confidentiality.ORGANISATION,
        purpose=N_("To take over an article that was written elsewhere"),
        legal_basis=Basis.PUBLIC_TASK,
        subjects=Subjects.COLLEAGUES,
        retention=Retention("article_import", N_("The text that was read in goes after thirty days."), days=30),
    )
