"""Wishes, questions, and what people took along and used."""

from collections import defaultdict

from django.db.models import Count

from vakwerk.events import rules
from vakwerk.events.models import EventHost, PracticeTestQuestion, Takeaway, ThemeWish
from vakwerk.events.states import EventState
from vakwerk.privacy.public import enough_people


def own_wishes(person):
    return ThemeWish.objects.filter(person=person).select_related("theme").order_by("-wished_on", "pk")


def open_wishes_by(person):
    """Those that wait for an answer, the newest first."""
    return own_wishes(person).filter(rules.open_wishes())


def wishes_by_theme():
    """What is wished for, most wished first: [(theme, people, sentences)]; below the least number both are empty."""
    rows = ThemeWish.objects.filter(rules.open_wishes()).select_related("theme").order_by("pk")
    wished = defaultdict(list)
    for wish in rows:
        wished[wish.theme].append(wish)
    everybody = {wish.person_id for wish in rows}
    shown = [(theme, *readable(wishes, everybody)) for theme, wishes in wished.items()]
    return sorted(shown, key=lambda each: (-each[1], each[0].name))


def readable(wishes, everybody):
    people = {wish.person_id for wish in wishes}
    if rules.may_read_wishes(len(people), len(everybody - people)):
        return len(people), [wish.text for wish in wishes]
    return 0, []


def wishers_of(theme):
    return ThemeWish.objects.filter(rules.open_wishes(), theme=theme).aggregate(n=Count("person", distinct=True))["n"]


def open_wishes_of(theme):
    return ThemeWish.objects.filter(rules.open_wishes(), theme=theme).select_related("person")


def questions(event):
    """Without names, in no order that says who asked first."""
    return PracticeTestQuestion.objects.filter(event=event).order_by("answered_on", "pk")


def answered_questions(event):
    return questions(event).exclude(answered_on=None)


def question_of(registration):
    return PracticeTestQuestion.objects.filter(registration=registration).first() if registration else None


def visible_questions(person):
    """The questions for lectures she hosts or speaks at."""
    heard = EventHost.objects.filter(person=person).values("event")
    return PracticeTestQuestion.objects.filter(event__in=heard).select_related("event", "registration__person")


def all_takeaways(person):
    """Hers, those too that she was only asked for."""
    return Takeaway.objects.filter(rules.own_seen_by(person)).select_related("event")


def takeaways(person):
    """What she wrote down, the last one first."""
    return all_takeaways(person).exclude(text="", used_at=None).order_by("-written_at")


def takeaway_of(person, event):
    return all_takeaways(person).filter(event=event).first()


def to_look_back(person):
    """Of which she was asked what she used, and has not said so yet."""
    return all_takeaways(person).filter(used_at=None, event__state=EventState.FOLLOWED_UP).order_by("event__starts_at")


def answers(event):
    return Takeaway.objects.filter(event=event).exclude(used_at=None).select_related("owner").order_by("pk")


def used(event):
    """What came of it, without names and from enough answers on: what was used how often, and what was told."""
    given = list(answers(event))
    shown = enough_people(len(given), 0)
    counts = [(sentence, sum(sentence in answer.used for answer in given)) for sentence in event.given_along]
    return {
        "answers": len(given),
        "shown": shown,
        "counts": [(sentence, n if shown and enough_people(n, len(given) - n) else None) for sentence, n in counts],
        "told": [answer.told for answer in given if answer.told] if shown else [],
    }
