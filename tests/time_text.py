"""Times in the short form of the cases: "last week = 2024-10-21..2024-10-27 week"."""

from reportedly.annotate.times import TimeExpression

__all__ = ["spell"]


def spell(time: TimeExpression) -> str:
    if time.start is None and time.end is None:
        return f"{time.passage.text} = ?"
    days = time.start if time.start == time.end else f"{time.start or ''}..{time.end or ''}"
    return f"{time.passage.text} = {days} {time.granularity}"
