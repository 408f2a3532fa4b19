"""Whatever is installed at run time stands in NOTICE with its licence, and none of the licences forbids what users do."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NOTICE = (ROOT / "NOTICE").read_text(encoding="utf-8")
LICENCES = dict(re.findall(r"^  ([a-z0-9.-]+) {2,}(\S.*)$", NOTICE, re.MULTILINE))
BUILD_ONLY = {"hatchling", "editables", "pathspec", "pluggy", "tomlkit", "trove-classifiers"}
PINNED = (
    set(re.findall(r"^([a-z0-9._-]+)==", (ROOT / "requirements" / "run.txt").read_text(), re.MULTILINE)) - BUILD_ONLY
)
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
FOR_USERS = [lines for extra, lines in PROJECT.get("optional-dependencies", {}).items() if extra != "test"]
DECLARED = {
    re.match(r"[A-Za-z0-9._-]+", line).group().lower()
    for lines in (PROJECT["dependencies"], *FOR_USERS)
    for line in lines
}
RUN_TIME, _, EXTRAS = NOTICE.partition("With the extra")


@pytest.mark.parametrize("name", sorted(PINNED | DECLARED))
def test_each_requirement_stands_in_the_notice(name):
    assert LICENCES.get(name), f"add {name} with its licence to NOTICE"


def test_the_notice_names_nothing_that_is_not_installed():
    assert {name for name in LICENCES if f"\n  {name} " in RUN_TIME} <= PINNED | DECLARED
    assert bool(EXTRAS) == bool(FOR_USERS)


def test_no_licence_is_a_gpl_without_a_choice():
    strict = {name for name, licence in LICENCES.items() if "GPL" in licence and "MPL" not in licence}
    assert not strict


def test_the_version_is_that_of_the_package():
    from reportedly import __version__

    assert f"version: {__version__}\n" in (ROOT / "CITATION.cff").read_text(encoding="utf-8")
