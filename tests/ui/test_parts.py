"""The parts of pages, each with what it must hold for who reads it by eye, by ear or without colour."""

from types import SimpleNamespace

import pytest
from django import forms
from django.template import Context, Template, TemplateSyntaxError

from vakwerk.common.verdicts import YES, no
from vakwerk.ui.assets import ICONS

AMINA = SimpleNamespace(name="Amina El Idrissi", initials="AI")
BRAM = SimpleNamespace(name="Bram <b>Hoekstra</b>", initials="BH")


def draw(text, **context):
    return Template("{% load ui %}" + text).render(Context(context))


def test_what_can_be_done_is_a_button_that_posts():
    shown = draw('{% act "Close" url can number=3 %}', url="/x/", can=YES, csrf_token="penning")

    assert '<form class="vw-act" action="/x/" method="post">' in shown
    assert 'name="csrfmiddlewaretoken" value="penning"' in shown
    assert '<input type="hidden" name="number" value="3">' in shown
    assert ">Close</button>" in shown


def test_what_cannot_be_done_says_why_in_its_place():
    shown = draw('{% act "Close" "/x/" can %}', can=no("It has not begun."))

    assert "It has not begun." in shown
    assert "<form" not in shown
    assert "Close" not in shown


def test_what_somebody_wrote_cannot_become_markup():
    shown = draw("{% pegs people %}{% act label '/x/' can %}", people=[AMINA, BRAM], label="<i>", can=YES)

    assert "<b>" not in shown
    assert "<i>" not in shown


@pytest.mark.parametrize(
    "part",
    [
        '{% go "There" %}',
        '{% go "There" "/x/" colour="red" %}',
        '{% bay shade="dark" %}{% endbay %}',
        "{% frame %}{% endframe %}",
        "{% nothing %}",
    ],
)
def test_a_part_that_is_misspelt_does_not_compile(part):
    with pytest.raises(TemplateSyntaxError):
        draw(part)


@pytest.mark.parametrize(
    ("part", "markup"),
    [
        ('{% frame "Now" %}x{% endframe %}', '<section class="vw-frame" aria-label="Now">x</section>'),
        (
            '{% frame "Now" columns="side" %}x{% endframe %}',
            '<section class="vw-frame vw-frame--side" aria-label="Now">x</section>',
        ),
        ("{% bay %}x{% endbay %}", '<div class="vw-bay vw-stack">x</div>'),
        ('{% bay tone="now" gap="l" %}x{% endbay %}', '<div class="vw-bay vw-stack vw-stack--l vw-bay--now">x</div>'),
        ("{% panel %}x{% endpanel %}", '<div class="vw-panel vw-stack vw-stack--s">x</div>'),
        (
            '{% when "1 mei" %}x{% endwhen %}',
            '<li class="vw-when"><span class="vw-strong">1 mei</span><div>x</div></li>',
        ),
        ("{% peg amina %}", '<span class="vw-peg" aria-hidden="true">AI</span>'),
    ],
)
def test_a_part_is_the_markup_that_the_style_sheets_know(part, markup):
    assert draw(part, amina=AMINA).strip() == markup


def test_who_cannot_see_the_pegs_hears_the_names():
    shown = draw("{% pegs people %}", people=[AMINA, AMINA])

    assert shown.count('aria-hidden="true"') == 3
    assert "With Amina El Idrissi, Amina El Idrissi</span>" in shown


def test_a_message_of_the_system_is_announced():
    assert 'role="status"' in draw("{% said %}<p>Saved.</p>{% endsaid %}")


@pytest.mark.parametrize(
    ("done", "now", "marks"),
    [(0, True, (0, 1)), (0, False, (0, 0)), (3, True, (3, 1)), (4, False, (4, 0)), (5, True, (5, 0))],
)
def test_a_loop_shows_how_far_it_is_and_always_with_a_word(done, now, marks):
    shown = draw("{% loop done 'Looked back' now %}", done=done, now=now)

    assert (shown.count("c-leem"), shown.count("c-luik")) == marks
    assert ">Looked back</span>" in shown


@pytest.mark.parametrize(("share", "width"), [(0, 0), (0.5, 300), (1, 600), (1.2, 600), (-1, 0)])
def test_the_beam_of_a_timer_stays_within_its_frame(share, width):
    assert f'data-left width="{width}"' in draw("{% burn share %}", share=share)


@pytest.mark.parametrize("confidentiality", ["public", "network", "organisation", "group", "personal", "case"])
def test_who_sees_it_is_said_in_a_word_and_by_a_frame(confidentiality):
    shown = draw("{% sees each 'A sentence.' who='Amina.' term='A year.' %}", each=confidentiality)

    is_open = confidentiality in ("public", "network", "organisation")
    assert ("vw-sees--open" in shown) is is_open
    assert "A sentence." in shown
    assert "Amina. A year." in shown
    assert 'aria-label="Who sees this: ' in shown


def test_a_class_that_does_not_exist_is_not_shown_as_another():
    with pytest.raises(KeyError):
        draw("{% sees 'secret' 'A sentence.' %}")


@pytest.mark.parametrize("name", ICONS)
def test_every_icon_is_a_drawing_without_words(name):
    shown = draw("{% icon name %}", name=name)

    assert shown.startswith('<svg class="vw-icon"')
    assert 'aria-hidden="true"' in shown
    assert any(shape in shown for shape in ("<path", "<circle", "<rect", "<line", "<polyline"))


class Everything(forms.Form):
    """A field of every kind that pages use."""

    long = forms.CharField(label="Long", widget=forms.Textarea, help_text="In your own words.")
    short = forms.CharField(label="Short")
    day = forms.DateField(label="Day", widget=forms.DateInput(attrs={"type": "date"}))
    one = forms.ChoiceField(label="One", choices=[("a", "A"), ("b", "B")])
    radio = forms.ChoiceField(label="Radio", choices=[("a", "A"), ("b", "B")], widget=forms.RadioSelect)
    some = forms.MultipleChoiceField(
        label="Some", choices=[("a", "A"), ("b", "B")], widget=forms.CheckboxSelectMultiple
    )
    yes = forms.BooleanField(label="Yes")
    secret = forms.CharField(label="Secret", widget=forms.PasswordInput)
    asks = False


@pytest.mark.parametrize("name", Everything.base_fields)
def test_a_field_that_is_wrong_says_so_beside_its_label_and_above_the_form(name):
    form = Everything({})

    shown = draw("{% errors form %}{% field bound %}", form=form, bound=form[name])

    assert shown.count("This field is required.") == len(form.errors) + 1
    assert f'id="id_{name}_error"' in shown
    assert f'aria-describedby="{"id_long_helptext " if name == "long" else ""}id_{name}_error"' in shown
    assert f'href="#id_{name}">{form[name].label} – This field is required.</a>' in shown
    assert 'role="alert"' in shown


@pytest.mark.parametrize("name", Everything.base_fields)
def test_every_field_has_a_label_of_its_own(name):
    shown = draw("{% field bound %}", bound=Everything()[name])

    if name in ("radio", "some"):
        assert f"<legend>{Everything.base_fields[name].label}" in shown
        assert f'<label for="id_{name}_1">B</label>' in shown
    else:
        assert f'for="id_{name}"' in shown
        assert f'id="id_{name}"' in shown
    assert "required" not in shown.replace("This field is required.", "")


def test_what_was_typed_stands_in_the_field_and_a_password_does_not():
    form = Everything({"short": "Zij belde.", "radio": "b", "some": ["a"], "one": "b", "secret": "geheim"})

    shown = draw("{% for bound in form %}{% field bound %}{% endfor %}", form=form)

    assert 'value="Zij belde."' in shown
    assert 'value="b" id="id_radio_1" checked' in shown
    assert 'value="a" id="id_some_0" checked' in shown
    assert '<option value="b" selected>' in shown
    assert "geheim" not in shown


def test_a_field_with_two_errors_has_each_id_once():
    form = Everything({})
    form.add_error("short", "And something else.")

    shown = draw("{% field bound %}", bound=form["short"])

    assert shown.count('id="id_short_error"') == 1
    assert "And something else." in shown


def test_a_number_that_is_too_much_is_said_in_our_words_and_not_held_back_by_the_browser():
    class Counting(forms.Form):
        most = forms.IntegerField(min_value=10, max_value=90, label="Most")

    asked, answered = (draw("{% field form.most %}", form=form) for form in (Counting(), Counting({"most": "95"})))

    assert [bound in asked for bound in ('min="', 'max="', 'step="any"')] == [False, False, True]
    assert "Ensure this value is less than or equal to 90." in answered
    assert 'value="95"' in answered


def test_a_field_that_may_stay_empty_says_so():
    class Loose(forms.Form):
        name = forms.CharField(required=False)

    assert "(optional)" in draw("{% field bound %}", bound=Loose()["name"])
    assert "(optional)" not in draw("{% field bound %}", bound=Everything()["short"])


@pytest.mark.parametrize(
    ("names", "says"),
    [
        (["short"], "What you typed is still here."),
        (["short", "secret"], "What you typed is still here, except a password."),
        (["secret"], None),
    ],
)
def test_that_what_was_typed_is_still_there_is_said_where_it_is(names, says):
    some = type("Some", (forms.Form,), {name: Everything.base_fields[name] for name in names})

    shown = draw("{% errors form %}", form=some({}))

    assert ("still here" in shown) == (says is not None)
    assert says is None or f"<p>{says}</p>" in shown


def test_without_errors_nothing_is_said():
    assert draw("{% errors form %}", form=Everything()).strip() == ""


def test_a_mark_in_a_text_is_asked_about_and_can_be_kept():
    asks, plain = SimpleNamespace(only_asks=True), SimpleNamespace(only_asks=False)

    assert 'name="sure" value="1">Keep it as it is</button>' in draw('{% save form "Save" %}', form=asks)
    assert "sure" not in draw('{% save form "Save" %}', form=plain)
