"""What a reader types to get the newsletter, and an editor to make a number of it."""

from django import forms
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _

from vakwerk.magazine.models import NewsletterIssue, Theme
from vakwerk.magazine.queries import newsletters as queries
from vakwerk.ui.public import SharedForm


class ThemesForm(forms.Form):
    """What she wants to read about."""

    themes = forms.ModelMultipleChoiceField(
        queryset=Theme.objects.order_by("name"),
        required=False,
        label=_("What do you want to read about?"),
        help_text=_("Choose nothing to get everything."),
        widget=forms.CheckboxSelectMultiple,
    )


class SubscribeForm(ThemesForm):
    """A machine fills in every field, also the one nobody sees."""

    email = forms.EmailField(max_length=254, label=_("Your e-mail address"))
    website = forms.CharField(
        required=False, label=_("Leave this empty"), widget=forms.TextInput(attrs={"tabindex": -1})
    )
    field_order = ("email", "themes", "website")

    def asked(self):
        """The fields that somebody fills in."""
        return [bound for bound in self.visible_fields() if bound.name != "website"]

    @property
    def is_by_a_machine(self):
        return bool(self.cleaned_data["website"])


class BeginIssueForm(forms.Form):
    title = forms.CharField(
        max_length=120, label=_("What is the most important news?"), help_text=_("This is the subject of the mail.")
    )


class IssueForm(SharedForm, forms.ModelForm):
    articles = forms.MultipleChoiceField(
        required=False, label=_("Which articles?"), widget=forms.CheckboxSelectMultiple, choices=()
    )
    events = forms.MultipleChoiceField(
        required=False, label=_("What from the agenda?"), widget=forms.CheckboxSelectMultiple, choices=()
    )

    class Meta:
        model = NewsletterIssue
        fields = ("title", "intro")
        labels = {"title": _("Subject"), "intro": _("What do you say first?")}
        widgets = {"intro": forms.Textarea(attrs={"rows": 5})}

    def __init__(self, *args, instance, at, **kwargs):
        items = list(instance.items.all())
        chosen = {"articles": [item.article_id for item in items if item.article_id]}
        chosen["events"] = [item.event.partition(":")[2] for item in items if item.event]
        super().__init__(*args, instance=instance, initial=chosen, **kwargs)
        self.by_article = {article.pk: article for article in queries.articles_to_choose()}
        self.by_event = {event.pk: event for event in queries.events_to_choose(at)}
        self.fields["articles"].choices = [(pk, article.page.title) for pk, article in self.by_article.items()]
        self.fields["events"].choices = [(pk, named(event)) for pk, event in self.by_event.items()]

    def given(self):
        facts = {name: self.cleaned_data[name] for name in ("title", "intro")}
        facts["articles"] = [self.by_article[pk] for pk in self.cleaned_data["articles"]]
        facts["events"] = [self.by_event[pk] for pk in self.cleaned_data["events"]]
        return facts


def named(event):
    return f"{event.title} ({date_format(localtime(event.starts_at), 'j F')})"
