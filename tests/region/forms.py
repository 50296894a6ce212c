"""The forms that somebody can reach, as they stand on the pages. Forms of new contexts join by themselves."""

from bs4 import BeautifulSoup
from django.urls import resolve
from tests.region.walk import crawl

FILES = ["/bestand/"]  # they take long to make, and hold no forms
ENDS = {"/uitloggen/", "/taal/"}
FREE = ("text", "email", "search", "url", None)


def forms_of(visitor):
    """A form of every kind a visitor can reach: where it goes -> the fields with what stands in them."""
    found, kinds = {}, set()
    for where, form in found_by(visitor):
        fields = fields_of(form)
        kind = (resolve(where).view_name, *fields)
        if kind not in kinds:
            kinds.add(kind)
            found[where] = fields
    return found


def found_by(visitor, pages=()):
    """Every form on these pages, or on every page that a visitor can reach: where it goes, and the form."""
    visited = {page: visitor.get(page) for page in pages} or crawl(visitor, without=FILES)
    for path, answer in visited.items():
        if "html" not in answer.get("Content-Type", ""):
            continue
        for form in BeautifulSoup(answer.content.decode(), "html.parser").find_all("form", method="post"):
            where = (form.get("action") or path).partition("?")[0]
            if where.startswith("/") and where not in ENDS:  # the gallery shows forms that go nowhere
                yield where, form


def fields_of(form):
    """name -> (what stands there, whether somebody types in it)"""
    fields = {}
    for field in form.find_all(["input", "textarea", "select", "button"]):
        name, kind = field.get("name"), field.get("type")
        if name and name != "csrfmiddlewaretoken" and kind not in ("checkbox", "radio"):
            fields.setdefault(
                name, (stands(field), field.name == "textarea" or (field.name == "input" and kind in FREE))
            )
    return fields


def stands(field):
    if field.name == "select":
        chosen = field.find("option", selected=True) or field.find("option")
        return chosen.get("value", "") if chosen else ""
    return field.text.removeprefix("\n") if field.name == "textarea" else field.get("value", "")
