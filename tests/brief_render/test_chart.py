"""Figures drawn to scale keep the limits of their wording."""

import itertools
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brief_render.sample_brief import SAMPLE, figure
from reportedly.brief.render.chart import draw_chart
from reportedly.brief.render.figures import FigureLine, series_view, stretch_of, view_figures, what_is_counted
from reportedly.brief.render.timeline import view_timeline
from reportedly.brief.render.view import view_of
from reportedly.records import Bound, Figure, FigureKind, Point, RelationKind, Series


def line(found: Figure) -> FigureLine:
    return FigureLine(found, found.passage.text, "Renn", (), "", "", False)


def of(bound: Bound, low: float | None, high: float | None, **other: object) -> FigureLine:
    return line(figure("ledger2", "44", bound, low, high, "people", **other))


def test_each_bound_has_its_shape():
    chart = draw_chart(
        [
            of(Bound.EXACT, 50, 50),
            of(Bound.ABOUT, 50, 50),
            of(Bound.RANGE, 40, 60),
            of(Bound.AT_LEAST, 50, None),
            of(Bound.MORE_THAN, 50, None),
            of(Bound.AT_MOST, None, 50),
            of(Bound.LESS_THAN, None, 50),
            of(Bound.VAGUE, 24, None),
        ]
    )
    assert [(bar.shape, bar.hollow) for bar in chart.bars] == [
        ("point", False),
        ("soft", False),
        ("range", False),
        ("from", False),
        ("from", True),
        ("upto", False),
        ("upto", True),
        ("from", False),
    ]
    at_least, at_most = chart.bars[3], chart.bars[5]
    assert at_least.end == 100
    assert at_most.start == 0
    assert at_least.start == at_most.end == chart.bars[0].start


@settings(max_examples=80)
@given(st.lists(st.floats(0, 1e12), min_size=2, max_size=6))
def test_order_and_frame_are_kept(values):
    chart = draw_chart([of(Bound.EXACT, value, value) for value in values])
    if chart is None:
        assert max(values) == 0
        return
    places = [bar.start for bar in chart.bars]
    assert all(0 <= place <= 100 for place in places)
    assert all(0 <= tick.at <= 100 for tick in chart.ticks)
    for one, other in zip(range(len(values)), range(1, len(values)), strict=False):
        assert (values[one] < values[other]) >= (places[one] < places[other])


@pytest.mark.parametrize(
    "lines",
    [
        [],
        [of(Bound.EXACT, 5, 5)],
        [of(Bound.EXACT, 0, 0), of(Bound.EXACT, 0, 0)],
        [of(Bound.EXACT, -5, -5), of(Bound.EXACT, 5, 5)],
        [of(Bound.EXACT, float("inf"), float("inf")), of(Bound.EXACT, 5, 5)],
        [of(Bound.EXACT, float("nan"), float("nan")), of(Bound.EXACT, 5, 5)],
        [of(Bound.EXACT, 5, 5), of(Bound.EXACT, 5, 5, kind=FigureKind.PERCENT)],
        [of(Bound.EXACT, 5, 5, kind=FigureKind.MONEY, currency="USD"), of(Bound.EXACT, 5, 5, kind=FigureKind.MONEY)],
    ],
)
def test_what_cannot_stand_on_one_scale_is_not_drawn(lines):
    assert draw_chart(lines) is None


def test_only_an_earlier_figure_of_the_same_speaker_is_superseded():
    dead, missing, *_ = view_figures(view_of(SAMPLE))
    assert [one.superseded for one in dead.lines] == [True, True, False]
    assert not any(one.superseded for one in missing.lines)


def told(words, bound, low, high, counted="soldiers", hour=10):
    found = figure("ledger2", words, bound, low, high, counted)
    return Point(figure=found, speaker="Renn", published=f"2024-05-02T{hour}:00:00Z", article_id="ledger2")


def lines_of(*points):
    series = Series(counted="soldiers", place=None, period=None, points=points, relation=RelationKind.REVISION)
    return series_view(series, view_of(SAMPLE)).lines


def test_one_figure_from_one_mouth_is_one_line_whatever_it_calls_the_things():
    same = lines_of(told("44", Bound.AT_MOST, None, 44), told("44", Bound.AT_MOST, None, 44, "troops", 11))
    other = lines_of(told("44", Bound.AT_MOST, None, 44), told("44", Bound.EXACT, 44, 44, "troops", 11))
    assert (len(same), len(other)) == (1, 2)


def test_the_number_itself_does_not_replace_a_bound_of_it():
    close = lines_of(told("44", Bound.AT_MOST, None, 44), told("44", Bound.EXACT, 44, 44, hour=11))
    apart = lines_of(told("44", Bound.AT_MOST, None, 44), told("44", Bound.EXACT, 60, 60, hour=11))
    assert [line.superseded for line in close] == [False, False]
    assert [line.superseded for line in apart] == [True, False]


@pytest.mark.parametrize(
    ("relation", "points", "said"),
    [
        (RelationKind.CONFLICT, [told("44", Bound.EXACT, 44, 44), told("44", Bound.EXACT, 60, 60)], True),
        (RelationKind.CONFLICT, [told("44", Bound.EXACT, 44, 44), told("44", Bound.AT_MOST, None, 44)], True),
        (
            RelationKind.CONFLICT,
            [told("44", Bound.EXACT, 44, 44), told("44", Bound.EXACT, 44, 44, "troops in Hask")],
            False,
        ),
        (RelationKind.REVISION, [told("44", Bound.EXACT, 44, 44), told("44", Bound.EXACT, 60, 60, hour=11)], True),
        (RelationKind.REVISION, [told("44", Bound.EXACT, 60, 60), told("44", Bound.EXACT, 60, 60, hour=11)], False),
        (RelationKind.OTHER_SCOPE, [told("44", Bound.EXACT, 44, 44), told("44", Bound.EXACT, 60, 60)], True),
        (None, [told("44", Bound.EXACT, 44, 44), told("44", Bound.EXACT, 60, 60)], False),
    ],
)
def test_what_is_said_of_figures_is_borne_out_by_those_shown(relation, points, said):
    series = Series(counted="soldiers", place=None, period=None, points=tuple(points), relation=relation)
    assert bool(series_view(series, view_of(SAMPLE)).note) == said


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (("soldiers", None, None), "soldiers"),
        (("soldiers", "in Kursk", None), "soldiers in Kursk"),
        (("soldiers", "Kursk", "2024"), "soldiers, Kursk, 2024"),
        (("soldiers", "in Kursk", "since May"), "soldiers in Kursk since May"),
        (("soldiers, planned", "to Kursk", None), "soldiers, planned, to Kursk"),
        (("soldiers in Kursk", "in Kursk", None), "soldiers in Kursk"),
    ],
)
def test_a_quantity_is_named_as_one_phrase(parts, expected):
    counted, place, period = parts
    assert what_is_counted(Series(counted=counted, place=place, period=period, points=(), relation=None)) == expected


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("28 Oct", "28 Oct", "28 Oct"),
        ("18 Oct", "28 Oct", "18–28 Oct"),
        ("28 Oct", "3 Nov", "28 Oct – 3 Nov"),
        ("soon", "later", "soon – later"),
    ],
)
def test_a_stretch_of_days(first, last, expected):
    assert stretch_of(first, last) == expected


def test_timeline_places_reports_by_time_and_keeps_them_apart():
    timeline = view_timeline(view_of(SAMPLE))
    for row in timeline.rows:
        assert [report.at for report in row.reports] == sorted(report.at for report in row.reports)
        for lane in range(row.lanes):
            places = [report.at for report in row.reports if report.lane == lane]
            assert all(after - before >= 6.5 for before, after in itertools.pairwise(places))
    assert [name for _, name in timeline.days] == ["12 Mar", "13 Mar", "14 Mar"]


def test_no_timeline_of_one_day():
    same = tuple(replace(source, published="2031-03-12") for source in SAMPLE.sources)
    assert view_timeline(view_of(replace(SAMPLE, sources=same))) is None


def test_the_smallest_numbers_there_are_make_a_chart():
    chart = draw_chart([of(Bound.EXACT, 0.0, 0.0), of(Bound.EXACT, 5e-324, 5e-324)])
    assert chart is not None
    assert chart.bars[0].start <= chart.bars[1].start
