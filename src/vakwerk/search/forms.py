"""What an editor types about words."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vakwerk.search import rules
from vakwerk.ui.public import SharedForm

LONGEST = 60


def lines(text):
    """The words of a text, one a line, each once."""
    found = list(dict.fromkeys(line.strip() for line in text.splitlines() if line.strip()))
    for word in found:
        if len(word) > LONGEST or "/" in word:
            raise ValidationError(_("“%(word)s” is not one word or a few.") % {"word": word[:LONGEST]})
    return found


class GroupForm(SharedForm):
    words = forms.CharField(
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 6}),
        label=gettext_lazy("Which words mean the same here?"),
        help_text=gettext_lazy("Each on a line. Who searches for one of them finds the others too."),
    )
    wider = forms.ChoiceField(
        required=False,
        label=gettext_lazy("Is there a wider word?"),
        help_text=gettext_lazy("It joins in the search, and counts less."),
    )

    def __init__(self, *args, known, group=None, **kwargs):
        stood = {"words": "\n".join(group.words), "wider": next(iter(group.broader), "")} if group else {}
        super().__init__(*args, initial=stood, **kwargs)
        self.known, self.key = known, group.key if group else ""
        others = [(each.key, each.words[0]) for each in known.groups.values() if each.key != self.key]
        self.fields["wider"].choices = [("", _("No")), *sorted(others, key=lambda other: other[1].lower())]

    def clean_words(self):
        found = lines(self.cleaned_data["words"])
        self.hold(rules.may_name(self.known, found, self.key))
        return found

    def clean_wider(self):
        wider = self.cleaned_data["wider"]
        self.hold(rules.may_be_wider(self.known, self.key, wider) if self.key else rules.YES)
        return wider

    def hold(self, verdict):
        if not verdict:
            raise ValidationError(verdict.reason)


class PlainForm(SharedForm):
    plain = forms.CharField(
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        label=gettext_lazy("What would you say to a client?"),
        help_text=gettext_lazy("Each on a line, the best first. Without any, the word is no longer pointed out."),
    )

    def clean_plain(self):
        return lines(self.cleaned_data["plain"])


class NewPlainForm(PlainForm):
    word = forms.CharField(max_length=LONGEST, label=gettext_lazy("Which word of the trade?"))
    field_order = ["word", "plain"]

    def __init__(self, *args, known, **kwargs):
        super().__init__(*args, **kwargs)
        self.known = {word.lower(): word for word in known}
        self.fields["plain"].required = True
        self.fields["plain"].help_text = _("Each on a line, the best first.")

    def clean_word(self):
        word = self.cleaned_data["word"].strip()
        if "/" in word:
            raise ValidationError(_("Write it without a slash."))
        if word.lower() in self.known:
            raise ValidationError(_("“%(word)s” stands there already.") % {"word": self.known[word.lower()]})
        return word
