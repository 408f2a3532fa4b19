"""The page on figures shows the lexicon as it is, and every wording has an example that reads as it says."""

from pathlib import Path

import pytest

from reportedly.annotate import Annotator
from reportedly.claims.figures import find_figures
from reportedly.claims.figures.bounds import bound_wordings
from reportedly.claims.figures.wordings import bound_table
from reportedly.lexicon import load_lexicon

PAGE = Path(__file__).parent.parent.parent / "docs" / "figures.md"
ENTRIES = [
    (wording, entry["example"], entry["bound"])
    for place in ("before", "after", "verbs", "passing")
    for wording, entry in load_lexicon("bounds")[place].items()
]


def test_page_has_the_table_of_the_lexicon() -> None:
    assert bound_table() in PAGE.read_text(encoding="utf-8"), "Paste the output of bound_table() into docs/figures.md."


def test_table_has_every_wording() -> None:
    rows = bound_table().count("\n") - 1
    assert rows == sum(len(bound_wordings(place)) for place in ("before", "after", "verbs", "passing"))


@pytest.mark.parametrize(("wording", "example", "bound"), ENTRIES)
def test_each_example_reads_as_its_bound(wording: str, example: str, bound: str, annotator: Annotator) -> None:
    assert bound in [figure.bound for figure in find_figures(annotator.annotate_text(example))]
