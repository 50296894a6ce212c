"""Reading what people thought of a module, and what was answered."""

from vakwerk.programmes.models import EvaluationReply, ModuleEvaluation


def evaluations_of(module):
    """In no order that says who came first."""
    return list(ModuleEvaluation.objects.filter(module=module).order_by("pk"))


def own_evaluations(person):
    return ModuleEvaluation.objects.filter(person=person).select_related("module").order_by("given_on", "pk")


def reply_to(module):
    return EvaluationReply.objects.filter(module=module).select_related("by").first()


def replies_by(person):
    return EvaluationReply.objects.filter(by=person).select_related("module").order_by("at", "pk")


def overdue_evaluations(on):
    return ModuleEvaluation.objects.filter(destroy_after__lt=on)


def who_evaluated(module):
    """For a message to each of them."""
    rows = ModuleEvaluation.objects.filter(module=module).select_related("person")
    return [each.person for each in rows]
