"""The forms that somebody can reach, filled as she would who means it."""

from datetime import timedelta

from django.utils.timezone import localtime
from tests.region.forms import stands

WRITTEN = "Wat ik hier schreef, moet er één keer staan."


def filled(form):
    """name -> value, with what stands there already left as it is; boxes are ticked."""
    given = {}
    for field in form.find_all(["input", "textarea", "select", "button"]):
        name = field.get("name")
        if name and not field.has_attr("disabled"):
            given.setdefault(name, stands(field) or meant(field))
    return given


def meant(field):
    day = localtime() + timedelta(days=40)
    if field.name == "select":
        return next((option["value"] for option in field.find_all("option") if option.get("value")), "")
    by_kind = {
        "email": "nog.iemand@elders.example",
        "date": f"{day:%Y-%m-%d}",
        "time": "10:00",
        "datetime-local": f"{day:%Y-%m-%dT10:00}",
        "number": "5",
        "checkbox": "on",
        "url": "https://elders.example/",
    }
    return by_kind.get(field.get("type"), WRITTEN)
