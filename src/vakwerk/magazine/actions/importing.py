"""A file is read in, looked through, and becomes an article."""

from django.db import transaction
from django.utils.translation import gettext as _

from vakwerk.common.verdicts import Refused, demand
from vakwerk.magazine import rules
from vakwerk.magazine.actions.editions import write_edition
from vakwerk.magazine.actions.making import begin_article, change_article
from vakwerk.magazine.models import ArticleImport, Kind
from vakwerk.magazine.typeset.setting import set_text
from vakwerk.magazine.typeset.shape import AGENDA, FRONT_PAGE
from vakwerk.privacy.public import keep_until
from vakwerk.trail.public import record


@transaction.atomic
def read_in(name, proposal, *, by, at):
    """Keep a proposal until an editor has looked through it."""
    demand(rules.may_make(by))
    until = keep_until(ArticleImport, at)
    made = ArticleImport.objects.create(name=name[:120], proposal=proposal, by=by, at=at, destroy_after=until)
    record(by, "magazine.read_in", made, at=at)
    return made


@transaction.atomic
def change_import(read, *, by, at, proposal):
    demand(rules.may_make(by))
    ArticleImport.objects.filter(pk=read.pk).update(proposal=proposal)
    record(by, "magazine.change_import", read, at=at)


@transaction.atomic
def take_over(read, *, by, at, edition=None):
    """An article is made of what was looked through; made once, however often one presses."""
    read = ArticleImport.objects.select_for_update().get(pk=read.pk)
    if read.article is not None:
        return read.article
    fields, body, made_by = set_text(read.proposal["body"])
    if read.proposal["type"] == FRONT_PAGE:
        return to_edition(edition, read.proposal["body"], body, made_by, by=by, at=at)
    kind = read.proposal["type"] if read.proposal["type"] in Kind.values else Kind.REPORT
    title = fields.pop("title") or read.name
    article = begin_article(by=by, at=at, title=title[:255], kind=kind, body=body, credits=made_by, **fields)
    if edition is not None:
        change_article(article, by=by, at=at, edition=edition)
    ArticleImport.objects.filter(pk=read.pk).update(article=article)
    return article


def to_edition(edition, passages, body, made_by, *, by, at):
    """What stood on a front page stands in the edition from now on; its contents follow from its articles."""
    if edition is None:
        raise Refused(_("This is the front page of a number: choose which one."))
    items = [passage for passage in passages if passage["kind"] == AGENDA]
    agenda = [{"type": "item", "value": {"when": row["short"], "what": row["text"], "where": ""}} for row in items]
    editorial = [block for block in body if block["type"] == "paragraph"]
    write_edition(edition, by=by, at=at, editorial=editorial, agenda=agenda, colophon=made_by)
    return edition
