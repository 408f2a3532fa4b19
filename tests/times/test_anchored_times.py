"""Each kind of time, told from three days of publication."""

import pytest

from case_files import read_cases
from reportedly.annotate import Annotator
from reportedly.annotate.times import find_times
from time_text import spell

DAYS = ("2024-10-30", "2024-01-01", "2025-03-02")
FILES = (
    "times/anchored.txt",
    "times/further.txt",
    "times/fresh.txt",
    "times/held_out.txt",
    "times/fresh_later.txt",
    "times/fresh_third.txt",
)
CASES = [(text, expected, place) for name in FILES for text, expected in read_cases(name) for place in range(len(DAYS))]


def on_day(expected: str, place: int) -> str:
    """The expected value of one day: values stand apart by " | "; a single one holds for all days.

    The words are written once where they are the same on all days.
    """
    each = [value.strip() for value in expected.split(" | ")]
    found = each[place] if len(each) > 1 else each[0]
    words = each[0].partition(" = ")[0]
    return found if " = " in found or found == "none" else f"{words} = {found}"


@pytest.mark.parametrize(("text", "expected", "place"), CASES, ids=[f"{DAYS[p]} {text}" for text, _, p in CASES])
def test_time_is_told_from_its_day(text: str, expected: str, place: int, annotator: Annotator) -> None:
    [sentence] = annotator.annotate_text(text).sentences
    found = [spell(time) for time in find_times(sentence, DAYS[place])]
    assert "; ".join(found or ["none"]) == on_day(expected, place)
