"""The door of a group: who comes in, who does not, and what the line sees (nothing)."""

import re
from datetime import timedelta

import pytest
from django.utils.translation import override

from vakwerk.common.verdicts import Refused
from vakwerk.notices.models import Notice
from vakwerk.peers import actions, queries, rules
from vakwerk.peers.models import GroupInvitation
from vakwerk.peers.states import AGREEMENT, GroupState, InvitationState
from vakwerk.people import actions as people
from vakwerk.people.models import Appointment, Invitation, Person
from vakwerk.people.public import members


def without_token(page):
    return re.sub(r'value="[A-Za-z0-9]{64}"', "", page.content.decode())


def again(person):
    """The person as the next request knows her."""
    return Person.objects.get(pk=person.pk)


def test_3_8_4_for_a_team_lead_of_a_member_the_group_does_not_exist(planned, group, browse, dirk):
    visitor = browse(dirk)

    pages = [visitor.get(f"/samen/groep/{group.pk}/"), visitor.get(f"/samen/bijeenkomst/{planned.pk}/")]
    lists = [visitor.get(path).content.decode() for path in ("/", "/samen/", "/berichten/", "/mijn-vak/", "/meer/")]

    assert [page.status_code for page in pages] == [404, 404]
    assert without_token(pages[0]) == without_token(visitor.get("/samen/groep/bbbbbbbbbb/"))
    assert not any("Sluiswachters" in page for page in lists)


def test_3_8_4_inviting_a_team_lead_warns_all_and_needs_everyones_yes(group, at, amina, bram, zoe, eveline, dirk):
    invitation = actions.invite_to_group(group, dirk.email, by=bram, at=at)
    warned = set(Notice.objects.filter(about__startswith="peers.groupinvitation").values_list("person", flat=True))

    for person in (amina, zoe):
        actions.consent(invitation, by=person, at=at, says_yes=True)
    before = (GroupInvitation.objects.get(pk=invitation.pk).state, list(queries.invitations_for(dirk.email)))
    actions.consent(invitation, by=eveline, at=at, says_yes=True)

    assert {amina.pk, zoe.pk, eveline.pk} <= warned
    assert dirk.pk not in warned
    assert before == (InvitationState.ASKING, [])
    assert list(queries.invitations_for(dirk.email)) == [invitation]


def test_3_8_4_one_no_and_the_invitation_never_leaves(group, at, amina, zoe, bram, dirk):
    invitation = actions.invite_to_group(group, dirk.email, by=bram, at=at)
    actions.consent(invitation, by=amina, at=at, says_yes=False)

    with pytest.raises(Refused):
        actions.consent(invitation, by=zoe, at=at, says_yes=True)

    assert list(queries.invitations_for(dirk.email)) == []
    assert not Notice.objects.filter(person=dirk).exists()


def test_who_left_is_no_longer_asked_and_does_not_hold_an_invitation_up(group, at, amina, zoe, bram, eveline, dirk):
    invitation = actions.invite_to_group(group, dirk.email, by=bram, at=at)
    for person in (amina, eveline):
        actions.consent(invitation, by=person, at=at, says_yes=True)

    Appointment.objects.filter(person=zoe).update(ends_on=at.date())
    asked = list(queries.consents_asked(again(zoe)))
    with pytest.raises(Refused):
        actions.consent(invitation, by=again(zoe), at=at, says_yes=False)
    actions.send_agreed(at=at)

    assert asked == []
    assert list(queries.invitations_for(dirk.email)) == [invitation]


def test_a_member_is_asked_before_her_own_lead_can_be_let_in_by_a_colleague_of_his(group, at, dirk, amina):
    assert rules.in_line(dirk, group) == [amina]


def test_who_leads_a_group_member_may_not_start_by_inviting_her(methods, at, dirk, amina, bram):
    group = actions.start_group(by=dirk, at=at, name="Kring", agreement="Blijft hier.")

    invitation = actions.invite_to_group(group, amina.email, by=dirk, at=at)

    assert invitation.state == InvitationState.OPEN  # his own yes is everyone's: he is the only member
    actions.accept_invitation(invitation, by=amina, at=at)
    second = actions.invite_to_group(group, bram.email, by=dirk, at=at)
    assert second.state == InvitationState.OPEN


def test_somebody_without_an_account_gets_a_link_to_one_and_then_finds_the_invitation(
    group, at, amina, django_user_model
):
    actions.invite_to_group(group, "nieuw@voorbeeld.example", by=amina, at=at)
    link = Invitation.objects.get(email="nieuw@voorbeeld.example")

    newcomer = people.accept(link, at=at, name="Nadia Koleva", password="een lange zin als sleutel")

    assert [invitation.group for invitation in queries.invitations_for(newcomer.email)] == [group]
    assert link.organisation is None


def test_whether_an_address_has_an_account_is_not_told(group, at, amina, karima, browse):
    visitor = browse(amina)

    answers = [
        visitor.post(f"/samen/groep/{group.pk}/uitnodigen/", {"email": email}, follow=True).content.decode()
        for email in (karima.email, "onbekend@voorbeeld.example")
    ]

    assert [answer.count("De uitnodiging is onderweg.") for answer in answers] == [1, 1]


def test_inviting_somebody_twice_or_a_member_changes_nothing(group, at, amina, bram, karima):
    first = actions.invite_to_group(group, karima.email, by=amina, at=at)
    second = actions.invite_to_group(group, karima.email.upper(), by=bram, at=at)
    actions.invite_to_group(group, bram.email, by=amina, at=at)

    assert first == second
    assert GroupInvitation.objects.filter(state=InvitationState.OPEN).count() == 1


def test_a_full_group_invites_nobody(group, at, amina, karima):
    group = actions.change_group(group, by=amina, at=at, max_people=4)

    with pytest.raises(Refused, match="4 plaatsen en die zijn vol"):
        actions.invite_to_group(group, karima.email, by=amina, at=at)


def test_an_invitation_is_for_who_was_invited(group, at, amina, karima, dirk):
    invitation = actions.invite_to_group(group, karima.email, by=amina, at=at)

    with pytest.raises(Refused, match="voor iemand anders"):
        actions.accept_invitation(invitation, by=dirk, at=at)


def test_4_3_who_leaves_the_organisation_leaves_the_group_the_same_day_and_keeps_what_is_hers(
    planned, begun, group, at, later, amina, bram, eveline, browse
):
    actions.close(planned, by=eveline, at=later(75), present={amina.pk, bram.pk, eveline.pk}, minutes=75)
    actions.keep_takeaway(planned, by=amina, at=later(80), text="Bellen is ook werk.")
    actions.commit(planned, by=amina, at=later(80), text="Ik bel terug.", look_back_on=at.date() + timedelta(days=7))
    Appointment.objects.filter(person=amina).update(ends_on=at.date())

    gone = again(amina)

    assert list(queries.visible_groups(gone)) == []
    assert amina not in members(group.closed_group)
    assert browse(gone).get(f"/samen/groep/{group.pk}/").status_code == 404
    assert [takeaway.text for takeaway in queries.takeaways(gone)] == ["Bellen is ook werk."]
    assert [made.text for made in queries.commitments(gone)] == ["Ik bel terug."]
    assert browse(gone).get(f"/samen/bijeenkomst/{planned.pk}/bewijs/").status_code == 200


def test_4_3_the_meetings_of_a_facilitator_who_left_go_back_to_the_group_by_name(group, planned, at, eveline, amina):
    Appointment.objects.filter(person=eveline).update(ends_on=at.date())

    actions.hand_over_left({(eveline.pk, None)}, at=at)

    planned.refresh_from_db()
    assert planned.facilitator is None
    told = Notice.objects.filter(words=actions.sessions.NOBODY_LEADS)
    assert {notice.person_id for notice in told} == {member.pk for member in members(group.closed_group)}


def test_who_leaves_the_group_during_a_meeting_sees_nothing_from_that_moment(begun, group, at, bram, browse):
    actions.leave(group, by=bram, at=at)

    assert browse(bram).get(f"/gesprek/{begun.pk}/staat/").status_code == 404
    assert browse(bram).get(f"/samen/groep/{group.pk}/").status_code == 404


def test_the_page_says_when_a_member_has_become_another_ones_lead(group, team, settle, at, amina, bram, browse):
    from vakwerk.people.public import TEAM_LEAD, settle_appointment

    before = browse(bram).get(f"/samen/groep/{group.pk}/").content.decode()
    settle_appointment(bram, TEAM_LEAD, organisation=team.organisation, team=team, on=at.date(), at=at)

    after = browse(bram).get(f"/samen/groep/{group.pk}/").content.decode()

    assert "is nu leidinggevende van" not in before
    assert "Bram Hoekstra is nu leidinggevende van Amina El Idrissi." in after


def test_a_group_is_agreed_when_the_last_of_enough_members_has_signed(methods, at, amina, bram, zoe, eveline):
    group = actions.start_group(by=amina, at=at, name="Kring", agreement="Blijft hier.")
    for person in (bram, zoe, eveline):
        invitation = actions.invite_to_group(group, person.email, by=amina, at=at)
        actions.accept_invitation(invitation, by=person, at=at)

    states = [actions.sign(group, by=person, at=at).state for person in (bram, zoe, eveline)]

    assert states == [GroupState.FORMING, GroupState.FORMING, GroupState.AGREEMENT_SIGNED]


def test_a_new_agreement_asks_for_a_new_yes_and_holds_up_nobody(group, at, amina, bram):
    actions.change_agreement(group, by=bram, at=at, text="Wij beginnen op tijd.")

    agreement, signers = queries.agreement_and_signers(group)

    assert agreement.text == "Wij beginnen op tijd."
    assert signers == {bram.pk}
    group.refresh_from_db()
    assert group.state == GroupState.AGREEMENT_SIGNED


def test_the_promises_that_were_proposed_stand_in_the_language_of_who_reads_them(methods, browse, at, amina, bram):
    with override("nl"):
        proposed = f"{AGREEMENT}\nWij beginnen op tijd."
    group = actions.start_group(by=amina, at=at, name="Kring", agreement=proposed)

    with override("en"):
        words = queries.current_agreement(group).words

    assert words.splitlines() == [
        "What is said here stays here.",
        "It is about what we do ourselves, not about the client.",
        "Who brings something in decides what is useful.",
        "Wij beginnen op tijd.",
    ]


def test_saving_the_promises_as_they_are_asks_nobody_for_a_new_yes(group, browse, amina, bram):
    before = queries.agreement_and_signers(group)
    typed = {"text": before[0].words}

    page = browse(bram).post(f"/samen/groep/{group.pk}/afspraken/", typed, follow=True).content.decode()

    assert queries.agreement_and_signers(group) == before
    assert "nieuw ja" not in page


def test_who_is_alone_in_a_group_is_not_told_that_all_members_said_yes(methods, browse, at, amina):
    group = actions.start_group(by=amina, at=at, name="Kring", agreement="Blijft hier.")

    page = browse(amina).get(f"/samen/groep/{group.pk}/").content.decode()

    assert "Alle leden zeiden ja." not in page
    assert "Wie erbij komt, wordt om een ja gevraagd." in page


def test_a_group_is_not_ended_under_a_planned_meeting(group, planned, at, amina):
    with pytest.raises(Refused, match="nog een bijeenkomst gepland"):
        actions.end_group(group, by=amina, at=at)

    actions.cancel(planned, by=amina, at=at)

    assert actions.end_group(group, by=amina, at=at).state == GroupState.ENDED


def test_a_group_is_started_from_an_organisation(settle, at, methods):
    nobody = settle("dewi", "Dewi Soerjadi")

    with pytest.raises(Refused, match="vanuit een organisatie"):
        actions.start_group(by=nobody, at=at, name="Kring", agreement="Blijft hier.")
