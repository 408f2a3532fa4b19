"""Which mark a sentence carries: a denial is somebody's, not every "not"."""

import pytest

from case_files import read_cases
from reportedly.brief.certainties import sentence_certainty
from reportedly.brief.guards import Grounds
from reportedly.claims import read_claims
from reportedly.records import Part


@pytest.mark.parametrize(("text", "expected"), read_cases("brief/certainties.txt"))
def test_what_a_sentence_is_marked_as(annotator, text, expected):
    reading = read_claims(annotator.annotate_text(text))
    sentence = reading.annotated.sentences_of(Part.TEXT)[-1]
    grounds = Grounds(sentence, reading.claims, reading.figures, reading.annotated.quotes)
    assert sentence_certainty(grounds) == expected
