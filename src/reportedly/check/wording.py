"""Whether a sentence keeps its passages' words, or tells what they say in words of its own."""

from collections.abc import Collection, Sequence

from reportedly.annotate import Word
from reportedly.check.statement import Statement, content_words

__all__ = ["is_retold", "kept_share"]

KEPT = 0.75
"""Share of the other content words that stand in a passage so, from which on a strange one is an edit.

Whoever copies a sentence and puts in a word of his own keeps the rest; who tells it anew has many words of his own.
"""


def is_retold(statement: Statement, evidence: Sequence[Statement], word: Word, least: float = KEPT) -> bool:
    """Say whether a strange word is one of many: the sentence tells its passages in words of its own."""
    return kept_share(statement, evidence, aside=[word.i]) < least


def kept_share(statement: Statement, evidence: Sequence[Statement], aside: Collection[int] = ()) -> float:
    """Return the share of the content words, but for those aside, that a passage has as they are or in another form."""
    kept = statement.keep("kept", lambda: _kept(statement, evidence), of=evidence)
    rest = [is_kept for i, is_kept in kept.items() if i not in aside]
    return sum(rest) / len(rest) if rest else 1.0


def _kept(statement: Statement, evidence: Sequence[Statement]) -> dict[int, bool]:
    """Return of each content word, by its place, whether a passage has it."""
    return {
        word.i: any(
            word.lemma.casefold() in other.lemmas
            or word.text.casefold() in other.forms
            or word.lemma.casefold() in other.forms
            for other in evidence
        )
        for word in content_words(statement.words)
    }
