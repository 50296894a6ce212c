"""A teaching case: invented, as a text or as a film with captions."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vakwerk.privacy.public import AsksOnce, PracticeText
from vakwerk.ui.public import SharedForm, kind_of

MEGABYTE = 1024 * 1024
LARGEST = 300 * MEGABYTE
KINDS = ("mp4", "webm")


class TeachingForm(SharedForm, AsksOnce):
    title = forms.CharField(max_length=120, label=gettext_lazy("What is it called?"))
    text = PracticeText(
        required=False, rows=8, label=gettext_lazy("The case as a text"), help_text=gettext_lazy("Or as a film, below.")
    )
    film = forms.FileField(
        required=False,
        label=gettext_lazy("A film"),
        help_text=gettext_lazy("MP4 or WebM, at most 300 MB. Only people who play somebody invented."),
        widget=forms.FileInput(attrs={"accept": "video/mp4,video/webm"}),
    )
    captions = forms.FileField(
        required=False,
        label=gettext_lazy("Captions of the film"),
        help_text=gettext_lazy("A file that ends in .vtt. Without captions nobody can open the film to everyone."),
        widget=forms.FileInput(attrs={"accept": ".vtt,text/vtt"}),
    )
    question = forms.CharField(
        max_length=200,
        initial=gettext_lazy("What would you do, and why?"),
        label=gettext_lazy("With which question does the talk begin?"),
    )
    invented = forms.BooleanField(label=gettext_lazy("Everything and everyone in it is invented"))

    def __init__(self, *args, known=None, **kwargs):
        self.known = known
        kept = {name: getattr(known, name) for name in ("title", "text", "question")} if known else {}
        super().__init__(*args, initial=kept, **kwargs)

    def clean_film(self):
        film = self.cleaned_data["film"]
        if film is not None and (film.size > LARGEST or kind_of(film, KINDS) is None):
            raise forms.ValidationError(_("Choose an MP4 or WebM file of at most 300 MB."))
        return film

    def clean_captions(self):
        """The text of the file: WebVTT, or what is wrong with it."""
        sent = self.cleaned_data["captions"]
        if sent is None:
            return ""
        try:
            words = sent.read(MEGABYTE + 1).decode("utf-8-sig")
        except UnicodeDecodeError:
            words = ""
        if not words.startswith("WEBVTT") or len(words) > MEGABYTE or "-->" not in words or "\x00" in words:
            raise forms.ValidationError(
                _("This is not a file with captions. It begins with WEBVTT, and holds lines with their times.")
            )
        return words.replace("\r\n", "\n")

    def clean(self):
        given = super().clean()
        has_film = given.get("film") or (self.known and self.known.film)
        if not self.errors and not given.get("text") and not has_film:
            raise forms.ValidationError(_("Give a text or a film."))
        return given

    def facts(self):
        """What was given; a film or captions that were not sent again stay as they are."""
        given = {name: self.cleaned_data[name] for name in ("title", "text", "question")}
        return given | {name: self.cleaned_data[name] for name in ("film", "captions") if self.cleaned_data[name]}
