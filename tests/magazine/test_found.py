"""One search over all there is: what the library, the agenda, the rules, the map and the magazine hold (3.18.1)."""

from datetime import timedelta

import pytest

from vakwerk.events import actions as events
from vakwerk.library import actions as library
from vakwerk.magazine import actions
from vakwerk.search.public import Kind

STEPS = dict.fromkeys(("intake_diagnosis", "plan", "execute_adjust", "look_back"), "Bel eerst.")


@pytest.fixture
def language():
    return "nl"


@pytest.fixture
def everything(published, karima, cato, gonny, at):
    """A reminder, in everything that one may find: kind -> its title."""
    guide = {"review_on": at.date() + timedelta(days=90), "certainty": "several", **STEPS}
    sheet = {"sheet": "questions", "prompts": "Wat weet je?"}
    about = "Wat doet een herinnering?"
    titles = {Kind.ARTICLE: published.page.title}
    for kind, content in (("lesson", {}), ("proven_practice", {}), ("guide", guide), ("worksheet", sheet)):
        titles[Kind(kind)] = f"Herinnering als {kind}"
        library.add_shared(by=karima, at=at, kind=kind, title=titles[Kind(kind)], text=about, **content)
    library.offer_help(by=karima, at=at, about=about)
    titles[Kind.EVENT] = "Lab over de herinnering"
    times = {"starts_at": at + timedelta(days=9), "ends_at": at + timedelta(days=9, hours=2)}
    access = {"captions": "on_request", "step_free": "yes"}
    facts = {"kind": "inspiration_lab", "title": titles[Kind.EVENT], "about": about, "place": "Werkplein", **access}
    events.publish(events.plan_event(by=cato, at=at, audience="network", **times, **facts), by=cato, at=at)
    titles[Kind.INITIATIVE] = "Herinnering zonder dreiging"
    area = actions.add_area(code="9903", name="Grevendrecht", x=330, y=226, former=[])
    put = actions.submit(by=karima, at=at, area=area, title=titles[Kind.INITIATIVE], about=about)
    actions.check_initiative(put, by=gonny, at=at)
    actions.show_initiative(put, by=gonny, at=at)
    return titles


def test_3_18_1_article_event_and_initiative_stand_in_one_list_with_lesson_guide_and_people(
    everything, amina, at, browse
):
    page = browse(amina).get("/bibliotheek/?q=herinnering").content.decode()

    assert [title for title in everything.values() if title not in page] == []
    assert "Wie kan helpen?" in page
    assert "Karima Bouzidi" in page
    assert "Klopt tot" in page  # the newest day on which the guide is looked through
