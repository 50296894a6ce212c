"""What is held about somebody, row by row, in words that she reads: the names of the facts, days and times."""

from datetime import date, datetime

from django import template
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext
from django.utils.translation import gettext_noop as N_

from vakwerk.common.deeds import deed_words

register = template.Library()

NAMES = {
    "about": N_("About"),
    "accepted_at": N_("Accepted"),
    "accreditation": N_("Accreditation"),
    "action": N_("What"),
    "answered": N_("Answered"),
    "at": N_("When"),
    "audience": N_("Who sees it"),
    "became": N_("What came of it"),
    "browser": N_("Browser"),
    "cohort": N_("Cohort"),
    "decision": N_("What was decided"),
    "destroy_after": N_("Kept until"),
    "differently": N_("What could be different"),
    "done": N_("Done so far"),
    "email": N_("E-mail address"),
    "ends_on": N_("Until which day"),
    "event": N_("Event"),
    "execute_adjust": N_("3. Doing it, and adjusting"),
    "expires_at": N_("Works until"),
    "for_helpers": N_("For who helped"),
    "for_sponsor": N_("For the sponsor"),
    "for_whom": N_("For whom?"),
    "from": N_("From"),
    "given_at": N_("Given"),
    "gives": N_("What it gives you"),
    "group": N_("Group"),
    "happened": N_("What happened"),
    "in_calendar": N_("In the calendar"),
    "intake_diagnosis": N_("1. Looking at what is going on"),
    "is_coming": N_("You come"),
    "joined_at": N_("Account since"),
    "kind": N_("Kind"),
    "language": N_("Language"),
    "last_signed_in_at": N_("Last signed in"),
    "leergang": N_("Leergang"),
    "lines": N_("Lines"),
    "look_back": N_("4. Looking back"),
    "look_back_on": N_("Look back on"),
    "made_at": N_("Planned on"),
    "mailed_at": N_("Mailed"),
    "may_be_recorded": N_("May be recorded"),
    "meetings": N_("Meetings"),
    "minutes": N_("Minutes"),
    "mode": N_("How you learned"),
    "module": N_("Module"),
    "name": N_("Name"),
    "not_when": N_("When not?"),
    "names_events": N_("With the titles of events"),
    "needs": N_("What you need to take part"),
    "object": N_("Of what"),
    "on": N_("Day"),
    "onwards": N_("How to go on"),
    "organisation": N_("Organisation"),
    "origin": N_("Network address"),
    "part": N_("What you do there"),
    "place": N_("Where"),
    "placed_at": N_("Placed"),
    "plan": N_("2. Making a plan together"),
    "promised_on": N_("Promised on"),
    "prompts": N_("Questions"),
    "question": N_("Question"),
    "quotes": N_("Your words"),
    "reason": N_("Why"),
    "repeats": N_("Colleagues may see your name"),
    "requested_at": N_("Asked on"),
    "result": N_("Result"),
    "rhythm": N_("When you want mail"),
    "role": N_("Role"),
    "sat_down_at": N_("Took a seat"),
    "seen_at": N_("Read"),
    "shared_at": N_("Shared"),
    "situation": N_("In which situation?"),
    "source": N_("From what"),
    "starts_at": N_("Began"),
    "state": N_("Where it stands"),
    "subject": N_("Subject"),
    "says_yes": N_("You said yes"),
    "signed_at": N_("Said yes on"),
    "suits": N_("Suits you"),
    "team": N_("Team"),
    "text": N_("Text"),
    "theme": N_("Light or dark"),
    "title": N_("Title"),
    "told": N_("What you told"),
    "tried": N_("What you tried"),
    "until": N_("Until"),
    "used": N_("What you used"),
    "used_at": N_("Used"),
    "version": N_("Version"),
    "withdrawn_at": N_("Withdrawn"),
    "words": N_("Message"),
    "work_area": N_("Area of work"),
    "wrote": N_("What you wrote in it"),
    "written_at": N_("Written"),
}


@register.filter
def fact_name(key):
    """Its name in words; one that has none yet is shown as it is, so that nobody is refused what is hers."""
    return gettext(NAMES[key]) if key in NAMES else key


@register.filter
def fact(value):
    if isinstance(value, datetime):
        return date_format(localtime(value), "j F Y, H:i")
    if isinstance(value, date):
        return date_format(value, "j F Y")
    return gettext(deed_words(value)) if isinstance(value, str) and value else value
