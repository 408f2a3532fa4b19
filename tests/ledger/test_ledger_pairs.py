"""The labelled pairs: same, conflict, revision, other period, other scope, unrelated."""

import pytest

from ledger.pairs import label_pairs, label_reports, macro_f1, read_pairs
from reportedly.annotate import Annotator


@pytest.mark.parametrize(("name", "least"), [("pairs_tuning", 0.94), ("pairs_second", 0.9), ("pairs_held_out", 0.83)])
def test_pairs_are_told_apart(annotator: Annotator, name: str, least: float) -> None:
    pairs = read_pairs(name)
    expected = [label for _, label in pairs]
    found = label_pairs(annotator, [pair for pair, _ in pairs])
    assert macro_f1(expected, found) >= least


@pytest.mark.parametrize(("name", "least"), [("reports_tuning", 0.95), ("reports_last", 0.8)])
def test_sentences_of_reports_are_told_apart(annotator: Annotator, name: str, least: float) -> None:
    pairs = read_pairs(name)
    found = label_reports(annotator, [pair for pair, _ in pairs])
    assert macro_f1([label for _, label in pairs], found) >= least


def test_no_conflict_of_the_tuned_half_is_missed(annotator: Annotator) -> None:
    pairs = [pair for pair, label in read_pairs("pairs_tuning") if label == "conflict"]
    assert label_pairs(annotator, pairs) == ["conflict"] * len(pairs)


def test_no_conflict_of_the_held_out_half_is_missed(annotator: Annotator) -> None:
    pairs = [pair for pair, label in read_pairs("pairs_held_out") if label == "conflict"]
    assert label_pairs(annotator, pairs) == ["conflict"] * len(pairs)
