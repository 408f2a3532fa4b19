"""The sample story as a reader of its figures sees it: who gave which number of what, and how they stand to each other."""

from pathlib import Path

import pytest

from reportedly.annotate import Annotator
from reportedly.claims import read_claims
from reportedly.collect import find_documents
from reportedly.ledger import Ledger, build_ledger
from reportedly.read import read_document
from reportedly.records import Article, Document, RelationKind, Series
from reportedly.settings import Settings
from reportedly.stories import find_stories

SAMPLE = Path(__file__).parent.parent.parent / "examples" / "troops"


@pytest.fixture(scope="module")
def sample(annotator: Annotator) -> Ledger:
    found = [found for found in find_documents([str(SAMPLE)], Settings()) if isinstance(found, Document)]
    parts = [part for document in found for part in read_document(document, Settings())]
    articles = [part for part in parts if isinstance(part, Article)]
    story = find_stories(articles)[0]
    return build_ledger(story, [read_claims(annotated) for annotated in annotator.annotate(articles)])


def series_of(ledger: Ledger, counted: str, place: str | None) -> Series:
    [found] = [series for series in ledger.series if (series.counted, series.place) == (counted, place)]
    return found


def told(series: Series) -> set[tuple[str, str, str]]:
    """The points as (day, number as worded, claimant), repeated ones once."""
    return {((p.published or "")[:10], p.figure.passage.text, p.speaker or "-") for p in series.points}


def test_soldiers_in_russia_so_far_are_one_series(sample: Ledger) -> None:
    series = series_of(sample, "North Korean soldiers", "in Russia")
    assert told(series) >= {
        ("2024-10-18", "some 1,500", "National Intelligence Service"),
        ("2024-10-23", "3,000", "a South Korean lawmaker"),
        ("2024-10-23", "at least 3,000", "White House"),
        ("2024-10-24", "3,000", "South Korea's intelligence service"),
        ("2024-10-28", "around 10,000", "Pentagon"),
        ("2024-11-29", "11,000", "Volodymyr Zelensky"),
        ("2024-12-01", "12,000", "Volodymyr Zelensky"),
        ("2024-12-03", "Twelve thousand", "Volodymyr Zelensky"),
    }
    assert series.relation is RelationKind.CONFLICT
    low = {point.figure.low for point in series.points}
    assert {1_500, 3_000, 10_000, 11_000, 12_000} <= low


def test_planned_totals_are_another_series(sample: Ledger) -> None:
    series = series_of(sample, "North Korean soldiers, planned or possible", "in Russia")
    assert told(series) >= {
        ("2024-10-18", "12,000", "National Intelligence Service"),
        ("2024-10-19", "as many as 10,000", "Volodymyr Zelensky"),
        ("2024-10-23", "a total of 10,000", "the NIS director"),
        ("2024-10-28", "as many as 12,000", "Volodymyr Zelensky"),
    }
    assert {number for _, number, _ in told(series)}.isdisjoint({"1,500", "3,000", "11,000"})


def test_those_trained_are_another(sample: Ledger) -> None:
    series = series_of(sample, "North Korean soldiers, trained", "in eastern Russia")
    assert told(series) >= {
        ("2024-10-18", "10,000", "Volodymyr Zelensky"),
        ("2024-10-24", "nearly 11,000", "Kyrylo Budanov"),
        ("2024-10-28", "10,000", "Kyiv"),
    }
    assert len({number for _, number, _ in told(series)} - {"10,000", "ten thousand", "nearly 11,000"}) == 0


def test_those_charged_with_desertion_agree(sample: Ledger) -> None:
    [series] = [s for s in sample.series if s.counted.endswith("soldiers, charged")]
    assert {number for _, number, _ in told(series)} == {
        "More than 100,000",
        "more than 100,000",
        "over 100,000",
        "At least 100,000",
        "100,000",
    }
    assert series.relation is None


def test_those_in_kursk_are_no_part_of_the_total(sample: Ledger) -> None:
    series = series_of(sample, "North Korean soldiers", "in Kursk")
    assert {number for _, number, _ in told(series)} == {"several thousand", "Several thousand", "thousands"}


def test_a_name_is_never_what_is_counted(sample: Ledger) -> None:
    counted = {series.counted.split(",")[0] for series in sample.series}
    assert counted.isdisjoint({"Seoul", "London", "Washington", "Pentagon", "US", "Britain", "Ukrainian president"})
