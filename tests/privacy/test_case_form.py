"""A case text is kept only with roles in the place of names, after somebody decided about each of them."""

from django import forms
from django.http import QueryDict
from django.template import Context, Template

from vakwerk.people.actions import keep_names
from vakwerk.privacy.public import CaseForm, CaseText

TEXT = "Mw. Fatima el Amrani belde. Haar zoon Yassin zit op 06-12345678. Fatima wil dat Yassin blijft."
BSN = "123456782"  # invented, passes the 11-test


class StudyForm(CaseForm):
    title = forms.CharField()
    text = CaseText()


def posted(**data):
    query = QueryDict(mutable=True)
    query.update({"title": "Een zoon", "text": TEXT} | data)
    form = StudyForm(query)
    form.is_valid()
    return form


def accepted(form, **data):
    """The next post: everything as it was offered."""
    made = {}
    for decision in form.reading.decisions:
        made |= {f"choice-{decision.thing.key}": decision.offered, f"role-{decision.thing.key}": decision.role}
    return posted(**made | {"looked": "1"} | data)


def drawn(form):
    return Template("{% load deidentify %}{% deidentify form %}").render(Context({"form": form}))


def test_nothing_is_kept_before_somebody_decided():
    form = posted(looked="1")

    assert not form.is_valid()
    assert form.only_asks
    assert [decision.thing.name for decision in form.reading.open] == ["Fatima el Amrani", "Yassin", "06-12345678"]


def test_one_press_takes_what_is_offered():
    form = accepted(posted())

    assert form.is_valid()
    assert form.cleaned_data["title"] == "Een zoon"
    assert form.cleaned_data["text"] == (
        "De klant belde. Haar zoon zit op een telefoonnummer. De klant wil dat de zoon blijft."
    )


def test_two_people_are_offered_two_roles():
    text = (
        "Mevrouw Fatima el Amrani belde. De heer Kees de Wit kwam ook. Haar zoon Yassin en haar zoon Omar zijn thuis."
    )
    form = accepted(posted(text=text), text=text)

    assert form.cleaned_data["text"] == (
        "De klant belde. De andere klant kwam ook. Haar zoon en haar andere zoon zijn thuis."
    )


def test_a_third_and_a_fourth_are_told_apart_as_well():
    text = (
        "Mevrouw Jansen belde. Mevrouw Bakker kwam ook. Meneer Visser kwam niet. "
        "Mevrouw Jansen heeft een zoon Yassin, haar zoon Omar, haar zoon Bilal en haar zoon Karim."
    )
    form = accepted(posted(text=text), text=text)

    assert form.cleaned_data["text"] == (
        "De klant belde. De andere klant kwam ook. Een derde klant kwam niet. "
        "De klant heeft een zoon, haar andere zoon, haar derde zoon en haar vierde zoon."
    )


def test_a_role_that_says_the_words_before_it_takes_their_place():
    first = posted()
    zoon = next(decision.thing.key for decision in first.reading.decisions if decision.thing.name == "Yassin")

    form = accepted(first, **{f"role-{zoon}": "haar zoon"})

    assert form.is_valid()
    assert "Haar zoon zit op een telefoonnummer. De klant wil dat haar zoon blijft." in form.cleaned_data["text"]


def test_what_may_stay_stays():
    first = posted()
    phone = next(decision.thing.key for decision in first.reading.decisions if decision.thing.label == "PHONE")

    form = accepted(first, **{f"choice-{phone}": "keep"})

    assert form.is_valid()
    assert "06-12345678" in form.cleaned_data["text"]


def test_a_role_that_tells_who_it_is_is_no_decision():
    first = posted()
    key = first.reading.decisions[0].thing.key

    form = accepted(first, **{f"role-{key}": "mw. Jansen"})

    assert not form.is_valid()
    assert "Choose another" in drawn(form)


def test_a_name_that_came_in_afterwards_is_asked_about():
    first = posted()

    form = accepted(first, text=TEXT + " Kees de Wit was erbij.")

    assert not form.is_valid()
    assert [decision.thing.name for decision in form.reading.open] == ["Kees de Wit"]


def test_what_was_missed_is_marked_by_hand():
    first = accepted(posted(), missed="belde")
    assert [decision.thing.name for decision in first.reading.open] == ["belde"]

    form = accepted(first, missed="belde")

    assert form.is_valid()
    assert "De klant iemand." in form.cleaned_data["text"]


def test_somebody_looks_at_what_no_tool_finds():
    form = accepted(posted(), looked="")

    assert not form.is_valid()
    assert form.only_asks
    assert "tick the box" in drawn(form)


def test_a_text_without_anybody_is_kept_at_once():
    form = posted(text="De klant komt te laat.", looked="1")

    assert form.is_valid()
    assert form.cleaned_data["text"] == "De klant komt te laat."


def test_a_citizen_service_number_is_refused_outright():
    form = accepted(posted(), text=f"Haar nummer is {BSN}.")

    assert not form.is_valid()
    assert not form.only_asks
    assert [error.code for error in form.errors.as_data()["text"]] == ["refused"]


def test_the_part_shows_every_decision_and_gives_back_what_was_typed():
    first = posted(missed="nog iets")
    page = drawn(first)

    assert page.count("data-decision=") == 3
    assert "nog iets</textarea>" in page
    assert 'value="de klant"' in page


def test_an_empty_form_shows_what_to_look_at():
    page = drawn(StudyForm())

    assert "rare profession" in page
    assert "data-decision" not in page


def test_a_second_reader_sees_what_is_still_named():
    look = Template("{% load deidentify %}{% second_look title text %}")

    page = look.render(
        Context({"title": "Praten met Yassin", "text": "De moeder van Yassin belde. Ze woont in Zwolle."})
    )

    assert page.count("Yassin") == 1
    assert "Zwolle" in page


def test_of_a_text_without_anybody_a_second_reader_sees_no_list():
    page = Template("{% load deidentify %}{% second_look text %}").render(Context({"text": "De klant komt te laat."}))

    assert page.strip() == ""


def test_a_text_of_200_000_characters_is_refused_with_a_sentence_and_not_read():
    form = posted(text=TEXT * 2_200)

    assert len(form.data["text"]) > 200_000
    assert list(form.errors) == ["text"]
    assert form.reading.whole == ""
    assert form["text"].value() == TEXT * 2_200


def test_a_text_that_is_only_names_becomes_only_roles():
    names = "Fatima el Amrani\nYassin Bouzid\nKees de Wit\nKees de Wit"

    text = accepted(posted(text=names), text=names).cleaned_data["text"]

    assert not [name for name in ("Fatima", "Amrani", "Yassin", "Bouzid", "Kees", "Wit") if name in text]
    assert len(text.split("\n")) == 4


def test_a_name_inside_a_word_is_left_in_peace():
    text = "Jan belde in januari over de jansalie. Jan en Roos kwamen, met een rozenstruik en roosterplanning."

    kept = accepted(posted(text=text), text=text).cleaned_data["text"]

    assert [word for word in ("januari", "jansalie", "rozenstruik", "roosterplanning") if word not in kept] == []
    assert not {"Jan", "Roos"} & set(kept.replace(".", " ").replace(",", " ").split())


def test_names_that_are_written_from_right_to_left_become_roles_too():
    text = "Vader heet محمد الحسن en belt elke week. Moeder heet שרה כהן. محمد wil werken."

    kept = accepted(posted(text=text), text=text).cleaned_data["text"]

    assert [name for name in ("محمد", "الحسن", "שרה", "כהן") if name in kept] == []
    assert kept.startswith("Vader")
    assert kept.endswith("wil werken.")


def test_a_colleague_is_found_by_who_works_with_her(settle, grevendrecht, amina, bram):
    settle("zwanet", "Zwanet Brug", grevendrecht)
    text = "Overleg met zwanet gehad over de aanvraag."

    found = {}
    for writer in (amina, bram):
        form = StudyForm({"title": "Een overleg", "text": text, "looked": "1"}, by=writer)
        form.is_valid()
        found[writer] = [decision.thing.name for decision in form.reading.open]

    assert found == {amina: ["zwanet"], bram: []}


def test_a_name_on_the_list_of_an_organisation_is_found_by_who_works_there(grevendrecht, ravi, amina, bram, at):
    keep_names(grevendrecht, [["Zwanet", "first"]], by=ravi, at=at)
    given = {"title": "Een overleg", "text": "Overleg met zwanet gehad over de aanvraag.", "looked": "1"}

    assert [StudyForm(given, by=writer).is_valid() for writer in (amina, bram)] == [False, True]


def test_the_names_of_colleagues_take_few_questions_however_many(
    settle, grevendrecht, amina, django_assert_max_num_queries
):
    for key in ("wrenna", "kwinta", "zwanet"):
        settle(key, key.title(), grevendrecht)
    form = StudyForm({"title": "Een zoon", "text": TEXT}, by=amina)

    with django_assert_max_num_queries(4):
        form.is_valid()


def test_a_text_that_is_not_there_asks_for_no_names(amina, django_assert_num_queries):
    with django_assert_num_queries(0):
        StudyForm({"title": "Een zoon"}, by=amina).is_valid()
