"""What nearness in time adds: nothing in one week, more the fewer articles lie as near."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.stories.closeness import FREE_DAYS, Calendar, days_array


def calendar(days):
    counted = Calendar()
    for day in days:
        counted.count(day)
    return counted


def gain(days, day):
    return calendar(days).gains(days_array([day])).item()


def test_in_a_folder_of_one_week_nearness_adds_nothing():
    assert gain([20_000.0 + day for day in range(int(FREE_DAYS) + 1)], 20_000.0) == 1.0


def test_over_months_nearness_adds_much():
    assert gain([20_000.0 + day for day in range(120)], 20_060.0) > 1.4


def test_over_weeks_nearness_adds_little():
    assert 1.0 < gain([20_000.0 + day for day in range(21)], 20_010.0) < 1.15


def test_an_unknown_time_adds_nothing():
    assert gain([20_000.0, 20_400.0, None], None) == 1.0


@given(st.lists(st.integers(0, 400), min_size=1, max_size=80), st.integers(1, 300))
def test_articles_far_away_never_lessen_what_nearness_adds(days, more):
    before, after = gain(map(float, days), days[0]), gain(map(float, days + [10_000] * more), days[0])
    assert 1.0 <= before <= after <= 1.61
