"""What every ledger keeps to, and the figures of the troops told apart."""

from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ledger.told import Report, Words, read_reports, story_of
from reportedly.annotate import Annotator
from reportedly.claims import Reading
from reportedly.ledger import Ledger, build_ledger, changes_since, timeline
from reportedly.ledger.claimants import same_claimant
from reportedly.records import Certainty, Entry, RelationKind, Status

REPORTS = (
    Report("Herald", "10-18", [Words("the NIS", "North Korea has sent 1,500 soldiers to Russia")]),
    Report("Courier", "10-19", [Words("the NIS", "1,500 North Korean soldiers have been sent to Russia")]),
    Report(
        "Wire",
        "10-19",
        [
            Words("Yonhap < the NIS", "North Korea plans to send 12,000 soldiers to Russia"),
            Words("the NIS", "North Korea plans to send 12,000 soldiers to Russia", Certainty.DECLINED),
        ],
    ),
    Report("Post", "10-18", [Words("Zelensky", "10,000 North Korean soldiers are being trained")]),
    Report("Gazette", "10-23", [Words("the NIS", "North Korea has sent 3,000 soldiers to Russia")]),
    Report("Mirror", "10-28", [Words("the Pentagon", "around 10,000 North Korean soldiers have been sent to Russia")]),
    Report("Echo", "10-28", [Words("the Kremlin", "North Korea has sent soldiers to Russia", Certainty.DENIED)]),
    Report("Dispatch", "11-05", [Words("Zelensky", "11,000 North Korean soldiers have been sent to Russia")]),
)


@pytest.fixture(scope="module")
def readings(annotator: Annotator) -> list[Reading]:
    return read_reports(annotator, REPORTS)


@pytest.fixture(scope="module")
def ledger(readings: list[Reading]) -> Ledger:
    return build_ledger(story_of(readings), readings)


def entry_with(ledger: Ledger, words: str, speaker: str) -> Entry:
    [found] = [e for e in ledger.entries if words in e.sentence.text and speaker in (e.sentence.speaker or "")]
    return found


def relation(one: Entry, other: Entry) -> RelationKind | None:
    return next((found.kind for found in one.relations if found.entry_id == other.id), None)


def test_one_speaker_in_two_outlets_is_one_entry_of_two_origins(ledger: Ledger) -> None:
    entry = entry_with(ledger, "1,500", "NIS")
    assert (len(entry.claims), entry.origins, len(entry.sentence.passages)) == (2, 2, 2)


def test_one_claimant_later_is_a_revision(ledger: Ledger) -> None:
    earlier, later = entry_with(ledger, "1,500", "NIS"), entry_with(ledger, "3,000", "NIS")
    assert relation(earlier, later) is RelationKind.REVISION
    assert (earlier.status, later.status is Status.REVISED) == (Status.REVISED, False)


def test_two_claimants_are_a_conflict(ledger: Ledger) -> None:
    one, other = entry_with(ledger, "Around 10,000", "Pentagon"), entry_with(ledger, "11,000", "Zelensky")
    assert relation(one, other) is RelationKind.CONFLICT


def test_a_plan_and_a_training_are_other_scopes(ledger: Ledger) -> None:
    sent, trained = entry_with(ledger, "1,500", "NIS"), entry_with(ledger, "trained", "Zelensky")
    planned = next(e for e in ledger.entries if "12,000" in e.sentence.text and e.sentence.certainty != "declined")
    assert relation(sent, trained) is RelationKind.OTHER_SCOPE
    assert relation(sent, planned) is RelationKind.OTHER_SCOPE


def test_what_a_speaker_will_not_confirm_is_an_entry_of_its_own_and_no_figure_of_that_speaker(ledger: Ledger) -> None:
    declined = [e for e in ledger.entries if e.sentence.certainty is Certainty.DECLINED]
    assert len(declined) == 1
    points = [point for series in ledger.series for point in series.points if point.figure.low == 12_000]
    assert len(points) == 1


def test_a_denial_meets_what_it_denies(ledger: Ledger) -> None:
    denial = next(e for e in ledger.entries if e.sentence.certainty is Certainty.DENIED)
    denied = [e for e in ledger.entries if relation(denial, e) is RelationKind.DENIAL]
    assert "1,500" in " ".join(e.sentence.text for e in denied)


def test_series_keep_planned_trained_and_sent_apart(ledger: Ledger) -> None:
    for series in ledger.series:
        numbers = {point.figure.low for point in series.points}
        assert not {12_000, 11_000} <= numbers


def test_copies_add_no_origin(annotator: Annotator) -> None:
    copies = read_reports(annotator, [REPORTS[0], Report("Copyist", "10-20", REPORTS[0].said), REPORTS[1]])
    [entry] = build_ledger(story_of(copies, origins=[(0, 1)]), copies).entries
    assert (len(entry.claims), entry.origins) == (3, 2)


def test_a_cited_outlet_that_is_present_adds_no_origin(annotator: Annotator) -> None:
    words = "North Korea has sent 1,500 soldiers to Russia"
    told = [
        Report("Yonhap", "10-18", [Words("the NIS", words)]),
        Report("Herald", "10-18", [Words("Yonhap < the NIS", words)]),
    ]
    readings = read_reports(annotator, told)
    [entry] = build_ledger(story_of(readings), readings).entries
    assert (len(entry.claims), entry.origins, entry.status) == (2, 1, Status.SINGLE_SOURCE)


def test_since_lists_what_is_new_and_what_was_disputed(ledger: Ledger, readings: list[Reading]) -> None:
    changes = changes_since(ledger, readings, "2024-11-01")
    assert [found.entry.sentence.speaker for found in changes.new] == ["Zelensky"]
    assert "Pentagon" in " ".join(found.entry.sentence.speaker or "" for found in changes.disputed)


def test_an_entry_no_report_has_any_more_is_withdrawn(ledger: Ledger, readings: list[Reading]) -> None:
    fewer = [reading for reading in readings if reading.article.outlet != "Post"]
    left = build_ledger(story_of(fewer), fewer)
    changes = changes_since(left, fewer, "2024-12-31", before=ledger.entries)
    assert [found.entry.sentence.speaker for found in changes.withdrawn] == ["Zelensky"]


def test_timeline_goes_by_day_and_holds_every_entry(ledger: Ledger, readings: list[Reading]) -> None:
    days = timeline(ledger, readings)
    assert [day.date for day in days] == sorted(day.date or "" for day in days)
    assert sorted(e.id for day in days for e in day.entries) == sorted(e.id for e in ledger.entries)


def keeps_to_its_sources(ledger: Ledger, readings: Sequence[Reading]) -> None:
    articles = {reading.article.id: reading.article for reading in readings}
    for entry in ledger.entries:
        for passage in entry.sentence.passages:
            assert passage.text == articles[passage.article_id].part(passage.part)[passage.start : passage.end]
        assert entry.sentence.text == entry.sentence.passages[0].text
        assert len(entry.sentence.passages) <= 6
        assert 1 <= entry.origins <= len(readings)
    claims = [claim for entry in ledger.entries for claim in entry.claims]
    assert sorted(claims) == sorted(claim.id for reading in readings for claim in reading.claims)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.permutations(range(len(REPORTS))))
def test_any_order_gives_one_ledger_and_loses_no_claim(readings: list[Reading], order: list[int]) -> None:
    story = story_of(readings)
    shuffled = build_ledger(story, [readings[number] for number in order])
    assert shuffled == build_ledger(story, readings)
    keeps_to_its_sources(shuffled, readings)


def test_nothing_in_gives_nothing_out() -> None:
    assert build_ledger(story_of([]), []) == Ledger(entries=(), series=())


def test_one_speaker_heard_twice_is_two_origins_for_the_words_and_still_one_claimant(annotator: Annotator) -> None:
    told = [
        Report("Herald", "05-02", [Words("Mayor Tom Reyes", "the Linden bridge will stay closed until Friday")]),
        Report("Courier", "05-02", [Words("Reyes", "the Linden bridge would stay closed until Friday")]),
    ]
    readings = read_reports(annotator, told)
    [entry] = build_ledger(story_of(readings), readings).entries
    assert (entry.origins, entry.status) == (2, Status.CORROBORATED)
    assert entry.sentence.speaker is not None
    assert same_claimant(entry.sentence.speaker, "Tom Reyes")
