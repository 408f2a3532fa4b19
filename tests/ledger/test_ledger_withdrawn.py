"""Claims that are taken back, and those that are not."""

import pytest

from case_files import read_cases
from ledger.told import Report, Words, read_reports, story_of
from reportedly.annotate import Annotator
from reportedly.ledger import build_ledger
from reportedly.records import Status


@pytest.mark.parametrize(("told", "expected"), read_cases("ledger/withdrawn.txt"))
def test_a_claim_is_withdrawn_by_who_made_it(annotator: Annotator, told: str, expected: str) -> None:
    sides = [[part.strip() for part in side.split(" | ")] for side in told.split(" // ")]
    reports = [
        Report(outlet, f"05-0{number + 2}", [Words(speaker, words)])
        for number, (outlet, speaker, words) in enumerate(sides)
    ]
    readings = read_reports(annotator, reports)
    ledger = build_ledger(story_of(readings), readings)
    first = ledger.entry_of_claim[readings[0].claims[0].id]
    assert (first.status is Status.WITHDRAWN) == (expected == "withdrawn")
