"""The README's console blocks are run and their output compared: `$ command`, then what it prints.

A block that ends with a line `[...]` shows the beginning.
"""

import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from reportedly.serve.cli import main

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
SHOWN = re.findall(r"```console\n\$ reportedly (.+)\n((?:.*\n)*?)```", README)
CUT = "[...]"


def test_the_readme_shows_something():
    assert SHOWN
    assert all(len(printed.strip().removesuffix(CUT).strip().splitlines()) >= 5 for _, printed in SHOWN)


@pytest.mark.parametrize(("command", "printed"), SHOWN, ids=[command for command, _ in SHOWN])
def test_the_readme_shows_what_the_command_prints(command, printed, monkeypatch):
    monkeypatch.chdir(ROOT)
    result = CliRunner().invoke(main, shlex.split(command))
    assert result.exit_code == 0, result.output
    shown = printed.strip()
    beginning = shown.removesuffix(CUT).strip()
    held = result.stdout.strip()[: len(beginning)] if shown.endswith(CUT) else result.stdout.strip()
    assert held == beginning, f"Put this into README.md:\n{result.stdout}"


def test_the_two_commands_stand_in_the_readme_and_the_makefile():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in ("brief", "test"):
        assert f"make {target}" in README
        assert re.search(rf"^{target}:", makefile, re.MULTILINE)


def test_ci_runs_the_readme_test_command():
    assert "make test" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
