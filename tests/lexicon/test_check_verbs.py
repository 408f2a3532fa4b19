"""The news thesaurus of verbs: groups are sound, and different deeds stay apart."""

from itertools import combinations

import pytest

from reportedly.lexicon import load_entries

VERBS = {kind: load_entries("check_verbs", kind) for kind in ("group", "broader", "phrase", "alone", "never")}
NEVER = [tuple(entry["words"]) for entry in VERBS["never"]]
SAME = {frozenset(pair) for group in VERBS["group"] for pair in combinations(group["words"], 2)}
ALONE = {word for entry in VERBS["alone"] for word in entry["words"]}
GROUPED = {word for group in VERBS["group"] for word in group["words"]}


def stem(word):
    """Return the letters that all forms of a regular verb begin with."""
    return word.split()[0].rstrip("e")[:4]


def test_each_group_has_two_words_and_an_example():
    wrong = [
        group
        for group in VERBS["group"]
        if len(set(group["words"])) < 2 or len(set(group["words"])) != len(group["words"]) or not group["example"]
    ]
    assert not wrong


def test_each_example_has_a_word_of_its_group():
    lacking = [
        group["words"]
        for group in VERBS["group"]
        if not any(stem(word)[:2] in group["example"].casefold() for word in group["words"])
    ]
    assert not lacking


@pytest.mark.parametrize("table", ["group", "never", "alone"])
def test_words_are_lemmas_in_lower_case_with_at_most_one_particle(table):
    words = [word for entry in VERBS[table] for word in entry["words"]]
    assert [word for word in words if word != word.casefold().strip() or len(word.split()) > 2] == []


def test_no_two_groups_are_the_same():
    groups = [frozenset(group["words"]) for group in VERBS["group"]]
    assert len(groups) == len(set(groups))


def test_a_verb_that_stands_alone_is_in_no_group():
    assert ALONE.isdisjoint(GROUPED)


def test_there_are_pairs_enough_that_must_stay_apart():
    assert len({frozenset(pair) for pair in NEVER}) == len(NEVER) >= 120


@pytest.mark.parametrize("pair", NEVER, ids="/".join)
def test_different_deeds_share_no_group(pair):
    assert frozenset(pair) not in SAME


@pytest.mark.parametrize("pair", NEVER, ids="/".join)
def test_both_deeds_of_a_pair_are_known(pair):
    assert [word for word in pair if word not in GROUPED | ALONE] == []


def test_the_general_verb_is_not_told_for_itself_nor_back():
    relations = {(entry["special"], word) for entry in VERBS["broader"] for word in entry["general"]}
    assert [pair for pair in relations if pair[0] == pair[1]] == []
    assert [pair for pair in relations if pair[::-1] in relations] == []
    assert [pair for pair in relations if frozenset(pair) in SAME] == []


def test_every_verb_that_stands_for_another_is_known():
    told = {word for entry in VERBS["broader"] for word in [entry["special"], *entry["general"]]}
    told |= {word for entry in VERBS["phrase"] for word in entry["means"]}
    assert told - GROUPED - ALONE == set()


def test_a_phrase_is_a_verb_and_one_other_word():
    words = [entry["words"] for entry in VERBS["phrase"]]
    assert [phrase for phrase in words if len(phrase.split()) != 2] == []
    assert len(words) == len(set(words))


@pytest.mark.parametrize(
    ("first", "second"),
    [("seize", "confiscate"), ("find", "come upon"), ("shut down", "close"), ("hire", "take on"), ("fall", "plunge")],
)
def test_what_a_summary_may_say_instead_is_of_one_group(first, second):
    assert frozenset((first, second)) in SAME
