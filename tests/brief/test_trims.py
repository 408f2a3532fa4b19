"""Trimming: what may leave a sentence, and what never does."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from case_files import read_cases
from reportedly.brief.days import find_days
from reportedly.brief.edits import Edit, apply_edits, as_sentence
from reportedly.brief.eligible import is_eligible, is_run_together
from reportedly.brief.guards import Grounds, may_cut
from reportedly.brief.openers import leans_back
from reportedly.brief.trim import trim
from reportedly.claims import read_claims
from reportedly.records import Part


def grounds_of(annotator, text):
    reading = read_claims(annotator.annotate_text(text))
    sentence = reading.annotated.sentences_of(Part.TEXT)[-1]
    return Grounds(sentence, reading.claims, reading.figures, reading.annotated.quotes)


@pytest.mark.parametrize(("text", "expected"), read_cases("brief/trims.txt"))
def test_trimming_leaves_hedges_and_speakers(annotator, text, expected):
    grounds = grounds_of(annotator, text)
    left = apply_edits(grounds.sentence.text, grounds.sentence.start, trim(grounds))
    assert as_sentence(left) == (expected or text)


def test_an_exception_is_not_left_without_what_it_is_from(annotator):
    text = "The mayor left, saying little was known, other than the date."
    grounds = grounds_of(annotator, text)
    assert not may_cut(grounds, Edit(text.index(","), text.rindex(",")))
    assert may_cut(grounds, Edit(text.index(","), len(text) - 1))


@pytest.mark.parametrize(("text", "expected"), read_cases("brief/leaning.txt"))
def test_openers_that_lean(text, expected):
    assert leans_back(text) is (expected == "yes")


@pytest.mark.parametrize(("text", "expected"), read_cases("brief/eligible.txt"))
def test_what_a_brief_may_take(annotator, text, expected):
    assert is_eligible(grounds_of(annotator, text)) is (expected == "yes")


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=4))
def test_cuts_only_take_away(text, cuts):
    edits = [Edit(min(a, b), max(a, b)) for a, b in cuts if max(a, b) <= len(text)]
    left = apply_edits(text, 0, edits)
    letters = iter(text)
    assert all(letter in letters for letter in left if not letter.isspace())


@pytest.mark.parametrize(("text", "expected"), read_cases("brief/days.txt"))
def test_days_become_dates(annotator, text, expected):
    grounds = grounds_of(annotator, text)
    edits = find_days(grounds.sentence, "2024-10-30T09:00:00+00:00", grounds.quotes)
    assert apply_edits(text, 0, edits) == (expected or text)


@pytest.mark.parametrize(
    ("modified", "expected"),
    [
        ("2024-10-30T19:00:00+00:00", "The letter was posted on Tuesday 29 October."),
        ("2024-10-31T09:00:00+00:00", "The letter was posted on Tuesday 29 October."),
        ("2024-11-05T09:00:00+00:00", "The letter was posted on Tuesday."),
        ("2024-12-20T09:00:00+00:00", "The letter was posted on Tuesday 29 October."),
    ],
)
def test_a_day_of_a_page_that_was_changed_is_told_where_both_versions_mean_one(annotator, modified, expected):
    text = "The letter was posted on Tuesday."
    grounds = grounds_of(annotator, text)
    edits = find_days(grounds.sentence, "2024-10-30T09:00:00+00:00", grounds.quotes, modified)
    assert apply_edits(text, 0, edits) == expected


def test_a_heading_that_runs_into_a_sentence_is_seen(annotator):
    assert is_run_together(grounds_of(annotator, "Port closes after heavy storm The council met on Monday to vote."))
    assert not is_run_together(grounds_of(annotator, "The port closed after a heavy storm, and the council met."))
