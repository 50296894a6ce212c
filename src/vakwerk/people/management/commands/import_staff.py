"""A list of staff, read in from the command line: looked at unless it is told to carry it out."""

from pathlib import Path

from django.core.files.base import ContentFile
from django.core.management.base import BaseCommand, CommandError
from django.utils.timezone import now

from vakwerk.common.verdicts import Refused
from vakwerk.people import actions, queries
from vakwerk.people.forms import StaffFileForm

WRONG_LINES = 2


class Command(BaseCommand):
    help = "Look at a list of staff (CSV) and say what is wrong, by line. Nobody is invited without --carry-out."

    def add_arguments(self, parser):
        parser.add_argument("organisation", help="the name of the organisation")
        parser.add_argument("file", type=Path)
        parser.add_argument("--by", required=True, help="the e-mail address of the administrator who invites")
        parser.add_argument("--carry-out", action="store_true", help="invite and appoint whose line is right")

    def handle(self, *args, organisation, file, by, carry_out, **options):
        administrator = queries.person_by_email(by)
        place = administrator and queries.administered_by(administrator).filter(name=organisation).first()
        if place is None:
            raise CommandError(f"{by} is no administrator of an organisation named “{organisation}”.")
        form = self.read(file, place, administrator)
        for number, address, problem in form.problems:
            self.stdout.write(f"{number}: {address}: {problem}")
        self.stdout.write(f"{len(form.rows)} colleagues to take in, {len(form.problems)} lines left out.")
        if carry_out:
            self.carry_out(form, place, administrator)
        elif form.problems:
            raise CommandError("Nobody was invited.", returncode=WRONG_LINES)

    def read(self, file, place, administrator):
        try:
            content = ContentFile(file.read_bytes(), name=file.name)
        except OSError as error:
            raise CommandError(f"{file}: {error.strerror}") from None
        form = StaffFileForm({}, {"file": content}, organisation=place, by=administrator)
        if not form.is_valid():
            raise CommandError(" ".join(map(str, form.errors["file"])))
        return form

    def carry_out(self, form, place, administrator):
        try:
            kept = actions.read_staff(place, by=administrator, at=now(), rows=form.rows, problems=form.problems)
            actions.carry_out(kept, by=administrator, at=now())
        except Refused as refused:
            raise CommandError(str(refused)) from None
        actions.carry_on(at=now())
        kept.refresh_from_db()
        self.stdout.write(f"{kept.invited} invited, {kept.appointed} appointed.")
