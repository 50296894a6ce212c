from django.apps import AppConfig
from django.utils.translation import gettext_noop as N_

from vakwerk.common.declarations import Basis, Confidentiality, Declaration, Retention, Subjects
from vakwerk.common.deeds import name_deeds
from vakwerk.common.holdings import expire, hold

DEEDS = {
    "begin_article": N_("began an article"),
    "change_article": N_("changed what an article is"),
    "write": N_("wrote a text"),
    "assign": N_("gave an article to somebody"),
    "hand_in": N_("handed in an article"),
    "confirm": N_("found that everybody in it agrees"),
    "finish_editing": N_("finished editing an article"),
    "approve": N_("approved an article"),
    "schedule": N_("made an article ready to come out"),
    "hold": N_("let an article wait"),
    "give_back": N_("gave an article back"),
    "publish": N_("let an article come out"),
    "correct": N_("corrected an article"),
    "archive": N_("put an article in the archive"),
    "take_back": N_("took an article back"),
    "drop": N_("dropped an article"),
    "begin_edition": N_("began a number of the magazine"),
    "write_edition": N_("wrote beside the articles of a number"),
    "put_in_order": N_("put the articles of a number in order"),
    "publish_edition": N_("let a number of the magazine come out"),
    "renew_edition": N_("renewed what stands beside the articles"),
    "name_magazine": N_("named the magazine"),
    "add_section": N_("added a section"),
    "add_theme": N_("added a theme"),
    "ask_about_quotes": N_("asked somebody about her words"),
    "agree": N_("agreed with her words"),
    "object": N_("wanted her words changed"),
    "stop_asking": N_("stopped asking somebody about her words"),
    "check_client": N_("checked whether a client could be known"),
    "withdraw_client": N_("noted that a client took her consent back"),
    "keep_photo": N_("brought a picture"),
    "ask_consent": N_("asked consent for a picture"),
    "note_consent": N_("noted consent for a picture"),
    "give_consent": N_("consented to a picture"),
    "decline_consent": N_("did not consent to a picture"),
    "withdraw_consent": N_("took back consent to a picture"),
    "end_consent": N_("ended a consent on its day"),
    "react": N_("reacted to an article"),
    "show_comment": N_("showed a reaction"),
    "refuse_comment": N_("did not show a reaction"),
    "remove_comment": N_("removed a reaction"),
    "submit": N_("put something forward for the map"),
    "change_initiative": N_("changed something on the map"),
    "check_initiative": N_("checked something for the map"),
    "show_initiative": N_("put something on the map"),
    "ask_again": N_("asked whether something on the map still goes on"),
    "remind": N_("asked so a second time"),
    "confirm_initiative": N_("confirmed that something on the map goes on"),
    "expire_initiative": N_("took something off the map that nobody confirmed"),
    "hide_initiative": N_("took something off the map"),
    "begin_issue": N_("began a number of the newsletter"),
    "compose_issue": N_("put a number of the newsletter together"),
    "send_issue": N_("sent a number of the newsletter"),
    "end_issue": N_("sent the last letter of a newsletter"),
    "read_in": N_("read in a text"),
    "change_import": N_("looked through a text that was read in"),
}
BY_EDITORS = N_("From the editors of the magazine")
STAYS_OUT = N_("What is published stays, and your name with it: others refer to it. Ask the editors to change it.")
PROOF = N_("That it was approved, corrected or checked stays, without your name.")
VERSIONS = Declaration(
    confidentiality=Confidentiality.ORGANISATION,
    purpose=N_("To see who changed which text of the magazine"),
    legal_basis=Basis.PUBLIC_TASK,
    subjects=Subjects.COLLEAGUES,
    retention=Retention("versions", N_("A version stays as long as the text.")),
)


class MagazineConfig(AppConfig):
    name = "vakwerk.magazine"

    def ready(self):
        from vakwerk.magazine import actions, models
        from vakwerk.magazine.queries import keeping, newsletters

        name_deeds("magazine", DEEDS)
        hold_of_people(models, keeping, newsletters)
        hold_of_makers(models, keeping, actions)
        go_on_their_day(models, keeping, newsletters, actions)


def hold_of_people(models, keeping, newsletters):
    """What is kept of readers, of who was interviewed and of who is in a picture, also without an account."""
    hold(models.Subscription, N_("That you get the newsletter"), of=newsletters.subscriptions_of, row=subscribed)
    hold(models.Comment, N_("Your reactions to articles"), of=keeping.comments_by, row=reaction)
    words = N_("What you were asked about your own words")
    hold(models.QuoteApproval, words, of=keeping.asked_of, row=asked, source=BY_EDITORS)
    consents = N_("Your consents to pictures of you")
    hold(models.PortraitConsent, consents, of=keeping.portraits_of, row=consent, source=BY_EDITORS, stays=ASK_FIRST)


ON_MAP = N_("What you put on the map")
ASK_FIRST = N_("The proof stays until a year after it ended. Take your consent back with the link in the mail.")


def hold_of_makers(models, keeping, actions):
    """What is kept of who makes the magazine and its map."""
    hold(models.Initiative, ON_MAP, of=keeping.initiatives_of, row=initiative, forget=actions.forget_contact)
    hold(models.Article, N_("The articles you wrote"), of=keeping.written_by, row=written, stays=STAYS_OUT)
    checks = N_("The stories you checked for clients")
    hold(models.ReidentifiabilityCheck, checks, of=keeping.checks_by, row=checked, stays=PROOF)
    hold(models.Correction, N_("What you corrected in articles"), of=keeping.corrections_by, row=corrected, stays=PROOF)
    hold(models.ArticleImport, N_("The texts you read in"), of=keeping.imports_by, row=read_in)
    hold(models.Photo, N_("The pictures you brought"), of=keeping.photos_by, row=brought, stays=STAYS_OUT)
    hold(models.Film, N_("The films you brought"), of=keeping.films_by, row=brought, stays=STAYS_OUT)
    versions = {"declaration": VERSIONS, "stays": STAYS_OUT}
    hold(keeping.Revision, N_("The versions of texts that you saved"), of=keeping.versions_by, row=saved, **versions)
    hold(
        keeping.PageLogEntry, N_("What you did to the pages of the magazine"), of=keeping.steps_by, row=step, **versions
    )


def go_on_their_day(models, keeping, newsletters, actions):
    dropped = N_("Articles that were dropped")
    expire(models.Article, dropped, overdue=keeping.overdue_articles, destroy=actions.destroy_articles)
    gone = N_("Initiatives that left the map")
    expire(models.Initiative, gone, overdue=keeping.overdue_initiatives, destroy=actions.destroy_initiatives)
    for model, words, overdue in (
        (models.Subscription, N_("Addresses that were not confirmed"), newsletters.overdue_subscriptions),
        (models.Comment, N_("Reactions that are not shown"), keeping.overdue_comments),
        (models.QuoteApproval, N_("What was asked about quotes"), keeping.overdue_approvals),
        (models.PortraitConsent, N_("Consents to pictures that have ended"), keeping.overdue_consents),
        (models.ReidentifiabilityCheck, N_("Checks of stories about clients"), keeping.overdue_checks),
        (models.ArticleImport, N_("Texts that were read in"), keeping.overdue_imports),
    ):
        expire(model, words, overdue=overdue, destroy=actions.destroy)


def subscribed(row):
    return {"email": row.email, "asked_at": row.asked_at, "confirmed_at": row.confirmed_at}


def reaction(comment):
    return {"text": comment.text, "written_at": comment.written_at, "state": comment.state}


def asked(approval):
    facts = {"title": approval.article.page.title, "quotes": approval.quotes, "state": approval.state}
    return facts | {"text": approval.remarks, "at": approval.asked_at, "until": approval.destroy_after}


def consent(given):
    return {"name": given.name, "state": given.state, "at": given.asked_at, "ends_on": given.ends_on}


def written(article):
    return {"title": article.page.title, "state": article.state, "at": article.started_at}


def initiative(row):
    return {"title": row.title, "text": row.about, "state": row.state, "at": row.submitted_at}


def checked(check):
    return {"title": check.article.page.title, "at": check.at, "until": check.destroy_after}


def corrected(correction):
    return {"text": correction.text, "at": correction.at}


def read_in(read):
    return {"name": read.name, "at": read.at, "until": read.destroy_after}


def brought(file):
    return {"title": file.title, "at": file.created_at}


def saved(revision):
    return {"title": revision.object_str, "at": revision.created_at}


def step(entry):
    return {"title": entry.label, "action": entry.action, "at": entry.timestamp}
