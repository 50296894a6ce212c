"""Dutch catalogues: takes up new messages from code and templates (with GNU gettext), or checks that none is missing.

Usage: messages.py [--check]. One catalogue a context; message ids are the English texts.
"""

import os
import shutil
import sys
import tempfile
from pathlib import Path

import django
import polib
from django.core.management import call_command
from django.core.management.commands.makemessages import Command

SOURCE = Path(__file__).resolve().parent.parent / "src" / "vakwerk"
WHERE = Path("locale") / "nl" / "LC_MESSAGES" / "django.po"


def main(check):
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vakwerk.web.settings")
    django.setup()
    wrong = [line for path in catalogues(SOURCE) for line in incomplete(path)]
    if shutil.which("xgettext") is None:
        print("GNU gettext is not here: whether every message is taken up was not checked.")
    elif check:
        wrong += missing()
    else:
        extract(SOURCE)
    if check and wrong:
        sys.exit("\n".join([*wrong, "Run `make messages` and translate."]))


def catalogues(source):
    return sorted(source.glob(f"*/{WHERE}"))


def incomplete(path):
    """What a translator still has to do."""
    context = path.parents[3].name
    po = polib.pofile(str(path))
    for entry in [*po.untranslated_entries(), *po.fuzzy_entries()]:
        yield f"{context}: not translated: {entry.msgid}"
    for entry in po.obsolete_entries():
        yield f"{context}: no longer used: {entry.msgid}"


def missing():
    """Messages in the code that a fresh extraction finds and the catalogues do not have."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "vakwerk"
        shutil.copytree(SOURCE, copy, ignore=shutil.ignore_patterns("*.mo", "__pycache__"))
        extract(copy)
        for path in catalogues(copy):
            ours = SOURCE / path.relative_to(copy)
            known = {key(entry) for entry in polib.pofile(str(ours))} if ours.exists() else set()
            for entry in polib.pofile(str(path)):
                if key(entry) not in known and not entry.obsolete:
                    yield f"{path.parents[3].name}: not in the catalogue: {entry.msgid}"


def key(entry):
    return entry.msgctxt, entry.msgid, entry.msgid_plural


def extract(source):
    """Django's own extraction, a context at a time; what is no longer used goes."""
    for context in sorted(path.parent for path in source.glob("*/__init__.py")):
        if not any(has_words(path) for path in context.rglob("*") if path.suffix in (".py", ".html")):
            continue
        (context / "locale").mkdir(exist_ok=True)
        here = Path.cwd()
        os.chdir(context)
        try:
            call_command(Extraction(), locale=["nl"], add_location="never", no_obsolete=True, no_wrap=True, verbosity=0)
        finally:
            os.chdir(here)
        if (context / WHERE).exists():
            tidy(context / WHERE)


class Extraction(Command):
    xgettext_options = [*Command.xgettext_options, "--keyword=N_"]


def has_words(path):
    text = path.read_text()
    return "gettext" in text or "{% translate" in text or "blocktranslate" in text or '_("' in text


def tidy(path):
    """No dates and names in the header, no guesses: a catalogue changes when a message does."""
    po = polib.pofile(str(path), wrapwidth=0)
    for entry in po:
        if entry.fuzzy:
            entry.flags.remove("fuzzy")
            entry.msgstr, entry.previous_msgid = "", None
            entry.msgstr_plural = dict.fromkeys(entry.msgstr_plural, "")
    po.metadata = {
        "Language": "nl",
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": "nplurals=2; plural=(n != 1);",
    }
    po.header, po.metadata_is_fuzzy = "", False
    po.save(str(path))


if __name__ == "__main__":
    main("--check" in sys.argv)
