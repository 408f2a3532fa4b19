"""The sample story as a reader of its figures sees it: who gave which number of what, and how they stand to each other."""

from pathlib import Path

import pytest

from reportedly.annotate import Annotator
from reportedly.claims import read_claims
from reportedly.collect import find_documents
from reportedly.ledger import Ledger, build_ledger
from reportedly.read import read_document
from reportedly.records import Article, Document, Entry, RelationKind, Series, Status
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
        ("2024-10-24", "3,000", "National Intelligence Service"),
        ("2024-10-28", "around 10,000", "Pentagon"),
        ("2024-11-29", "11,000", "Volodymyr Zelensky"),
        ("2024-12-01", "12,000", "Volodymyr Zelensky"),
        ("2024-12-03", "Twelve thousand", "Volodymyr Zelensky"),
    }
    assert series.relation is RelationKind.CONFLICT
    low = {point.figure.low for point in series.points}
    assert {1_500, 3_000, 10_000, 11_000, 12_000} <= low


def test_planned_totals_are_another_series(sample: Ledger) -> None:
    series = series_of(sample, "North Korean soldiers, planned", "Russia")
    assert told(series) >= {
        ("2024-10-18", "12,000", "National Intelligence Service"),
        ("2024-10-23", "a total of 10,000", "the NIS director"),
        ("2024-10-24", "10,000", "National Intelligence Service"),
    }
    assert {point.figure.low for point in series.points} == {10_000, 12_000}


def test_what_is_no_more_than_possible_is_another_and_excludes_nothing(sample: Ledger) -> None:
    series = series_of(sample, "North Korean soldiers, possible", "in Russia")
    assert told(series) >= {
        ("2024-10-19", "as many as 10,000", "Volodymyr Zelensky"),
        ("2024-10-19", "12,000", "South Korean reports"),
        ("2024-10-28", "as many as 12,000", "Volodymyr Zelensky"),
    }
    assert {number for _, number, _ in told(series)}.isdisjoint({"1,500", "3,000", "11,000"})
    assert series.relation is RelationKind.REVISION


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


def entry_with(ledger: Ledger, *words: str) -> Entry:
    """The first entry one of whose sentences holds all the words."""
    return next(e for e in ledger.entries if any(all(w in p.text for w in words) for p in e.sentence.passages))


def kinds_between(one: Entry, other: Entry) -> set[RelationKind]:
    return {relation.kind for relation in one.relations if relation.entry_id == other.id}


SHIPPED = ("has shipped some 1,500", "National Intelligence Service said")
THREE_THOUSAND = ("bringing the number there to 3,000", "lawmaker said")


def test_an_agency_a_briefed_lawmaker_and_a_capital_are_one_voice(sample: Ledger) -> None:
    shipped, later = entry_with(sample, *SHIPPED), entry_with(sample, *THREE_THOUSAND)
    assert kinds_between(shipped, later) == {RelationKind.REVISION}
    assert shipped.status is Status.REVISED
    for words in (("the spy agency itself speaks of 1,500",), ("Spooks in Seoul say 1,500",)):
        told_so = entry_with(sample, *words)
        assert RelationKind.REVISION in {relation.kind for relation in told_so.relations}
        assert RelationKind.CONFLICT not in {relation.kind for relation in told_so.relations}


def test_only_claimants_who_stand_by_their_numbers_at_one_time_conflict(sample: Ledger) -> None:
    """Seoul's 3,000 and Washington's 10,000 of one week; not the 1,500 revised before, nor the 12,000 of weeks later."""
    told_why = {
        r.why for e in sample.entries for r in e.relations if r.kind is RelationKind.CONFLICT and "000" in r.why
    }
    numbers = [sorted(part.split(" (")[0].split()[-1] for part in why.split("), ")) for why in told_why]
    assert told_why
    assert {number for pair in numbers for number in pair} <= {"3,000", "10,000", "thousand"}
    assert all(any(name in why for name in ("White House", "Pentagon")) for why in told_why)
    assert all(any(name in why for name in ("Seoul", "South Korea", "lawmaker")) for why in told_why)


def test_what_the_agency_would_not_confirm_is_tied_to_its_refusal(sample: Ledger) -> None:
    reported, refused = (
        entry_with(sample, "Yonhap, citing", "12,000"),
        entry_with(sample, "would not confirm that figure"),
    )
    [relation] = [relation for relation in reported.relations if relation.entry_id == refused.id]
    assert (relation.kind, relation.why) == (RelationKind.SAME, "National Intelligence Service would not confirm it")
    assert reported.sentence.speaker == "National Intelligence Service"


def test_the_five_numbers_stand_in_entries_of_their_own(sample: Ledger) -> None:
    """Sent so far, planned by December, trained, feared: no entry mixes two of them."""
    sent, planned = (
        entry_with(sample, "counts 3,000 soldiers sent so far"),
        entry_with(sample, "10,000 soldiers were to be"),
    )
    trained, feared = entry_with(sample, "10,000 have been trained"), entry_with(sample, "as many as 10,000")
    reported = entry_with(sample, "four brigades, 12,000")
    assert len({entry.id for entry in (sent, planned, trained, feared, reported)}) == 5
    assert sent.status is Status.DISPUTED
    assert "Kyiv" not in " ".join(passage.text for passage in planned.sentence.passages)
