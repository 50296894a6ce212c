"""What a model declares about what it holds: who reads it, why, on which ground, whose it is and how long it stays.

The words are message ids: the processing register and the pages translate them.
"""

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import TextChoices
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop as N_


class Confidentiality(TextChoices):
    PUBLIC = "public", _("Public")
    NETWORK = "network", _("Network")
    ORGANISATION = "organisation", _("Own organisation")
    GROUP = "group", _("Closed group")
    PERSONAL = "personal", _("Mine")
    CASE = "case", _("Case")


@dataclass(frozen=True)
class Retention:
    """A term: so many days from birth, or until the event that the words name when there is no number."""

    key: str
    words: str
    days: int | None = None

    @property
    def term(self):
        return timedelta(days=self.days or 0)

    def until(self, at):
        """The day after which a thing born at this moment goes; nothing while it waits for an event."""
        return None if self.days is None else localdate(at) + timedelta(days=self.days)

    def start(self, at):
        """The moment before which a thing was born that has been kept long enough now."""
        return None if self.days is None else at - timedelta(days=self.days)


@dataclass(frozen=True)
class Declaration:
    confidentiality: Confidentiality
    purpose: str
    legal_basis: str
    subjects: str
    retention: Retention


class Basis:
    """Legal grounds; to be checked by the controller's lawyer before they are relied upon."""

    PUBLIC_TASK = N_("Task in the public interest (GDPR article 6(1)(e))")
    LEGAL_DUTY = N_("Legal duty to secure and account (GDPR articles 5, 6(1)(c) and 32)")
    CONSENT = N_("Consent, which can be taken back at any time (GDPR article 6(1)(a))")
    NONE = N_("No personal data")


class Subjects:
    COLLEAGUES = N_("Colleagues who use Vakwerk")
    GUESTS = N_("Colleagues who use Vakwerk, and guests without an account")
    NAMED = N_("Who is named or interviewed in a story")
    PORTRAYED = N_("Who is in a picture or a film")
    READERS = N_("Who reads and reacts, also without an account")
    NOBODY = N_("Nobody")
