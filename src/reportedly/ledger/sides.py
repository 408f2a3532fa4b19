"""Who is said to have done it: two claims that name opposed sides exclude each other."""

from collections.abc import Collection, Iterator, Sequence
from functools import cache

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.ledger.terms import find_terms, is_nation, term_of
from reportedly.lexicon import load_lexicon

__all__ = ["Deed", "find_deed", "other_doer", "other_holder"]

Deed = tuple[str, frozenset[str], frozenset[str]]
"""What is done, the terms of who does it, and of whom or what it is done to."""


def find_deed(sentence: AnnotatedSentence, root: Word | None) -> Deed | None:
    """Return the deed a statement is of; None where nobody is said to do it."""
    if root is None or root.pos != "VERB":
        return None
    doers = list(_doers(sentence, root))
    done_to = sentence.children(root, "nsubjpass") or sentence.children(root, "dobj")
    if not doers or not done_to:
        return None
    return term_of(root), _terms(sentence, doers), _terms(sentence, done_to)


def other_doer(one: Deed | None, other: Deed | None) -> tuple[str, str] | None:
    """Return the opposed sides that two claims say did one thing; None where they do not."""
    if one is None or other is None or one[0] != other[0] or not one[2] & other[2] or one[1] & other[1]:
        return None
    for first, second in ((first, second) for first in sorted(one[1]) for second in sorted(other[1])):
        if _opposed(first, second):
            return first, second
    return None


def other_holder(one: Collection[str], other: Collection[str]) -> tuple[str, str] | None:
    """Return the opposed sides that the terms of two claims say hold something; None where a claim names both."""
    if _holding().isdisjoint(one) or _holding().isdisjoint(other):
        return None
    state, against = _sides()
    sides = [(state & set(terms), against & set(terms)) for terms in (one, other)]
    for first, second in (sides, [side[::-1] for side in sides]):
        if first[0] and not first[1] and second[1] and not second[0]:
            return min(first[0]), min(second[1])
    return None


def _doers(sentence: AnnotatedSentence, root: Word) -> Iterator[Word]:
    for agent in sentence.children(root, "agent"):
        yield from sentence.children(agent, "pobj")
    if not sentence.children(root, "nsubjpass"):
        yield from sentence.children(root, "nsubj")


def _terms(sentence: AnnotatedSentence, heads: Sequence[Word]) -> frozenset[str]:
    return frozenset(term.name for head in heads for term in find_terms(sentence.subtree(head)))


def _opposed(one: str, other: str) -> bool:
    if is_nation(one) and is_nation(other):
        return True
    state, against = _sides()
    return (one in state and other in against) or (other in state and one in against)


@cache
def _holding() -> frozenset[str]:
    return frozenset(load_lexicon("ledger_antonyms")["sides"]["holding"])


@cache
def _sides() -> tuple[frozenset[str], frozenset[str]]:
    listed = load_lexicon("ledger_antonyms")["sides"]
    return frozenset(listed["state"]), frozenset(listed["against"])
