"""A cause is stated by a source, or not at all."""

from collections.abc import Iterator, Sequence

from reportedly.check.findings import Doubt
from reportedly.check.statement import Statement
from reportedly.lexicon import load_lexicon
from reportedly.records import Verdict

__all__ = ["check_cause"]


def check_cause(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """The sentence links two things as cause and effect; no passage does."""
    own = _links(statement)
    if own and not any(_links(other) for other in evidence):
        yield Doubt(
            words=own[0],
            verdict=Verdict.UNSUPPORTED,
            rule="R1",
            why=f"No passage says that one is the cause of the other; {own[0]!r} does.",
            evidence=tuple(other.passage for other in evidence),
        )


def _links(statement: Statement) -> list[str]:
    text = f" {' '.join(word.text.casefold() for word in statement.words)} "
    return [words for words in load_lexicon("check_causes")["links"]["words"] if f" {words} " in text]
