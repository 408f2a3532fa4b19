"""The words of a passage that a sentence uses."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from case_files import read_cases
from reportedly.brief.render.used import find_used

WORDS = st.lists(st.sampled_from(["dam", "water", "the", "9,000", "said", "30", "Renn"]), max_size=25).map(" ".join)


@pytest.mark.parametrize(("case", "expected"), read_cases("brief_render/used.txt"))
def test_stretches_used(case, expected):
    passage, _, sentence = case.partition(" | ")
    found = [passage[start:end] for start, end in find_used(passage, sentence)]
    assert " / ".join(found) == expected


@settings(max_examples=100)
@given(WORDS, WORDS)
def test_stretches_are_in_order_apart_and_in_the_sentence(passage, sentence):
    spans = find_used(passage, sentence)
    assert all(0 <= start < end <= len(passage) for start, end in spans)
    assert all(before[1] < after[0] for before, after in itertools.pairwise(spans))


@settings(max_examples=60)
@given(WORDS.filter(bool))
def test_a_sentence_uses_the_whole_of_a_passage_equal_to_it(words):
    assert find_used(words, words)[0][0] == 0
    assert find_used(words, words)[-1][1] == len(words)


def test_long_repetitions_take_linear_time():
    assert find_used("9 a " * 40_000, "a 9 " * 40_000)
