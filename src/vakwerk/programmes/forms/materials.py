"""A piece of material: a file or a link, and what may be done with it."""

from zipfile import BadZipFile, ZipFile

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vakwerk.privacy.public import PracticeText
from vakwerk.programmes.states import Licence
from vakwerk.ui.public import kind_of

MEGABYTE = 1024 * 1024
LARGEST = 25 * MEGABYTE
KINDS = ("pdf", "png", "jpg", "zip")
HOLDS = {"docx": "word/document.xml", "pptx": "ppt/presentation.xml"}  # what stands in such an archive
OPEN = {"odt": b"application/vnd.oasis.opendocument.text", "odp": b"application/vnd.oasis.opendocument.presentation"}
SAYS = 100  # of what an archive says it is no more is unpacked: it may say anything


class MaterialForm(forms.Form):
    title = PracticeText(max_length=120, widget=forms.TextInput(), label=gettext_lazy("What is it?"))
    file = forms.FileField(
        required=False,
        label=gettext_lazy("A file"),
        help_text=gettext_lazy("PDF, Word, PowerPoint, OpenDocument, PNG or JPEG, at most 25 MB. Or a link, below."),
        widget=forms.FileInput(attrs={"accept": ".pdf,.docx,.pptx,.odt,.odp,.png,.jpg,.jpeg"}),
    )
    link = forms.URLField(
        required=False,
        max_length=500,
        assume_scheme="https",
        label=gettext_lazy("Or a link"),
        help_text=gettext_lazy("A film or a larger file: put it where your school or organisation keeps such things."),
    )
    owner = PracticeText(
        max_length=120,
        widget=forms.TextInput(),
        label=gettext_lazy("Whose is it?"),
        help_text=gettext_lazy("Who made it: a school, a publisher, your organisation."),
    )
    licence = forms.ChoiceField(
        choices=Licence,
        widget=forms.RadioSelect,
        label=gettext_lazy("What may others do with it?"),
    )
    unnamed = forms.BooleanField(
        label=gettext_lazy("I looked: no client can be recognised in it"),
        help_text=gettext_lazy("Vakwerk cannot look into a file."),
    )

    def clean_file(self):
        """By what stands in it, whatever it is called."""
        file = self.cleaned_data["file"]
        if file is None:
            return None
        if file.size > LARGEST:
            raise forms.ValidationError(_("This file is larger than 25 MB. Put it elsewhere and give the link."))
        self.kind = kind_of_material(file)
        if self.kind is None:
            raise forms.ValidationError(_("Choose a PDF, a Word, PowerPoint or OpenDocument file, a PNG or a JPEG."))
        file.name = f"materiaal.{self.kind}"
        return file

    def clean_link(self):
        link = self.cleaned_data["link"]
        if link and not link.startswith(("https://", "http://")):
            raise forms.ValidationError(_("A link begins with https://."))
        return link

    def clean(self):
        given = super().clean()
        if not self.errors and bool(given.get("file")) == bool(given.get("link")):
            raise forms.ValidationError(_("Give a file or a link: one of the two."))
        return given

    def facts(self):
        given = {name: self.cleaned_data[name] for name in ("title", "owner", "licence")}
        if link := self.cleaned_data["link"]:
            return given | {"link": link}
        return given | {"file": self.cleaned_data["file"], "kind": self.kind}


def kind_of_material(file):
    """What it is by what stands in it; nothing when it is none of what is taken."""
    kind = kind_of(file, KINDS)
    return kind_of_archive(file) if kind == "zip" else kind


def kind_of_archive(file):
    try:
        with ZipFile(file) as archive:
            names = archive.namelist()
            said = archive.open("mimetype").read(SAYS) if "mimetype" in names[:1] else b""
    except (BadZipFile, RuntimeError, NotImplementedError):
        return None
    finally:
        file.seek(0)
    found = next((kind for kind, mark in OPEN.items() if said == mark), None)
    return found or next((kind for kind, name in HOLDS.items() if name in names), None)
