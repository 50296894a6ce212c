"""The registration budget (4.7): capturing has one mandatory field, anything else at most six fields."""

import importlib
import inspect
from pathlib import Path

import pytest
from django import forms

SOURCE = Path(__file__).resolve().parents[2] / "src" / "vakwerk"
THINKING = {"ApplicationForm"}  # a gift is weighed by what stands in it: the one form that may ask more
CAPTURING = {
    "ContributionForm", "DoorForm", "EventTakeawayForm", "IdeaForm", "JotForm", "LinkForm", "TakeawayForm",
    "UsedLinkForm", "WriteForm",
}  # fmt: skip


def all_forms():
    for path in sorted([*SOURCE.glob("*/forms.py"), *SOURCE.glob("*/forms/*.py")]):
        module = importlib.import_module(".".join(path.relative_to(SOURCE.parent).with_suffix("").parts))
        for name, form in inspect.getmembers(module, inspect.isclass):
            if issubclass(form, forms.BaseForm) and form.__module__ == module.__name__:
                yield pytest.param(form, id=f"{path.relative_to(SOURCE).parts[0]}.{name}")


def typed(form):
    """The fields that somebody fills in."""
    return [field for field in form.base_fields.values() if not field.widget.is_hidden]


@pytest.mark.parametrize("form", [p for p in all_forms() if p.values[0].__name__ not in THINKING])
def test_4_7_a_form_asks_at_most_six_things(form):
    assert len(typed(form)) <= 6


@pytest.mark.parametrize("form", list(all_forms()))
def test_no_field_hides_what_a_page_asks_of_the_form(form):
    """A template finds a field before an attribute of the same name."""
    assert [name for name in form.base_fields if hasattr(form, name)] == []


@pytest.mark.parametrize("form", [p for p in all_forms() if p.values[0].__name__ in CAPTURING])
def test_4_7_capturing_takes_one_mandatory_field(form):
    assert len([field for field in typed(form) if field.required]) <= 1


def test_4_7_the_capturing_forms_are_all_there():
    assert {p.values[0].__name__ for p in all_forms()} >= CAPTURING
