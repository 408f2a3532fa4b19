"""Words are data: every list loads, and every entry that is a table of its own has an example that holds its form."""

from importlib import resources

import pytest

from reportedly.errors import LexiconError
from reportedly.lexicon import load_lexicon

LISTS = sorted(
    path.name.removesuffix(".toml")
    for path in resources.files("reportedly.lexicon").joinpath("en").iterdir()
    if path.name.endswith(".toml")
)


@pytest.mark.parametrize("name", LISTS)
def test_each_list_loads_and_is_not_empty(name):
    assert load_lexicon(name)


@pytest.mark.parametrize("name", LISTS)
def test_each_entry_has_an_example(name):
    for table, entries in load_lexicon(name).items():
        if isinstance(entries, list):
            lacking = [entry for entry in entries if isinstance(entry, dict) and not entry.get("example")]
            assert not lacking, f"{table}: {lacking[:3]}"


def test_an_unknown_list_is_said():
    with pytest.raises(LexiconError, match="No word list 'nonsense'"):
        load_lexicon("nonsense")
