"""The check's nouns and adjectives: every list loads, every entry can be used, and nothing that must be kept apart is joined."""

import pytest

from reportedly.lexicon import load_entries

NAMES = ("check_nouns", "check_adjectives")
FEWEST_NEVER = 150


def _entries(name, table):
    return load_entries(name, table)


def _never(name):
    return [frozenset(entry["words"]) for entry in _entries(name, "never")]


def _is_plain(words):
    return all(word == word.lower().strip() and word for word in words) and len(set(words)) == len(words)


@pytest.mark.parametrize("name", NAMES)
def test_each_group_has_two_or_more_plain_words_and_an_example(name):
    bad = [g for g in _entries(name, "group") if len(g["words"]) < 2 or not _is_plain(g["words"]) or not g["example"]]
    assert not bad, bad[:3]


@pytest.mark.parametrize("name", NAMES)
def test_no_group_is_written_twice(name):
    groups = [frozenset(group["words"]) for group in _entries(name, "group")]
    assert len(set(groups)) == len(groups)


@pytest.mark.parametrize("name", NAMES)
def test_no_group_holds_a_pair_that_must_be_kept_apart(name):
    apart = _never("check_nouns") + _never("check_adjectives")
    joined = [group["words"] for group in _entries(name, "group") for pair in apart if pair <= set(group["words"])]
    assert not joined, joined[:3]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("table", ["light", "alone"])
def test_each_list_of_words_is_plain(name, table):
    bad = [entry for entry in _entries(name, table) if not _is_plain(entry["words"]) or not entry["example"]]
    assert not bad, bad[:3]


@pytest.mark.parametrize("name", NAMES)
def test_each_pair_kept_apart_is_two_words_with_an_example(name):
    pairs = _entries(name, "never")
    assert all(len(set(pair["words"])) == 2 and _is_plain(pair["words"]) and pair["example"] for pair in pairs)


def test_enough_nouns_are_kept_apart():
    assert len(_never("check_nouns")) >= FEWEST_NEVER


def test_a_special_word_is_never_kept_apart_from_its_general_one():
    apart = set(_never("check_nouns"))
    bad = [e for e in _entries("check_nouns", "broader") if any({e["special"], word} in apart for word in e["general"])]
    assert not bad, bad[:3]


def test_a_special_word_stands_once_and_has_general_words_of_its_own():
    broader = _entries("check_nouns", "broader")
    assert len({entry["special"] for entry in broader}) == len(broader)
    assert all(
        e["general"] and e["special"] not in e["general"] and _is_plain([e["special"], *e["general"]]) for e in broader
    )


def test_no_two_words_are_each_the_general_one_of_the_other():
    general = {entry["special"]: set(entry["general"]) for entry in _entries("check_nouns", "broader")}
    turned = [(one, other) for one, words in general.items() for other in words if one in general.get(other, ())]
    assert not turned, turned[:5]


def test_a_light_word_is_not_one_that_must_be_kept_apart_for_what_it_charges():
    light = {word for name in NAMES for entry in _entries(name, "light") for word in entry["words"]}
    assert not light & {"threat", "secret", "weapon", "crisis", "attack", "crime", "death", "murder", "war", "fraud"}


def test_a_special_word_is_in_no_group_with_its_general_one():
    groups = [set(group["words"]) for group in _entries("check_nouns", "group")]
    broader = _entries("check_nouns", "broader")
    bad = [(e["special"], w) for e in broader for w in e["general"] for g in groups if {e["special"], w} <= g]
    assert not bad, bad[:5]
