"""Too little of what the sentence says hangs together so in its passages: a warning, never a verdict."""

from collections.abc import Iterator, Sequence

from reportedly.check.alignment import Alignment, align, find_held
from reportedly.check.findings import Doubt
from reportedly.check.statement import Statement
from reportedly.records import Verdict

__all__ = ["check_alignment", "is_warned_of"]

LEAST = 0.5
"""Below it more is missing than a right sentence told that way leaves."""

MOST_NAMED = 3
"""What is missing is shown by so many examples."""


def check_alignment(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """Warn (soft) of a sentence of which the passages lack more than a right one would leave."""
    found = align(statement, find_held(evidence))
    if is_warned_of(found):
        yield Doubt(
            words=statement.passage.text,
            verdict=Verdict.UNSUPPORTED,
            rule="R1",
            why=f"The passages hold little of it ({found.score:.2f} of 1: {_examples(found)}); read it against them.",
            evidence=tuple(other.passage for other in evidence),
            hard=False,
        )


def is_warned_of(found: Alignment) -> bool:
    """Say whether too much is missing; a sentence that is copied but for an edit is left to the checks that name it."""
    return found.score < LEAST and found.copied < 1


def _examples(found: Alignment) -> str:
    words = [f"no “{word.text}”" for word in found.lacking]
    bonds = [f"“{word.text}” not with “{head.text}”" for head, word in found.loose if word not in found.lacking]
    return ", ".join((words + bonds)[:MOST_NAMED])
