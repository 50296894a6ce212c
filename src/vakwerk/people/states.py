"""The life of a list of staff: read and checked, then carried out in the background."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from vakwerk.common.moves import Move


class ImportState(TextChoices):
    CHECKED = "checked", _("checked")
    RUNNING = "running", _("being carried out")
    DONE = "done", _("done")
    STOPPED = "stopped", _("stopped")


IMPORT_MOVES = {
    "carry_out": Move((ImportState.CHECKED,), ImportState.RUNNING, by="administrator"),
    "finish": Move((ImportState.RUNNING,), ImportState.DONE, by="system"),
    "stop": Move((ImportState.RUNNING,), ImportState.STOPPED, by="system"),
}
