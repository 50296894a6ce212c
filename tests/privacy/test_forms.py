"""What somebody writes about her work: a citizen-service number is refused, other marks are pointed out once."""

import pytest
from django import forms
from django.utils.html import escape

from vakwerk.common.verdicts import Refused
from vakwerk.portfolio import actions
from vakwerk.portfolio.models import LearningMoment
from vakwerk.privacy.public import AsksOnce, PracticeText, may_store, pointed_out
from vakwerk.trail.models import TrailEntry

BSN = ["123456782", "123.456.782", "123 456 782", "bsn 12345672", "sofinummer: 1234.56.72"]
MARKS = {
    "amina@voorbeeld.example": "an e-mail address",
    "06-12345678": "a telephone number",
    "NL91ABNA0417164300": "a bank account number",
    "1234 AB": "a postcode",
}


class Diary(AsksOnce):
    day = PracticeText(label="Today")
    night = PracticeText(label="Tonight", required=False)
    mood = forms.CharField(required=False)


@pytest.mark.parametrize("number", BSN)
def test_a_text_with_a_citizen_service_number_may_not_be_stored(number):
    verdict = may_store(f"Zij belde, {number}, en hing op.")

    assert verdict.reason.startswith("There seems to be a citizen-service number here.")
    assert number not in verdict.reason


@pytest.mark.parametrize("text", ["", "Zij belde drie keer.", *MARKS])
def test_any_other_text_may_be_stored(text):
    assert may_store(text)


@pytest.mark.parametrize("number", BSN)
def test_the_form_refuses_the_number_also_from_who_is_sure(number):
    form = Diary({"day": f"Zij heeft {number}.", "sure": "1"})

    assert not form.is_valid()
    assert not form.only_asks
    assert number not in str(form.errors)


@pytest.mark.parametrize(("mark", "words"), MARKS.items())
def test_a_mark_is_pointed_out_in_words_once(mark, words):
    first = Diary({"day": f"Zij zei {mark}."})
    second = Diary({"day": f"Zij zei {mark}.", "sure": "1"})

    assert (first.is_valid(), first.only_asks, second.is_valid()) == (False, True, True)
    assert words in str(first.errors["day"])
    assert mark not in str(first.errors)
    assert second.cleaned_data["day"] == f"Zij zei {mark}."


def test_every_kind_of_mark_is_named_once():
    assert pointed_out(" en ".join([*MARKS, "06-12345678"])) == (
        "This seems to hold something that identifies somebody: an e-mail address, a telephone number, "
        "a bank account number, a postcode. Take it out if it does."
    )


def test_a_text_without_marks_is_not_asked_about():
    assert (Diary({"day": "Zij belde drie keer."}).is_valid(), pointed_out("Zij belde drie keer.")) == (True, "")


def test_a_mark_is_looked_for_in_every_practice_text_and_only_there():
    form = Diary({"day": "Bel 06-12345678.", "night": "Bel 06-12345678.", "mood": "Bel 06-12345678."})

    assert set(form.errors) == {"day", "night"}


def test_with_something_else_wrong_the_form_does_not_offer_to_keep_it():
    form = Diary({"day": "", "night": "Bel 06-12345678."})

    assert (set(form.errors), form.only_asks) == ({"day", "night"}, False)


def test_a_text_has_room_for_five_thousand_characters():
    assert Diary({"day": "a" * 5000}).is_valid()
    assert not Diary({"day": "a" * 5001}).is_valid()


@pytest.mark.parametrize("number", BSN)
def test_the_action_refuses_what_gets_past_a_form(number, amina, at):
    with pytest.raises(Refused, match="citizen-service number"):
        actions.jot(by=amina, at=at, on=at.date(), text=f"Zij heeft {number}.")

    assert not LearningMoment.objects.exists()


@pytest.mark.parametrize("number", BSN)
def test_the_number_comes_back_to_its_writer_and_goes_nowhere_else(number, amina, browse, log_lines):
    page = browse(amina).post("/mijn-vak/vastleggen/", {"text": f"Zij heeft {number}."})

    assert page.status_code == 422
    assert escape(f"Zij heeft {number}.") in page.content.decode()
    assert len(log_lines) == 1
    assert number not in log_lines[0]
    assert number not in str(list(TrailEntry.objects.values_list()))


def test_who_is_sure_keeps_the_text_as_it_is(amina, browse):
    visitor = browse(amina)
    text = "Bel de huisarts op 020 794 0909."

    asked = visitor.post("/mijn-vak/vastleggen/", {"text": text}).content.decode()
    visitor.post("/mijn-vak/vastleggen/", {"text": text, "sure": "1"})

    assert 'name="sure" value="1"' in asked
    assert [moment.text for moment in LearningMoment.objects.all()] == [text]
