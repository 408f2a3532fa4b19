"""Times against the project's own cases: the share told right, written before the code (anchored) and after it."""

from pathlib import Path

from reportedly.annotate import Annotator
from reportedly.annotate.times import TimeExpression, find_times

__all__ = ["FAST", "NAME", "NEEDS", "measure"]

NAME = "times"
NEEDS: tuple[str, ...] = ()
FAST = True

DAYS = ("2024-10-30", "2024-01-01", "2025-03-02")
CASES = Path(__file__).parent.parent / "tests" / "cases" / "times"


def measure(data: Path) -> dict[str, float]:
    """Return the share of cases told right, in percent; a case is a sentence on one of three days of publication."""
    annotator = Annotator()
    return {f"{path.stem}.right": _share(path, annotator) for path in sorted(CASES.glob("*.txt"))}


def _share(path: Path, annotator: Annotator) -> float:
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    right = [
        _told(annotator, text, day) == _expected(expected, place)
        for text, _, expected in (line.rpartition(" => ") for line in lines)
        for place, day in enumerate(DAYS)
    ]
    return round(100 * sum(right) / len(right), 1)


def _told(annotator: Annotator, text: str, day: str) -> str:
    times = [time for sentence in annotator.annotate_text(text).sentences for time in find_times(sentence, day)]
    return "; ".join(map(_spelled, times)) or "none"


def _spelled(time: TimeExpression) -> str:
    if time.start is None and time.end is None:
        return f"{time.passage.text} = ?"
    days = time.start if time.start == time.end else f"{time.start or ''}..{time.end or ''}"
    return f"{time.passage.text} = {days} {time.granularity}"


def _expected(expected: str, place: int) -> str:
    each = [value.strip() for value in expected.split(" | ")]
    found = each[place] if len(each) > 1 else each[0]
    return found if " = " in found or found == "none" else f"{each[0].partition(' = ')[0]} = {found}"
