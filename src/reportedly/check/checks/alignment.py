"""Too little of the sentence is in its passages: a warning, never a verdict."""

from collections.abc import Iterator, Sequence

from reportedly.check.alignment import align
from reportedly.check.findings import Doubt
from reportedly.check.statement import Statement
from reportedly.records import Verdict

__all__ = ["check_alignment"]

LEAST_SHARE = 0.5
"""Less than any harmless edit of the project's own suite keeps: their least is .59."""


def check_alignment(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """Warn (soft) of a sentence of whose words, order and bonds the passages hold less than half."""
    share = align(statement, evidence).share
    if share < LEAST_SHARE:
        yield Doubt(
            words=statement.passage.text,
            verdict=Verdict.UNSUPPORTED,
            rule="R1",
            why=f"The passages hold {share:.0%} of its words and how they hang together; read it against them.",
            evidence=tuple(other.passage for other in evidence),
            hard=False,
        )
