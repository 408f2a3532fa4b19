"""The figures of a brief as lines of a table."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.brief.render.times import as_utc, show_day
from reportedly.brief.render.view import SourceView, View
from reportedly.brief.render.visible import clipped
from reportedly.records import (
    ChangeDirection,
    ChangeRole,
    Figure,
    Point,
    RelationKind,
    Series,
)

__all__ = ["FigureLine", "SeriesView", "view_figures"]

WORD = re.compile(r"\w+")
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
    """One figure, however many articles give it from the same mouth in the same words.

    words: as the source wrote them. who: the speaker; the outlet itself where it names none.
    sources: of the articles that give it. when: the day, or first and last day, they do.
    counts: what sets it apart within its series. superseded: the same speaker gave a later one.
    """

    figure: Figure
    words: str
    who: str
    sources: tuple[SourceView, ...]
    when: str
    counts: str
    superseded: bool

    @property
    def numbers(self) -> tuple[int, ...]:
        """The sources' numbers, in order."""
        return tuple(sorted({line.number for line in self.sources}))


@dataclass(frozen=True, slots=True)
class SeriesView:
    """The figures of one quantity. sign, note: how they stand to each other; "" where they agree or there is one."""

    counted: str
    lines: tuple[FigureLine, ...]
    sign: str
    note: str

    @property
    def alone(self) -> bool:
        """Whether there is nothing to compare."""
        return len(self.lines) == 1


def view_figures(view: View) -> tuple[SeriesView, ...]:
    """Return the series of a brief, each in time order, those with something to compare first."""
    series = [series_view(series, view) for series in view.brief.figures if series.points]
    return tuple(sorted(series, key=lambda one: one.alone))


def series_view(series: Series, view: View) -> SeriesView:
    points = sorted(series.points, key=lambda point: (as_utc(point.published) is not None, point_time(point)))
    replaced = {id(points[at]) for at in find_replaced(points)} if series.relation is RelationKind.REVISION else set()
    lines = tuple(figure_line(same, series, view, id(same[0]) in replaced) for same in same_lines(points, series, view))
    sign, note = standing_of(series, lines)
    return SeriesView(counted=clipped(what_is_counted(series)), lines=lines, sign=sign, note=note)


def standing_of(series: Series, lines: Sequence[FigureLine]) -> tuple[str, str]:
    """Return how the lines stand to each other, as sign and words; empty where those shown do not bear it out.

    A brief shows a few points of a quantity; the relation is that of all of them.
    """
    values = {(line.figure.low, line.figure.high, line.figure.negated) for line in lines}
    unseen = {
        RelationKind.CONFLICT: len(values) < 2,
        RelationKind.REVISION: not any(line.superseded for line in lines),
    }
    if series.relation is None or len(lines) < 2 or unseen.get(series.relation):
        return "", ""
    return STANDING.get(series.relation, ("", ""))


def same_lines(points: Sequence[Point], series: Series, view: View) -> list[list[Point]]:
    """Return the points grouped by who says what of what, each group where its first point stands.

    Troops and soldiers of one series are the same to the ledger, and in one line.
    """
    groups: dict[tuple[object, ...], list[Point]] = {}
    for point in points:
        figure = point.figure
        value = (figure.low, figure.high, figure.bound, figure.passage.text.casefold())
        groups.setdefault((who_says(point, view), *value, *sets_apart(figure, series)), []).append(point)
    return list(groups.values())


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
    """Say whether two figures have no number in common: "12,000" does not replace "as many as 12,000"."""
    return not {one.figure.low, one.figure.high} & {other.figure.low, other.figure.high} - {None}


def figure_line(points: Sequence[Point], series: Series, view: View, superseded: bool) -> FigureLine:
    sources = (view.source(point.article_id) for point in points)
    days = list(dict.fromkeys(filter(None, (show_day(point.published) for point in points))))
    return FigureLine(
        figure=points[0].figure,
        words=points[0].figure.passage.text,
        who=who_says(points[0], view),
        sources=tuple(source for source in sources if source),
        when=stretch_of(days[0], days[-1]) if days else "",
        counts=clipped(what_counts(points[0].figure, series)),
        superseded=superseded,
    )


def stretch_of(first: str, last: str) -> str:
    """Return "28 Oct", "18–28 Oct" or "28 Oct – 3 Nov"."""
    if first == last:
        return first
    (day, *month), (_, *other) = first.split(" "), last.split(" ")
    return f"{day}–{last}" if month and month == other else f"{first} – {last}"


def who_says(point: Point, view: View) -> str:
    """Return the speaker, or the outlet where the article names none."""
    source = view.source(point.article_id)
    outlet = source.source.outlet if source else None
    return clipped(point.speaker or "") or (f"{outlet} itself" if outlet else "no speaker named")


def what_counts(figure: Figure, series: Series) -> str:
    """Return the figure's noun, place and period where they are not the series', and its role in a change."""
    noun = figure.counted if not says(series.counted, figure.counted) else None
    return ", ".join(part for part in (noun, *sets_apart(figure, series)) if part)


def sets_apart(figure: Figure, series: Series) -> tuple[str | None, ...]:
    """Return what is the figure's own beside its noun, each None where it is the series'."""
    return (
        figure.place if figure.place != series.place else None,
        figure.period if figure.period != series.period else None,
        CHANGES[figure.change.role, figure.change.direction] if figure.change else None,
        "said not to be so" if figure.negated else None,
    )


def says(whole: str, part: str | None) -> bool:
    """Say whether a phrase already holds another, word for word."""
    inner, outer = (" ".join(WORD.findall(phrase.casefold())) for phrase in (part or "", whole))
    return f" {inner} " in f" {outer} " or not inner


def what_is_counted(series: Series) -> str:
    """Return the noun with its place and period, each said once."""
    parts = [part for part in (series.counted, series.place, series.period) if part]
    said = [
        part
        for at, part in enumerate(parts)
        if not any(
            says(other, part) for where, other in enumerate(parts) if where != at and (other != part or where < at)
        )
    ]
    return joined(said) or "not said what is counted"


def joined(parts: Sequence[str]) -> str:
    """Return "soldiers in Kursk" and "soldiers, 2024"; a comma, too, behind what holds one: "soldiers, planned, to"."""
    words = "".join(parts[:1])
    for part in parts[1:]:
        words += (" " if part[:1].islower() and "," not in words else ", ") + part
    return words
