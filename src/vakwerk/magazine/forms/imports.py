"""A file to read in, and the passages that were found in it."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy

from vakwerk.magazine import queries
from vakwerk.magazine.models import Kind
from vakwerk.magazine.typeset import reading, shape
from vakwerk.magazine.typeset.proposing import propose_file

WHY_NOT = {
    reading.KIND: gettext_lazy("Choose a file that ends in .docx, .html or .txt."),
    reading.TOO_BIG: gettext_lazy("This file is too large. Save the text of one article in a file of its own."),
    reading.BROKEN: gettext_lazy(
        "This file cannot be opened. Open it in your own program, save it anew and try again."
    ),
    reading.EMPTY: gettext_lazy("There is no text in this file."),
}
KINDS = [
    (shape.TITLE, gettext_lazy("Title")), (shape.SUBTITLE, gettext_lazy("Subtitle")),
    (shape.LEAD, gettext_lazy("Lead")),
    (shape.PARAGRAPH, gettext_lazy("Paragraph")), (shape.HEADING, gettext_lazy("Heading")),
    (shape.QUESTION, gettext_lazy("Question and answer")), (shape.PULL_QUOTE, gettext_lazy("Pull quote")),
    (shape.SIDEBAR, gettext_lazy("Sidebar")), (shape.FOOTNOTE, gettext_lazy("Footnote")),
    (shape.CREDIT, gettext_lazy("Credit")), (shape.RELATED, gettext_lazy("Related article")),
    (shape.BOOK, gettext_lazy("Book that it is a chapter of")), (shape.NUMBER, gettext_lazy("Number of the chapter")),
    (shape.EDITION, gettext_lazy("Number of the magazine")), (shape.EDITORIAL, gettext_lazy("Editorial")),
    (shape.CONTENTS, gettext_lazy("Line of the contents")), (shape.AGENDA, gettext_lazy("Line of the agenda")),
    (shape.LEFT_OUT, gettext_lazy("Leave out")),
]  # fmt: skip
WITH_SHORT = {shape.QUESTION, shape.SIDEBAR, shape.FOOTNOTE, shape.CREDIT, shape.RELATED, shape.AGENDA}
TYPES = [*Kind.choices, (shape.FRONT_PAGE, gettext_lazy("Front page of a number"))]


class FileForm(forms.Form):
    file = forms.FileField(
        label=gettext_lazy("Which file?"),
        help_text=gettext_lazy("From Word (.docx), a saved web page (.html) or plain text (.txt)."),
    )

    def clean_file(self):
        file = self.cleaned_data["file"]
        if file.size > reading.LARGEST:
            raise ValidationError(WHY_NOT[reading.TOO_BIG])
        try:
            self.proposal = propose_file(file.name, file.read()).as_json()
        except reading.Unreadable as why:
            raise ValidationError(WHY_NOT[str(why)]) from None
        return file


class PassageForm(forms.Form):
    """One passage: what it is, its short text where it has one, and its text."""

    kind = forms.ChoiceField(choices=KINDS, label=gettext_lazy("What is this?"))
    short = forms.CharField(max_length=300, required=False, label=gettext_lazy("Title, question, role or number"))
    text = forms.CharField(
        required=False, max_length=20_000, label=gettext_lazy("Text"), widget=forms.Textarea(attrs={"rows": 4})
    )


class PassagesForm:
    """All passages of a proposal, each in a form of its own, with the original beside it."""

    def __init__(self, proposal, data=None):
        self.proposal = proposal
        self.type = forms.Form(data, prefix="all")
        self.type.fields["type"] = forms.ChoiceField(
            choices=TYPES, initial=proposal["type"], label=gettext_lazy("What is it?")
        )
        self.rows = [
            (PassageForm(data, prefix=f"p{n}", initial=passage, auto_id="%s"), passage["original"])
            for n, passage in enumerate(proposal["body"])
        ]

    def is_valid(self):
        return all([self.type.is_valid(), *(form.is_valid() for form, _original in self.rows)])

    def changed(self):
        """The proposal as it was looked through. What only a list or a turn has stays with a passage of its kind."""
        body = []
        for (form, _original), passage in zip(self.rows, self.proposal["body"], strict=True):
            given = form.cleaned_data
            kept = (
                passage
                if given["kind"] == passage["kind"] and given["text"] == passage["text"]
                else {"original": passage["original"]}
            )
            body.append(kept | given)
        return self.proposal | {"type": self.type.cleaned_data["type"], "body": body}


class TakeOverForm(forms.Form):
    edition = forms.ModelChoiceField(
        queryset=None,
        required=False,
        label=gettext_lazy("For which number?"),
        empty_label=gettext_lazy("Not chosen yet"),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["edition"].queryset = queries.desk.being_made()
        self.fields["edition"].label_from_instance = lambda edition: f"{edition.number}. {edition.page.title}"
