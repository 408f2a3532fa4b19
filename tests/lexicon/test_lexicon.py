"""Words are data: every list loads, and every entry that is a table of its own has an example that holds its form."""

from importlib import resources

import pytest

from reportedly.errors import LexiconError
from reportedly.lexicon import _entry, load_entries, load_lexicon

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


@pytest.mark.parametrize("name", ["check_verbs", "check_nouns", "check_adjectives"])
def test_each_line_of_a_long_list_has_words_and_an_example(name):
    for kind in ("group", "broader", "phrase", "alone", "light", "never"):
        for entry in load_entries(name, kind):
            assert entry["example"]
            assert all(words and all(words) for words in entry.values())


def test_a_line_without_an_example_is_said():
    with pytest.raises(LexiconError, match="without an example"):
        _entry("seize, confiscate", "made_up")
