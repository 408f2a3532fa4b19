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
        "hostile",
    )
    for case in read_cases(f"figures/{name}.txt")
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_figure_keeps_its_bound(text: str, expected: str, annotator: Annotator) -> None:
    found = [spell(figure) for figure in find_figures(annotator.annotate_text(text))]
    assert "; ".join(found or ["none"]) == expected
