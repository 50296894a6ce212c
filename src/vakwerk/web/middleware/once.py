"""A form that is sent twice is carried out once: pressed twice, sent again by the browser, or cut off and tried again.

A page has a token of its own, so the same content with the same token is the same press. That it was sent is written
in the transaction of what it does: either both stand or neither does, also when the server is killed in between.
"""

from hashlib import sha256

from django.contrib import messages
from django.db import transaction
from django.shortcuts import redirect
from django.utils.timezone import now
from django.utils.translation import gettext as _

from vakwerk.web.models import Submission
from vakwerk.web.views.kept import is_script


def carry_out_once(get_response):
    def middleware(request):
        if not counts(request):
            return get_response(request)
        with transaction.atomic():
            sent, is_first = Submission.objects.get_or_create(key=fingerprint(request), defaults={"at": now()})
            return close(sent, get_response(request)) if is_first else again(request, sent)

    return middleware


def counts(request):
    """What a script sends may be the same on purpose, and is made to bear it."""
    is_form = request.method == "POST" and "csrfmiddlewaretoken" in request.POST
    return is_form and not is_script(request) and request.user.is_authenticated


def fingerprint(request):
    facts = [request.user.pk, request.get_full_path(), request.POST.urlencode()]
    for name, file in request.FILES.items():
        facts += [name, digest(file)]
    return sha256("\n".join(facts).encode()).hexdigest()


def digest(file):
    """Read in pieces: a film does not fit in memory."""
    read = sha256()
    for piece in file.chunks():
        read.update(piece)
    file.seek(0)
    return read.hexdigest()


def close(sent, answer):
    """What was carried out is answered by leading on; whatever else may be sent again. A fault undoes what it did."""
    if answer.status_code >= 500:
        transaction.set_rollback(True)
    elif answer.status_code == 302:
        sent.answer = answer.url
        sent.save(update_fields=["answer"])
    else:
        sent.delete()
    return answer


def again(request, sent):
    messages.info(request, _("This came in twice. It was done once."))
    return redirect(sent.answer)


def forget_sent(*, at):
    Submission.objects.filter(at__lt=Submission.declaration.retention.start(at)).delete()
