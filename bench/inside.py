"""What the benchmark does inside Django, on one database. Prints one JSON value, on its last line.

Usage: python -m bench.inside fill SIZE | pages | visits | figures | open COUNT | kept
"""

import json
import os
import sys

import django


def main(what, *words):
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vakwerk.web.settings")
    django.setup()
    from bench import filling, looking, meetings

    deeds = {
        "fill": filling.fill,
        "pages": looking.pages,
        "visits": looking.visits,
        "figures": looking.figures,
        "open": meetings.open_many,
        "kept": meetings.kept,
    }
    print(json.dumps(deeds[what](*words)))


if __name__ == "__main__":
    main(*sys.argv[1:])
