"""Words in quotation marks are contiguous in the passage (R9)."""

import re
from collections.abc import Iterator, Sequence

from reportedly.check.findings import Doubt
from reportedly.check.statement import Statement
from reportedly.records import Verdict

__all__ = ["check_quote"]

SEPARATORS = re.compile(r"[\W_]+")


def check_quote(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """Words in quotation marks do not stand so in any passage."""
    texts = [_plain(other.reading.article.part(other.sentence.part)) for other in evidence]
    for quote in statement.quotes:
        words = statement.reading.article.part(quote.part)[quote.inner_start : quote.inner_end]
        if _plain(words).strip() and not any(_plain(words).strip() in text for text in texts):
            yield Doubt(
                words=words,
                verdict=Verdict.CONTRADICTED,
                rule="R9",
                why="No passage has these words so. Quote the passage, or take the quotation marks off.",
                evidence=tuple(other.passage for other in evidence),
            )


def _plain(words: str) -> str:
    """Return the words alone, in lower case: marks, stops and white space do not alter a quote."""
    return f" {SEPARATORS.sub(' ', words).casefold().strip()} "
