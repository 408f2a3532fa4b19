"""Every command line that the documentation shows is one the program understands, and every path in it exists."""

import re
import shlex
from contextlib import suppress
from pathlib import Path

import click
import pytest

from reportedly.serve.cli import main

ROOT = Path(__file__).parents[2]
PAGES = [*sorted((ROOT / "docs").rglob("*.md")), ROOT / "examples" / "README.md", ROOT / "CONTRIBUTING.md"]
COMMAND = re.compile(r"(?:^ {4}|`|\| )(reportedly [^`|>\n]+)", re.MULTILINE)
LINES = [
    pytest.param(line.strip(), id=f"{page.name}: {line.strip()}")
    for page in PAGES
    for line in dict.fromkeys(COMMAND.findall(page.read_text(encoding="utf-8")))
]


@pytest.mark.parametrize("line", LINES)
def test_a_shown_command_is_understood(line):
    name, *words = shlex.split(line)[1:]
    with suppress(click.exceptions.Exit):
        main.commands[name].make_context(name, words)


@pytest.mark.parametrize("line", LINES)
def test_a_shown_path_exists(line):
    for word in shlex.split(line):
        assert not word.startswith(("examples/", "docs/")) or (ROOT / word).exists()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_link_leads_somewhere(page):
    for target in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
        assert target.startswith("https://") or (page.parent / target).exists(), target
