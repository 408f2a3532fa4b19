"""When the reports behind each section came out."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from reportedly.brief.render.times import MONTHS, as_utc
from reportedly.brief.render.view import SectionView, SourceView, View

__all__ = ["Report", "Row", "Timeline", "view_timeline"]

NEAR = 6.5
"""Per cent of the width below which two reports are drawn one above the other."""
MOST_DAYS = 6


@dataclass(frozen=True, slots=True)
class Report:
    """A report as drawn. at: per cent from the left. lane: 0 for the first line of its row."""

    at: float
    lane: int
    source: SourceView


@dataclass(frozen=True, slots=True)
class Row:
    heading: str
    anchor: str
    reports: tuple[Report, ...]
    lanes: int


@dataclass(frozen=True, slots=True)
class Timeline:
    """rows: one for each section. days: per cent and name of the days marked."""

    rows: tuple[Row, ...]
    days: tuple[tuple[float, str], ...]


def view_timeline(view: View) -> Timeline | None:
    """Return the times of the reports each section rests on; None where fewer than two days are known."""
    cited = {number for section in view.body for shown in section.sentences for number in shown.numbers}
    times = [moment for line in view.sources if line.number in cited and (moment := as_utc(line.source.published))]
    if not times or min(times).date() == max(times).date():
        return None
    span = (midnight(min(times)), midnight(max(times)) + timedelta(days=1))
    rows = tuple(row_of(section, view, span) for section in view.body)
    return Timeline(rows=tuple(row for row in rows if row.reports), days=days_of(span))


def midnight(moment: datetime) -> datetime:
    return moment.replace(hour=0, minute=0, second=0, microsecond=0)


def place(moment: datetime, span: tuple[datetime, datetime]) -> float:
    """Return where a time stands, in per cent."""
    return round(100 * ((moment - span[0]) / (span[1] - span[0])), 2)


def row_of(section: SectionView, view: View, span: tuple[datetime, datetime]) -> Row:
    numbers = {number for shown in section.sentences for number in shown.numbers}
    dated = [
        (moment, line) for line in view.sources if line.number in numbers and (moment := as_utc(line.source.published))
    ]
    reports: list[Report] = []
    ends: list[float] = []
    for moment, line in sorted(dated, key=lambda pair: (pair[0], pair[1].number)):
        at = place(moment, span)
        lane = next((lane for lane, end in enumerate(ends) if at - end >= NEAR), len(ends))
        ends[lane : lane + 1] = [at]
        reports.append(Report(at, lane, line))
    return Row(section.heading, section.anchor, tuple(reports), len(ends))


def days_of(span: tuple[datetime, datetime]) -> tuple[tuple[float, str], ...]:
    """Return the days to name: every one, or every second, third ... so that at most MOST_DAYS are."""
    days = (span[1] - span[0]).days
    step = -(-days // MOST_DAYS)
    starts = [span[0] + timedelta(days=at) for at in range(0, days, step)]
    return tuple((place(start, span), f"{start.day} {MONTHS[start.month - 1]}") for start in starts)
