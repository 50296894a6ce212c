"""A method of an organisation's own: copied, taken in, planned along, replaced, withdrawn."""

import json

import pytest

from vakwerk.common.verdicts import Refused
from vakwerk.methods import actions, queries
from vakwerk.methods.models import Conversation
from vakwerk.methods.states import MethodState
from vakwerk.people.public import admit, open_group


def test_an_organisation_has_a_method_of_its_own(own_body, grevendrecht, keeper, amina, bram, at):
    group = open_group(at=at)
    for member in (amina, bram):
        admit(group, member, at=at)

    own = actions.take_in(grevendrecht, own_body(), by=keeper, at=at)
    offered = forms(amina), forms(bram), forms(bram, group)
    form = actions.plan_along(group, own.pk, "full", by=amina)

    assert form.minutes == 75
    assert offered == (FORMS, [], [])
    assert forms(bram, group) == offered[0]  # the group planned along it
    assert forms(bram) == []


FORMS = [
    f"Keukentafel (Gemeente Grevendrecht): {form}" for form in ("Volledig (75 minuten)", "Korte vorm (45 minuten)")
]


def forms(person, group=None):
    found = queries.forms_of_methods("peer_session", by=person, closed_group=group)
    return [name for _key, name in found if "Keukentafel" in name]


def test_a_new_version_leaves_what_was_planned_and_what_is_held_on_the_one_it_began_with(
    own_body, grevendrecht, keeper, amina, bram, at
):
    group = open_group(at=at)
    first = actions.take_in(grevendrecht, own_body(), by=keeper, at=at)
    actions.plan_along(group, first.pk, "full", by=amina)
    held = start(first, amina, at)

    second = actions.take_in(grevendrecht, own_body(version=2, name="Aan tafel"), by=keeper, at=at)

    assert queries.method_named(first.pk).name.nl == "Keukentafel"
    assert Conversation.objects.get(pk=held.pk).body["name"]["nl"] == "Keukentafel"
    assert start(first, bram, at, "peers.peersession:voorbeeld2").body["version"] == 1
    assert actions.plan_along(group, first.pk, "full", by=amina).minutes == 75  # as when its day is changed
    choices = [key for key, _name in queries.forms_of_methods("peer_session", by=amina, closed_group=group)]
    assert (f"{second.pk}.full" in choices, f"{first.pk}.full" in choices) == (True, False)
    assert actions.plan_along(group, second.pk, "full", by=bram)  # from elsewhere, for the group that knew the first


def start(own, by, at, origin="peers.peersession:voorbeeld1"):
    plans = [actions.SeatPlan(by, "facilitator")]
    return actions.start(origin, method_key=own.pk, variant="full", seats=plans, closed_group=None, by=by, at=at)


def test_what_was_withdrawn_can_no_longer_be_chosen_and_still_be_read(
    own_body, grevendrecht, keeper, amina, browse, at
):
    own = actions.take_in(grevendrecht, own_body(), by=keeper, at=at)

    actions.withdraw(own, by=keeper, at=at)
    offered = forms(amina)
    with pytest.raises(Refused):
        actions.plan_along(open_group(at=at), own.pk, "full", by=amina)
    page = browse(amina).get(f"/methoden/{own.pk}/")
    actions.offer_again(own, by=keeper, at=at)

    assert (offered, page.status_code, len(forms(amina))) == ([], 200, 2)


@pytest.mark.parametrize("state", MethodState)
@pytest.mark.parametrize(
    ("deed", "sources"), [("withdraw", {MethodState.OFFERED}), ("offer_again", {MethodState.WITHDRAWN})]
)
def test_each_move_fits_its_states(own_body, grevendrecht, keeper, amina, at, state, deed, sources):
    own = actions.take_in(grevendrecht, own_body(), by=keeper, at=at)
    own.state = state
    own.save()

    for person, may in ((keeper, state in sources), (amina, False)):
        own.state = state
        own.save()
        try:
            getattr(actions, deed)(own, by=person, at=at)
        except Refused:
            assert not may
        else:
            assert may


def test_only_a_keeper_of_that_organisation_takes_in(
    own_body, grevendrecht, keeper, amina, ravi, bram, wolderbrink, at
):
    for person in (amina, ravi, bram):
        with pytest.raises(Refused, match="Alleen wie de methoden"):
            actions.take_in(grevendrecht, own_body(), by=person, at=at)
    with pytest.raises(Refused):
        actions.take_in(wolderbrink, own_body(), by=keeper, at=at)


@pytest.mark.parametrize("version", [1, 2])
def test_a_version_that_is_not_newer_is_refused(own_body, grevendrecht, keeper, at, version):
    actions.take_in(grevendrecht, own_body(version=2), by=keeper, at=at)

    with pytest.raises(Refused, match="Versie 2"):
        actions.take_in(grevendrecht, own_body(version=version), by=keeper, at=at)


def test_two_organisations_may_have_methods_of_the_same_key(own_body, grevendrecht, wolderbrink, keeper, settle, at):
    other = settle("ellen", "Ellen Smit", wolderbrink, role="methods.keeper")

    one = actions.take_in(grevendrecht, own_body(), by=keeper, at=at)
    two = actions.take_in(wolderbrink, own_body(), by=other, at=at)

    assert [queries.method_named(own.pk).of for own in (one, two)] == ["Gemeente Grevendrecht", "Gemeente Wolderbrink"]


def test_a_citizen_service_number_is_refused_in_a_method_too(own_body, grevendrecht, keeper, at):
    with pytest.raises(Refused, match="burgerservicenummer"):
        actions.take_in(grevendrecht, own_body(name="Voor 111222333"), by=keeper, at=at)


def test_a_conversation_goes_on_along_an_own_method_only_for_who_may_choose_it(
    own_body, converse, grevendrecht, wolderbrink, keeper, settle, eveline, at
):
    theirs = actions.take_in(grevendrecht, own_body(), by=keeper, at=at)
    ellen = settle("ellen", "Ellen Smit", wolderbrink, role="methods.keeper")
    ours = actions.take_in(wolderbrink, own_body(), by=ellen, at=at)
    conversation = converse()

    with pytest.raises(Refused):
        actions.change_method(conversation, theirs.pk, "full", seen=0, by=eveline, at=at)
    changed = actions.change_method(conversation, ours.pk, "full", seen=0, by=eveline, at=at)

    assert changed.method_key == ours.pk


def test_what_is_taken_along_can_be_taken_in(own_body, grevendrecht, keeper, browse, at):
    own = actions.take_in(grevendrecht, own_body(), by=keeper, at=at)

    answer = browse(keeper).get(f"/methoden/{own.pk}/bestand/")

    assert json.loads(answer.content) == own.body
    assert answer["Content-Disposition"] == 'attachment; filename="keukentafel.json"'
