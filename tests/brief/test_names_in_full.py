"""Short forms and common nouns that stand for a name."""

import pytest
from brief_makers import make_readings, make_story

from case_files import read_cases
from reportedly.brief.acronyms import find_acronyms
from reportedly.brief.candidates import find_candidates
from reportedly.brief.people import find_people
from reportedly.claims import read_claims


@pytest.mark.parametrize(("text", "expected"), read_cases("brief/acronyms.txt"))
def test_short_forms_are_explained(annotator, text, expected):
    found = find_acronyms([read_claims(annotator.annotate_text(text))])
    told = [f"{one.short} {full}" for one in found.values() for full, _ in one.fulls.values()]
    assert " ".join(told) == expected.replace("-", "")


def test_a_form_that_stands_for_two_names_is_left_alone(annotator):
    text = "The Northern Island Service (NIS) met the National Intelligence Service (NIS) in the capital."
    assert not find_acronyms([read_claims(annotator.annotate_text(text))])


def test_what_an_article_calls_by_a_short_form_is_what_it_names(annotator):
    texts = (
        "The Northern Island Service (NIS) opened. The NIS met on Monday.",
        "The Varn National Inspection Service and Archive opened. The NIS met on Tuesday.",
    )
    [found] = find_acronyms(make_readings(annotator, texts)).values()
    assert found.full_for("article-0")[0] == "Northern Island Service"
    assert found.full_for("article-1")[0].endswith("Varn National Inspection Service and Archive")
    assert found.full_for("article-2") is None


def test_a_speaker_called_by_a_common_noun_gets_the_name(annotator):
    text = (
        "The Harbour Inspection Agency closed nine piers in Port Ellan on Friday. "
        "The agency said the nine piers had been built with weak concrete since the spring."
    )
    readings = make_readings(annotator, [text])
    story = make_story(readings)
    said = {c.text: c for c in find_candidates(story, (), readings, find_people(readings))}
    wanted = "The Harbour Inspection Agency said the nine piers had been built with weak concrete since the spring."
    assert wanted in said
    assert [passage.text[:30] for passage in said[wanted].passages] == ["The Harbour Inspection Agency "]
