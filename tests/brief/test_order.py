"""The order of a section: each rule with what it speaks for, what it speaks against, and what it leaves alone."""

import pytest
from brief_makers import make_readings, make_story

from reportedly.brief.candidates import find_candidates
from reportedly.brief.nearness import Nearness
from reportedly.brief.order import (
    FOLLOWING,
    LEADING,
    Turn,
    begins_with_a_quote,
    disputes,
    gives_figure,
    in_order,
    is_unsure,
    speaks_again,
)
from reportedly.brief.people import find_people
from reportedly.ledger import build_ledger

TEXTS = (
    "At least 900 miners joined the strike in the Elk valley, the union said. Ann Hale, the mayor, said that 20 shops in the Elk valley had closed. "
    "“The strike is the shame of the valley,” said Ann Hale. Ann Hale said that the strike would end. The strike is expected to go on until May.",
    "About 300 miners joined the strike in the Elk valley, the company said. The strike in the Elk valley stopped two trains. "
    "The company denied that the strike in the Elk valley stopped trains.",
)


@pytest.fixture(scope="module")
def members(annotator):
    """Every sentence of the articles, in reading order."""
    readings = make_readings(annotator, TEXTS)
    story = make_story(readings)
    entries = build_ledger(story, readings).entries
    found = find_candidates(story, entries, readings, find_people(readings))
    return list({candidate.sentence.passage: candidate for candidate in found}.values())


@pytest.fixture(scope="module")
def turn(members):
    """Return the turn of the sentence that holds some words, behind those that hold others."""

    def of(words, *before):
        def find(words):
            return next(c for c in members if words in c.sentence.text)

        return Turn(find(words), [find(words) for words in before], members, Nearness(members))

    return of


def test_a_figure_leads_that_reports_differ_on_and_no_detail(turn):
    assert gives_figure(turn("900 miners")) > 0
    assert gives_figure(turn("20 shops")) == 0
    assert gives_figure(turn("two trains")) == 0


def test_a_quote_does_not_lead(turn):
    assert begins_with_a_quote(turn("shame of the valley")) < 0
    assert begins_with_a_quote(turn("900 miners")) == 0


def test_both_sides_of_a_dispute_stand_next_to_each_other(turn):
    assert disputes(turn("300 miners", "900 miners")) > 0
    assert disputes(turn("900 miners", "300 miners")) > 0
    assert disputes(turn("20 shops", "900 miners")) == 0
    assert disputes(turn("300 miners", "900 miners", "20 shops")) == 0


def test_no_two_sentences_of_one_speaker_open_a_section(turn):
    assert speaks_again(turn("would end", "20 shops")) < 0
    assert speaks_again(turn("would end", "300 miners")) == 0
    assert speaks_again(turn("would end", "300 miners", "20 shops")) == 0


def test_what_is_to_come_and_what_is_denied_stand_late(turn):
    assert (
        is_unsure(turn("is expected to go on")) < is_unsure(turn("company denied")) < is_unsure(turn("900 miners")) == 0
    )


def test_what_one_speaker_says_keeps_its_order(members):
    ordered = [c.place for c in in_order(members, Nearness(members)) if "Ann Hale" in c.sentence.text]
    assert ordered == sorted(ordered)


def test_every_sentence_stands_once_and_every_rule_is_used(members):
    assert sorted(map(id, in_order(members, Nearness(members)))) == sorted(map(id, members))
    used = {rule.__name__ for rule in (*LEADING, *FOLLOWING)}
    assert used == {
        "is_central",
        "gives_figure",
        "begins_with_a_quote",
        "is_unsure",
        "goes_on",
        "disputes",
        "speaks_again",
    }
