"""The alignment score: whole for a passage's own words, less for words put together anew, never out of 0..1."""

from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.annotate import Annotator
from reportedly.check import Statement, statements_of
from reportedly.check.alignment import COPIED_FROM, COPIED_TO, Alignment, align, find_held, support_score
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


def held(text: str, *passages: str) -> Alignment:
    return align(statement(text), find_held(map(statement, passages)))


@pytest.mark.parametrize("text", [text for _, text in LOWER], ids=[name for name, _ in LOWER])
def test_what_it_does_not_say_scores_lower(text: str) -> None:
    assert support_score(statement(text), [statement(PASSAGE)]) < 1.0


def test_half_of_it_or_all_of_it_foreign_is_more_than_a_right_sentence_leaves() -> None:
    scores = [support_score(statement(text), [statement(PASSAGE)]) for text in ORDERED]
    assert scores[0] == 1.0
    assert max(scores[1:]) < 0.5


def test_a_short_sentence_of_which_nothing_is_held_does_not_pass_for_its_shortness() -> None:
    assert held("Brask won.", PASSAGE).score < 0.5


def test_exchanged_parties_keep_their_words_and_lose_their_neighbours() -> None:
    found = held(LOWER[0][1], PASSAGE)
    assert found.lacking == ()
    assert found.parted > 0


def test_without_a_passage_nothing_is_supported() -> None:
    found = held(PASSAGE)
    assert found.score < 0.3
    assert found.run == 0.0
    assert len(found.lacking) == found.content


def test_a_number_in_words_is_the_number_in_digits() -> None:
    found = held("The board named 12 firms.", "The board named twelve firms.")
    assert (found.lacking, found.loose) == ((), ())


def test_a_number_tied_to_something_else_counts_more_than_another_word_that_is() -> None:
    passage = "The board fined Velden for nine cranes and warned Brask of six barges."
    number = held("The board fined Velden for six cranes.", passage)
    name = held("The board fined Brask for nine cranes.", passage)
    assert [word.text for _, word in number.loose] == ["six"]
    assert [word.text for _, word in name.loose] == ["Brask"]
    assert number.missing > name.missing


def test_an_invented_number_counts_more_than_an_invented_thing() -> None:
    number, thing = held("It named 40.", "It named them."), held("It named barges.", "It named them.")
    assert len(number.lacking) == len(thing.lacking) == 1
    assert number.missing > thing.missing


def test_what_is_missing_weighs_more_in_a_sentence_that_is_copied() -> None:
    free = Alignment(lacking=(), reworded=2, parted=2, loose=(), run=0.2, content=10)
    copied = replace(free, run=0.6)
    between = replace(free, run=(COPIED_FROM + COPIED_TO) / 2)
    assert (free.copied, copied.copied) == (0.0, 1.0)
    assert copied.score < between.score < free.score < 1.0


def test_a_longer_sentence_that_is_copied_may_leave_more() -> None:
    short = Alignment(lacking=(), reworded=2, parted=2, loose=(), run=0.6, content=6)
    assert replace(short, content=12).score > short.score


def test_a_run_does_not_go_on_in_the_next_sentence() -> None:
    text = "Brask sold the barges Velden bought the cranes."
    assert held(text, "Velden bought the cranes.", "Brask sold the barges.").run == 0.5
    assert held(text, "Brask sold the barges.", "Velden bought the cranes.").run == 0.5


def test_neighbours_far_apart_are_near_in_their_own_passage() -> None:
    text = "Ministers, who had not been told of it by then, resigned."
    assert support_score(statement(text), [statement(text)]) == 1.0


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from([PASSAGE, *ORDERED]), max_size=3), st.sampled_from([PASSAGE, *ORDERED]))
def test_a_further_passage_never_adds_to_what_is_missing(passages: list[str], text: str) -> None:
    few, more = held(text, *passages), held(text, *passages, PASSAGE)
    assert more.missing <= few.missing
    assert more.run >= few.run
    assert 0.0 < few.score <= 1.0


def test_a_sentence_on_another_matter_is_warned_of_and_only_warned_of() -> None:
    [doubt] = check_alignment(statement(ORDERED[2]), [statement(PASSAGE)])
    assert not doubt.hard
    assert doubt.evidence == (statement(PASSAGE).passage,)


@pytest.mark.parametrize("text", [PASSAGE, ORDERED[0]], ids=["verbatim", "clause cut"])
def test_what_the_passage_says_is_not_warned_of(text: str) -> None:
    assert list(check_alignment(statement(text), [statement(PASSAGE)])) == []


def test_a_copied_sentence_with_an_edit_is_left_to_the_other_checks() -> None:
    edited = PASSAGE.replace("crane", "roof").replace("Monday", "Friday")
    assert support_score(statement(edited), [statement(PASSAGE)]) < 0.6
    assert list(check_alignment(statement(edited), [statement(PASSAGE)])) == []


def test_the_warning_names_what_is_missing() -> None:
    [doubt] = check_alignment(statement(ORDERED[2]), [statement(PASSAGE)])
    assert "no “ministers”" in doubt.why
