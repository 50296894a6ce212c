"""The magazine Tussen Twee Stoelen: three numbers that came out, a fourth that is being made.

The texts are read in like those of any editor, from `texts/`. The column of the first number, and the body of the
articles of which the story tells the lead only, are additions to it. A number has the month of its day in the story.
"""

from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from django.core.files.images import ImageFile
from PIL import Image, ImageDraw

from vakwerk.magazine.public import (
    add_section,
    add_theme,
    answer,
    approve,
    article_text,
    ask_about_quotes,
    ask_consent,
    assign,
    begin_article,
    begin_edition,
    change_article,
    check_client,
    correct,
    decide,
    end_consents,
    finish_editing,
    found_magazine,
    give_consent,
    hand_in,
    keep_photo,
    name_magazine,
    publish_edition,
    put_in_order,
    react,
    write,
)
from vakwerk.web.demo import initiatives

TEXTS = Path(__file__).parent / "texts"
NAME = "Tussen Twee Stoelen"
SECTIONS = {
    "proberen": ("Proberen", "Trying"),
    "leren": ("Samen leren", "Learning together"),
    "bezoek": ("Op bezoek", "Visiting"),
    "fonds": ("Het fonds", "The fund"),
    "column": ("Column", "Column"),
}
THEMES = {
    "brieven": ("Brieven", "Letters"),
    "geldzorgen": ("Geldzorgen", "Money worries"),
    "samen-leren": ("Samen leren", "Learning together"),
    "kijken": ("Kijken bij elkaar", "Looking at each other's work"),
    "ontvangst": ("Ontvangst", "Welcome"),
    "nieuwkomers": ("Nieuwkomers", "Newcomers"),
}


class Story(NamedTuple):
    """An article of the story: its text, in which number, and who is asked about her words."""

    text: str
    number: int
    kind: str
    section: str
    themes: tuple
    origin: str = ""
    interviewed: tuple = ()
    quote: str = ""
    title: str = ""
    is_out: bool = True


ARTICLES = {
    "AR-0": Story("stoelen.nl", 1, "column", "column", ("samen-leren",)),
    "AR-6": Story(
        "gluren.nl", 2, "practice_portrait", "bezoek", ("kijken",), "visit", ("marit",), "‘Ik zag wie er níét praatte. Dat was ik’"
    ),
    "AR-1": Story(
        "herinnering.nl", 3, "interview", "proberen", ("brieven",), "experiment", ("wietske", "berend"),
        "‘We dachten: mensen vergeten het. Ze wisten het gewoon niet’",
        "‘De herinnering deed niets. Dat was het mooiste wat ons overkwam’",
    ),
    "AR-2": Story("potjes.nl", 3, "report", "leren", ("samen-leren",), "programme", ("cato", "amina"), "‘Je leert dan ook elkaars fouten’"),
    "AR-3": Story("stilste-eerst.nl", 3, "report", "fonds", ("geldzorgen",), "fund", ("hanneke", "bram"), "‘Een nee met aandacht is ook een antwoord’"),
    "AR-4": Story("rij.nl", 4, "interview", "proberen", ("kijken", "brieven"), "change", ("rachida",), "‘De balie lost op wat onze brief veroorzaakt’", is_out=False),
    "AR-5": Story("schermlezer.nl", 4, "report", "leren", ("brieven",), "moment", (), "‘Lees je brief één keer hardop voor aan iemand die van je houdt’", is_out=False),
}  # fmt: skip
ENGLISH = {
    "AR-1": ("herinnering.en", "‘The reminder did nothing. It was the best thing that happened to us’"),
    "AR-2": ("potjes.en", ""),
}
EDITIONS = {
    1: (-330, "Een stoel opschuiven"),
    2: (-150, "Op bezoek"),
    3: (-20, "Eerlijk proberen"),
    4: (50, "Kijken voor je helpt"),
}
COLOPHON = [
    ("Redactie", "Gonny Westerveld"), ("Tekst", "Sanne Hulshof, Gonny Westerveld"), ("Beeld", "Sanne Hulshof"),
    ("Eindredactie", "Cato Brinkman"), ("Alles in dit magazine", "is verzonnen"),
]  # fmt: skip
EDITORIAL = (
    "Een proef die niets oplevert, schuiven we meestal in een la. In dit nummer ligt hij bovenop. Drie gemeenten, één "
    "fonds en een telefoon vertellen wat er gebeurt als je opschrijft wat je verwacht, en daarna eerlijk kijkt."
)
REACTION = "Wij stonden op het punt hetzelfde te doen. Nu bellen we eerst zes mensen."
WAITS = "Mag ik de brief met één vraag overnemen voor onze gemeente?"
CORRECTION = "Het fonds vraagt na drie, zes én twaalf maanden naar het effect, niet alleen na zes."


def fill(story):
    found_magazine()
    begun = story.at(-345)
    taglines = {
        "tagline": "Over het vak van wie met mensen werkt",
        "tagline_en": "On the craft of those who work with people",
    }
    name_magazine(by=story.gonny, at=begun, title=NAME, **taglines)
    shelf = {key: add_section(by=story.gonny, at=begun, name=nl, name_en=en) for key, (nl, en) in SECTIONS.items()}
    themes = {key: add_theme(by=story.gonny, at=begun, name=nl, name_en=en) for key, (nl, en) in THEMES.items()}
    articles: dict = {}
    for number, (day, title) in EDITIONS.items():
        edition = number_of(story, number, day, title)
        keys = [key for key, told in ARTICLES.items() if told.number == number]
        made = [article(story, key, ARTICLES[key], edition, shelf, themes) for key in keys]
        articles |= dict(zip(keys, made, strict=True))
        put_in_order(edition, made, by=story.gonny, at=story.at(min(day, 0) - 1))
        if day < 0:
            publish_edition(edition, by=story.gonny, at=story.at(day))
            afterwards(story, number, made)
    initiatives.fill(story, themes, articles)


def number_of(story, number, day, title):
    on, begun = story.on(day), story.at(min(day, 0) - 40)
    facts: dict = {"colophon": [block("credit", {"role": role, "names": names}) for role, names in COLOPHON]}
    if number == 3:
        facts |= {"editorial_title": "Een la vol proeven", "editorial": [block("paragraph", f"<p>{EDITORIAL}</p>")]}
        facts |= {"editorial_by": "Cato Brinkman, programmamanager"}
    facts |= {"number": number, "month": on.month, "year": on.year, "title": title}
    return begin_edition(by=story.gonny, at=begun, **facts)


def block(kind, value):
    return {"type": kind, "value": value}


def article(story, key, told, edition, shelf, themes):
    """An article as far as it is: written, read by who is in it, edited, approved."""
    begun = min(EDITIONS[told.number][0], 0) - 30
    made = begin(story, key, told, edition, begun)
    facts = {"edition": edition, "section": shelf[told.section], "themes": [themes[theme] for theme in told.themes]}
    change_article(made, by=story.gonny, at=story.at(begun), tells_of_client=False, **facts)
    goes_on(story, key, made, told, begun)
    if key in ENGLISH:
        text, title = ENGLISH[key]
        english = begin(story, f"{key} en", told._replace(text=text, title=title, quote=""), edition, begun)
        change_article(
            english,
            by=story.gonny,
            at=story.at(begun),
            language="en",
            translation_of=made,
            tells_of_client=False,
            **facts,
        )
        goes_on(story, key, english, told._replace(interviewed=told.interviewed[:1]), begun)
    return made


def begin(story, key, told, edition, day):
    fields, body, made_by = article_text(f"{told.text}.txt", (TEXTS / f"{told.text}.txt").read_bytes())
    if key in PICTURES:
        body.insert(1, picture(story, key, day))
    fields |= {"title": told.title or fields["title"], "quote": told.quote, "body": body, "credits": made_by}
    return begin_article(by=story.gonny, at=story.at(day), kind=told.kind, origin=told.origin, **fields)


def goes_on(story, key, made, told, begun):
    author = story.gonny if told.text.startswith(("stoelen", "potjes", "stilste")) else story.sanne
    assign(made, by=story.gonny, at=story.at(begun), author=author, due_on=story.on(begun + 7))
    hand_in(made, by=author, at=story.at(begun + 7))
    agree(story, made, told, begun + 9)
    if told.is_out:
        finish_editing(made, by=story.gonny, at=story.at(begun + 12))
        if told.origin == "fund":
            check_client(made, by=story.gonny, at=story.at(begun + 13), footing="generalised")
        approve(made, by=story.cato, at=story.at(begun + 14))


def agree(story, made, told, day):
    for key in told.interviewed:
        person = story.people[key]
        asked = ask_about_quotes(made, by=story.gonny, at=story.at(day), name=person.name, email=person.email)
        answer(asked, "agree", at=story.at(day, 16))


PICTURES = {  # whose consent, until which day, what is on it
    "AR-6": ("marit", -2, "Marit Solheim zit met een schrift op een stoel bij het raam"),
    "AR-4": ("rachida", 365, "Rachida Amrani staat naast een stoel aan de balie"),
}


def picture(story, key, day):
    who, until, alt = PICTURES[key]
    person = story.people[who]
    facts = {"title": alt, "maker": "Sanne Hulshof", "shows": "people", "file": drawn(key)}
    photo = keep_photo(by=story.sanne, at=story.at(day), **facts)
    asked = {"name": person.name, "email": person.email, "ends_on": story.on(until)}
    consent = ask_consent(photo, by=story.sanne, at=story.at(day), **asked)
    give_consent(consent, by=None, at=story.at(day + 1))
    return block("figure", {"image": photo.pk, "alt": alt, "caption": ""})


def drawn(key):
    """A picture of nobody: a chair by a counter or a window, in the colours of the house."""
    image = Image.new("RGB", (1200, 800), "#f3ecdf")
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 620, 1200, 800), fill="#e9dfce")
    draw.rectangle((640, 160, 1040, 460), fill="#dcecec", outline="#4a3527", width=14)
    draw.line((840, 160, 840, 460), fill="#4a3527", width=14)
    draw.rectangle((240, 430, 420, 470), fill="#0d5560")
    draw.rectangle((240, 250, 268, 640), fill="#4a3527")
    draw.rectangle((392, 450, 420, 640), fill="#4a3527")
    draw.ellipse((290, 180, 370, 260), fill="#c9a582")
    draw.rectangle((280, 260, 380, 430), fill="#f2c464")
    data = BytesIO()
    image.save(data, "JPEG", quality=80)
    data.seek(0)
    return ImageFile(data, name=f"{key.lower()}.jpg")


def afterwards(story, number, made):
    """What happened once a number was out."""
    if number == 2:
        end_consents(at=story.at(-2))
    if number == 3:
        reminder, _purses, quietest = made
        shown = react(reminder, by=story.marit, at=story.at(-18), name=story.marit.name, text=REACTION)
        decide(shown, "show_comment", by=story.gonny, at=story.at(-17))
        react(reminder, by=None, at=story.at(-1), name="Een lezer uit Zandermeer", text=WAITS)
        mend(story, quietest)


def mend(story, article):
    """The text said that the fund asks once; it asks three times."""
    _fields, body, _credits = article_text("stilste.nl.txt", (TEXTS / "stilste.nl.txt").read_bytes())
    write(article, by=story.gonny, at=story.at(-14), body=body)
    agree(story, article, ARTICLES["AR-3"], -14)
    check_client(article, by=story.gonny, at=story.at(-13), footing="generalised")
    correct(article, by=story.gonny, at=story.at(-13), text=CORRECTION)
