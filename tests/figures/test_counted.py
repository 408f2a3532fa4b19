"""What is counted, where and over what time."""

import pytest

from case_files import read_cases
from reportedly.annotate import Annotator
from reportedly.claims.figures import find_figures

CASES = read_cases("figures/counted.txt")


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_figure_knows_what_it_counts(text: str, expected: str, annotator: Annotator) -> None:
    found = [(figure.counted, figure.place, figure.period) for figure in find_figures(annotator.annotate_text(text))]
    assert "; ".join(" | ".join(words or "-" for words in figure) for figure in found) == expected
