"""Whom a brief's reader would look for in vain: a he or she inside a quotation, and somebody named beside a role."""

import pytest
from brief_makers import make_readings, make_story

from reportedly.brief.candidates import find_candidates
from reportedly.brief.openers import speaks_of_somebody
from reportedly.brief.people import find_people


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“I doubt that he understands the treaty,” said Karl Moss.", True),
        ("“Mayor Helen Vance knows that she needs the bridge,” said Karl Moss.", False),
        ("“I doubt that anybody understands the treaty,” said Karl Moss.", False),
        ("Karl Moss said that he would “look at the bridge again” in May.", False),
    ],
)
def test_a_quotation_that_speaks_of_somebody_leans(annotator, text, expected):
    annotated = annotator.annotate_text(text)
    [sentence] = annotated.sentences
    assert speaks_of_somebody(sentence, annotated.quotes) is expected


def test_a_role_beside_a_name_needs_nobody_told_before(annotator):
    text = (
        "Police in Orlby took in a suspect on Monday after the fire in the paper mill. "
        "The suspect, Karl Moss, was convicted of the fire and sent to prison for nine years on Thursday. "
        "The suspect had worked in the paper mill of Orlby for nine years."
    )
    readings = make_readings(annotator, (text,))
    pool = list(find_candidates(make_story(readings), (), readings, find_people(readings)))
    named = next(c for c in pool if "nine years on" in c.text)
    bare = next(c for c in pool if "had worked" in c.text)
    assert not named.needs
    assert any("suspect" in noun for noun in bare.needs)
