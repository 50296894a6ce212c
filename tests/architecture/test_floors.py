"""The floor plan holds in what import-linter cannot see: front doors, keys given as strings, names of addresses."""

import re
import tomllib
from pathlib import Path

import grimp
import pytest
from django.apps import apps
from django.contrib.auth import get_user_model

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "vakwerk"
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
PLAN = next(contract["layers"] for contract in CONTRACTS if contract["id"] == "contexts")
FLOOR = {name.strip(" ()"): floor for floor, line in enumerate(reversed(PLAN)) for name in line.split("|")}
CONTEXTS = sorted(path.parent.name for path in SOURCE.glob("*/__init__.py"))

graph = grimp.build_graph("vakwerk", cache_dir=None)


def imports():
    for module in sorted(graph.modules):
        for used in sorted(graph.find_modules_directly_imported_by(module)):
            yield module.split("."), used.split(".")


def test_contexts_meet_at_the_front_door():
    strays = [
        f"{'.'.join(module)} -> {'.'.join(used)}"
        for module, used in imports()
        if module[1:2] != used[1:2]
        and module[1:2] != ["web"]
        and used[1:2] not in (["common"], ["ui"])
        and used[2:] != ["public"]
    ]

    assert strays == []


def test_models_know_states_and_common_only():
    strays = [
        f"{'.'.join(module)} -> {'.'.join(used)}"
        for module, used in imports()
        if module[2:3] == ["models"] and used[1:2] != ["common"] and used[2:3] not in (["models"], ["states"])
    ]

    assert strays == []


def relations():
    for model in apps.get_models():
        for field in model._meta.get_fields():
            if field.model is model and field.is_relation and field.concrete and field.related_model:
                here, there = model._meta.app_label, field.related_model._meta.app_label
                if here in FLOOR and there in FLOOR and here != there:
                    yield here, there, field


@pytest.mark.parametrize(("here", "there", "field"), list(relations()), ids=str)
def test_foreign_keys_point_downwards_and_leave_nothing_behind(here, there, field):
    assert field.related_model is get_user_model() or FLOOR[there] < FLOOR[here]
    assert field.remote_field.hidden


ADDRESS = re.compile(r"""(?:\{%\s*url\s+|reverse\(|redirect\()["'](\w+):""")


@pytest.mark.parametrize("context", CONTEXTS)
def test_addresses_are_named_downwards(context):
    files = [path for path in (SOURCE / context).rglob("*") if path.suffix in (".py", ".html")]
    named = {name for path in files for name in ADDRESS.findall(path.read_text())}

    assert [name for name in sorted(named) if name != context and FLOOR[name] >= FLOOR[context]] == []
