"""Which words of the passages a claim of the sentence tells of, however it puts them.

Each content word of the claim is aligned with the claims of the passages that have it, in some form or as what it may
be told as. A word that few of them have tells more than one that all have; so a claim told with another verb, or in
the passive, still finds its own.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.annotate import Word
from reportedly.check.keys import keys_of
from reportedly.check.meaning import means_one_of, told_meanings
from reportedly.check.statement import Statement, content_words
from reportedly.ledger.terms import is_light, term_of
from reportedly.records import Claim, ClaimKind

__all__ = ["Counterpart", "counterparts_of"]

FEWEST = 2
"""Words that must be found in a claim to know it by."""

LEAST = 0.6
"""Share of what all words of the claim weigh that the passage's claim must hold."""

MARGIN = 2.0
"""How many times the weight of the next best claim the best must have."""


@dataclass(frozen=True, slots=True)
class Counterpart:
    """A claim of the sentence with the one claim of the passages that has what it tells of.

    weight: of the words found there. rest: the most that a claim beside it has.
    """

    own: Claim
    told: Claim
    where: Statement
    weight: float
    rest: float
    found: int


def counterparts_of(statement: Statement, evidence: Sequence[Statement]) -> tuple[Counterpart, ...]:
    """Return each claim of the sentence that has a counterpart, with it."""
    return statement.keep("counterparts", lambda: tuple(_counterparts(statement, evidence)), of=evidence)


def _counterparts(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Counterpart]:
    units = [(claim, other, told) for other in evidence for claim, told in _units(other)]
    for own in statement.claims:
        words = _own_words(statement, own)
        rows = [[_is_told(word, told) for _, _, told in units] for word in words]
        weights = [1 / sum(row) if any(row) else 0.0 for row in rows]
        scores = [sum(w for row, w in zip(rows, weights, strict=True) if row[at]) for at in range(len(units))]
        if not scores or not sum(weights):
            continue
        order = sorted(range(len(units)), key=lambda at: -scores[at])
        best, rest = scores[order[0]], scores[order[1]] if len(order) > 1 else 0.0
        found = sum(row[order[0]] for row in rows)
        if found >= FEWEST and best >= LEAST * sum(weights) and best >= MARGIN * rest:
            yield Counterpart(own, *units[order[0]][:2], best, rest, found)


def _units(statement: Statement) -> Iterator[tuple[Claim, frozenset[str]]]:
    """Yield each claim of a passage with what its own words may be told as."""
    for claim in statement.claims:
        words = _own_words(statement, claim)
        if words:
            yield claim, told_meanings(words) | {_number(word) for word in words if word.pos == "NUM"}


def _is_told(word: Word, told: frozenset[str]) -> bool:
    return (word.pos == "NUM" and _number(word) in told) or means_one_of(word, told)


def _number(word: Word) -> str:
    """Return a number by its value, as no other word is known: =17 of seventeen."""
    return f"={''.join(keys_of(word.text))}"


def _own_words(statement: Statement, claim: Claim) -> tuple[Word, ...]:
    """Return the content words of a claim that are not of a claim within it."""
    inner = [other.content for other in statement.claims if other is not claim and _is_within(other, claim)]
    inside = {word.i for content in inner for word in statement.words_in(content)}
    words = content_words(statement.words_in(claim.content))
    return tuple(
        w for w in words if w.i not in inside and not is_light(term_of(w)) and not _is_within_name(w, statement)
    )


def _is_within_name(word: Word, statement: Statement) -> bool:
    """Say whether a word is part of a name that its last word stands for: Farai of Farai Dube."""
    return word.pos == "PROPN" and word.dep == "compound" and statement.sentence.head(word).pos == "PROPN"


def _is_within(inner: Claim, outer: Claim) -> bool:
    if inner.kind == ClaimKind.NARRATION:
        return False
    return any(
        p.start >= q.start and p.end <= q.end and p.end - p.start < q.end - q.start
        for p in inner.content
        for q in outer.content
    )
