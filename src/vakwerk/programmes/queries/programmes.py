"""Reading leergangen, modules, places and certificates; every read starts from what a person may see."""

from django.db.models import CharField, Count, DateField, Exists, OuterRef, Prefetch, Q, Subquery

from vakwerk.common.labels import label
from vakwerk.common.prepared import prepared
from vakwerk.events.public import EventKind, EventState, attended_from, events_from
from vakwerk.people.public import (
    acting_for,
    holders,
    partnerships_today,
    person_by_email,
    reached_by,
    shares_in,
    works_for,
)
from vakwerk.programmes import rules
from vakwerk.programmes.models import (
    BudgetShare,
    Certificate,
    Cohort,
    Enrolment,
    LearningAgreement,
    Module,
    ModuleLecturer,
    Programme,
)
from vakwerk.programmes.models import WorkingGroupMember as Member
from vakwerk.programmes.rules.materials import places_in
from vakwerk.programmes.states import GOES_ON, NOT_OVER, EnrolmentState

MEETING, MASTERCLASS = EventKind.GATHERING, EventKind.MASTERCLASS
OFF = (EventState.CANCELLED, EventState.ARCHIVED)
LEFT = (EventState.IDEA, EventState.PLANNED, EventState.PUBLISHED)


def programmes():
    makers = Prefetch("working_group", Member.objects.select_related("person").order_by("since", "pk"))
    return Programme.objects.select_related("partnership__lead").prefetch_related(makers)


def with_cohorts(rows):
    """Whether it has any, and whether one goes on."""
    cohorts = Cohort.objects.filter(programme=OuterRef("pk"))
    return rows.annotate(has_cohorts=Exists(cohorts), has_cohort_on=Exists(cohorts.filter(state__in=GOES_ON)))


def visible_to(person):
    return programmes().filter(rules.programme_seen_by(person)).order_by("-opened_at", "pk")


@prepared(person=CharField(), pk=CharField())
def visible_programme(person, pk):
    """One of them, if she sees it, for a page that is opened often."""
    return visible_to(person).filter(pk=pk)


def listed_for(person):
    """The same, for a list: their names and how they stand."""
    rows = visible_to(person).prefetch_related(None).select_related(None).select_related("partnership")
    return with_cohorts(rows.only("title", "state", "partnership__name"))


def with_modules(rows):
    """With its modules, and what is said of its cohorts: for what is decided about the whole."""
    return with_cohorts(rows.prefetch_related(Prefetch("modules", Module.objects.order_by("number"))))


def modules():
    makers = Prefetch("programme__working_group", Member.objects.select_related("person").order_by("since", "pk"))
    rows = Module.objects.select_related("programme__partnership__lead", "closed_group")
    return rows.prefetch_related(makers)


def visible_modules(person):
    return modules_seen(person, acting_for(person))


@prepared(person=CharField(), organisation=CharField(), pk=CharField())
def visible_module(person, organisation, pk):
    """One of them, if she sees it, for pages that are opened often. organisation: for which she acts."""
    return modules_seen(person, organisation).filter(pk=pk)


def modules_seen(person, organisation):
    """With the seats of the organisation, nothing when it does not pay; the ids of her agreement and her certificate;
    and whether she learns in any module of the same leergang.
    """
    own = BudgetShare.objects.filter(programme=OuterRef("programme"), organisation=organisation, percent__gt=0)
    agreed = LearningAgreement.objects.filter(module=OuterRef("pk"), person=person)
    certified = Certificate.objects.filter(module=OuterRef("pk"), person=person)
    along = places_in(person).filter(module__programme=OuterRef("programme"))
    return (
        modules()
        .filter(rules.module_seen_by(person))
        .annotate(
            own_seats=Subquery(own.values("seats")),
            own_agreement=Subquery(agreed.values("pk")),
            own_certificate=Subquery(certified.values("pk")),
            learns_along=Exists(along),
        )
    )


def opened_by(person):
    """The partnerships for which she opens leergangen."""
    reached = reached_by(person, rules.MANAGER)
    return [where for where in partnerships_today(person).select_related("lead") if where.lead_id in reached]


def shares(programme):
    """What each organisation pays, the largest share first."""
    rows = BudgetShare.objects.filter(programme=programme).select_related("organisation", "agreed_by", "programme")
    return rows.order_by("-percent", "organisation__name")


def percents(programme):
    """{organisation: what it would pay, in per cent}, by the shares in the partnership on this day."""
    return shares_in(programme.partnership)


def missing(programme):
    """The organisations whose agreement it waits for."""
    return [share.organisation for share in shares(programme) if share.agreed_at is None]


def share_for(person, programme):
    """The share of the organisation she acts for."""
    return shares(programme).filter(organisation=acting_for(person)).first()


def shares_for(person, programme):
    """Those of every organisation whose mandate she holds; without one, that of the organisation she acts for."""
    found = list(shares(programme))
    mandated = [share for share in found if rules.holds_mandate(person, share)]
    return mandated or [share for share in found if share.organisation == acting_for(person)]


def mandate_holders(organisation):
    return holders(rules.MANDATE_HOLDER, organisation)


def next_number(programme):
    return Module.objects.filter(programme=programme).count() + 1


def dates(module):
    """Its meetings and masterclasses that were not called off, soonest first, without who hosts them."""
    return [event for event in events_from(label(module)).prefetch_related(None) if event.state not in OFF]


def dates_left(module):
    """Those that were not held."""
    return [event for event in dates(module) if event.state in LEFT]


def meetings(module):
    """Those for who is in it, with who hosts them."""
    return meetings_among(event for event in events_from(label(module)) if event.state not in OFF)


def meetings_among(dates):
    return [event for event in dates if event.kind == MEETING]


def meetings_left(meetings):
    """How many of them have still to be held or rounded off."""
    return sum(event.state in LEFT for event in meetings)


def lecturers(module):
    """Who teaches it today."""
    return teachers_of(module)


@prepared(module=CharField(), on=DateField())
def lecturers_on(module, on):
    """Who teaches it on a day, for a page that is opened often."""
    return teachers_of(module, on)


def teachers_of(module, on=None):
    return rules.teaching(on).filter(module=module).select_related("person").order_by("since", "pk")


def lecturers_who_left(people):
    """Who was to teach a module that goes on, and works no more where she came from."""
    rows = ModuleLecturer.objects.filter(person__in=people, module__state__in=NOT_OVER)
    return rows.exclude(pk__in=rules.teaching().values("pk")).select_related("module__programme", "person")


def teaches(person, module):
    return rules.teaching().filter(module=module, person=person).exists()


def enrolment_of(person, module):
    return Enrolment.objects.filter(module=module, person=person).first()


def learners(module):
    """Everybody who has or had a place, by name."""
    rows = Enrolment.objects.filter(rules.holds_seat(), module=module).select_related("person", "organisation")
    return rows.order_by("person__name", "pk")


def waiting(module):
    """In the order in which they came."""
    rows = Enrolment.objects.filter(module=module, state=EnrolmentState.WAITING)
    return rows.select_related("person", "organisation").order_by("since", "pk")


@prepared(module=CharField())
def everybody(module):
    """All who learn or wait, in one read: by name."""
    rows = Enrolment.objects.filter(module=module).select_related("person", "organisation")
    return rows.order_by("person__name", "pk")


def taken(module):
    """{organisation id: places that are taken}"""
    rows = Enrolment.objects.filter(rules.holds_seat(), module=module).order_by()
    return dict(rows.values_list("organisation").annotate(Count("pk")))


def seats(programme):
    """{organisation id: seats by its share}"""
    return dict(BudgetShare.objects.filter(programme=programme, percent__gt=0).values_list("organisation", "seats"))


def seats_left(module, organisation_id):
    programme = module.programme
    return rules.seats_left(programme, seats(programme), organisation_id, taken(module))


def attended(module):
    """{person id: (meetings she was at, their net minutes)}"""
    return attended_from(label(module), MEETING)


@prepared(person=CharField(), on=DateField())
def own_modules(person, on):
    """Where she learns, waits or teaches, the newest first: each with the state of her place, if she has one."""
    places, taught = Enrolment.objects.filter(rules.own_seen_by(person)), rules.teaching(on).filter(person=person)
    hers = Q(pk__in=places.values("module")) | Q(pk__in=taught.values("module"))
    place = Subquery(places.filter(module=OuterRef("pk")).values("state"))
    rows = Module.objects.filter(hers).annotate(place=place).select_related("programme")
    return rows.order_by("-programme__opened_at", "-number", "pk")


def own_places(person):
    """Her places, the newest first."""
    rows = Enrolment.objects.filter(rules.own_seen_by(person)).select_related("module__programme")
    return rows.order_by("-since", "pk")


def taught_by(person):
    rows = ModuleLecturer.objects.filter(person=person).select_related("module__programme")
    return rows.order_by("-since", "pk")


def certificates(person):
    """Of modules and of cohorts, the newest first."""
    joined = ("module__programme__partnership__lead", "cohort__programme__partnership__lead", "standard")
    rows = Certificate.objects.filter(rules.own_seen_by(person)).select_related("person", *joined)
    return rows.order_by("-issued_at", "pk")


@prepared(person=CharField())
def certificates_listed(person):
    """The same, for a list."""
    rows = certificates(person).select_related(None).select_related("module", "cohort")
    return rows.only("issued_at", "module__title", "cohort__title")


def memberships_of(person):
    return Member.objects.filter(person=person).select_related("programme")


def agreements_of(person):
    return BudgetShare.objects.filter(agreed_by=person).select_related("programme", "organisation")


def told_to_employer(programme, organisations):
    """Who took part through these organisations and works there still: modules that are over, by name."""
    rows = Enrolment.objects.filter(works_for(), module__programme=programme, organisation__in=organisations)
    rows = rows.filter(state__in=(EnrolmentState.COMPLETED, EnrolmentState.ENDED))
    rows = rows.select_related("person", "module", "organisation")
    return rows.order_by("organisation__name", "module__number", "person__name")


def overdue_enrolments(on):
    return Enrolment.objects.filter(destroy_after__lt=on).exclude(module__state__in=("open_for_enrolment", "running"))


def somebody_at(email):
    return person_by_email(email.strip().lower())
