"""What two officers find when they open a conversation in an emergency: what lies on the table, without names."""

from vakwerk.common.holdings import opened_in_emergency
from vakwerk.methods.models import Conversation


def found(conversation):
    held = opened_in_emergency("methods.conversation").shows(Conversation.objects.get(pk=conversation.pk))
    return [text for _title, texts in held for text in texts]


def test_what_all_may_read_is_shown_and_what_is_still_ones_own_is_not(converse, jump, write, amina, bram, zoe):
    conversation = converse(presenter=amina)
    jump(conversation, "analyse")
    write(conversation, bram, "analyse", "Van het gedeelde vel.")
    jump(conversation, "takeaway")
    write(conversation, zoe, "takeaway", "Alleen van Zoë.")

    assert found(conversation) == ["Van het gedeelde vel."]


def test_whom_it_concerns_are_all_who_have_a_seat(converse, amina, bram, zoe, eveline):
    conversation = converse(presenter=amina)

    assert set(opened_in_emergency("methods.conversation").people(conversation)) == {amina, bram, zoe, eveline}
