"""What readers write below an article."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_noop as N_

from vakwerk.common.declarations import Basis, Confidentiality, Declaration, Retention, Subjects
from vakwerk.common.labels import IdField
from vakwerk.magazine.models.articles import Article
from vakwerk.magazine.states import CommentState


class Comment(models.Model):
    """A reaction to an article. Everyone may read it once an editor shows it; her address nobody ever reads."""

    id = IdField()
    article = models.ForeignKey(Article, models.CASCADE, related_name="comments")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    name = models.CharField(max_length=80)
    email = models.EmailField(blank=True)  # only to say what became of it; gone once that is said
    text = models.TextField()
    state = models.CharField(max_length=7, choices=CommentState, default=CommentState.WAITING)
    written_at = models.DateTimeField()
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    decided_at = models.DateTimeField(null=True)
    told_at = models.DateTimeField(null=True)
    destroy_after = models.DateField(null=True)

    declaration = Declaration(
        confidentiality=Confidentiality.PUBLIC,
        purpose=N_("To let readers react to an article"),
        legal_basis=Basis.CONSENT,
        subjects=Subjects.READERS,
        retention=Retention(
            "comment",
            N_("What is shown stays with the article, until you ask to remove it; the rest goes after thirty days."),
            days=30,
        ),
    )

    class Meta:
        indexes = [models.Index(fields=["article", "state", "written_at"], name="magazine_comments")]
