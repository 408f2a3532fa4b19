"""Every hedged wording keeps its number and its bound."""

import pytest

from case_files import read_cases
from figure_text import spell
from reportedly.annotate import Annotator
from reportedly.claims.figures import find_figures

CASES = [
    case
    for name in (
        "hedged",
        "hedged_news",
        "hedged_later",
        "hedged_contract",
        "hedged_contract_held_out",
        "hedged_later_still",
        "hedged_fresh",
        "hostile",
    )
    for case in read_cases(f"figures/{name}.txt")
]


UPWARD = ("at_least", "more_than")
LIMITS = (*UPWARD, "at_most", "less_than")


def test_figures_never_listed_keep_their_bounds(annotator: Annotator) -> None:
    right = 0
    for text, expected in read_cases("figures/hedged_fresh_held_out.txt"):
        found = "; ".join(spell(figure) for figure in find_figures(annotator.annotate_text(text))) or "none"
        right += found == expected
        limits = [[word in UPWARD for word in spelled.split() if word in LIMITS] for spelled in (found, expected)]
        assert limits[0] == limits[1] or len(limits[0]) != len(limits[1]), "a bound is reversed"
    assert right >= 34


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_figure_keeps_its_bound(text: str, expected: str, annotator: Annotator) -> None:
    found = [spell(figure) for figure in find_figures(annotator.annotate_text(text))]
    assert "; ".join(found or ["none"]) == expected
