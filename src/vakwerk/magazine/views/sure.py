"""What cannot be undone asks first, on a page of its own that says what will happen."""

from typing import NamedTuple

from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Question(NamedTuple):
    heading: Promise
    what_happens: Promise
    button: Promise


QUESTIONS = {
    "take_back": Question(
        _("Take it out of the magazine"),
        _("Nobody reads it any more, also not in the file of its number. Its address stays its own."),
        _("Take it out now"),
    ),
    "drop": Question(
        _("Drop this article"),
        _("It is not worked on any more. After three months it is gone, with every version of its text."),
        _("Drop it"),
    ),
    "withdraw_client": Question(
        _("The client takes her consent back"),
        _("The story leaves the magazine at once. To publish it again, it has to be checked again."),
        _("Take the story out now"),
    ),
    "withdraw_consent": Question(
        _("She takes back her consent"),
        _("What shows her goes from every page and from the disk. Getting it back is not possible. The article stays."),
        _("Take it away"),
    ),
    "send_issue": Question(
        _("Send this number of the newsletter"),
        _("Every reader gets a letter, and it stands in the archive. Calling it back is not possible."),
        _("Send it now"),
    ),
    "remove_comment": Question(
        _("Remove your reaction"),
        _("Nobody reads it any more. Getting it back is not possible."),
        _("Remove it"),
    ),
}


def ask_first(request, name, verdict, back):
    """The page with the button, or with the reason why not."""
    return render(request, "magazine/sure.html", {"question": QUESTIONS[name], "can": verdict, "back": back})
