from django.apps import AppConfig
from django.utils.translation import gettext_noop as N_

from vakwerk.common.calendars import add_dates
from vakwerk.common.deeds import name_deeds, name_kinds
from vakwerk.common.holdings import expire, hold
from vakwerk.common.labels import tells

DEEDS = {
    "open_board": N_("opened an improvement board"),
    "change_board": N_("changed the agreements of an improvement board"),
    "stop_keeping": N_("stopped keeping an improvement board"),
    "take_board": N_("keeps an improvement board from now on"),
    "leave_board": N_("left an improvement board to others"),
    "raise_idea": N_("raised an idea"),
    "pick_up": N_("picked up an idea"),
    "go_and_see": N_("went to see how it really goes"),
    "fill_in": N_("filled in an improvement card"),
    "ask_why": N_("asked on why"),
    "count": N_("counted"),
    "try_out": N_("began to try something"),
    "check": N_("looked at what a trial brought"),
    "adopt": N_("made something the way of working"),
    "adapt": N_("tries something otherwise"),
    "drop": N_("decided not to do something, with the reason"),
    "review": N_("looked whether an agreement still holds"),
    "take_card": N_("goes on with an improvement card"),
    "give_back": N_("left an improvement card to others"),
    "leave_card": N_("left an improvement card to others"),
    "set_up": N_("set up an experiment"),
    "rewrite": N_("worked on the plan of an experiment"),
    "design": N_("designed an experiment"),
    "grant": N_("gave room for an experiment"),
    "start": N_("began an experiment"),
    "open_up": N_("let the network read an experiment"),
    "pause": N_("paused an experiment"),
    "resume": N_("went on with an experiment"),
    "evaluate": N_("stopped an experiment to look back"),
    "end": N_("ended an experiment on its last day"),
    "decide": N_("decided what becomes of an experiment"),
    "share": N_("shared what came out of an experiment"),
    "share_lesson": N_("wrote down for others what an experiment taught"),
    "repeat": N_("repeats an experiment"),
    "take_part": N_("takes part in an experiment"),
    "be_named": N_("said whether she may be named in an experiment"),
    "leave_experiment": N_("left an experiment to who stands behind it"),
    "draw": N_("drew a lot for two talks"),
    "open_voices": N_("began to ask three voices in an experiment"),
    "use_language": N_("said in which languages clients are asked"),
    "start_set": N_("started a learning set"),
    "change_set": N_("changed the agreements of a learning set"),
    "coach_set": N_("coaches a learning set from now on"),
    "invite_into": N_("asked a colleague into a learning set"),
    "accept_invitation": N_("joined a learning set"),
    "decline_invitation": N_("did not join a learning set"),
    "open_rollout": N_("lets a learning set grow into a department"),
    "leave_set": N_("left a learning set"),
    "meet_set": N_("met with a learning set for the first time"),
    "end_set": N_("ended a learning set"),
    "bring_in_question": N_("brought a question into a learning set"),
    "explore_question": N_("began to ask about a question"),
    "restate_question": N_("restated a question"),
    "see_anew_question": N_("said how a question reads now"),
    "agree_question": N_("agreed on an action"),
    "tell_question": N_("told what became of an action"),
    "skip_action": N_("passed over an action for today"),
    "look_back_question": N_("looked back at an action"),
    "go_on_question": N_("goes on with a question"),
    "settle_question": N_("settled a question"),
    "hand_over_question": N_("handed a question to a sponsor"),
    "answer_question": N_("answered a question as sponsor"),
    "take_question": N_("goes on with a question of somebody who left"),
    "share_practice": N_("wrote down for others what a question taught"),
    "plan_meeting": N_("planned a meeting of a learning set"),
    "begin_meeting": N_("began a meeting of a learning set"),
    "open_meeting": N_("went on to a question in a learning set"),
    "close_meeting": N_("closed a meeting of a learning set"),
    "cancel_meeting": N_("cancelled a meeting of a learning set"),
    "plan_dialogue": N_("planned a dialogue with a team"),
    "change_dialogue": N_("moved a dialogue with a team"),
    "prepare_dialogue": N_("prepared a dialogue and invited the team"),
    "hold_dialogue": N_("held a dialogue with a team"),
    "publish_dialogue": N_("let a team read what it runs into"),
    "take_dialogue": N_("leads a dialogue from now on"),
    "leave_dialogue": N_("left a dialogue to others"),
    "own_obstacle": N_("said who answers an obstacle"),
    "solve_obstacle": N_("answered an obstacle: solved"),
    "work_on_obstacle": N_("answered an obstacle: being worked on"),
    "refuse_obstacle": N_("answered an obstacle: not possible, with the reason"),
    "judge_obstacle": N_("wrote down what a team says of an answer"),
    "share_card": N_("wrote down for others what an improvement brought"),
}


class PracticeConfig(AppConfig):
    name = "vakwerk.practice"

    def ready(self):
        from vakwerk.practice import actions, queries
        from vakwerk.practice.views.said import told_of

        name_deeds("practice", DEEDS)
        name_kinds(
            {
                "improvement": N_("Improvement that became the way of working"),
                "experiment": N_("Experiment that you took part in"),
                "learning_set": N_("Meeting of a learning set"),
                "practice_question": N_("Question from practice that you settled"),
            }
        )
        tells("practice.experiment", told_of)
        hold_cards(actions, queries)
        hold_experiments(actions, queries)
        hold_voices()
        hold_sets()
        hold_dialogues()
        cards = N_("Improvement cards that are over")
        expire(queries.ImprovementCard, cards, overdue=queries.overdue_cards, destroy=actions.destroy_cards)
        over = N_("Experiments that were decided on")
        expire(queries.Experiment, over, overdue=queries.overdue_experiments, destroy=actions.destroy_experiments)


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
