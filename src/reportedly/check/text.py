"""Whole texts: each sentence with the passages it cites, or with the best there are."""

from collections.abc import Iterable, Sequence

from reportedly.check.link import Linker
from reportedly.check.sentence import check_sentence
from reportedly.check.statement import Statement, statements_of
from reportedly.claims import Reading
from reportedly.records import Finding, Passage

__all__ = ["check_pair", "check_text", "check_with_passages"]


def check_text(text: Reading, sources: Sequence[Reading], *, strict: bool = False) -> tuple[Finding, ...]:
    """Check every sentence of a text against the passages of the sources that say most of it."""
    linker = Linker([statement for source in sources for statement in statements_of(source)])
    return tuple(
        finding
        for number, statement in enumerate(statements_of(text))
        for finding in check_sentence(statement, linker.link(statement), number=number, strict=strict)
    )


def check_pair(text: Reading, evidence: Sequence[Reading], *, strict: bool = False) -> tuple[Finding, ...]:
    """Check every sentence of a text against all of the evidence given with it."""
    statements = tuple(statement for reading in evidence for statement in statements_of(reading))
    return tuple(
        finding
        for number, statement in enumerate(statements_of(text))
        for finding in check_sentence(statement, statements, number=number, strict=strict)
    )


def check_with_passages(
    statement: Statement, passages: Iterable[Passage], sources: dict[str, Reading], *, number: int = 0
) -> tuple[Finding, ...]:
    """Check a sentence against the sentences that its cited passages stand in.

    Args:
        sources: article id -> Reading.
    """
    cited = tuple(passages)
    evidence = [
        candidate
        for article_id in dict.fromkeys(passage.article_id for passage in cited)
        if article_id in sources
        for candidate in statements_of(sources[article_id])
        if any(passage.overlaps(candidate.passage) for passage in cited)
    ]
    return check_sentence(statement, evidence, number=number)
