"""Which sentences a reader could not understand alone."""

import pytest

from case_files import read_cases
from reportedly.brief.guards import Grounds
from reportedly.brief.leaning import Told, leans
from reportedly.brief.needing import find_needs, noun_of
from reportedly.claims import read_claims
from reportedly.records import Part


def told_of(annotator, text):
    reading = read_claims(annotator.annotate_text(text))
    *before, sentence = reading.annotated.sentences_of(Part.TEXT)
    claims = [c for c in reading.claims if any(sentence.start <= p.start < sentence.end for p in c.content)]
    grounds = Grounds(sentence, tuple(claims), reading.figures, reading.annotated.quotes)
    nouns = {noun_of(word) for earlier in before for word in earlier.words if word.pos == "NOUN"}
    return Told.of(sentence.words, grounds, nouns)


@pytest.mark.parametrize(("text", "expected"), read_cases("brief/needing.txt"))
def test_what_a_sentence_needs(annotator, text, expected):
    told = told_of(annotator, text)
    found = "leans" if leans(told) else " ".join(["needs", *sorted(find_needs(told))]) if find_needs(told) else "-"
    assert found == expected
