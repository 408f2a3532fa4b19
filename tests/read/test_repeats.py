"""What stands twice on a page stands once in the article."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.read.repeats import without_repeats
from reportedly.records import Article

FACTS = Article(id="1", title="Dam holds through the night", byline=("Ana Souza", "Piet Brandt"), text="")
FIRST = "“Nobody slept in the valley that night, nobody at all,” said Maud Ferrer, the county engineer."
SECOND = "The dam was built in 1962 and has been repaired twice since, according to county records."


@pytest.mark.parametrize(
    "line",
    [
        "Dam holds through the night",
        "By Ana Souza and Piet Brandt",
        "Ana Souza, Transport Correspondent",
        "A night of fear",
        "Nobody slept in the valley that night",
        SECOND,
    ],
)
def test_a_repeat_is_dropped(line):
    assert without_repeats([FIRST, SECOND, line], FACTS, "A night of fear") == [FIRST, SECOND]


@pytest.mark.parametrize(
    "line", ["Ana Souza was the first to reach the dam.", "County records", "— Ilse Roth", "Nobody slept."]
)
def test_what_only_looks_like_one_is_kept(line):
    assert without_repeats([FIRST, SECOND, line], FACTS, None) == [FIRST, SECOND, line]


def test_a_pull_quote_goes_with_its_signature():
    lines = [FIRST, "Nobody slept in the valley that night", "— Maud Ferrer", SECOND]
    assert without_repeats(lines, FACTS, None) == [FIRST, SECOND]


@given(st.lists(st.text(max_size=60), max_size=12))
def test_no_line_is_made_up(lines):
    rest = iter(lines)
    assert all(line in rest for line in without_repeats(lines, FACTS, None))
