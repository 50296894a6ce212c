"""The parts pages are made of. A part is a signature here and a template of the same name in ui/."""

from functools import cache, lru_cache
from urllib.parse import urlencode

from django import forms, template
from django.template import Context
from django.template.loader import get_template
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from vakwerk.ui.assets import SHEETS, icon_shapes
from vakwerk.ui.houses import row

register = template.Library()

INPUTS = {
    forms.Textarea: "utrecht-textarea utrecht-textarea--html-textarea",
    forms.Select: "utrecht-select utrecht-select--html-select",
    forms.CheckboxInput: "utrecht-checkbox utrecht-checkbox--html-input utrecht-checkbox--custom",
    forms.widgets.Input: "utrecht-textbox utrecht-textbox--html-input",
}
UNBOUND = {"min": False, "max": False, "step": "any"}
CLASSES = {  # icon, whether the door is closed
    "public": ("globe", False),
    "network": ("network", False),
    "organisation": ("building-2", False),
    "group": ("users", True),
    "personal": ("lock", True),
    "case": ("key-round", True),
}


@cache
def shape(name):
    return get_template(f"ui/{name}.html").template  # type: ignore[attr-defined]


def draw(part, /, **props):
    return shape(part).render(Context(props))


@register.simple_tag
@cache  # a page has twenty of them, and they are always the same
def icon(name):
    """A line drawing beside a word."""
    return draw("icon", shapes=mark_safe(icon_shapes(name)))  # noqa: S308  a file of ours


@register.simple_block_tag
def frame(content, label, columns="one"):
    """What the page is for, one a page. Columns: one, side (two to one) or chart (two to three)."""
    return draw("frame", content=content, label=label, columns=columns)


@register.simple_block_tag
def bay(content, tone="plain", gap=""):
    """A bay of the frame: plain, now (what asks for you) or quiet."""
    return draw("bay", content=content, tone=tone, gap=gap)


@register.simple_block_tag
def panel(content, label=""):
    """A quiet area beside the main thing."""
    return draw("panel", content=content, label=label)


@register.simple_block_tag
def when(content, moment):
    """A line of a list with a moment in front."""
    return draw("when", content=content, moment=moment)


@register.simple_block_tag
def empty(content):
    """An empty place: what will come here, and the deed that fills it."""
    return draw("empty", content=content)


@register.simple_block_tag
def said(content, label="", lands=False):
    """A message of the system beside what it is about, announced to a screen reader. Where the same is done again and
    again the focus lands on it, right before what is done next."""
    return draw("said", content=content, label=label, lands=lands)


@register.simple_tag(takes_context=True)
def act(context, label, url, verdict, tone="secondary", symbol="", anchor="", **hidden):
    """A button for what can be done, or the reason why it cannot. The anchor keeps focus when a page renews itself."""
    return draw(
        "act", label=label, url=url, verdict=verdict, tone=tone, symbol=symbol, anchor=anchor,
        hidden=hidden.items(), csrf_token=context.get("csrf_token"),
    )  # fmt: skip


@register.simple_tag
def go(label, url, tone="secondary"):
    """A link to where something is done."""
    return draw("go", label=label, url=url, tone=tone)


@register.simple_tag
def away(label, url, symbol="globe"):
    """A link to somebody else's page, which opens beside this one and does not hear where one came from."""
    return draw("away", label=label, url=url, symbol=symbol)


@register.simple_tag
def pager(page, part="bladzijde", label="", **asked):
    """The way through a long list; what was asked for goes along. A second list on a page has a part of its own."""
    kept = {name: value for name, value in asked.items() if value}
    return draw("pager", page=page, part=part, label=label, asked=urlencode(kept) + "&" if kept else "")


@register.simple_tag
@lru_cache(maxsize=500, typed=True)  # the same few everywhere; typed, for what is safe is another type than what is not
def submit(label, tone="primary", symbol="", name="", value="", anchor=""):
    """The button of a form."""
    return draw("submit", label=label, tone=tone, symbol=symbol, name=name, value=value, anchor=anchor)


@register.simple_tag
def field(bound, heading=False):
    """A field with its label, one sentence of help and what is wrong with it."""
    bound.form.use_required_attribute = False  # our own words say what is missing or too much, not the browser's
    many = isinstance(bound.field.widget, forms.RadioSelect | forms.CheckboxSelectMultiple)
    one = isinstance(bound.field.widget, forms.CheckboxInput)
    css = next((css for kind, css in INPUTS.items() if isinstance(bound.field.widget, kind)), "")
    attrs: dict = {"class": f"{css} {bound.field.widget.attrs.get('class', '')}".strip()}
    attrs |= UNBOUND if isinstance(bound.field.widget, forms.NumberInput) else {}
    if bound.errors and css:
        attrs |= {"class": f"{attrs['class']} {css.split()[0]}--invalid", "aria-invalid": "true"}
    widget = "" if many else bound.as_widget(attrs=attrs)
    optional = not bound.field.required and bound.name in getattr(bound.form, "optional", bound.form.fields)
    return draw("field", bound=bound, widget=widget, heading=heading, many=many, one=one, optional=optional)


@register.simple_tag
def errors(form):
    """What is wrong, above the form, with a link to each field, and whether what was typed is still there."""
    fields = form.visible_fields() if form and form.errors else []
    secret = [bound for bound in fields if isinstance(bound.field.widget, forms.PasswordInput)]
    return draw("errors", form=form, secret=secret, kept=len(secret) < len(fields) or not fields)


@register.simple_tag
def sees(confidentiality, sentence, who="", term=""):
    """Who sees this and how long it is kept: on every page that holds what people wrote."""
    symbol, closed = CLASSES[confidentiality]
    word = WORDS[confidentiality]()
    return draw("sees", icon_name=symbol, closed=closed, word=word, sentence=sentence, who=who, term=term)


@register.simple_tag
def sees_line(confidentiality, sentence, anchor=""):
    """The same in one line, below the one field of a frame."""
    return draw("sees_line", icon_name=CLASSES[confidentiality][0], sentence=sentence, anchor=anchor)


WORDS = {
    "public": lambda: _("Public."),
    "network": lambda: _("Network."),
    "organisation": lambda: _("Own organisation."),
    "group": lambda: _("Closed group."),
    "personal": lambda: _("Mine."),
    "case": lambda: _("Case."),
}


@register.simple_tag
def advice(found):
    """What may be plainer in a text, by sentence: the answer of `dutch.public.advice`."""
    return draw("advice", found=found)


@register.simple_tag
@lru_cache(maxsize=500)
def loop(done, word, now=True):
    """The loop of five bays, so many done, the next one now; always with a word. Of a question, never of a person."""
    bays = [("done" if n < done else "now" if n == done and now else "", 1.5 + 24 * n) for n in range(5)]
    return draw("loop", bays=bays, word=word)


@register.simple_tag
def peg(person):
    """Initials: square, the same for everyone."""
    return draw("peg", person=person)


@register.simple_tag
def pegs(people):
    """Several people, with their names for who cannot see the pegs."""
    return draw("pegs", people=people)


@register.simple_tag
def burn(share):
    """The beam of a timer: the share of the time that is left, from 0 to 1."""
    return draw("burn", width=round(600 * max(0, min(1, share))))


@register.simple_tag
def houses(seed, count=3):
    """A row of houses of its own for every edition, article and leergang; only to be looked at."""
    width, height, paths = row(seed, count)
    painted = [(path, "currentColor") for path in paths]
    return draw("houses", width=width, height=height, paths=painted)


@register.simple_tag
def paper_houses(seed, title, count=3):
    """The same row on paper, where no style sheet gives the colours."""
    width, height, paths = row(seed, count)
    painted = [(path, ON_PAPER[path.colour]) for path in paths]
    return draw("houses", width=width, height=height, paths=painted, title=title)


ON_PAPER = {
    "wit": "#ffffff", "leem": "#f2c464", "zand": "#f3ecdf", "luikbg": "#dcecec", "luik": "#0d5560",
    "leembg": "#fbebc8", "balk": "#4a3527",
}  # fmt: skip


@register.simple_tag
@cache  # nothing in it changes as long as the server runs
def sheets():
    """The style sheets of every page, in their order; an organisation's own comes after them."""
    return draw("sheets", names=[f"vendor/utrecht/{name}.css" for name in SHEETS])


@register.simple_tag
def save(form, label):
    """The button of a form, with what was seen when it opened; a second one for who is sure about a mark in it."""
    return draw("save", form=form, label=label)
