"""Which files of the npm packages are served, and under which name: only the ones in use."""

from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.core.files import File
from django.core.files.storage import FileSystemStorage

SHEETS = (
    "root", "body", "document", "heading-1", "heading-2", "heading-3", "paragraph", "link", "blockquote",
    "button", "button-link", "textarea", "textbox", "select", "checkbox", "custom-checkbox", "radio-button",
    "table", "skip-link",
)  # fmt: skip
ICONS = (
    "arrow-left", "arrow-right", "badge-check", "bell", "book-open", "building-2", "calendar", "check",
    "circle-question-mark", "clapperboard", "compass", "ear", "eye",
    "globe", "grip-vertical",
    "info", "key-round", "library", "lightbulb", "lock", "map-pin", "menu", "message-circle", "monitor", "network",
    "notebook-pen", "pause", "pencil-line", "play",
    "plus", "printer", "rotate-ccw", "scale", "search", "sprout", "sun", "timer", "undo-2", "user-round", "users",
    "wrench", "x",
)  # fmt: skip
FACES = {"bitter": "Bitter", "public-sans": "Public Sans"}

FILES = {
    **{f"vendor/utrecht/{name}.css": f"@utrecht/{name}-css/dist/index.css" for name in SHEETS},
    "vendor/voorbeeld/theme.css": "@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css",
    **{f"vendor/icons/{name}.svg": f"lucide-static/icons/{name}.svg" for name in ICONS},
    **{
        f"vendor/fonts/{face}-{script}.woff2": f"@fontsource-variable/{face}/files/{face}-{script}-wght-normal.woff2"
        for face in FACES
        for script in ("latin", "latin-ext")
    },
}


class VendorFinder(BaseFinder):
    """Finds the files above in `node_modules`."""

    def check(self, **kwargs):
        return []

    def find(self, path, find_all=False, **kwargs):
        found = [str(settings.ASSETS / FILES[path])] if path in FILES else []
        return found if find_all or not found else found[0]

    def list(self, ignore_patterns):
        for name, source in FILES.items():
            yield name, Renamed(source)


class Renamed(FileSystemStorage):
    """A storage of one file, whatever it is called."""

    prefix = None

    def __init__(self, source):
        super().__init__(location=settings.ASSETS)
        self.source = source

    def path(self, name):
        return str(Path(settings.ASSETS) / self.source)

    def _open(self, name, mode="rb"):
        return File(Path(self.path(name)).open(mode))


def file_of(name):
    """The file of an npm package that is served under this name; where only what was collected is left, that."""
    source = settings.ASSETS / FILES[name]
    return source if source.exists() else settings.STATIC_ROOT / name


def icon_shapes(name):
    """The shapes inside the drawing of an icon, as they stand in its file."""
    if name not in _shapes:
        drawing = file_of(f"vendor/icons/{name}.svg").read_text()
        inside = drawing[drawing.index(">", drawing.index("<svg")) + 1 : drawing.rindex("</svg>")]
        _shapes[name] = "".join(line.strip() for line in inside.splitlines())
    return _shapes[name]


_shapes: dict[str, str] = {}
