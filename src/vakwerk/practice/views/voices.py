"""Three voices: asking after a talk, the card to hand over, one's own answer, paper, and the voices side by side."""

from django.conf import settings
from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from vakwerk.common.requests import sent
from vakwerk.people.public import administered_by
from vakwerk.practice.actions import voices as actions
from vakwerk.practice.forms.voices import AskForm, EvaluatorForm, PaperForm, VoiceForm
from vakwerk.practice.queries import participants, visible_experiments
from vakwerk.practice.queries import voices as queries
from vakwerk.practice.rules import voices as rules
from vakwerk.practice.states import POINTS, VoiceChannel, VoiceRole
from vakwerk.practice.views.answering import FACES
from vakwerk.practice.views.experiments import found


def voices(request, pk):
    """The voices beside each other, where they differ, and who may do what."""
    shown = found(request, pk)
    shown_round, colleagues = queries.round_of(shown), participants(shown)
    form = EvaluatorForm(request.POST or None, by=request.user)
    can = {
        "open": rules.may_open_voices(request.user, shown, shown_round is not None),
        "ask": rules.may_ask(request.user, shown, colleagues),
        "type": rules.may_type_in(request.user, shown, colleagues),
    }
    if request.method == "POST" and form.is_valid():
        actions.open_voices(shown, by=request.user, at=now(), evaluator=form.cleaned_data["evaluator"])
        messages.success(request, _("From now on you can ask after each talk."))
        return redirect("practice:voices", pk=pk)
    context = {"experiment": shown, "round": shown_round, "form": form, "can": can}
    if shown_round is not None:
        context |= side_by_side(request.user, shown_round, colleagues)
    return render(request, "practice/voices.html", context, status=422 if form.errors else 200)


def side_by_side(person, shown_round, colleagues):
    found_voices, rows = queries.voices_of(shown_round, colleagues)
    shown = [each for each in found_voices if each.can]
    roles = dict(VoiceRole.choices)
    may_read = rules.may_read_words(person, shown_round)
    agreed = queries.agreement(found_voices, rows)
    return {
        "voices": found_voices,
        "answers": [step["label"] for step in reversed(scale_of(get_language()))],
        "points": [(words, [(each, told(each, point)) for each in shown]) for point, words in POINTS.items() if shown],
        "differing": [
            (POINTS[point], roles[more], roles[less]) for point, more, less in queries.differing(found_voices)
        ],
        "agreed": agreed and [(POINTS[point], value) for point, value in agreed.items()],
        "languages": queries.spoken_languages(rows) if found_voices[0].can else None,
        "can_read": may_read,
        "words": queries.words_of(shown_round) if may_read else [],
    }


def scale_of(language):
    return queries.catalogue()[language if language in queries.catalogue() else rules.HOUSE_LANGUAGE]["scale"]


def told(voice, point):
    """Counts from best to worst, and the same in words."""
    counts, unknown = voice.points[point]
    labels = [step["label"].lower() for step in reversed(scale_of(get_language()))]
    words = [f"{count} {label}" for count, label in zip(counts, labels, strict=True) if count]
    words += [_("%(n)s do not know") % {"n": unknown}] if unknown else []
    return counts, ", ".join(words)


def ask(request, pk):
    shown = found(request, pk)
    if queries.round_of(shown) is None:
        raise Http404
    form = AskForm(request.POST or None, by=request.user)
    if request.method == "POST" and form.is_valid():
        card = actions.ask_voices(shown, by=request.user, at=now(), officer=form.cleaned_data["officer"])
        return redirect("practice:voice_card", pk=pk, key=card.pk)
    context = {"experiment": shown, "form": form, "can": rules.may_ask(request.user, shown, participants(shown))}
    return render(request, "practice/voice_ask.html", context, status=422 if form.errors else 200)


def card(request, pk, key):
    """What is handed over: a drawing for a camera, the code, and the questions on paper in her language."""
    shown = found(request, pk)
    if not rules.may_ask(request.user, shown, participants(shown)):
        raise Http404
    ticket = get_object_or_404(queries.visible_cards_of(shown), pk=key)
    used = queries.languages_of(shown.organisation)
    language = chosen(request, used)
    url = settings.ADDRESS + reverse("practice:voice", args=[ticket.code])
    context = {
        "experiment": shown,
        "ticket": ticket,
        "url": url if language == rules.HOUSE_LANGUAGE else f"{url}?taal={language}",
        "language": language,
        "texts": queries.catalogue()[language],
        "faces": FACES,
        "languages": [(code, queries.catalogue()[code]["name"]) for code in used],
        "questions": queries.catalogue()[language]["client"]["questions"],
        "own": queries.own_tickets(request.user).filter(talk=ticket.talk).first(),
    }
    return render(request, "practice/voice_card.html", context)


def chosen(request, used):
    asked = sent(request.GET, "taal", 2)
    return asked if asked in used else rules.HOUSE_LANGUAGE


def own(request, pk):
    """A professional's own five questions."""
    ticket = get_object_or_404(queries.own_tickets(request.user), pk=pk)
    language = get_language() if get_language() in ("nl", "en") else rules.HOUSE_LANGUAGE
    form = VoiceForm(request.POST or None, language=language, role=ticket.role)
    if request.method == "POST" and form.is_valid():
        actions.answer_own(ticket, by=request.user, at=now(), language=language, **form.cleaned_data)
        messages.success(request, queries.catalogue()[language][ticket.role]["thanks"])
        seen = visible_experiments(request.user).filter(pk=ticket.round.experiment_id).exists()
        return redirect("practice:voices", pk=ticket.round.experiment_id) if seen else redirect("practice:overview")
    context = {"ticket": ticket, "form": form, "texts": queries.catalogue()[language][ticket.role]}
    return render(request, "practice/voice_own.html", context, status=422 if form.errors else 200)


def paper(request, pk):
    """A form that a client filled in on paper, or with a neutral helper."""
    shown = found(request, pk)
    language = chosen(request, queries.languages_of(shown.organisation))
    form = PaperForm(request.POST or None, language=language)
    can = rules.may_type_in(request.user, shown, participants(shown))
    if request.method == "POST" and form.is_valid():
        facts = dict(form.cleaned_data)
        channel = VoiceChannel.HELPER if request.POST.get("hoe") == "hulp" else VoiceChannel.PAPER
        if actions.type_in(
            shown, facts.pop("code"), by=request.user, at=now(), language=language, channel=channel, **facts
        ):
            messages.success(request, _("Typed in. Your name is not with it."))
            return redirect(reverse("practice:voice_paper", args=[pk], query={"taal": language}))
        form.add_error("code", _("This code was used already, or does not exist here."))
    context = {
        "experiment": shown,
        "form": form,
        "can": can,
        "language": language,
        "texts": queries.catalogue()[language],
        "languages": [(code, queries.catalogue()[code]["name"]) for code in queries.languages_of(shown.organisation)],
    }
    return render(request, "practice/voice_paper.html", context, status=422 if form.errors else 200)


def languages(request, pk):
    """In which languages an organisation asks its clients."""
    place = get_object_or_404(administered_by(request.user), pk=pk)
    can = rules.may_set_languages(request.user, place)
    if request.method == "POST":
        code = sent(request.POST, "taal", 2)
        if code not in queries.catalogue() or code == rules.HOUSE_LANGUAGE:
            raise Http404
        deed = request.POST.get("doe", "")
        actions.use_language(
            place, code, by=request.user, at=now(), is_used=deed != "stop", is_reviewed=deed == "nagelezen"
        )
        return redirect("practice:voice_languages", pk=pk)
    said = queries.said_languages(place)
    rows = [(code, texts["name"], said.get(code)) for code, texts in queries.catalogue().items() if code != "nl"]
    return render(request, "practice/voice_languages.html", {"rows": rows, "can": can, "place": place})
