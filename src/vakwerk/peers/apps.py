from django.apps import AppConfig
from django.utils.translation import gettext_noop as N_

from vakwerk.common.calendars import add_dates
from vakwerk.common.deeds import name_deeds, name_kinds
from vakwerk.common.holdings import expire, hold, show_in_emergency

DEEDS = {
    "start_group": N_("started a group"),
    "sign": N_("agreed to the agreement"),
    "change_agreement": N_("changed the agreement"),
    "change_group": N_("changed a group"),
    "leave": N_("left a group"),
    "agree": N_("made the group agreed"),
    "meet": N_("began the meetings of a group"),
    "end": N_("ended a group"),
    "evaluate": N_("let a group look back at itself"),
    "write_about_group": N_("wrote about a group"),
    "reveal": N_("showed what was written about a group"),
    "go_on": N_("let a group go on"),
    "request_deliberation": N_("asked for a moral deliberation"),
    "prepare": N_("prepared a moral deliberation"),
    "deliberate": N_("began a moral deliberation"),
    "conclude": N_("concluded a moral deliberation"),
    "agree_on_working": N_("wrote down agreements of a moral deliberation"),
    "tell_what_came": N_("told what came of a moral question"),
    "call_off": N_("called a moral deliberation off"),
    "seek_group": N_("looked for a group in the network"),
    "offer_place": N_("offered a place in a group"),
    "take_down": N_("took down a listing"),
    "ask_to_join": N_("asked the members whether somebody may come in"),
    "invite": N_("invited somebody to a group"),
    "consent": N_("said whether somebody may come in"),
    "send_invitation": N_("sent an invitation to a group"),
    "accept_invitation": N_("accepted an invitation to a group"),
    "decline_invitation": N_("declined an invitation to a group"),
    "withdraw_invitation": N_("withdrew an invitation to a group"),
    "plan": N_("planned a meeting"),
    "change": N_("changed a meeting"),
    "cancel": N_("cancelled a meeting"),
    "reply": N_("said yes or no to a meeting"),
    "propose_dates": N_("proposed dates for a meeting"),
    "add_date": N_("added a date"),
    "say_which_suit": N_("said which dates suit"),
    "choose_dates": N_("chose a date"),
    "withdraw_dates": N_("took proposed dates back"),
    "contribute": N_("brought something in"),
    "gather": N_("brought in the first question"),
    "withdraw_contribution": N_("took back what was brought in"),
    "choose": N_("chose who brings in"),
    "facilitate": N_("took the lead of a meeting"),
    "hand_over": N_("handed over the lead of a meeting"),
    "begin": N_("began a meeting"),
    "finish": N_("came to the end of a meeting"),
    "close": N_("closed a meeting"),
    "close_overdue": N_("closed a meeting that nobody closed"),
    "keep_takeaway": N_("kept a takeaway"),
    "drop_takeaway": N_("removed a takeaway"),
    "commit": N_("planned a next step"),
    "look_back": N_("looked back"),
    "let_go": N_("let a plan go"),
    "drop_commitment": N_("removed a plan"),
}

SAID_YES = N_("That somebody said yes stays, without your name: the agreement of the others counts on it.")
WAS_THERE = N_("That somebody was there stays, without your name: the proof of the others counts on it.")


class PeersConfig(AppConfig):
    name = "vakwerk.peers"

    def ready(self):
        from vakwerk.peers import actions, queries
        from vakwerk.peers.models import DeliberationRecord, PeerGroup, PeerSession
        from vakwerk.peers.queries import emergency

        name_deeds("peers", DEEDS)
        name_kinds({"peer_session": N_("Peer consultation"), "moral_deliberation": N_("Moral deliberation")})
        add_dates(queries.calendar_of)
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
        expire(
            DeliberationRecord,
            N_("Moral deliberations: that they were, the question in general words, agreements"),
            overdue=queries.overdue_records,
            destroy=actions.destroy_records,
        )
        show_in_emergency(PeerGroup, people=emergency.members_of, shows=emergency.agreed)
        show_in_emergency(PeerSession, people=emergency.members_at, shows=emergency.brought_in)
        hold_own(queries, actions)
        hold_answers(queries)


def hold_own(queries, actions):
    hold(queries.own.Takeaway, N_("What you took along"), of=queries.takeaways, row=takeaway)
    hold(queries.own.Commitment, N_("What you planned"), of=queries.commitments, row=commitment)
    hold(
        queries.sessions.Presence,
        N_("The meetings you were at"),
        of=queries.presences_of,
        row=presence,
        source=N_("From the facilitator who closed the meeting"),
        stays=WAS_THERE,
    )
    words = N_("What you brought in for a meeting to come")
    hold(
        queries.sessions.CaseContribution,
        words,
        of=queries.brought_in_by,
        row=brought,
        forget=actions.leave_everything,
    )
    words = N_("The moral question you brought in, and what came of it")
    facts = {"of": queries.deliberations_of, "row": moral_question, "forget": actions.let_question_go}
    hold(queries.deliberations.MoralDeliberation, words, **facts)
    words = N_("That you look for a group, or offer a place in one")
    hold(queries.listings.GroupListing, words, of=queries.listings_of, row=listing)
    words = N_("What you wrote about a group, until it goes on")
    hold(queries.evaluations.EvaluationAnswer, words, of=queries.written_by, row=about_group)


def hold_answers(queries):
    """What she answered to her group."""
    from vakwerk.peers.models import AgreementSignature, InvitationConsent

    words = N_("The agreements you said yes to")
    hold(AgreementSignature, words, of=queries.signed_by, row=signature, stays=SAID_YES)
    hold(InvitationConsent, N_("Whether somebody may join"), of=queries.consents_of, row=consent)
    hold(queries.sessions.SessionReply, N_("Whether you come to a meeting"), of=queries.replied_by, row=coming)
    hold(queries.dates.DateAnswer, N_("Which dates suit you"), of=queries.answers_of, row=suits)


def takeaway(own):
    return {"text": own.text, "written_at": own.written_at}


def commitment(own):
    facts = {"text": own.text, "made_at": own.made_at, "look_back_on": own.look_back_on}
    return facts | {"state": own.state, "became": own.became, "for_helpers": own.for_helpers}


def presence(held):
    return {"starts_at": held.session.starts_at, "role": held.role, "minutes": held.minutes}


def signature(given):
    return {"signed_at": given.signed_at}


def consent(asked):
    return {"says_yes": asked.says_yes}


def coming(reply):
    return {"starts_at": reply.session.starts_at, "is_coming": reply.is_coming}


def moral_question(asked):
    kept = getattr(asked, "record", None)
    question = kept.question if kept else asked.question
    return {"question": question, "requested_at": asked.requested_at, "became": asked.became}


def listing(placed):
    return {"kind": placed.kind, "theme": placed.theme, "text": placed.text, "placed_at": placed.placed_at}


def about_group(answer):
    return {name: getattr(answer, name) for name in ("gives", "differently", "onwards")}


def suits(answer):
    return {"starts_at": answer.date.starts_at, "suits": answer.suits}


def brought(contribution):
    return {
        "text": contribution.text,
        "written_at": contribution.written_at,
        "destroy_after": contribution.destroy_after,
    }
