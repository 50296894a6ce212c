"""How organisations look, and which of them is meant by an address."""

from base64 import b64encode

from django.db.models import Q

from vakwerk.people.models import HouseStyle
from vakwerk.people.queries.persons import acting_for
from vakwerk.ui.public import worn

INK = "#2a231d"


def house_style_of(organisation):
    """Its house style with its files; an empty one when it has none yet."""
    return HouseStyle.objects.filter(organisation=organisation).first() or HouseStyle(organisation=organisation)


def drawn_style(pk):
    return HouseStyle.objects.filter(pk=pk)


def style_at(**place):
    """The house style behind a path or a domain name, without its files; nothing when it is nobody's."""
    found = HouseStyle.objects.filter(**place).select_related("organisation")
    return found.defer("tokens", "logo").first()


def look_of(person):
    """How mail to a person looks: the name and the colour of the organisation for which she acts, if it has one."""
    place = acting_for(person)
    style = getattr(place, "house_style", None)
    return {"name": place.name, "colour": style.colour or INK} if style else None


def on_paper(organisation):
    """How an organisation looks on paper, as plain values: name, colour and logo (a data address)."""
    style = HouseStyle.objects.filter(organisation=organisation).first() if organisation else None
    if style is None:
        return {}
    logo = f"data:{style.logo_type};base64,{b64encode(bytes(style.logo)).decode()}" if style.logo else ""
    colour = worn(style.colour, style.tokens).get("--vakwerk-luik", "")
    return {"name": organisation.name, "colour": colour, "logo": logo}


def style_taken(*, by_another_than, **place):
    """Whether another organisation has this path or this domain name."""
    wanted = {name: value for name, value in place.items() if value}
    return bool(wanted) and HouseStyle.objects.filter(~Q(pk=by_another_than.pk), **wanted).exists()
