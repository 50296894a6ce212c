"""Official borders of municipalities, from a file that an administrator fetched herself."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from vakwerk.magazine.actions import import_areas
from vakwerk.magazine.atlas.geojson import Unreadable, borders


class Command(BaseCommand):
    help = "Draw municipalities on the map by their official borders: a GeoJSON file in degrees (EPSG:4326)."

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path)

    def handle(self, *args, file, **options):
        try:
            found = borders(file.read_text())
        except (OSError, UnicodeDecodeError) as error:
            raise CommandError(f"{file}: {error}") from None
        except Unreadable as why:
            raise CommandError(f"{file}: {why}") from None
        self.stdout.write(f"{import_areas(found)} municipalities.")
