"""How an organisation looks."""

import io
import re

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vakwerk.common.verdicts import Refused
from vakwerk.people import queries
from vakwerk.people.models import HouseStyle
from vakwerk.ui.public import SharedForm, read_sheet, wearable, worn

LARGEST_LOGO = 200_000  # bytes
LARGEST_SHEET = 500_000  # the largest sets have some three thousand tokens
COLOUR = re.compile(r"#[0-9a-f]{6}")
DOMAIN = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,20}")
KINDS = {"PNG": "image/png", "JPEG": "image/jpeg", "WEBP": "image/webp"}
BARRED = {"script", "foreignobject", "iframe", "use", "image", "animate", "set", "a", "style", "link"}


class HouseStyleForm(SharedForm, forms.ModelForm):
    colour = forms.CharField(
        required=False,
        max_length=7,
        label=gettext_lazy("Colour of your house"),
        help_text=gettext_lazy(
            "As # and six signs, for instance #0d5560. It is made darker where it could not be read otherwise."
        ),
    )
    sheet = forms.FileField(
        required=False,
        label=gettext_lazy("Design tokens (NL Design System)"),
        help_text=gettext_lazy("The theme of your organisation as a CSS file. Only the tokens in it are used."),
        widget=forms.FileInput(attrs={"accept": ".css,text/css"}),
    )
    picture = forms.FileField(
        required=False,
        label=gettext_lazy("Logo"),
        help_text=gettext_lazy("SVG, PNG, JPEG or WebP, at most 200 kilobytes."),
        widget=forms.FileInput(attrs={"accept": ".svg,.png,.jpg,.jpeg,.webp"}),
    )
    path = forms.SlugField(
        required=False,
        max_length=40,
        label=gettext_lazy("Your own entrance"),
        help_text=gettext_lazy("One word in small letters. The public pages are then at /bij/ and that word."),
    )
    domain = forms.CharField(
        required=False,
        max_length=200,
        label=gettext_lazy("Your own domain name"),
        help_text=gettext_lazy("For instance leren.voorbeeld.nl. Whoever runs Vakwerk has to let it lead here first."),
    )
    field_order = ("colour", "sheet", "picture", "path", "domain")

    class Meta:
        model = HouseStyle
        fields = ("colour", "path", "domain")

    def facts(self):
        """What was given, for the action: a file that was not chosen changes nothing."""
        given = {name: self.cleaned_data[name] or None for name in ("path", "domain")}
        given["colour"] = self.cleaned_data["colour"]
        if self.cleaned_data["sheet"]:
            given["tokens"] = self.cleaned_data["sheet"].tokens
        if self.cleaned_data["picture"]:
            given["logo"], given["logo_type"] = self.cleaned_data["picture"]
        return given

    def clean_colour(self):
        colour = self.cleaned_data["colour"].lower()
        if colour and not COLOUR.fullmatch(colour):
            raise forms.ValidationError(_("Write the colour as # and six signs, for instance #0d5560."))
        return colour

    def clean_sheet(self):
        file = self.cleaned_data["sheet"]
        if not file:
            return None
        if file.size > LARGEST_SHEET:
            raise forms.ValidationError(_("This sheet is larger than half a megabyte."))
        try:
            return read_sheet(file.read().decode())
        except UnicodeDecodeError as error:
            raise forms.ValidationError(_("This file is no text in UTF-8.")) from error
        except Refused as refused:
            raise forms.ValidationError(str(refused)) from refused

    def clean_picture(self):
        file = self.cleaned_data["picture"]
        if not file:
            return None
        if file.size > LARGEST_LOGO:
            raise forms.ValidationError(_("This logo is larger than 200 kilobytes."))
        body = file.read()
        kind = kind_of(body)
        if kind is None:
            words = _("Pages cannot show this picture safely. Take SVG without scripts and links, PNG, JPEG or WebP.")
            raise forms.ValidationError(words)
        return body, kind

    def clean_path(self):
        path = self.cleaned_data["path"].lower() or None
        if queries.style_taken(path=path, by_another_than=self.instance):
            raise forms.ValidationError(_("Another organisation has this entrance already."))
        return path

    def clean_domain(self):
        domain = self.cleaned_data["domain"].strip().lower() or None
        if domain and not DOMAIN.fullmatch(domain):
            raise forms.ValidationError(_("Write a domain name without https and without a slash."))
        if queries.style_taken(domain=domain, by_another_than=self.instance):
            raise forms.ValidationError(_("Another organisation has this domain name already."))
        return domain

    def clean(self):
        given = super().clean()
        sheet, colour = given.get("sheet"), given.get("colour")
        tokens = worn(colour, sheet.tokens if sheet else self.instance.tokens)
        verdict = wearable(tokens)
        if not verdict:
            self.add_error("sheet" if sheet else "colour", verdict.reason)
        return given


def kind_of(body):
    """The type of a picture that is safe to show; nothing for anything else."""
    if b"<svg" in body[:2000]:
        return "image/svg+xml" if is_still(body) else None
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(io.BytesIO(body)) as picture:
            picture.verify()
            return KINDS.get(picture.format)
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return None


def is_still(body):
    """A drawing in which nothing runs, moves or leads elsewhere."""
    from defusedxml import ElementTree
    from defusedxml.common import DefusedXmlException

    try:
        drawing = ElementTree.fromstring(body)
    except (ElementTree.ParseError, DefusedXmlException, ValueError, LookupError):
        return False
    return all(is_still_part(part) for part in drawing.iter())


def is_still_part(part):
    name = str(part.tag).rpartition("}")[2].lower()
    for attribute, value in part.attrib.items():
        word = attribute.rpartition("}")[2].lower()
        elsewhere = word == "href" or "url(" in value.replace("url(#", "") or "javascript:" in value.lower()
        if word.startswith("on") or elsewhere:
            return False
    return name not in BARRED
