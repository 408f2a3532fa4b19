"""Times as a reader sees them."""

import pytest

from reportedly.brief.render.times import day_of, newest, show_day, show_time


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2031-03-12T17:20:00+01:00", "12 Mar 2031, 16:20 UTC"),
        ("2031-03-13T00:10:00+01:00", "12 Mar 2031, 23:10 UTC"),
        ("2031-03-12T17:20:00Z", "12 Mar 2031, 17:20 UTC"),
        ("2031-03-12T17:20:00", "12 Mar 2031, 17:20 (zone not given)"),
        ("2031-03-12", "12 Mar 2031"),
        ("soon", "soon"),
        ("9999-12-31T23:59:00-12:00", "9999-12-31T23:59:00-12:00"),
        ("0001-01-01", "0001-01-01"),
        ("", ""),
        (None, ""),
    ],
)
def test_time_shown(value, expected):
    assert show_time(value) == expected


def test_day_shown():
    assert show_day("2031-03-12T17:20:00Z") == "12 Mar"
    assert show_day("2031-03-12", year=True) == "12 Mar 2031"
    assert day_of("no date") is None


def test_newest_compares_moments_and_keeps_the_wording():
    late = "2031-03-12T10:00:00-05:00"
    assert newest(["2031-03-12T14:59:00Z", late, None, "soon"]) == late
    assert newest([None, "soon"]) is None
