"""Internal rules: who reads them, who keeps them, who owns one, and what an owner may answer when it pinches."""

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vakwerk.casework.states import RULE_MOVES, SIGNAL_MOVES, NormLevel, RuleState
from vakwerk.common.verdicts import YES, no
from vakwerk.library.public import may_back
from vakwerk.people.public import organisations_of, partnership_ids, reached_by, role
from vakwerk.privacy.public import may_store

RULE_KEEPER = role(
    "casework.rule_keeper",
    gettext_lazy("Keeper of internal rules"),
    gettext_lazy("Writes down internal rules and says who owns each. Reads no case, no deviation and no reason."),
)


def place_sight(person, path=""):
    """What is open to an organisation or a partnership: who works there today sees it."""
    own = [organisation.pk for organisation in organisations_of(person)]
    return Q(**{f"{path}organisation__in": own}) | Q(**{f"{path}partnership__in": partnership_ids(person)})


def rule_seen_by(person):
    return place_sight(person)


def signal_seen_by(person):
    """That a rule pinches and what was answered is open to everyone for whom the rule holds."""
    return place_sight(person, "rule__")


def reason_seen_by(person):
    """The reasons were written for the owner: she reads them, as long as she works where the rule holds."""
    return Q(signal__rule__owner=person) & place_sight(person, "signal__rule__")


def may_store_all(*texts):
    return next((verdict for text in texts if not (verdict := may_store(text or ""))), YES)


def is_complete(*answers):
    """Nothing is kept, or sent to anybody, without what was asked for."""
    if all(answer.strip() if isinstance(answer, str) else answer for answer in answers):
        return YES
    return no(_("Answer every question first."))


def works_where_it_holds(person, rule):
    places = {organisation.pk for organisation in organisations_of(person)}
    return rule.organisation_id in places or rule.partnership_id in partnership_ids(person)


def is_in_force(rule):
    return YES if rule.state == RuleState.IN_FORCE else no(_("This rule has been abolished."))


def may_keep(person, rule):
    """Of a partnership: who keeps the rules of the organisation in the lead."""
    organisation_id = rule.organisation_id or rule.partnership.lead_id
    if organisation_id in reached_by(person, RULE_KEEPER):
        return YES
    return no(_("Only a keeper of internal rules does this."))


def is_owner(person, rule):
    if rule.owner_id == person.pk and works_where_it_holds(person, rule):
        return YES
    return no(_("Only the owner of this rule does this."))


def may_change_rule(person, rule):
    return is_in_force(rule) and (is_owner(person, rule) or may_keep(person, rule))


def may_abolish(person, rule, waits):
    """Not past those who wait for an answer: they would never hear why."""
    hers = RULE_MOVES["abolish"].fits(rule.state) and (is_owner(person, rule) or may_keep(person, rule))
    return hers and (no(_("A signal waits. Answer that: then everyone concerned hears why.")) if waits else YES)


def may_own(person, rule):
    """Whom a rule can be given to: somebody for whom it holds. The law is nobody's."""
    if rule.level == NormLevel.STATUTE:
        return no(_("A law has no owner here."))
    if works_where_it_holds(person, rule):
        return YES
    return no(_("%(name)s does not work where this rule holds.") % {"name": person.name})


def may_back_rule(person, rule, pinches):
    """An executive stands behind those who deviate from a rule that pinches."""
    if not works_where_it_holds(person, rule):
        return no(_("This rule does not hold where you work."))
    if not pinches:
        return no(_("Support stands below a rule that pinches."))
    return may_back(person, rule)


def is_still_version(rule, seen):
    """Whoever changes, or deviates from, a rule has read what it says now."""
    if seen is None or seen == rule.version:
        return YES
    return no(_("This rule was changed while you wrote. Read it again; what you typed is still here."))


def may_answer(person, signal, name):
    return SIGNAL_MOVES[name].fits(signal.state) and is_owner(person, signal.rule)


def says_something_new(rule, text):
    if text.strip() and text.strip() != rule.text.strip():
        return YES
    return no(_("Write what the rule says from now on."))
