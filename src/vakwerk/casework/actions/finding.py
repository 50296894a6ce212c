"""Rules and teaching cases are found by whoever may read them: no case, no deviation and no reason ever is."""

from vakwerk.casework.states import RuleState, TeachingState
from vakwerk.search.public import Kind, forget, index


def make_rule_found(rule, *, at):
    """By everyone for whom it holds, as long as it does."""
    if rule.state != RuleState.IN_FORCE:
        forget(rule)
        return
    kind = "org" if rule.organisation_id else "partnership"
    index(rule, title=rule.name, text=rule.text, kind=Kind.RULE, audience=f"{kind}:{rule.place.pk}", at=at)


def make_teaching_found(case, *, at):
    """By everyone, while it is shown."""
    if case.state == TeachingState.SHOWN:
        text = f"{case.question}\n{case.text}"
        index(case, title=case.title, text=text, kind=Kind.TEACHING_CASE, audience="public", at=at)
    else:
        forget(case)
