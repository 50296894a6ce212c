"""A text from Word, a web page or a plain file, taken apart: what an editor would see, as JSON. Nothing is kept."""

import json
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from vakwerk.magazine.forms.imports import WHY_NOT
from vakwerk.magazine.typeset.proposing import propose_file
from vakwerk.magazine.typeset.reading import Unreadable


class Command(BaseCommand):
    help = "Say what each passage of an article (.docx, .html, .txt) is, as one JSON object. The database is not used."
    requires_system_checks = ()

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path)

    def handle(self, *args, file, **options):
        try:
            proposal = propose_file(file.name, file.read_bytes())
        except OSError as error:
            raise CommandError(f"{file}: {error.strerror}") from None
        except Unreadable as why:
            raise CommandError(f"{file}: {WHY_NOT[str(why)]}") from None
        self.stdout.write(json.dumps(proposal.as_json(), ensure_ascii=False, indent=2))
