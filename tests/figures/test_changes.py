"""A figure's part in a change."""

import pytest

from case_files import read_cases
from figure_text import spell
from reportedly.annotate import Annotator
from reportedly.claims.figures import find_figures

CASES = read_cases("figures/changes.txt")


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_figure_knows_its_change(text: str, expected: str, annotator: Annotator) -> None:
    found = [spell(figure) for figure in find_figures(annotator.annotate_text(text))]
    assert "; ".join(found or ["none"]) == expected
