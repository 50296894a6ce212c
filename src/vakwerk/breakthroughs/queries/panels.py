"""The panel of a fund, its hearings, who counts for an application, and what was written apart."""

from django.db.models import CharField, Exists, OuterRef

from vakwerk.breakthroughs import rules
from vakwerk.breakthroughs.models import (
    DissentingView,
    FundApplication,
    HearingSeat,
    PanelAdvice,
    PanelHearing,
    PanelMember,
    Perspective,
    Recusal,
)
from vakwerk.breakthroughs.queries.applications import JOINED
from vakwerk.breakthroughs.states import UNWEIGHED, ApplicationState, HearingState
from vakwerk.common.prepared import prepared
from vakwerk.methods.public import open_among
from vakwerk.people.public import TODAY, current, members


def panel(fund):
    """Who sits on it today, the chair first."""
    rows = PanelMember.objects.filter(current(), fund=fund).select_related("person")
    return list(rows.order_by("-is_chair", "person__name"))


def seat_on(fund, person):
    """Her own seat on the panel of a fund; nothing when she has none."""
    return PanelMember.objects.filter(current(), fund=fund, person=person).first()


def visible_members(person):
    """Members of the funds that she keeps, and herself."""
    rows = PanelMember.objects.filter(rules.by_part(person, rules.KEEPER))
    return rows.select_related("fund__organisation", "fund__partnership__lead", "fund__closed_group", "person")


def own_seats(person):
    """The panels on which she sits."""
    rows = PanelMember.objects.filter(current(), person=person)
    return rows.select_related("fund")


def visible_hearings(person):
    shown = PanelHearing.objects.filter(rules.hearing_seen_by(person))
    return shown.select_related("fund__partnership", "chair__person")


def readable_hearings(person):
    """Those of which she reads what belongs to them: who has a seat and signed, and who prepares."""
    seated = rules.seats_of(person).filter(hearing=OuterRef("pk"))
    return visible_hearings(person).filter(Exists(seated) | rules.by_part(person, rules.SECRETARY))


def coming_hearings(person):
    return visible_hearings(person).filter(state__in=rules.COMING).order_by("starts_at")


def hearings_newest_first(person):
    return visible_hearings(person).order_by("-starts_at", "pk")


def hearings_of(fund):
    """Those to which an application may still be put."""
    return PanelHearing.objects.filter(fund=fund, state=HearingState.PLANNED).order_by("starts_at")


def seats(hearing):
    return [] if hearing is None else asked_to(hearing)


@prepared(hearing=CharField())
def asked_to(hearing):
    rows = HearingSeat.objects.filter(hearing=hearing).select_related("member__person")
    return rows.order_by("-member__is_chair", "member__person__name")


@prepared(hearing=CharField())
def agenda(hearing):
    """What stands on it, in the order in which it came in; who applied for each."""
    rows = FundApplication.objects.filter(hearing=hearing).exclude(state=ApplicationState.WITHDRAWN)
    return rows.select_related("applicant").order_by("received_at", "pk")


def recusals(applications):
    """Application id -> the ids of the members who step aside for it."""
    found: dict = {}
    for each in Recusal.objects.filter(application__in=applications).select_related("member__person"):
        found.setdefault(each.application_id, []).append(each)
    return found


def to_be_weighed():
    """What stands on an agenda and was not laid on the table yet."""
    rows = FundApplication.objects.filter(state__in=UNWEIGHED, revealed_at=None).select_related(*JOINED)
    return list(rows.order_by("pk"))


def seats_for(application):
    """The seats at its hearing of who sits on the panel today and does not step aside for it."""
    return seats_at(application.hearing_id, application)


@prepared(hearing=CharField(), application=CharField())
def seats_at(hearing, application):
    aside = Recusal.objects.filter(application=application, member=OuterRef("member"))
    rows = HearingSeat.objects.filter(~Exists(aside), current(TODAY, "member__"), hearing=hearing)
    return rows.select_related("member__person").order_by("-member__is_chair", "member__person__name")


def counted(application):
    """The seats of who is there and does not step aside: by them the quorum is counted."""
    return [seat for seat in seats_for(application) if seat.is_present]


@prepared(application=CharField())
def written(application):
    """What members wrote apart, by side; in the order of their ids nobody can tell who wrote when."""
    rows = Perspective.objects.filter(application=application).select_related("member__person")
    return rows.order_by("facet", "pk")


def perspectives_shown_to(person, application, found):
    """Before all lies on the table each member sees only what she wrote herself; who is no member sees nothing."""
    if application.revealed_at is None:
        return [each for each in found if each.member.person_id == person.pk]
    return found


def still_to_write(here, found):
    """Of the seats of who is there and does not step aside: the members who wrote nothing yet."""
    wrote = {each.member_id for each in found}
    return [seat.member for seat in here if seat.member_id not in wrote]


def conversation_of(applications):
    """The conversation that is open on one of these."""
    return open_among(applications)


def advice_of(application):
    return PanelAdvice.objects.filter(application=application).select_related("hearing", "ratified_by").first()


def dissents(advice):
    return list(DissentingView.objects.filter(advice=advice).order_by("pk")) if advice else []


def advices_to_ratify(hearing):
    """Urgent advices of this fund at which no hearing has looked yet."""
    return unratified(hearing.fund_id, hearing)


@prepared(fund=CharField(), hearing=CharField())
def unratified(fund, hearing):
    of_fund = FundApplication.objects.filter(pk=OuterRef("application"), fund=fund)
    rows = PanelAdvice.objects.filter(Exists(of_fund), needs_ratification=True, ratified_at=None)
    return rows.exclude(hearing=hearing).select_related("application__applicant").order_by("given_at")


def left_open():
    """Hearings that were begun and never closed."""
    rows = PanelHearing.objects.filter(state=HearingState.GOING_ON)
    return rows.select_related("fund__closed_group", "chair__person")


def members_who_left(gone):
    """Seats of people who have left the organisation through which they sat on a panel."""
    people = {person_id for person_id, _organisation in gone}
    rows = PanelMember.objects.filter(person__in=people, ends_on=None)
    return rows.select_related("fund__organisation", "fund__partnership__lead", "fund__closed_group", "person")


def panel_rows(fund, person):
    """Her seat on a panel that has not ended."""
    return PanelMember.objects.filter(fund=fund, person=person, ends_on=None)


def is_still_inside(member):
    """Whether she is behind the door of the panel today: who left the organisation she came from is not."""
    return any(person.pk == member.person_id for person in members(member.fund.closed_group))


def sat_on(person):
    return PanelMember.objects.filter(person=person).select_related("fund").order_by("-starts_on")


def seated_at(person):
    return HearingSeat.objects.filter(member__person=person).select_related("hearing").order_by("-hearing__starts_at")


def perspectives_of(person):
    return Perspective.objects.filter(member__person=person).order_by("written_at")


def overdue_hearings(on):
    done = [HearingState.CLOSED, HearingState.CANCELLED]
    return PanelHearing.objects.filter(destroy_after__lt=on, state__in=done)


def own_perspectives(application, member):
    return Perspective.objects.filter(application=application, member=member)


def going_on(hearing):
    """Whether an application of this hearing is being looked at now."""
    rows = FundApplication.objects.filter(hearing=hearing, state=ApplicationState.IN_DELIBERATION)
    return hearing is not None and rows.exists()
