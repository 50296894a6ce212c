"""An application from its first line until it can be weighed. A text is kept only once nobody can be recognised."""

import secrets
from datetime import timedelta

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext_noop as N_

from vakwerk.breakthroughs import queries, rules
from vakwerk.breakthroughs.actions.talks import end_talk
from vakwerk.breakthroughs.models import Attachment, CriterionArgument, FundApplication
from vakwerk.breakthroughs.states import APPLICATION_MOVES
from vakwerk.common.labels import ALPHABET
from vakwerk.common.verdicts import demand
from vakwerk.notices.public import answered, tell
from vakwerk.people.public import acting_for
from vakwerk.privacy.public import erase_after_commit
from vakwerk.trail.public import record

DRAFT_STAYS = timedelta(days=183)  # also when it came back with a question
WITHDRAWN_STAYS = timedelta(days=60)
TEXTS = ("title", "facts", "alternatives", "humanity", "law", "urgency")

HANDED_IN = N_("An application to the fund has come in.")
CAME_BACK = N_("Your application to the fund came back with a question.")
TAKEN_BACK = N_("An application to the fund was withdrawn.")


def take(application):
    """The application as it is now, held until the transaction ends."""
    held = FundApplication.objects.select_for_update(of=("self",))
    return held.select_related(*queries.JOINED).get(pk=application.pk)


def move(application, name, *, by, at, counted=(), **facts):
    demand(rules.may_move(by, application, name, counted))
    for field, value in facts.items():
        setattr(application, field, value)
    application.state = APPLICATION_MOVES[name].target
    application.save()
    record(by, f"breakthroughs.{name}", application, at=at)
    answered(application, by=by, at=at)
    return application


def new_code():
    """Short enough to write down by hand, and it tells nothing."""
    letters = "".join(secrets.choice(ALPHABET) for _ in range(8)).upper()
    return f"{letters[:4]}-{letters[4:]}"


@transaction.atomic
def apply(fund, *, by, at, arguments=None, **content):
    """Begin an application: kept as a draft, whole or not."""
    demand(rules.may_apply(by, fund) and rules.may_store_all(*texts_of(content, arguments)))
    application = FundApplication(fund=fund, applicant=by, organisation=acting_for(by), begun_at=at, code=new_code())
    application.version = queries.version_of(fund)
    write_into(application, content, at)
    application.save(force_insert=True)
    keep_arguments(application, arguments or {})
    record(by, "breakthroughs.apply", application, at=at)
    return application


def texts_of(content, arguments):
    return [*(content.get(name, "") for name in TEXTS), *(arguments or {}).values()]


def write_into(application, content, at):
    for field, value in content.items():
        setattr(application, field, value)
    application.destroy_after = localdate(at) + DRAFT_STAYS


def keep_arguments(application, arguments):
    for criterion, text in arguments.items():
        kept = {"application": application, "criterion": criterion}
        CriterionArgument.objects.update_or_create(**kept, defaults={"text": text})


@transaction.atomic
def rewrite(application, *, by, at, arguments=None, **content):
    application = take(application)
    demand(rules.may_change(by, application) and rules.may_store_all(*texts_of(content, arguments)))
    write_into(application, content, at)
    application.save()
    keep_arguments(application, arguments or {})
    record(by, "breakthroughs.rewrite", application, at=at)
    return application


@transaction.atomic
def attach(application, *, by, at, name, file, kind):
    """A file with it. Vakwerk cannot look into a file, so who adds it says that nobody is named in it."""
    application = take(application)
    demand(rules.may_attach(by, application, len(queries.attachments(application))) and rules.may_store_all(name))
    facts = {"name": name, "file": file, "kind": kind, "size": file.size, "added_at": at}
    attachment = Attachment.objects.create(application=application, **facts)
    record(by, "breakthroughs.attach", application, at=at)
    return attachment


@transaction.atomic
def detach(attachment, *, by, at):
    application = take(attachment.application)
    demand(rules.may_change(by, application))
    attachment.file.delete(save=False)
    attachment.delete()
    record(by, "breakthroughs.detach", application, at=at)
    erase_after_commit([Attachment], at=at)


@transaction.atomic
def submit(application, *, by, at):
    """Hand it in, under the rules of today; from the first time on the term runs."""
    application = take(application)
    if application.received_at is None:
        application.version = queries.version_of(application.fund)
    demand(rules.may_submit(by, application, queries.arguments(application)))
    still = rules.still_days(application.stood_still, application.stands_still_since, localdate(at))
    facts = {"received_at": application.received_at or at, "stood_still": still, "stands_still_since": None}
    facts |= {"question": "", "destroy_after": None}
    application = move(application, "submit", by=by, at=at, **facts)
    tell(queries.secretaries(application.fund, but=by), HANDED_IN, about=application, at=at)
    return application


@transaction.atomic
def give_back(application, *, by, at, question):
    """Something is missing: it goes back with a question, and until the answer the term stands still."""
    application = take(application)
    demand(rules.may_store_all(question))
    facts = {"stands_still_since": localdate(at), "destroy_after": localdate(at) + DRAFT_STAYS}
    application = move(application, "give_back", by=by, at=at, question=question, **facts)
    tell([application.applicant], CAME_BACK, about=application, at=at)
    return application


@transaction.atomic
def withdraw(application, *, by, at):
    """Not any more: it is read by nobody else from now on, and goes after two months."""
    application = take(application)
    demand(rules.may_move(by, application, "withdraw"))
    was_known = application.received_at is not None
    end_talk(application, at=at)
    facts = {"ended_at": at, "destroy_after": localdate(at) + WITHDRAWN_STAYS}
    application = move(application, "withdraw", by=by, at=at, **facts)
    if was_known:
        tell(queries.secretaries(application.fund, but=by), TAKEN_BACK, about=application.fund, at=at)
    return application
