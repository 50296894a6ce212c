"""Municipalities, work companies, their teams, people and roles; labour market regions as partnerships."""

from datetime import timedelta

from django.contrib.auth.hashers import make_password
from django.urls import reverse

from bench.nation import MUNICIPALITIES, PEOPLE
from bench.registry import filler, page
from vakwerk.people.models import Appointment, Organisation, Partnership, PartnershipMember, Person, Team
from vakwerk.people.public import ADMINISTRATOR, COLLEAGUE, PRACTITIONER, TEAM_LEAD

WORK_COMPANIES = 38
REGION = 10  # municipalities in a labour market region
TEAM = 11  # people
FIRST = ("Anna", "Bilal", "Chris", "Dilara", "Erik", "Fatma", "Gijs", "Hatice", "Iris", "Johan", "Kim", "Lars", "Maria")
LAST = ("Visser", "Yilmaz", "Bakker", "Kaya", "Smit", "Jansen", "Mulder", "Demir", "Bos", "Peters", "Prins", "Aydin")
AREAS = ("work", "income", "debt", "care", "other")
LARGEST = "Gemeente 00001"


@filler
def places(nation):
    count = nation.times(MUNICIPALITIES) + nation.times(WORK_COMPANIES)
    kinds = ["municipality"] * nation.times(MUNICIPALITIES) + ["work_company"] * nation.times(WORK_COMPANIES)
    nation.organisations = [nation.new_id() for _ in range(count)]
    nation.add(
        Organisation,
        (
            {"id": pk, "name": f"Gemeente {n:05}", "kind": kind, "network_terms_at": nation.ago(900)}
            for n, (pk, kind) in enumerate(zip(nation.organisations, kinds, strict=True), 1)
        ),
    )
    regions = [nation.organisations[n : n + REGION] for n in range(0, len(nation.organisations), REGION)]
    partnerships = [(nation.new_id(), members) for members in regions]
    nation.add(
        Partnership,
        (
            {"id": pk, "name": f"Arbeidsmarktregio {n:04}", "lead_id": members[0]}
            for n, (pk, members) in enumerate(partnerships, 1)
        ),
    )
    nation.add(
        PartnershipMember,
        (
            {
                "partnership_id": pk,
                "organisation_id": member,
                "share": 100 // REGION,
                "starts_on": nation.ago(800).date(),
            }
            for pk, members in partnerships
            for member in members
        ),
    )


def sizes(nation):
    """How many people each organisation has: a few large ones, many small ones; the same for ten times as many."""
    once = MUNICIPALITIES + WORK_COMPANIES
    weights = [(n % once + 5) ** -0.8 for n in range(len(nation.organisations))]
    wanted = nation.times(PEOPLE)
    return [max(2, round(wanted * weight / sum(weights))) for weight in weights]


@filler
def people(nation):
    of_demo = Appointment.objects.filter(organisation__isnull=False).order_by("pk")
    each = zip(nation.organisations, sizes(nation), strict=True)
    made = nation.newcomers = [(nation.new_id(), place) for place, size in each for _ in range(size)]
    nation.people = sorted([*of_demo.values_list("person_id", "organisation_id"), *made])
    locked = make_password(None)
    nation.add(
        Person,
        (
            {
                "id": pk,
                "email": f"p{n}@land.example",
                "name": name_of(n),
                "password": locked,
                "joined_at": nation.ago(700),
            }
            for n, (pk, _place) in enumerate(made)
        ),
    )
    roles(nation, made)


def name_of(n):
    return f"{FIRST[n % len(FIRST)]} {LAST[n // len(FIRST) % len(LAST)]}"


def roles(nation, made):
    """The first of each organisation keeps it, the first of each team leads it; a few have come from elsewhere."""
    rows, teams, seen = [], [], {}
    for pk, place in made:
        nth = seen[place] = seen.get(place, -1) + 1
        if nth % TEAM == 0:
            teams.append({"id": nation.new_id(), "organisation_id": place, "name": f"Team {nth // TEAM + 1}"})
        role = (
            ADMINISTRATOR if nth == 0 else TEAM_LEAD if nth % TEAM == 1 else COLLEAGUE if nth % 9 == 0 else PRACTITIONER
        )
        where = {"organisation_id": place, "team_id": teams[-1]["id"], "work_area": AREAS[nth % 5]}
        when = {"starts_on": nation.ago(700).date(), "ends_on": None, "given_at": nation.ago(700)}
        rows.append({"id": nation.new_id(), "person_id": pk, "role": role, **where, **when})
        if nth % 20 == 0:
            ended = when | {"starts_on": nation.ago(1200).date(), "ends_on": nation.ago(701).date()}
            rows.append({"id": nation.new_id(), "person_id": pk, "role": PRACTITIONER, **where, **ended})
    nation.add(Team, teams)
    nation.add(Appointment, rows)


@filler
def keeper(nation):
    """Ravi keeps the largest municipality too, so that its pages can be asked for."""
    largest = Organisation.objects.get(name=LARGEST)
    ravi = Person.objects.get(email__startswith="ravi@")
    on = (nation.at - timedelta(days=30)).date()
    Appointment.objects.create(person=ravi, role=ADMINISTRATOR, organisation=largest, starts_on=on, given_at=nation.at)


@page("organisations", "ravi")
def organisations():
    return reverse("people:organisations")


@page("staff of the largest municipality", "ravi")
def staff():
    return reverse("people:organisation", args=[Organisation.objects.get(name=LARGEST).pk])


@page("review of roles", "ravi")
def review():
    return reverse("people:review", args=[Organisation.objects.get(name=LARGEST).pk])


@page("a person's roles", "ravi")
def person():
    largest = Organisation.objects.get(name=LARGEST)
    somebody = Appointment.objects.filter(organisation=largest, role=PRACTITIONER).order_by("pk").first()
    return reverse("people:person", args=[largest.pk, somebody.person_id])


@page("partnerships", "ravi")
def partnerships():
    return reverse("people:partnerships")
