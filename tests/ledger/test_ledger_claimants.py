"""Who speaks where a report does not name it: learnt from the story's articles, with the words that say so."""

import pytest

from case_files import read_cases
from reportedly.annotate import Annotator
from reportedly.claims import read_claims
from reportedly.ledger.claimants import Claimant, Claimants, speak_as_one
from reportedly.records import Article


def claimants_of(annotator: Annotator, reports: str) -> list[Claimant | None]:
    """The claimants of every claim of the reports, in reading order."""
    articles = [Article(id=f"a{number}", text=text) for number, text in enumerate(reports.split(" // "))]
    readings = [read_claims(annotated) for annotated in annotator.annotate(articles)]
    claimants = Claimants(readings)
    claims = [claim for reading in readings for claim in reading.claims if claim.speaker is not None]
    return [claimants.of_speaker(claim.speaker, claim.article_id) for claim in claims]


@pytest.mark.parametrize(("reports", "expected"), read_cases("ledger/claimants.txt"))
def test_a_body_is_known_by_what_the_articles_say_of_it(annotator: Annotator, reports: str, expected: str) -> None:
    found = claimants_of(annotator, reports)[-1]
    assert found is not None
    told = " + ".join((found.name, *found.voices[1:]))
    grounds = "".join(f" ({passage.text})" for passage in found.grounds)
    assert told + grounds == expected


def test_the_words_that_say_so_stand_in_an_article(annotator: Annotator) -> None:
    text = "Norway's Federal Intelligence Service said so. The agency, known as the FIS, said 900 men had left."
    found = claimants_of(annotator, text)[-1]
    assert found is not None
    assert [passage.text for passage in found.grounds] == ["The agency, known as the FIS"]
    assert all(text[passage.start : passage.end] == passage.text for passage in found.grounds)


def test_a_capital_may_stand_for_each_of_its_bodies_that_do_not_stand_for_each_other(annotator: Annotator) -> None:
    text = (
        "Norway's Federal Intelligence Service said 900 men had left. Norway's defence minister, Anna Lind, said that "
        "600 had left. Oslo said 1,200 had left. Sweden said none had."
    )
    service, minister, capital, other = claimants_of(annotator, text)
    assert speak_as_one(service, capital)
    assert speak_as_one(capital, minister)
    assert not speak_as_one(service, minister)
    assert not speak_as_one(other, service)
    assert not speak_as_one(other, capital)
