"""Reading inventories, what people wish, and what they choose first."""

from django.core.signing import BadSignature, Signer
from django.db.models import Count, F, FilteredRelation, Prefetch, Q

from vakwerk.common.labels import label, split
from vakwerk.events.public import open_wishes_by
from vakwerk.people.public import acting_for, in_partnership, organisations_of, partnerships_with_members, works_for
from vakwerk.practice.public import words_of_card, words_of_obstacle
from vakwerk.programmes import rules
from vakwerk.programmes.models import Enrolment, LearningNeed, NeedChoice, NeedsInventory, NeedTheme
from vakwerk.programmes.models import WorkingGroupMember as Member
from vakwerk.programmes.queries.proposals import open_proposal
from vakwerk.programmes.states import ASKING, AskedWhom, InventoryState
from vakwerk.search.public import alike

LINK = "programmes.need"
MAY_CARRY = 20  # inventories that are looked through for who carries something in


def inventories():
    makers = Prefetch("programme__working_group", Member.objects.select_related("person").order_by("since", "pk"))
    return NeedsInventory.objects.select_related("programme__partnership__lead").prefetch_related(makers)


def visible_inventories(person):
    return inventories().filter(rules.inventory_seen_by(person)).order_by("-opened_at", "pk")


def inventories_of(programme):
    """The newest first."""
    return NeedsInventory.objects.filter(programme=programme).order_by("-opened_at", "pk")


def inventories_opened_by(person):
    return NeedsInventory.objects.filter(opened_by=person).select_related("programme").order_by("opened_at", "pk")


def is_open(inventories):
    return any(each.state in ASKING for each in inventories)


def is_asking(programme):
    return NeedsInventory.objects.filter(programme=programme, state__in=ASKING).exists()


def has_nothing_open(programme):
    """Nothing that people answered waits for what comes of it."""
    return rules.has_no_proposal(open_proposal(programme)) and rules.has_no_question(is_asking(programme))


def inventories_made_by(person):
    return visible_inventories(person).filter(programme__working_group__person=person)


def with_question(rows):
    """Leergangen; one in which people wish or choose has that inventory as `asking`."""
    open_ones = Q(inventories__state__in=(InventoryState.GATHERING, InventoryState.RANKING))
    return rows.annotate(asking=FilteredRelation("inventories", condition=open_ones)).select_related("asking")


def asked(listed, learned, on):
    """What somebody is asked: [(leergang, inventory)]. listed: those that she sees, with_question.

    learned: the ids of those in which she has or had a place.
    """
    rows = [(each, each.asking) for each in listed if hasattr(each, "asking")]
    return [(each, asking) for each, asking in rows if rules.asks_now(each, asking, on, learned)]


def organisation_for(person, ours):
    """In whose name she speaks: where she acts for, else another of hers. ours: the ids of those that make it."""
    hers = [acting_for(person), *organisations_of(person)]
    return next((each for each in hers if each and each.pk in ours), None)


def learns_here(person, programme):
    """Whether she has or had a place in any of its modules."""
    return Enrolment.objects.filter(rules.holds_seat(), person=person, module__programme=programme).exists()


def asked_of(person, inventory):
    """Her organisation in it, and whether she learns where only learners are asked."""
    programme = inventory.programme
    of_learners = inventory.asked_whom == AskedWhom.LEARNERS
    ours = {each.pk for each in in_partnership(programme.partnership_id)}
    return organisation_for(person, ours), of_learners and learns_here(person, programme)


def learners_of(programme):
    rows = Enrolment.objects.filter(rules.holds_seat(), module__programme=programme).select_related("person")
    return list({row.person for row in rows})


def own_needs(person):
    return LearningNeed.objects.filter(person=person).select_related("inventory__programme").order_by("wished_on", "pk")


def needs_of(inventory):
    """In no order that says who came first, and without who they are of."""
    return LearningNeed.objects.filter(inventory=inventory).order_by("pk")


def loose_needs(inventory):
    return needs_of(inventory).filter(theme=None)


def suggested(needs):
    """Groups of wishes that are about the same, the largest first. needs: a list."""
    return [[needs[n] for n in group] for group in alike([need.text for need in needs])]


def who_took_part(inventory):
    """Everybody who wished or chose under her own name, and works there still."""
    wished = LearningNeed.objects.filter(works_for(), inventory=inventory).select_related("person")
    chose = NeedChoice.objects.filter(works_for(), theme__inventory=inventory).select_related("person")
    return list({row.person for row in wished} | {row.person for row in chose})


def themes_of(inventory):
    """As they came out: what most people want first on top, then those of which no count may be shown, by name."""
    rows = inventory.themes.select_related("module")
    return rows.order_by("-is_chosen", F("points").desc(nulls_last=True), "title")


def theme_to_fill(programme, pk):
    """A theme that people chose, of which no module came that goes on."""
    rows = NeedTheme.objects.filter(inventory__programme=programme).select_related("inventory", "module")
    found = rows.filter(pk=pk).first()
    return found if found and rules.is_to_fill(found) else None


def themes_to_sort(inventory):
    return inventory.themes.prefetch_related(Prefetch("needs", needs_of(inventory))).order_by("title")


def themes_made_by(person):
    rows = NeedTheme.objects.filter(inventory__in=inventories_made_by(person).values("pk"))
    return rows.select_related("inventory")


def visible_needs(person):
    rows = LearningNeed.objects.filter(rules.need_seen_by(person)).distinct()
    return rows.select_related("inventory__programme__partnership__lead")


def needs_sorted_by(person):
    """What she reads because she makes the leergang."""
    return visible_needs(person).filter(inventory__in=inventories_made_by(person).values("pk"))


def choices_of(inventory):
    rows = NeedChoice.objects.filter(theme__inventory=inventory)
    return list(rows.values_list("theme", "person", "organisation__name", "points"))


def own_choices(person, inventory=None):
    rows = NeedChoice.objects.filter(person=person).select_related("theme__inventory__programme")
    rows = rows.filter(theme__inventory=inventory) if inventory else rows
    return rows.order_by("-points", "pk")


def links(inventory):
    """A link for each organisation: [(organisation, the secret in it)]."""
    places = in_partnership(inventory.programme.partnership_id)
    return [(place, token_of(inventory, place)) for place in places]


def token_of(inventory, organisation):
    return Signer(salt=LINK).sign(f"{inventory.pk}-{organisation.pk}")


def behind_link(token):
    """The inventory and the organisation of a link; nothing for any other text."""
    try:
        inventory, _dash, organisation = Signer(salt=LINK).unsign(token).partition("-")
    except BadSignature:
        return None, None
    found = inventories().filter(pk=inventory).first()
    places = in_partnership(found.programme.partnership_id) if found else []
    place = next((each for each in places if str(each.pk) == organisation), None)
    return (found, place) if place else (None, None)


def came_by_link(inventory, organisation):
    return LearningNeed.objects.filter(inventory=inventory, organisation=organisation, person=None).count()


def words_of_wish(person, pk):
    return open_wishes_by(person).filter(pk=pk).values_list("text", flat=True).first()


CARRIED = {
    "practice.improvementcard": words_of_card,
    "practice.obstacle": words_of_obstacle,
    "events.themewish": words_of_wish,
}


def words_to_carry(person, origin):
    """What stands on a thing of hers that she may carry into an inventory; nothing when it is not hers."""
    context, name, pk = split(origin)
    found = CARRIED.get(f"{context}.{name}")
    return found(person, pk) if found else None


def gathering(person, on):
    """The inventories that she sees and that gather wishes."""
    rows = visible_inventories(person).filter(state=InventoryState.GATHERING, closes_on__gte=on)
    return rows.prefetch_related(None)


def where_to_carry(person, on):
    """Of those, the ones in which she may wish."""
    found = list(gathering(person, on)[:MAY_CARRY])
    ours = {partnership.pk: ids for partnership, ids in partnerships_with_members()}
    wished = dict(own_needs(person).values_list("inventory").annotate(Count("pk")).order_by())
    places = Enrolment.objects.filter(rules.holds_seat(), person=person)
    learned = set(places.values_list("module__programme", flat=True))

    def permits(each):
        organisation = organisation_for(person, ours.get(each.programme.partnership_id, ()))
        learns = each.programme_id in learned
        return rules.may_wish(each, organisation, on, learns=learns, wished=wished.get(each.pk, 0))

    return [each for each in found if permits(each)]


def may_wish(person, inventory, on):
    organisation, learns = asked_of(person, inventory)
    wished = own_needs(person).filter(inventory=inventory).count()
    return rules.may_wish(inventory, organisation, on, learns=learns, wished=wished)


def may_rank(person, inventory):
    organisation, learns = asked_of(person, inventory)
    return rules.may_rank(inventory, organisation, learns=learns)


def wishes_to_carry(person):
    """Her own of the agenda, each with its label."""
    return [(wish, label(wish)) for wish in open_wishes_by(person)[:MAY_CARRY]]


def overdue_needs(on):
    return LearningNeed.objects.filter(destroy_after__lt=on)


def overdue_choices(on):
    return NeedChoice.objects.filter(destroy_after__lt=on)
