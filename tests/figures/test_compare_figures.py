"""Which figures count the same thing: labelled pairs, half of them kept out of tuning."""

import re
from functools import cache

import pytest

from case_files import read_cases
from reportedly.annotate import AnnotatedSentence, Annotator
from reportedly.claims.figures import Comparison, compare_figures, find_figures
from reportedly.records import Figure, RelationKind

DAY = "2024-10-30"
CASES = read_cases("figures/pairs.txt")
SECOND = read_cases("figures/pairs_tuning.txt")
FRESH = read_cases("figures/pairs_held_out.txt")
THIRD = read_cases("figures/pairs_tuning_later.txt")
LATER = read_cases("figures/pairs_held_out_later.txt")
NEWS = [read_cases(f"figures/pairs_news{part}.txt") for part in ("", "_later", "_third", "_held_out")]
PLAIN = [read_cases(f"figures/pairs_fresh{part}.txt") for part in ("", "_held_out")]
TUNED = [case for place, case in enumerate(CASES) if place // 2 % 2 == 0]
KEPT_OUT = [case for place, case in enumerate(CASES) if place // 2 % 2 == 1]


@cache
def side(words: str, annotator: Annotator) -> tuple[Figure, AnnotatedSentence | None]:
    number = 1 if words.startswith("{2}") else 0
    annotated = annotator.annotate_text(words.removeprefix("{2}"))
    figure = find_figures(annotated)[number]
    return figure, annotated.sentence_at(figure.passage.part, figure.passage.start)


def compared(text: str, annotator: Annotator) -> Comparison:
    (a, context_a), (b, context_b) = (side(words, annotator) for words in text.split(" || "))
    return compare_figures(a, b, context_a=context_a, context_b=context_b, published_a=DAY, published_b=DAY)


SETS = {
    "tuned": (TUNED, 0.99),
    "kept out": (KEPT_OUT, 0.93),
    "second, tuned": (SECOND, 0.99),
    "fresh, kept out": (FRESH, 0.86),
    "third, tuned": (THIRD, 0.92),
    "later, kept out": (LATER, 0.73),
    "news, tuned": (NEWS[0], 0.95),
    "news, a second time, tuned": (NEWS[1], 0.79),
    "news, a third time, tuned": (NEWS[2], 0.89),
    "news, kept out": (NEWS[3], 0.73),
    "as outlets tell them, tuned": (PLAIN[0], 0.75),
    "as outlets tell them, kept out": (PLAIN[1], 0.72),
}
"""The pairs with the F1 they must keep, a little below what was measured."""


@pytest.mark.parametrize(("cases", "floor"), SETS.values(), ids=SETS.keys())
def test_same_is_told_from_different(cases: list[tuple[str, str]], floor: float, annotator: Annotator) -> None:
    results = [(compared(text, annotator).same, expected.startswith("same")) for text, expected in cases]
    right = sum(found and wanted for found, wanted in results)
    assert 2 * right / (sum(found for found, _ in results) + sum(wanted for _, wanted in results)) >= floor


@pytest.mark.parametrize("cases", [TUNED, KEPT_OUT], ids=["tuned", "kept out"])
def test_most_relations_are_named(cases: list[tuple[str, str]], annotator: Annotator) -> None:
    named = [(text, found[1]) for text, expected in cases if (found := re.search(r"\((\w+)\)", expected))]
    right = [compared(text, annotator).relation == RelationKind(kind) for text, kind in named]
    assert sum(right) / len(right) > 0.7


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_comparison_has_a_reason_and_no_side(text: str, expected: str, annotator: Annotator) -> None:
    a, b = text.split(" || ")
    forth, back = compared(f"{a} || {b}", annotator), compared(f"{b} || {a}", annotator)
    assert forth.reasons
    assert (forth.same, forth.relation) == (back.same, back.relation)


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        ("Some 8,000 soldiers are in Kursk.", "About 8,500 soldiers are in Kursk.", RelationKind.SAME),
        ("Exactly 8,000 soldiers are in Kursk.", "More than 9,000 soldiers are in Kursk.", RelationKind.CONFLICT),
        ("Up to 12,000 soldiers are in Kursk.", "At least 11,000 soldiers are in Kursk.", RelationKind.SAME),
        ("Fewer than 100 soldiers are in Kursk.", "Over 200 soldiers are in Kursk.", RelationKind.CONFLICT),
    ],
)
def test_same_thing_agrees_or_conflicts(a: str, b: str, kind: RelationKind, annotator: Annotator) -> None:
    assert compared(f"{a} || {b}", annotator).relation == kind
