from django.apps import AppConfig
from django.utils.translation import gettext_noop as N_

from vakwerk.common.declarations import Basis, Confidentiality, Declaration, Retention, Subjects
from vakwerk.common.deeds import name_deeds
from vakwerk.common.holdings import hold

DEEDS = {
    "begin_anew": N_("turned off a lost second step, and signed out everywhere"),
    "back_up": N_("made a backup"),
    "restore": N_("put a backup back"),
}


class WebConfig(AppConfig):
    name = "vakwerk.web"

    def ready(self):
        from vakwerk.web import accounts

        name_deeds("web", DEEDS)
        for model, words, of, row, term in held(accounts):
            hold(model, words, of=of, row=row, declaration=signing_in(model.__name__, term))


def held(models):
    """The models of the libraries that sign people in: what each is, whose, as plain values, how long."""
    email, session = N_("Your address for signing in"), N_("Where you are signed in")
    yield models.EmailAddress, email, models.addresses_of, known, N_("This stays as long as your account.")
    step, off = N_("Your second step for signing in"), N_("This stays until you turn it off.")
    yield models.Authenticator, step, models.steps_of, made, off
    work, long = N_("Your account at work, to sign in with"), N_("This stays as long as your account.")
    yield models.SocialAccount, work, models.accounts_at_work, at_work, long
    ten_hours = N_("This stays until you sign out, and no longer than ten hours.")
    yield models.UserSession, session, models.sessions_of, here, ten_hours
    failed = N_("Failed attempts to sign in with your address")
    yield models.AccessAttempt, failed, models.attempts_on, tried, N_("This is kept for thirty days.")


def signing_in(key, words):
    """What signing in needs, in the models of the libraries that do it."""
    return Declaration(
        confidentiality=Confidentiality.PERSONAL,
        purpose=N_("To let somebody sign in, and nobody else in her name"),
        legal_basis=Basis.LEGAL_DUTY,
        subjects=Subjects.COLLEAGUES,
        retention=Retention(key, words),
    )


def known(address):
    return {"email": address.email}


def made(step):
    return {"kind": step.type, "at": step.created_at, "used_at": step.last_used_at}


def at_work(account):
    return {"organisation": account.provider, "at": account.date_joined, "used_at": account.last_login}


def here(session):
    return {"at": session.created_at, "origin": session.ip, "browser": session.user_agent}


def tried(attempt):
    return {"at": attempt.attempt_time, "origin": attempt.ip_address, "browser": attempt.user_agent}
