"""What two officers find when they open a group or a meeting in an emergency."""

from vakwerk.common.holdings import opened_in_emergency
from vakwerk.peers import actions


def found(thing):
    return [texts for _words, texts in opened_in_emergency(thing._meta.label_lower).shows(thing)]


def test_of_a_group_its_name_and_what_it_agreed(group):
    assert found(group) == [["De Sluiswachters"], ["Wat hier gezegd wordt, blijft hier."]]


def test_of_a_meeting_what_was_brought_in_without_names(planned, bram, at):
    actions.contribute(planned, by=bram, at=at, text="Ik liep vast in een gesprek.")

    assert found(planned)[-1] == ["Ik liep vast in een gesprek."]


def test_whom_it_concerns_are_the_members(planned, amina, bram, zoe, eveline):
    assert set(opened_in_emergency("peers.peersession").people(planned)) == {amina, bram, zoe, eveline}
