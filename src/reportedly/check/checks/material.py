"""Content that the evidence lacks."""

from collections.abc import Iterator, Sequence

from reportedly.annotate import Word
from reportedly.check.findings import Doubt
from reportedly.check.statement import Statement
from reportedly.ledger.terms import is_light, term_of
from reportedly.lexicon import load_lexicon
from reportedly.records import Verdict

__all__ = ["check_material"]

SHORTEST_STEM = 4


def check_material(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """A noun of the sentence, or (soft) a verb or adjective, has no counterpart in any passage."""
    known = _known(evidence)
    free = frozenset(load_lexicon("check_material")["free"]["words"])
    for word in statement.words:
        if word.pos not in ("NOUN", "VERB", "ADJ") or not word.text.isalpha() or word.lemma.casefold() in free:
            continue
        if _has_counterpart(word, known):
            continue
        hard = word.pos == "NOUN" and not is_light(term_of(word))
        yield Doubt(
            words=word.text,
            verdict=Verdict.UNSUPPORTED,
            rule="R1",
            why=f"No passage says anything of {word.text!r}." if hard else f"{word.text!r} is not the passage's word.",
            hard=hard,
        )


def _known(evidence: Sequence[Statement]) -> frozenset[str]:
    return frozenset(
        form
        for statement in evidence
        for word in statement.words
        for form in (word.text.casefold(), word.lemma.casefold(), term_of(word))
    )


def _has_counterpart(word: Word, known: frozenset[str]) -> bool:
    forms = {word.text.casefold(), word.lemma.casefold(), term_of(word)}
    return bool(forms & known) or any(_same_stem(word.lemma.casefold(), other) for other in known)


def _same_stem(one: str, other: str) -> bool:
    """deploy and deployment, expect and expectation: alike in all but their endings."""
    shared = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        shared += 1
    return (
        shared >= SHORTEST_STEM
        and shared >= min(len(one), len(other)) - 1
        and shared >= 0.5 * max(len(one), len(other))
    )
