"""What practice holds of somebody, row by row, and what goes on its day."""

from django.utils.translation import gettext_noop as N_

from vakwerk.common.calendars import add_dates
from vakwerk.common.holdings import expire, hold


def hold_cards(actions, queries):
    boards = N_("The improvement boards you keep")
    hold(queries.ImprovementBoard, boards, of=queries.boards_kept_by, row=board, forget=actions.forget_boards)
    raised = N_("The ideas and improvement cards that bear your name")
    hold(queries.ImprovementCard, raised, of=queries.cards_naming, row=card, forget=actions.forget_cards)
    hold(queries.SealedRaiser, N_("The ideas you raised without your name"), of=queries.sealed_by, row=sealed)


def hold_experiments(actions, queries):
    own = N_("The experiments you set up or stand behind")
    hold(queries.Experiment, own, of=queries.experiments_of, row=experiment, forget=actions.forget_experiments)
    hold(queries.Participation, N_("The experiments you take part in"), of=queries.participations_of, row=takes_part)


def hold_voices():
    from vakwerk.practice import models
    from vakwerk.practice.actions import voices as actions
    from vakwerk.practice.queries import voices as queries

    asked = N_("The talks after which you were asked five questions")
    hold(models.VoiceTicket, asked, of=queries.tickets_of, row=ticket)
    lays = N_("The experiments of which you lay the answers side by side")
    hold(models.VoiceRound, lays, of=queries.rounds_evaluated_by, row=evaluates, forget=actions.forget_evaluations)
    said = N_("The languages for clients that you decided on")
    hold(models.VoiceLanguage, said, of=queries.languages_said_by, row=language, forget=actions.forget_languages)


def hold_sets():
    from vakwerk.practice import models
    from vakwerk.practice.actions import set_ends as actions
    from vakwerk.practice.queries import sets as queries

    add_dates(queries.calendar_of)
    words = N_("The questions you brought into a learning set")
    hold(models.PracticeQuestion, words, of=queries.brought_in_by, row=question, forget=actions.forget_sets)
    words = N_("The actions you promised in a learning set")
    hold(models.ActionCommitment, words, of=queries.promised_by, row=action, forget=actions.forget_actions)
    words = N_("How you restated a question of somebody else")
    hold(models.RestatedQuestion, words, of=queries.restated_in, row=restated)
    hold(models.Reflection, N_("What you took along from a learning set"), of=queries.reflections_of, row=reflection)
    hold(models.SetInvitation, N_("The learning sets you were asked into"), of=queries.asked_into, row=invitation)
    words = N_("The learning sets you coach, or answer as a sponsor")
    hold(models.LearningSet, words, of=queries.kept_by, row=kept_set, forget=actions.forget_roles)
    over = N_("Learning sets that have ended")
    expire(models.LearningSet, over, overdue=queries.overdue_sets, destroy=actions.destroy_sets)


def hold_dialogues():
    from vakwerk.practice import models
    from vakwerk.practice.actions import dialogues, obstacles
    from vakwerk.practice.queries import dialogues as queries

    add_dates(queries.calendar_of)
    words = N_("The dialogues with a team that you lead")
    hold(models.ActivationDialogue, words, of=queries.led_by, row=dialogue, forget=dialogues.forget_heads)
    words = N_("What a team runs into and you answer")
    hold(models.Obstacle, words, of=queries.kept_obstacles, row=obstacle, forget=obstacles.forget_owners)
    words = N_("What you answered to a team")
    hold(models.Response, words, of=queries.answers_by, row=response, forget=obstacles.forget_answers)
    over = N_("Dialogues that the next one closed")
    expire(models.ActivationDialogue, over, overdue=queries.overdue_dialogues, destroy=dialogues.destroy_dialogues)


def hold_changes():
    from vakwerk.practice import models
    from vakwerk.practice.actions import change_people, changes
    from vakwerk.practice.queries import changes as queries

    words = N_("The changes you make")
    hold(models.ChangeAssignment, words, of=queries.made_by, row=change, forget=change_people.forget_changes)
    words = N_("The changes you stand behind, or were handed")
    hold(models.ChangeAssignment, words, of=queries.stood_behind_by, row=change, forget=change_people.forget_parts)
    hold(models.ChangeNote, N_("What you wrote about your changes"), of=queries.notes_of, row=note)
    hold(models.ChangeStep, N_("The steps in your changes"), of=queries.steps_of, row=change_step)
    words = N_("What you asked about the change of somebody else")
    hold(models.ChangeQuestion, words, of=queries.asked_by, row=asked_about, forget=change_people.forget_asked)
    hold(models.WhatRemains, N_("What remains of your changes"), of=queries.remaining_with, row=remaining)
    over = N_("Changes in which nothing was written for two years")
    expire(models.ChangeAssignment, over, overdue=queries.overdue_changes, destroy=changes.destroy_changes)


def change(made):
    return {"name": made.title, "at": made.begun_at, "state": made.state, "reason": made.why_stopped}


def note(line):
    return {"text": line.text, "at": line.at, "kind": line.kind}


def change_step(step):
    return {"text": step.text, "at": step.drafted_at, "state": step.state, "became": step.changed}


def asked_about(question):
    return {"text": question.text, "at": question.asked_at, "answered": question.answer}


def remaining(row):
    return {"name": row.change.title, "text": row.text, "at": row.answered_at}


def dialogue(led):
    return {"name": str(led.team), "at": led.starts_at, "text": led.stories}


def obstacle(owned):
    return {"text": owned.text, "on": owned.answer_due, "state": owned.state}


def response(given):
    return {"text": given.text, "at": given.at, "state": given.state}


def question(asked):
    return {"text": asked.text, "at": asked.brought_at, "state": asked.state, "for_sponsor": asked.for_sponsor}


def action(promised):
    result = getattr(promised, "result", None)
    facts = {"text": promised.text, "at": promised.agreed_at, "state": promised.state}
    return facts | {"became": result.text if result else ""}


def restated(row):
    return {"text": row.text, "at": row.written_at}


def reflection(own):
    return {"text": own.text, "at": own.written_at}


def invitation(asked):
    return {"name": asked.learning_set.name, "at": asked.invited_at, "state": asked.state}


def kept_set(held):
    return {"name": held.name, "at": held.started_at}


def ticket(asked):
    return {"name": asked.round.experiment.title, "on": asked.asked_on, "answered": asked.is_answered}


def evaluates(opened):
    return {"name": opened.experiment.title, "at": opened.opened_at}


def language(said):
    return {"name": said.language, "at": said.said_at}


def board(kept):
    return {"name": str(kept), "at": kept.opened_at}


def card(named):
    return {"name": named.title, "text": named.idea, "at": named.raised_at, "state": named.state}


def sealed(raised):
    return card(raised.card)


def experiment(made):
    return {"name": made.title, "text": made.expects, "at": made.made_at, "state": made.state}


def takes_part(row):
    return {"name": row.experiment.title, "at": row.joined_at}
