"""The page of a live conversation, and its state for the script that keeps the page fresh."""

from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import localdate, now

from vakwerk.common.labels import address
from vakwerk.methods import queries, rules
from vakwerk.methods.forms import TWO_WEEKS, WriteForm
from vakwerk.methods.states import Meeting


def conversation(request, pk):
    found = get_object_or_404(queries.visible_to(request.user), pk=pk)
    scene = queries.scene(found, request.user, at=now())
    if not (scene.seat.is_present and scene.seat.has_screen):
        return redirect(address(found.origin))
    return fresh(render(request, "methods/conversation.html", page(scene)))


def state(request, pk):
    """The same, without the page around it. `304` is answered before this, by a middleware."""
    found = get_object_or_404(queries.visible_to(request.user), pk=pk)
    scene = queries.scene(found, request.user, at=now())
    response = fresh(render(request, "methods/scene.html", page(scene)))
    response["ETag"] = f'"{queries.tag_of(found, scene.seat, scene.at)}"'
    return response


def fresh(response):
    """Closed texts are not kept on a disk along the way, and every reader gets her own."""
    response["Cache-Control"] = "no-store"
    response["Vary"] = "Cookie"
    return response


def page(scene):
    clock = scene.clock
    return {
        "scene": scene,
        "tag": queries.tag_of(scene.conversation, scene.seat, scene.at),
        "words": words(scene),
        "sheet": sheet(scene),
        "now": int(scene.at.timestamp() * 1000),
        "ends": int(clock.ends_at().timestamp() * 1000),
        "minutes_left": max(0, -(-scene.seconds_left // 60)),
        "can": verdicts(scene),
        "others": others(scene) if rules.may_lead(scene.seat) else [],
        "meetings": Meeting.choices,
        "closing": address(scene.conversation.origin, "close"),
        "after": address(scene.conversation.origin),
    }


def others(scene):
    """The forms of the methods that the facilitator may go on along."""
    return queries.forms_of_methods("peer_session", without=scene.conversation.method_key)


def words(scene):
    """The texts of the step and of the whole, in the reader's language."""
    step, language = scene.step, scene.language
    return {
        "method": scene.method.name.say(language),
        "title": step.title.say(language),
        "instruction": step.instruction.say(language),
        "facilitator": step.facilitator.say(language),
        "next": scene.next_step.title.say(language) if scene.next_step else "",
        "steps": [each.title.say(language) for each in scene.steps],
        "task": rules.task(scene.step, scene.is_presenter, scene.presenter, scene.turn, scene.seat),
    }


def sheet(scene):
    """The form of what this person writes here, filled with what she saved."""
    if not scene.writes:
        return None
    text, commitment = scene.own("text"), scene.own("commitment")
    kept = {
        "step": scene.step.key,
        "sequence": int(scene.at.timestamp() * 1000),
        "text": text.text if text else "",
        "commitment": commitment.text if commitment else "",
        "due_on": commitment.due_on if commitment and commitment.due_on else localdate(scene.at) + TWO_WEEKS,
    }
    return WriteForm(initial=kept)


def verdicts(scene):
    """What the facilitator may do now, and why not."""
    if not scene.leads:
        return {}
    made, step = scene.conversation, scene.step
    return {
        "next": rules.may_go_to(made, made.step + 1, scene.chosen_presenter),
        "back": rules.may_go_to(made, made.step - 1, scene.chosen_presenter),
        "reveal": rules.may_reveal(made, step, scene.seats, said_aloud=False),
        "reveal_now": rules.may_reveal(made, step, scene.seats, said_aloud=True),
    }
