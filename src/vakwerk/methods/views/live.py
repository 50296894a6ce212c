"""The page of a live conversation, and its state for the script that keeps the page fresh.

What everyone of a kind sees is drawn once a version; for each reader her own is filled in.
"""

from django.conf import settings
from django.http import Http404, HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils.html import escape
from django.utils.safestring import mark_safe
from django.utils.timezone import localdate, now
from django.utils.translation import gettext as _
from django.utils.translation import override

from vakwerk.common.labels import address, told
from vakwerk.common.requests import the_one
from vakwerk.methods import queries, rules
from vakwerk.methods.forms import TWO_WEEKS, WriteForm
from vakwerk.methods.queries import SLOTS
from vakwerk.methods.states import Meeting, Part, Telling


def conversation(request, pk):
    scene = scene_for(request, pk)
    after = address(scene.conversation.origin)
    if not (scene.seat.is_present and scene.seat.has_screen):
        return redirect(after)
    context = {
        "scene": scene,
        "title": scene.step.title.say(scene.language),
        "after": after,
        "about": told(scene.conversation.origin, request.user),
        "tag": tag_for(request, scene),
        "now": milliseconds(scene.at),
        "drawing": mark_safe(drawn_for(request, scene)),  # noqa: S308  what people wrote is escaped in it
    }
    return fresh(render(request, "methods/conversation.html", context))


def state(request, pk):
    """The same, without the page around it."""
    scene = scene_for(request, pk)
    return piece(drawn_for(request, scene), tag_for(request, scene))


def scene_for(request, pk):
    found = the_one(queries.visible_to(request.user, pk))
    scene = queries.scene(found, request.user, at=now())
    if scene is None:  # she was removed just now
        raise Http404
    scene.seat.person = request.user  # her roles are read once for the whole page
    return scene


def tag_for(request, scene):
    return queries.tag_of(scene.conversation, scene.seat, bearer(request), scene.at)


def at_once(request, pk):
    """The state before session and sign-in, for who shows the tag of what she saw last. Nothing: go the whole way.

    When nothing is new the answer says so, and no more. Else the same is asked as on the whole way, in one query.
    """
    at, shown, session = now(), queries.read_tag(tag_shown(request)), bearer(request)
    if shown is None:
        return None
    newest = queries.newest_version(pk)
    if newest is None:
        queries.drop(pk)  # it may have been closed in another process
        return None
    if not queries.is_ours(shown, pk, newest.epoch, session, at):
        return None
    if shown.version == newest.version:
        return fresh(HttpResponse(status=304, headers={"ETag": f'"{shown}"'}))
    seat = queries.standing(pk, shown.seat_id, session, at)
    if seat is None or seat.epoch != newest.epoch:
        return None
    own = queries.own_words(seat.pk) if seat.has_written else {}
    with override(seat.language):
        html = kept_drawing(pk, seat, own, at) or new_drawing(pk, seat, own, at)
    return html and piece(html, queries.renewed(shown, pk, seat.epoch, session, seat.version))


def tag_shown(request):
    return request.headers.get("If-None-Match", "").removeprefix("W/").strip('"')


def bearer(request):
    """The key of the session: a tag works with no other."""
    return request.COOKIES.get(settings.SESSION_COOKIE_NAME, "")


def piece(html, tag):
    response = fresh(HttpResponse(html, headers={"ETag": f'"{tag}"'}))
    response["Content-Length"] = len(response.content)  # short and whole: nothing for a proxy to wait for
    response["Content-Security-Policy"] = "default-src 'none'; frame-ancestors 'none'"  # it is no page by itself
    response["X-Content-Type-Options"] = "nosniff"
    return response


def fresh(response):
    """Closed texts are not kept on a disk along the way, and every reader gets her own."""
    response["Cache-Control"] = "no-store"
    response["Vary"] = "Cookie"
    return response


def milliseconds(at):
    return int(at.timestamp() * 1000)


# What is drawn for all of a kind, and filled in for each -----------------------------------------------------------


def kept_drawing(pk, seat, own, at):
    """From what was drawn of this version already; nothing when that is not there."""
    version = queries.version_drawn(pk, seat.version)
    if version is None:
        return None
    step = version.table.step
    pieces = version.drawings.get(queries.kind_of(seat, seat.turn_id, seat.language, step, own))
    return pieces and queries.fill(pieces, values(pk, seat, step.key, own, at))


def new_drawing(pk, seat, own, at):
    table = queries.table_at(pk, seat.version)
    scene = table and queries.scene_at(table, seat.person_id, at=at)
    return scene and drawing_of(scene, own)


def drawn_for(request, scene):
    return drawing_of(scene, queries.own_words(scene.seat.pk), get_token(request))


def drawing_of(scene, own, token=""):
    made, step = scene.conversation, scene.step
    kind = queries.kind_of(scene.seat, made.turn_id, scene.language, step, own)
    version = queries.version_drawn(made.pk, made.version)
    pieces = version and version.drawings.get(kind)
    if not pieces:
        pieces = queries.keep(scene, kind, render_to_string("methods/scene.html", page(scene)))
    return queries.fill(pieces, values(made.pk, scene.seat, step.key, own, scene.at, token))


def values(pk, seat, step, own, at, token=""):
    """What is filled in: the reader's own words, the time, and the proof that her forms come from a page of ours.

    Without a token the script puts in the one that it has.
    """
    text, commitment = own.get((Part.TEXT, step)), own.get((Part.COMMITMENT, step))
    due_on = commitment.due_on if commitment else None
    asked = seat.telling == Telling.ASKED
    return {
        "now": str(milliseconds(at)),
        "token": escape(token),
        "text": escape(text.text) if text else "",
        "commitment": escape(commitment.text) if commitment else "",
        "due_on": str(due_on or localdate(at) + TWO_WEEKS)[:10],
        "topic": own_part("topic", pk, own.get((Part.TOPIC, "")), token),
        "promise": own_part("promise", pk, own.get((Part.PROMISE, "")) if asked else None, token),
    }


def own_part(name, pk, words, token):
    """What somebody brought along, for her alone."""
    context = {"pk": pk, "words": words, "csrf_token": token}
    return render_to_string(f"methods/own_{name}.html", context) if words else ""


def page(scene):
    """What the drawing is made of; in the place of whatever is somebody's own stands a slot."""
    clock = scene.clock
    return {
        "scene": scene,
        "slots": SLOTS,
        "csrf_token": SLOTS["token"],
        "words": words(scene),
        "sheet": sheet(scene),
        "ends": milliseconds(clock.ends_at()),
        "minutes_left": max(0, -(-scene.seconds_left // 60)),
        "can": verdicts(scene),
        "others": others(scene) if rules.may_lead(scene.seat) else [],
        "meetings": Meeting.choices,
        "closing": address(scene.conversation.origin, "close"),
    }


def others(scene):
    """The forms of the methods that the facilitator may go on along."""
    made = scene.conversation
    who = {"by": scene.seat.person, "closed_group": made.closed_group_id}
    return queries.forms_of_methods(*scene.method.used_in, without=made.method_key, **who)


def words(scene):
    """The texts of the step and of the whole, in the reader's language."""
    step, language = scene.step, scene.language
    return {
        "method": (scene.called or scene.method.name).say(language),
        "title": step.title.say(language),
        "instruction": step.instruction.say(language),
        "facilitator": step.facilitator.say(language),
        "next": scene.next_step.title.say(language) if scene.next_step else "",
        "steps": [each.title.say(language) for each in scene.steps],
        "frame": scene.frame.name.say(language) if scene.frame else "",
        "facets": [(facet.name.say(language), facet.question.say(language)) for facet in facets(scene)],
        "task": told_to_do(scene),
    }


def told_to_do(scene):
    """Who wrote in silence, reads when all of it is shown that it is."""
    if scene.is_revealed and scene.step.who_speaks == "nobody":
        return _("Everything lies on the table.")
    return rules.task(scene.step, scene.is_presenter, scene.presenter, scene.turn, scene.seat)


def facets(scene):
    return scene.frame.facets if scene.frame else ()


def sheet(scene):
    """The form of what one writes here, with slots for what she saved."""
    if not scene.writes:
        return None
    own = {name: SLOTS[name] for name in ("text", "commitment", "due_on")}
    return WriteForm(initial={"step": scene.step.key, "sequence": SLOTS["now"], **own})


def verdicts(scene):
    """What the facilitator may do now, and why not."""
    if not scene.leads:
        return {}
    made, step = scene.conversation, scene.step
    return {
        "next": rules.may_go_to(made, made.step + 1, scene.chosen_presenter),
        "back": rules.may_go_to(made, made.step - 1, scene.chosen_presenter),
        "present": rules.may_present_instead(made, scene.chosen_presenter),
        "reveal": rules.may_reveal(made, step, scene.seats, said_aloud=False),
        "reveal_now": rules.may_reveal(made, step, scene.seats, said_aloud=True),
    }
