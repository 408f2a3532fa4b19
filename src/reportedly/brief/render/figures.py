"""The figures of a brief as lines of a table."""

from dataclasses import dataclass

from reportedly.brief.render.times import as_utc, show_day
from reportedly.brief.render.view import SourceView, View
from reportedly.records import (
    ChangeDirection,
    ChangeRole,
    Figure,
    Point,
    RelationKind,
    Series,
)

__all__ = ["FigureLine", "SeriesView", "view_figures"]

STANDING = {
    RelationKind.CONFLICT: ("≠", "The sources give different figures for the same thing."),
    RelationKind.REVISION: ("↻", "A later figure replaces an earlier one."),
    RelationKind.DENIAL: ("×", "One of these figures is denied."),
    RelationKind.OTHER_PERIOD: ("∥", "The figures are of different times."),
    RelationKind.OTHER_SCOPE: ("∥", "The figures are of a whole and a part of it, or of different places."),
    RelationKind.OTHER_DEFINITION: ("∥", "The figures do not count quite the same thing."),
}

CHANGES = {
    (ChangeRole.BY, ChangeDirection.RISE): "a rise by this much",
    (ChangeRole.BY, ChangeDirection.FALL): "a fall by this much",
    (ChangeRole.FROM, ChangeDirection.RISE): "before a rise",
    (ChangeRole.FROM, ChangeDirection.FALL): "before a fall",
    (ChangeRole.TO, ChangeDirection.RISE): "after a rise",
    (ChangeRole.TO, ChangeDirection.FALL): "after a fall",
    (ChangeRole.BY, None): "a change by this much",
    (ChangeRole.FROM, None): "before a change",
    (ChangeRole.TO, None): "after a change",
}


@dataclass(frozen=True, slots=True)
class FigureLine:
    """One figure.

    words: as the source wrote them. who: the speaker; the outlet itself where it names none.
    counts: what sets it apart within its series. superseded: the same speaker gave a later one.
    """

    figure: Figure
    words: str
    who: str
    source: SourceView | None
    published: str | None
    when: str
    counts: str
    superseded: bool


@dataclass(frozen=True, slots=True)
class SeriesView:
    """The figures of one quantity. sign, note: how they stand to each other; "" where they agree or there is one."""

    counted: str
    lines: tuple[FigureLine, ...]
    sign: str
    note: str


def view_figures(view: View) -> tuple[SeriesView, ...]:
    """Return the series of a brief, each in time order."""
    return tuple(series_view(series, view) for series in view.brief.figures if series.points)


def series_view(series: Series, view: View) -> SeriesView:
    points = sorted(series.points, key=lambda point: (as_utc(point.published) is not None, point_time(point)))
    replaced = set(find_replaced(points)) if series.relation is RelationKind.REVISION else set()
    sign, note = STANDING.get(series.relation, ("", "")) if series.relation else ("", "")
    counted = ", ".join(part for part in (series.counted, series.place, series.period) if part)
    lines = tuple(figure_line(point, series, view, at in replaced) for at, point in enumerate(points))
    return SeriesView(counted=counted or "not said what is counted", lines=lines, sign=sign, note=note)


def point_time(point: Point) -> float:
    moment = as_utc(point.published)
    return moment.timestamp() if moment else 0.0


def find_replaced(points: list[Point]) -> list[int]:
    """Return the places of points after which the same speaker gave another figure."""
    return [
        at
        for at, point in enumerate(points)
        if any(
            later.speaker == point.speaker and point_time(later) > point_time(point) and differs(later, point)
            for later in points[at + 1 :]
        )
    ]


def differs(one: Point, other: Point) -> bool:
    return (one.figure.low, one.figure.high, one.figure.bound) != (
        other.figure.low,
        other.figure.high,
        other.figure.bound,
    )


def figure_line(point: Point, series: Series, view: View, superseded: bool) -> FigureLine:
    source = view.source(point.article_id)
    outlet = source.source.outlet if source else None
    return FigureLine(
        figure=point.figure,
        words=point.figure.passage.text,
        who=point.speaker or (f"{outlet} itself" if outlet else "no speaker named"),
        source=source,
        published=point.published,
        when=show_day(point.published),
        counts=what_counts(point.figure, series),
        superseded=superseded,
    )


def what_counts(figure: Figure, series: Series) -> str:
    """Return the figure's noun, place and period where they are not the series', and its role in a change."""
    own = (
        figure.counted if not says(series.counted, figure.counted) else None,
        figure.place if figure.place != series.place else None,
        figure.period if figure.period != series.period else None,
        CHANGES[figure.change.role, figure.change.direction] if figure.change else None,
        "said not to be so" if figure.negated else None,
    )
    return ", ".join(part for part in own if part)


def says(whole: str, part: str | None) -> bool:
    """Say whether a noun phrase already holds another, word for word."""
    return part is None or f" {part} ".casefold() in f" {whole} ".casefold()
