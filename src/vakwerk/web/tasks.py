"""What the installation does by itself: old copies, ended sessions, old sign-in attempts and sent forms go."""

from django.core.management import call_command
from django.utils.timezone import now
from django_tasks import task

from vakwerk.web.copies import drop_old_copies
from vakwerk.web.middleware.once import forget_sent

ATTEMPTS_STAY = 30  # days


@task()
def daily():
    drop_old_copies(now())
    call_command("clearsessions", verbosity=0)
    call_command("axes_reset_logs", age=ATTEMPTS_STAY, verbosity=0)
    forget_sent(at=now())
