"""Pictures, films and the file of an edition. What is not public (any more) is not there."""

import re
from pathlib import PurePath

from django.contrib.auth.decorators import login_not_required
from django.http import FileResponse, Http404, HttpResponse
from django.views.decorators.http import require_safe

from vakwerk.magazine import queries

STAYS = 600  # seconds that a browser may keep a picture: within ten minutes what was taken away is gone everywhere
KINDS = {".webp": "image/webp", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".png": "image/png", ".mp4": "video/mp4"}
KINDS |= {".webm": "video/webm", ".vtt": "text/vtt; charset=utf-8", ".pdf": "application/pdf"}
ASKED = re.compile(r"bytes=(\d+)-(\d*)")


@login_not_required
@require_safe
def file(request, name):
    found = queries.desk.file_shown_to(request.user, name)
    if found is None or not found.storage.exists(found.name):
        raise Http404
    return answer(request, found)


def answer(request, found):
    """All of a file, or the part of it that a player asks for."""
    kind = KINDS.get(PurePath(found.name).suffix.lower(), "application/octet-stream")
    asked = ASKED.fullmatch(request.headers.get("Range", ""))
    opened = found.open("rb")
    if asked and int(asked[1]) < found.size:
        response = part(opened, int(asked[1]), int(asked[2] or found.size - 1), found.size, kind)
    else:
        response = FileResponse(opened, content_type=kind)
    response["Cache-Control"] = f"max-age={STAYS}"
    response["Accept-Ranges"] = "bytes"
    return response


LARGEST_PART = 2 * 1024 * 1024


def part(opened, begin, end, size, kind):
    """So much of a film as a player gets at once; it asks for the rest itself."""
    end = min(end, size - 1, begin + LARGEST_PART - 1)
    with opened:
        opened.seek(begin)
        response = HttpResponse(opened.read(end - begin + 1), status=206, content_type=kind)
    response["Content-Range"] = f"bytes {begin}-{end}/{size}"
    return response


@login_not_required
@require_safe
def edition(request, number):
    """An edition as one file."""
    found = queries.reading.edition_numbered(number)
    if found is None or not found.file:
        raise Http404
    response = answer(request, found.file)
    response["Content-Disposition"] = f'inline; filename="{PurePath(found.file.name).name}"'
    return response
