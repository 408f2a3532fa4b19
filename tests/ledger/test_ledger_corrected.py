"""Reports that were corrected or vanished: every entry they supported shows it."""

from dataclasses import replace

from ledger.told import Report, Words, read_reports, story_of
from reportedly.annotate import Annotator
from reportedly.claims import Reading
from reportedly.ledger import Ledger, build_ledger, changes_since
from reportedly.records import Entry, RelationKind, Status

LANDSLIDE = "the landslide in Orrin killed 31 people"
CORRECTED = "the landslide in Orrin killed 13 people"
ROAD = "the road to Orrin is closed"


def versions(annotator: Annotator, second: str = CORRECTED) -> list[Reading]:
    """One address read twice, and another outlet on the road alone."""
    told = [
        Report("Herald", "08-01", [Words("police", LANDSLIDE), Words("police", ROAD)]),
        Report("Herald", "08-02", [Words("police", second), Words("police", ROAD)]),
        Report("Courier", "08-01", [Words("police", ROAD)]),
    ]
    found = []
    for reading in read_reports(annotator, told):
        article = reading.article
        if article.outlet == "Herald":
            article = replace(article, url="https://herald.example/2024/orrin")
        found.append(replace(reading, annotated=replace(reading.annotated, article=article)))
    return found


def entry_with(ledger: Ledger, words: str) -> Entry:
    return next(entry for entry in ledger.entries if words in entry.sentence.text)


def test_what_only_the_earlier_version_says_is_withdrawn(annotator: Annotator) -> None:
    readings = versions(annotator)
    ledger = build_ledger(story_of(readings), readings)
    wrong, right = entry_with(ledger, "31"), entry_with(ledger, "13")
    assert wrong.status is Status.WITHDRAWN
    assert right.status is Status.SINGLE_SOURCE
    assert [relation.kind for relation in wrong.relations] == [RelationKind.REVISION]
    assert entry_with(ledger, "closed").status is Status.CORROBORATED


def test_since_says_who_corrected_it(annotator: Annotator) -> None:
    readings = versions(annotator)
    ledger = build_ledger(story_of(readings), readings)
    changes = changes_since(ledger, readings, "2024-08-02")
    assert [(found.entry.id, found.what) for found in changes.withdrawn] == [
        (entry_with(ledger, "31").id, "Herald corrected its report")
    ]
    assert not changes_since(ledger, readings, "2024-08-03").withdrawn


def test_two_pages_of_one_outlet_are_no_versions(annotator: Annotator) -> None:
    readings = versions(annotator)
    other = replace(readings[0].article, url="https://herald.example/2024/other")
    readings[0] = replace(readings[0], annotated=replace(readings[0].annotated, article=other))
    ledger = build_ledger(story_of(readings), readings)
    assert Status.WITHDRAWN not in {entry.status for entry in ledger.entries}


def test_a_vanished_report_marks_what_it_supported(annotator: Annotator) -> None:
    readings = versions(annotator)[1:]
    before = build_ledger(story_of(readings), readings)
    left = readings[1:]
    changes = changes_since(build_ledger(story_of(left), left), left, "2024-12-31", before=before.entries)
    assert [(found.entry.sentence.text, found.what) for found in changes.withdrawn] == [
        (entry_with(before, "13").sentence.text, "no report says it any more")
    ]
    assert [found.what for found in changes.changed] == ["a report that said it is gone"]
