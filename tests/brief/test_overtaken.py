"""Forecasts of a day that was over when the newest report was written open no brief and are no outlook."""

import pytest
from brief_makers import make_readings, make_story

from reportedly.brief.candidates import find_candidates
from reportedly.brief.overtaken import is_overtaken
from reportedly.brief.people import find_people

WRITTEN, NOON, EVENING = "2024-11-01T10:00:00+00:00", "2024-11-01T12:00:00+00:00", "2024-11-01T21:00:00+00:00"
LATER = "2024-11-07T09:00:00+00:00"


@pytest.mark.parametrize(
    ("text", "newest", "expected"),
    [
        ("Ministers are expected to sign the treaty in Varn on Monday.", LATER, True),
        ("Ministers are expected to sign the treaty in Varn on Monday.", EVENING, False),
        ("Ministers are expected to sign the treaty in Varn on Friday.", EVENING, True),
        ("Ministers are expected to sign the treaty in Varn on Friday.", NOON, False),
        ("Ministers are expected to sign the treaty in Varn by January.", LATER, False),
        ("Karl Moss said on Friday that ministers are expected to sign the treaty.", LATER, False),
        ("Ministers signed the treaty in Varn on Friday after a night of talks.", LATER, False),
        ("Ministers are expected to sign the treaty in Varn on Monday.", None, False),
    ],
)
def test_a_forecast_is_overtaken_by_a_report_of_after_its_day(annotator, text, newest, expected):
    readings = make_readings(annotator, (text,))
    assert readings[0].article.published == WRITTEN
    [candidate, *_] = find_candidates(make_story(readings), (), readings, find_people(readings))
    assert is_overtaken(candidate, newest) is expected
