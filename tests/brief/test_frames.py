"""What goes on in an earlier time that a sentence before it set."""

import pytest

from reportedly.brief.frames import find_framed
from reportedly.brief.guards import Grounds
from reportedly.records import Part


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In May, two hikers were left stranded on the island. The board closed the ferry line.", [False, True]),
        ("In May, two hikers were left stranded on the island. The board closed the line on Monday.", [False, False]),
        ("The hikers were left stranded on the island. The board closed the ferry line.", [False, False]),
        ("In May, two hikers were left stranded on the island. The board is closing the ferry line.", [False, False]),
    ],
)
def test_a_sentence_without_a_time_goes_on_in_the_one_before(annotator, text, expected):
    sentences = annotator.annotate_text(text).sentences_of(Part.TEXT)
    grounds = [Grounds(sentence, (), (), ()) for sentence in sentences]
    assert list(find_framed(grounds, "2024-11-20T08:00:00+00:00")) == expected


def test_a_report_without_a_date_goes_back_nowhere(annotator):
    sentences = annotator.annotate_text("In May, a bridge fell. The board closed the road.").sentences_of(Part.TEXT)
    assert list(find_framed([Grounds(s, (), (), ()) for s in sentences], None)) == [False, False]
