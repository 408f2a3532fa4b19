"""Days and dates are those of the passage (R13)."""

from collections.abc import Iterator, Sequence

from reportedly.check.findings import Doubt
from reportedly.check.statement import Statement

__all__ = ["check_date"]


def check_date(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """A day or date of the sentence is none of the passage's."""
    yield from ()
