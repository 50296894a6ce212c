"""How long something is kept here, and what is held about a person."""

from datetime import timedelta

from django.db.models import CharField, Q, Value
from django.db.models.functions import Cast, Concat
from django.utils.timezone import localdate
from django.utils.translation import gettext

from vakwerk.common.holdings import expiries, holdings, opened_in_emergency
from vakwerk.common.labels import label, split
from vakwerk.common.prepared import Given, Prepared
from vakwerk.people.public import holds, reached_by, working_at
from vakwerk.privacy import rules
from vakwerk.privacy.models import DestructionList, EmergencyOpening, Inspection, RemovalRequest, RetentionClass
from vakwerk.trail.public import around, touching


def keep_until(model, at):
    """The day after which a thing born now goes: by the archivist's term, else by the declared one."""
    retention = model.declaration.retention
    days = RetentionClass.objects.filter(key=retention.key).values_list("days", flat=True).first()
    return retention.until(at) if days is None else localdate(at) + timedelta(days=days)


def held_about(person):
    """Everything held about a person, by kind: (what it is, its rows as plain values)."""
    return [(holding, [holding.row(thing) for thing in holding.of(person)]) for holding in holdings()]


class Reader(Given):
    """Whoever asks, in a query that is written once: by her key, and by her address."""

    email = Given("email", CharField())

    @property
    def pk(self):
        return self


@Prepared
def acts_on_hers():
    reader = Reader("reader", CharField())
    name = Given("name", CharField())
    return touching(name, *(names_of(holding, reader) for holding in holdings())).values_list("pk")


def done_with(person):
    """The keys of the acts on what is hers and on herself, newest first."""
    given = {"reader": person.pk, "email": person.email, "name": label(person)}
    return [pk for (pk,) in acts_on_hers.rows(**given)]


def names_of(holding, person):
    """The labels of what is hers of one kind, as a query: her things may be many."""
    prefix = Value(holding.model._meta.label_lower + ":")
    named = Concat(prefix, Cast("pk", CharField()), output_field=CharField())
    return holding.of(person).order_by().annotate(its_label=named).values("its_label")


def register():
    """The processing register: whatever is kept of people, as each model declares it, and who receives it."""
    declared = [(holding, holding.declaration) for holding in holdings()]
    return [(holding, made, rules.RECIPIENTS[made.confidentiality]) for holding, made in declared]


def register_in_words():
    """The same in the language of who asks, of each kind: what it is, why, on which legal ground, about whom, where it
    comes from, who receives it, and how long.
    """
    for holding, made, recipients in register():
        facts = (holding.words, made.purpose, made.legal_basis, made.subjects, holding.source)
        yield *map(gettext, facts), str(recipients), gettext(made.retention.words)


def terms():
    """Everything that goes on its day: (what it is, the declared term, the term that the archivist has set)."""
    chosen = {row.key: row for row in RetentionClass.objects.all()}
    return [(expiry, kept(expiry), chosen.get(kept(expiry).key)) for expiry in expiries()]


def kept(expiry):
    return expiry.model.declaration.retention


def term_named(key):
    """The declared term of this name and what was set for it; nothing when no such thing goes on a day."""
    return next(((expiry, chosen) for expiry, declared, chosen in terms() if declared.key == key), (None, None))


def open_lists():
    return DestructionList.objects.filter(destroyed_at=None).order_by("listed_at")


def statements():
    """What was destroyed, newest first."""
    done = DestructionList.objects.exclude(destroyed_at=None).select_related("approved_by")
    return done.order_by("-destroyed_at")


def words_of(kind):
    """What a kind of thing is, for the archivist."""
    return next((expiry.words for expiry in expiries() if expiry.model._meta.label_lower == kind), kind)


def expiry_of(kind):
    return next(expiry for expiry in expiries() if expiry.model._meta.label_lower == kind)


def removal_of(person):
    return RemovalRequest.objects.filter(person=person)


def removals_due(on):
    return RemovalRequest.objects.filter(due_on__lte=on).select_related("person")


def what_goes():
    """What goes with somebody who is removed, and what stays of her: (what goes, [(why it stays, what)])."""
    stays: dict[str, list[str]] = {}
    for holding in holdings():
        if holding.stays:
            stays.setdefault(holding.stays, []).append(holding.words)
    return [holding for holding in holdings() if holding.forget], list(stays.items())


def inspections_of(officer):
    return Inspection.objects.filter(by=officer).order_by("-at")


def inspections_supervised_by(person):
    """Every inspection for the data protection officer; for a security officer those she made."""
    rows = Inspection.objects.select_related("by").order_by("-at")
    return rows if holds(person, rules.PRIVACY_OFFICER) else rows.filter(by=person)


def inspected(inspection, count=500):
    """The acts that were asked for, oldest first; and who of their actors work where the officer keeps watch."""
    if inspection.object_label:
        found = touching(inspection.object_label).order_by("pk")
    else:
        found = around(inspection.origin, inspection.moment, rules.INCIDENT)
    acts = list(found[:count])
    places = reached_by(inspection.by, rules.SECURITY_OFFICER)
    return acts, working_at(places, {act.actor_id for act in acts if act.actor_id})


def emergencies_of(person):
    """Newest first."""
    rows = EmergencyOpening.objects.filter(rules.emergencies_seen_by(person)).select_related("asked_by", "decided_by")
    return rows.distinct().order_by("-asked_at")


def emergencies_about(person):
    """What she asked for, decided, or was told of."""
    hers = Q(asked_by=person) | Q(decided_by=person) | Q(told=person)
    return EmergencyOpening.objects.filter(hers).distinct().order_by("-asked_at")


def in_emergency(named):
    """The thing of this label, when it is one that can be opened and is there."""
    opened = rules.emergency_named(split(named))
    return opened and opened.model.objects.filter(pk=split(named)[2]).first()


def concerned(thing):
    """Whom it concerns; nobody when it is not there."""
    return list(opened_in_emergency(thing._meta.label_lower).people(thing)) if thing else []


def contents_in_emergency(opening):
    """What is in it: (what it is, texts), nameless where its own pages are."""
    thing = in_emergency(opening.object_label)
    return list(opened_in_emergency(thing._meta.label_lower).shows(thing)) if thing else []


def told_of(opening):
    return [person.name for person in opening.told.order_by("name")]


def overdue_emergencies(on):
    return EmergencyOpening.objects.filter(destroy_after__lt=on)


def overdue_inspections(on):
    return Inspection.objects.filter(destroy_after__lt=on)
