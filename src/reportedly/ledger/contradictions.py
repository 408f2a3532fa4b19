"""Claims in like words that cannot both be true."""

from functools import cache
from types import MappingProxyType

from reportedly.ledger.polarity import what_is_done
from reportedly.ledger.said import Said
from reportedly.ledger.sides import other_doer, other_holder
from reportedly.ledger.terms import is_light, lemma_of, term_of
from reportedly.lexicon import load_lexicon
from reportedly.records import Certainty

__all__ = ["find_contradiction", "find_negation"]


UNSAID = frozenset({Certainty.DENIED, Certainty.DECLINED, Certainty.CONDITIONAL})
"""What is said with these is not said to be so; denied claims are left to the denials."""


@cache
def _antonyms() -> MappingProxyType[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for pair in load_lexicon("ledger_antonyms")["pair"]:
        for one in pair["one"]:
            for other in pair["other"]:
                table.setdefault(one, set()).add(other)
                table.setdefault(other, set()).add(one)
    return MappingProxyType({term: frozenset(others) for term, others in table.items()})


def find_contradiction(one: Said, other: Said) -> str | None:
    """Say why two claims known to be on the same matter exclude each other; None where they do not.

    A plan does not contradict a fact: "has not yet joined" and "could join" are both true.
    """
    if UNSAID & {one.claim.certainty, other.claim.certainty} or one.planned != other.planned:
        return None
    doers = other_doer(one.deed, other.deed) or other_holder(one.weights, other.weights)
    if doers is not None and one.negated == other.negated:
        return f"{doers[0]!r} against {doers[1]!r}"
    opposites = _opposite_words(one, other)
    negated = one.negated != other.negated and (bool(opposites) or _same_root(one, other))
    if opposites and not negated:
        return f"{opposites[0]!r} against {opposites[1]!r}"
    if negated and not opposites:
        return "one says it is so, the other that it is not"
    return None


def find_negation(one: Said, other: Said) -> str | None:
    """Say why two claims alike in nearly all words exclude each other: just one says that something is not so.

    Neither is a denial; None where both say so, or neither.
    """
    if UNSAID & {one.claim.certainty, other.claim.certainty} or one.planned != other.planned:
        return None
    if one.negated == other.negated and _lacks(one, other) != _lacks(other, one):
        return "one says it was there, the other that it was not"
    negated = one.negated != other.negated and not _opposite_words(one, other)
    return "one says it is so, the other that it is not" if negated else None


def _opposite_words(one: Said, other: Said) -> tuple[str, str] | None:
    for term, opposite in one.keep("opposites", lambda: _opposites(one)):
        if opposite in other.weights and term not in other.weights:
            return term, opposite
    return None


def _opposites(said: Said) -> tuple[tuple[str, str], ...]:
    """Return each term of a claim that has an opposite, with the opposites the claim does not have."""
    return tuple(
        (term, opposite)
        for term in said.weights
        for opposite in sorted(_antonyms().get(term, ()))
        if opposite not in said.weights
    )


def _lacks(one: Said, other: Said) -> bool:
    """Say whether one says that something is not there of which the other tells."""
    return any(term in other.weights and term not in other.lacking for term in one.lacking)


def _same_root(one: Said, other: Said) -> bool:
    first, second = (_done(said) for said in (one, other))
    return first is not None and first == second and not is_light(first)


def _done(said: Said) -> str | None:
    """Return the term of what is done: the meeting of "no meeting took place"."""
    if said.root is None:
        return None
    done = what_is_done(said.sentence, said.root)
    happens = load_lexicon("ledger_common")["happening"]
    objects = {lemma_of(word) for word in said.sentence.children(done, "dobj")}
    if lemma_of(done) in happens["words"] or (lemma_of(done) == "take" and objects & set(happens["objects"])):
        done = next(iter(said.sentence.children(done, "nsubj")), done)
    return term_of(done)
