from django.apps import AppConfig
from django.utils.translation import gettext_noop as N_

from vakwerk.common.holdings import expire, hold


class PeersConfig(AppConfig):
    name = "vakwerk.peers"

    def ready(self):
        from vakwerk.peers import actions, queries
        from vakwerk.peers.models import PeerGroup, PeerSession

        expire(
            PeerSession,
            N_("Peer meetings: that they were, who was there"),
            overdue=queries.overdue_sessions,
            destroy=actions.destroy_sessions,
        )
        expire(
            PeerGroup,
            N_("Peer groups that have ended: name, agreements, members"),
            overdue=queries.overdue_groups,
            destroy=actions.destroy_groups,
        )
        hold(queries.own.Takeaway, N_("What you took along"), of=queries.takeaways, row=takeaway)
        hold(queries.own.Commitment, N_("What you planned"), of=queries.commitments, row=commitment)
        hold(queries.sessions.Presence, N_("The meetings you were at"), of=queries.presences_of, row=presence)
        words = N_("What you brought in for a meeting to come")
        hold(queries.sessions.CaseContribution, words, of=queries.brought_in_by, row=brought)


def takeaway(own):
    return {"text": own.text, "written_at": own.written_at}


def commitment(own):
    facts = {"text": own.text, "made_at": own.made_at, "look_back_on": own.look_back_on}
    return facts | {"state": own.state, "became": own.became, "for_helpers": own.for_helpers}


def presence(held):
    return {"starts_at": held.session.starts_at, "role": held.role, "minutes": held.minutes}


def brought(contribution):
    return {
        "text": contribution.text,
        "written_at": contribution.written_at,
        "destroy_after": contribution.destroy_after,
    }
