"""What must hold before an article goes on, and before it comes out, on a day. Each condition says what is missing."""

from django.db.models import prefetch_related_objects
from django.utils.translation import gettext as _

from vakwerk.common.verdicts import YES, no
from vakwerk.magazine.models import Kind, Shows, Source
from vakwerk.magazine.rules.texts import blocks_of, draft_of, quotations_of, text_mark, words_of
from vakwerk.magazine.states import ApprovalState, ConsentState
from vakwerk.magazine.typeset import passages
from vakwerk.privacy.public import may_store

QUOTES_PEOPLE = (Kind.INTERVIEW, Kind.PORTRAIT, Kind.REPORT)
FROM_CLIENTS = (Source.FUND, Source.CASE)
LONG_ENOUGH = 40  # words


def has_an_author(article, on):
    return YES if article.author_id else no(_("Choose who writes it."))


def has_an_edition(article, on):
    return YES if article.edition_id else no(_("Choose the edition in which it comes out."))


def has_a_text(article, on):
    blocks = blocks_of(draft_of(article))
    if not passages.lead(blocks):
        return no(_("It has no lead yet."))
    if len(passages.words(blocks).split()) < LONG_ENOUGH:
        return no(_("There is hardly any text yet."))
    return YES


def is_as_approved(article, on):
    if not article.approved_text:
        return no(_("The final editor has not approved it yet."))
    if article.approved_text != text_mark(draft_of(article)):
        return no(_("The text was changed after it was approved. Let it be approved again."))
    return YES


def quotes_agree(article, on):
    """Whoever was interviewed agrees with her words as they stand there now."""
    quotes = quotations_of(draft_of(article))
    asked = [row for row in article.approvals.all() if row.state != ApprovalState.WITHDRAWN]
    if not asked and quotes and article.kind in QUOTES_PEOPLE:
        return no(_("Somebody is quoted: ask her whether her words are right."))
    for approval in asked:
        named = {"name": approval.name}
        if approval.state == ApprovalState.OBJECTED:
            return no(_("%(name)s wants something changed. Change it, and ask again.") % named)
        if approval.quotes != quotes:
            return no(_("The quotes were changed after %(name)s was asked. Ask again.") % named)
        if approval.state == ApprovalState.ASKED:
            return no(_("%(name)s has not answered yet.") % named)
    return YES


def pictures_are_described(article, on):
    if all(alt for _number, alt in passages.pictures(blocks_of(draft_of(article)))):
        return YES
    return no(_("Say of every picture what is on it, for who does not see it."))


def people_may_be_shown(article, on):
    """Whoever is in a picture or a film consents, today; and of each it has been said whether somebody is on it."""
    verdicts = (may_be_shown(shown, on) for shown in shown_in(draft_of(article)))
    return next((verdict for verdict in verdicts if not verdict), YES)


def shown_in(page):
    """The pictures and films of a text, with the consents for each: found once for a page."""
    if not hasattr(page, "_shown"):
        page._shown = find_shown(page)
    return page._shown


def find_shown(page):
    photos, films = (chosen_in(page, kind, part) for kind, part in (("figure", "image"), ("film", "film")))
    prefetch_related_objects(photos, "consents", "renditions")
    prefetch_related_objects(films, "consents")
    return [*photos, *films]


def chosen_in(page, kind, part):
    """The files that the blocks of a kind show, each once, by their titles."""
    found = {block.value[part] for block in page.body if block.block_type == kind}
    return sorted(found - {None}, key=lambda shown: (shown.title, shown.pk))


def may_be_shown(shown, on):
    named = {"title": shown.title}
    if shown.shows == Shows.UNSAID:
        return no(_("Say of “%(title)s” whether people can be recognised.") % named)
    if shown.shows == Shows.NOBODY:
        return YES
    consents = list(shown.consents.all())
    refused = (ConsentState.DECLINED, ConsentState.WITHDRAWN, ConsentState.ENDED)
    if any(consent.state in refused for consent in consents):
        return no(_("Somebody in “%(title)s” does not consent. Take it out.") % named)
    if not consents or any(not consent_holds(consent, on) for consent in consents):
        return no(_("Who is in “%(title)s” has not consented yet.") % named)
    return YES


def consent_holds(consent, on):
    return consent.state == ConsentState.GIVEN and consent.ends_on > on


def needs_check(article):
    """Whether it tells of a client: the editors say so, or it came from where clients are."""
    return article.tells_of_client or article.source_kind in FROM_CLIENTS


def clients_are_safe(article, on):
    if article.tells_of_client is None and article.source_kind not in FROM_CLIENTS:
        return no(_("Say whether it tells of a client."))
    if not needs_check(article):
        return YES
    checks = sorted(article.checks.all(), key=lambda check: check.at)
    if not checks:
        return no(_("It tells of a client: go through what could give her away."))
    return check_fits(checks[-1], text_mark(draft_of(article)), on)


def check_fits(check, mark, on):
    """A check holds for the text that was checked, and as long as the client consents."""
    if check.withdrawn_at:
        return no(_("The client took her consent back."))
    if check.ends_on and check.ends_on <= on:
        return no(_("The consent of the client has ended."))
    if check.text != mark:
        return no(_("The text was changed after it was checked for what could give a client away. Check it again."))
    return YES


def nothing_identifies(article, on):
    return may_store(words_of(draft_of(article)))


BEFORE_EDITED = (has_a_text, quotes_agree, nothing_identifies)
BEFORE_OUT = (
    has_an_edition,
    has_a_text,
    quotes_agree,
    pictures_are_described,
    people_may_be_shown,
    clients_are_safe,
    nothing_identifies,
)


def first_no(conditions, article, on):
    return next((verdict for condition in conditions if not (verdict := condition(article, on))), YES)


def is_edited(article, on):
    return first_no(BEFORE_EDITED, article, on)


def may_be_approved(article, on):
    return first_no((*BEFORE_EDITED, pictures_are_described), article, on)


def may_come_out(article, on):
    """The first thing that is still missing before everyone may read it."""
    return first_no((*BEFORE_OUT, is_as_approved), article, on)


def may_be_corrected(article, on):
    return first_no(BEFORE_OUT, article, on)


def misses(article, on):
    """Everything that is still missing, each in a sentence."""
    return [verdict.reason for condition in BEFORE_OUT if not (verdict := condition(article, on))]


READY = {
    "assign": has_an_author,
    "hand_in": has_a_text,
    "confirm": quotes_agree,
    "finish_editing": is_edited,
    "approve": may_be_approved,
    "schedule": may_come_out,
    "publish": may_come_out,
    "correct": may_be_corrected,
}
