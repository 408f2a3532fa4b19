"""The days that a figure is of, and how far two lie apart."""

from datetime import date

from reportedly.annotate import AnnotatedSentence
from reportedly.annotate.times import find_times
from reportedly.lexicon import load_lexicon
from reportedly.records import Figure

__all__ = [
    "DAYS_OF_ONE_STORY",
    "DAYS_OF_ONE_SUBJECT",
    "apart_by_days",
    "are_apart",
    "begin_together",
    "days_between",
    "scales_apart",
    "since_of",
    "span_of",
    "window_of",
]


def span_of(figure: Figure, context: AnnotatedSentence | None, published: str | None) -> tuple[str, str] | None:
    """First and last day of the figure's period; of the article's day where it names none."""
    period = figure.period
    times = find_times(context, published) if context is not None else ()
    found = next((time for time in times if period and time.passage.text in period), None)
    if found is not None and found.start and found.end:
        since = period is not None and period.lower().startswith("since ") and published
        return found.start, (published or "")[:10] if since else found.end
    return (published[:10], published[:10]) if published and not period else None


def begin_together(x: str | None, y: str | None, first: tuple[str, str] | None, second: tuple[str, str] | None) -> bool:
    """Whether two times since a year, a month or a day can begin with one day: "since 2022", "since May 2022".

    A year is taken to begin on its first day and a month on its own, so the one given less closely holds the other.
    """
    both = all(period is not None and period.lower().startswith("since ") for period in (x, y))
    if not both or first is None or second is None:
        return False
    early, late = sorted((first[0], second[0]))
    length = len("YYYY") if early.endswith("-01-01") else len("YYYY-MM") if early.endswith("-01") else len("YYYY-MM-DD")
    return early[:length] == late[:length]


DAYS_OF_A_MONTH = 28


def are_apart(a: tuple[str, str] | None, b: tuple[str, str] | None) -> bool:
    """Whether two months, or longer times, have no day in common: "in March", "in April"."""
    if a is None or b is None:
        return False
    lengths = [(date.fromisoformat(end) - date.fromisoformat(start)).days + 1 for start, end in (a, b)]
    return min(lengths) >= DAYS_OF_A_MONTH and (a[1] < b[0] or b[1] < a[0])


def apart_by_days(a: tuple[str, str] | None, b: tuple[str, str] | None) -> bool:
    """Whether two single days are not the same: "on Saturday", "on Sunday"."""
    return a is not None and b is not None and a[0] == a[1] and b[0] == b[1] and a != b


DAYS_OF_ONE_STORY = 45
"""Days between the times of two figures after which they are of other happenings."""

DAYS_OF_ONE_SUBJECT = 150
"""The same where one of them names no time, so that the article's own day stands for it."""


def days_between(a: tuple[str, str] | None, b: tuple[str, str] | None) -> int:
    """Days from the end of the earlier to the start of the later; 0 where they meet or one is not known."""
    if a is None or b is None:
        return 0
    last = min(date.fromisoformat(a[1]), date.fromisoformat(b[1]))
    return max(0, (max(date.fromisoformat(a[0]), date.fromisoformat(b[0])) - last).days)


def window_of(period: str | None) -> str | None:
    lower = (period or "").lower()
    words = load_lexicon("counted")["window"]["words"]
    return (
        lower.replace("past", "last").removeprefix("so far ") if any(lower.startswith(word) for word in words) else None
    )


def since_of(figure: Figure, context: AnnotatedSentence | None) -> str | None:
    """Return the "since" that a clause or a time begins with, behind the number or at the head of its sentence."""
    if context is None:
        return None
    found = [word for word in context.words if word.text.lower() == "since" and word.dep in ("mark", "prep")]
    return "since" if found and not figure.period else None


def scales_apart(x: str, y: str) -> bool:
    """Whether one period is told in weeks and the other in years, or further apart; days may lie in either."""
    scales = load_lexicon("counted")["scales"]["values"]
    ranks = [max((scales.get(word.strip(".,"), 0) for word in period.lower().split()), default=0) for period in (x, y)]
    return min(ranks) > 1 and abs(ranks[0] - ranks[1]) > 1
