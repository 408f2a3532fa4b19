"""Work grows with the text, not with its square: counted in calls, so that no clock decides."""

import sys
from collections.abc import Callable
from types import FrameType

import pytest

from reportedly.annotate import Annotator
from reportedly.annotate.parser import LONGEST_SENTENCE
from reportedly.claims import read_claims

UNITS = (
    "“a ",
    "he said that ",
    "a (b) ",
    '"a b c d," he said. ',
    "who says who said ",
    "he said that “it” is and ",
    "\0 said ",
)


def _calls(work: Callable[[], object]) -> int:
    """Count the calls of Python functions that work makes."""
    counted = 0

    def count(frame: FrameType, event: str, argument: object) -> None:
        nonlocal counted
        counted += event == "call"

    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(None)
    return counted


@pytest.mark.parametrize("unit", UNITS)
def test_twice_the_text_is_twice_the_work(annotator: Annotator, unit: str) -> None:
    found = []

    def annotate(times: int) -> None:
        found.append(annotator.annotate_text(unit * times))

    annotate(1)
    read_claims(found.pop())  # word lists are read once
    assert _calls(lambda: annotate(400)) < 2.6 * _calls(lambda: annotate(200))
    second, first = found
    assert _calls(lambda: read_claims(second)) < 2.6 * _calls(lambda: read_claims(first))


@pytest.mark.parametrize("unit", UNITS)
def test_a_sentence_of_any_text_is_bounded(annotator: Annotator, unit: str) -> None:
    annotated = annotator.annotate_text(unit * 300)
    assert max(len(sentence.words) for sentence in annotated.sentences) <= LONGEST_SENTENCE
    assert "".join(word.text for s in annotated.sentences for word in s.words).replace(" ", "") == (unit * 300).replace(
        " ", ""
    )


def test_speakers_deep_within_speakers_are_left_out(annotator: Annotator) -> None:
    claims = read_claims(annotator.annotate_text("he said that " * 60 + "it rained")).claims
    assert max(sum(len(p.text) for p in claim.content) for claim in claims) < 1_000
    assert len(claims) < 60
