"""The alignment score: whole for a passage's own words, less for words put together anew, never out of 0..1."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.annotate import Annotator
from reportedly.check import Statement, statements_of
from reportedly.check.alignment import align, support_score
from reportedly.check.checks.alignment import check_alignment
from reportedly.claims import Reading

PASSAGE = "The harbour board of Tarn Haven sued the shipping firm Velden on Monday over a collapsed crane."

LOWER = [
    ("who does it", "The shipping firm Velden sued the harbour board of Tarn Haven on Monday over a collapsed crane."),
    ("a name", "The harbour board of Tarn Haven sued the shipping firm Brask on Monday over a collapsed crane."),
    ("another matter", "Two ministers resigned after a vote on fishing quotas."),
]

ORDERED = [
    "The harbour board of Tarn Haven sued the shipping firm Velden.",
    "The harbour board of Tarn Haven sued the mayor Ilse Brandt.",
    "Two ministers resigned after a vote on fishing quotas.",
]


@cache
def annotator() -> Annotator:
    return Annotator()


@cache
def statement(text: str) -> Statement:
    [found] = statements_of(Reading(annotator().annotate_text(text), (), ()))
    return found


def test_a_passage_supports_itself_wholly() -> None:
    assert support_score(statement(PASSAGE), [statement(PASSAGE)]) == 1.0


@pytest.mark.parametrize("text", [text for _, text in LOWER], ids=[name for name, _ in LOWER])
def test_what_it_does_not_say_scores_lower(text: str) -> None:
    assert support_score(statement(text), [statement(PASSAGE)]) < 1.0


def test_scores_follow_how_much_is_held() -> None:
    scores = [support_score(statement(text), [statement(PASSAGE)]) for text in ORDERED]
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) == len(scores)


def test_exchanged_parties_keep_their_words_and_lose_their_bonds() -> None:
    shares = align(statement(LOWER[0][1]), [statement(PASSAGE)])
    assert shares.words == 1.0
    assert shares.pairs < 1.0


def test_without_a_passage_nothing_is_supported() -> None:
    assert support_score(statement(PASSAGE), []) < 0.1
    assert align(statement(PASSAGE), []).share == 0.0


def test_neighbours_far_apart_are_near_in_their_own_passage() -> None:
    text = "Ministers, who had not been told of it by then, resigned."
    assert support_score(statement(text), [statement(text)]) == 1.0


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from([PASSAGE, *ORDERED]), max_size=3), st.sampled_from([PASSAGE, *ORDERED]))
def test_a_further_passage_never_lowers_the_score(passages: list[str], text: str) -> None:
    few = [statement(each) for each in passages]
    scores = [support_score(statement(text), few), support_score(statement(text), [*few, statement(PASSAGE)])]
    assert 0.0 <= scores[0] <= scores[1] <= 1.0


def test_a_sentence_on_another_matter_is_warned_of_and_only_warned_of() -> None:
    [doubt] = check_alignment(statement(ORDERED[2]), [statement(PASSAGE)])
    assert not doubt.hard
    assert doubt.evidence == (statement(PASSAGE).passage,)


@pytest.mark.parametrize("text", [PASSAGE, ORDERED[0]], ids=["verbatim", "clause cut"])
def test_what_the_passage_says_is_not_warned_of(text: str) -> None:
    assert list(check_alignment(statement(text), [statement(PASSAGE)])) == []
