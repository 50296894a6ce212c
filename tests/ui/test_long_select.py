"""A long list to choose from, drawn without a template for each of its options."""

from django import forms

from vakwerk.ui.public import LongSelect

PLACES = [("", "Geen"), ("a", "Bos & Beek"), ("b", "<Duin>")]


def drawn(value, choices=PLACES):
    return LongSelect(choices=choices).render("waar", value)


def test_what_is_chosen_is_marked_also_after_the_same_options_were_drawn_for_another():
    assert ['value="a" selected' in drawn(value) for value in ("a", "b", None, "a")] == [True, False, False, True]


def test_other_options_are_drawn_anew():
    assert "Heide" in drawn("a", [*PLACES, ("c", "Heide")])
    assert "Heide" not in drawn("a")


def test_it_says_what_a_select_of_django_says():
    ordinary = forms.Select(choices=PLACES).render("waar", "b")

    assert "".join(ordinary.split()) == "".join(drawn("b").split())
