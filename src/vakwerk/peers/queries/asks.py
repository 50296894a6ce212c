"""What groups ask of somebody now, whatever it is: in one query, because it stands on the first page."""

from dataclasses import dataclass
from operator import itemgetter

from django.db.models import CharField, Value

from vakwerk.common.prepared import prepared
from vakwerk.peers.queries.dates import dates_asked
from vakwerk.peers.queries.evaluations import evaluations_asked
from vakwerk.peers.queries.groups import consents_asked, invitations_for


@dataclass(frozen=True)
class Ask:
    """A kind of question, the id of the page where it is answered, the group that asks, and who."""

    kind: str
    pk: str
    group: str
    who: str


def asks(person):
    """Everything that waits for her answer, the oldest question first."""
    return [Ask(*row[:4]) for row in sorted(rows_asked(person, person.email), key=itemgetter(4))]


@prepared(person=CharField(), email=CharField())
def rows_asked(person, email):
    asked = consents_asked(person)
    parts = [
        ask("invitation", invitations_for(email), "pk", "group__name", "invited_by__name", "invited_at"),
        ask("joins", asked.exclude(invitation__listing=None), "invitation", "invitation__group__name",
            "invitation__invited_by__name", "invitation__invited_at"),
        ask("consent", asked.filter(invitation__listing=None), "invitation", "invitation__group__name",
            "invitation__invited_by__name", "invitation__invited_at"),
        ask("dates", dates_asked(person), "pk", "group__name", "proposed_by__name", "proposed_at"),
        ask("evaluation", evaluations_asked(person), "pk", "group__name", "group__name", "opened_at"),
    ]  # fmt: skip
    return parts[0].union(*parts[1:], all=True)


def ask(kind, rows, *columns):
    said = rows.annotate(kind=Value(kind, output_field=CharField()))
    return said.order_by().values_list("kind", *columns)
