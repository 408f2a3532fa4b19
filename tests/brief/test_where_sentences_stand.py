"""Context, outlook, closing: what may stand there and what may not."""

import pytest
from brief_makers import make_readings, make_story

from case_files import read_cases
from reportedly.brief.candidates import find_candidates
from reportedly.brief.parts import (
    is_background,
    is_spoken,
    story_year,
    tells_context,
    tells_generally,
    tells_outlook,
    tells_silence,
)
from reportedly.brief.people import find_people

FIRST = "The port of Sandvik closed on Friday, its board said.\n\n"


def candidates_of(annotator, text):
    readings = make_readings(annotator, (FIRST + text,))
    return [c for c in find_candidates(make_story(readings), (), readings, find_people(readings)) if c.place > 0]


def part_of(candidate):
    if tells_outlook(candidate):
        return "outlook"
    before = is_background(candidate, story_year([candidate])) or tells_generally(candidate) or tells_context(candidate)
    return "context" if before and not is_spoken(candidate) else "body"


@pytest.mark.parametrize(("text", "expected"), read_cases("brief/parts.txt"))
def test_where_a_sentence_may_stand(annotator, text, expected):
    found = candidates_of(annotator, text)
    assert found
    assert part_of(found[0]) == expected


def test_what_was_cut_makes_no_outlook(annotator):
    text = "Mayor Ida Holm said the port is the largest in the north, and the lease will expire in spring."
    whole, *halves = candidates_of(annotator, text)
    kept = [c for c in (whole, *halves) if "will" not in c.text]
    assert tells_outlook(whole)
    assert not [c.text for c in kept if tells_outlook(c)]


@pytest.mark.parametrize("text", ["The mayor did not respond to a request for comment.", "Holm declined to comment."])
def test_silence_is_known(annotator, text):
    assert all(
        tells_silence(c) for c in candidates_of(annotator, f"Ida Holm is the mayor. {text}") if "omment" in c.text
    )


def test_a_post_printed_bare_is_nobody_s_narration(annotator):
    post = "Our visit to the harbour was a great joy and new friends were made."
    text = f"Mayor Ida Holm wrote: “{post}”\n\n{post}\n\nThe board met at noon and went home in the rain."
    told = [c.text for c in candidates_of(annotator, text) if "“" not in c.text]
    assert post not in told
    assert any(text.startswith("The board met") for text in told)


def test_a_day_is_dated_once_in_a_sentence(annotator):
    text = "The ferry sank on Wednesday near the old lighthouse, Mayor Ida Holm said on Wednesday."
    dated = [c.text for c in candidates_of(annotator, text)]
    assert dated[0] == (
        "The ferry sank on Wednesday 30 October near the old lighthouse, Mayor Ida Holm said on Wednesday."
    )
