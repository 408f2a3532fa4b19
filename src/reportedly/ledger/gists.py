"""What a claim says in short: its act and its places. Two claims that part in these do not say the same."""

from collections.abc import Sequence
from functools import cache

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.ledger.terms import find_terms, is_light, lemma_of, term_of
from reportedly.lexicon import load_lexicon

__all__ = ["find_act", "find_places", "one_act"]

DEPTH = 3
"""Verbs followed from "has begun to" to what is begun."""


def find_act(sentence: AnnotatedSentence, root: Word | None) -> str | None:
    """Return the term of what is done: of "has begun to send soldiers" sending; of "was fair" fair.

    None where the words say too little.
    """
    for _ in range(DEPTH):
        below = () if root is None else sentence.children(root, "xcomp")
        if root is None or not below or term_of(root) not in _listed("light_acts") | _planned():
            break
        root = below[0]
    if root is not None and root.lemma == "be":
        root = next(iter(sentence.children(root, "acomp", "attr")), root)
        return None if root.pos not in ("ADJ", "NOUN") or is_light(lemma_of(root)) else term_of(root)
    if root is None or root.pos != "VERB" or is_light(lemma_of(root)):
        return None
    act = term_of(root)
    return None if act in _listed("light_acts") - _listed("presence_acts") else act


def one_act(one: str | None, other: str | None) -> bool:
    """Say whether two acts can be one: either is unknown, they are the same, or both only say who is there."""
    return one is None or other is None or one == other or {one, other} <= _listed("presence_acts")


def find_places(sentence: AnnotatedSentence, words: Sequence[Word]) -> frozenset[str]:
    """Return the names of the places that the words say something is in or goes to."""
    inside = {word.start for word in words}
    placed = [
        word
        for word in sentence.words
        if word.start in inside
        and word.pos == "PROPN"
        and word.dep == "pobj"
        and lemma_of(sentence.head(word)) in _listed("place_prepositions")
    ]
    return frozenset(term.name for word in placed for term in find_terms([word]) if term.weight >= 1.0)


@cache
def _listed(table: str) -> frozenset[str]:
    return frozenset(load_lexicon("ledger_scopes")[table]["words"])


@cache
def _planned() -> frozenset[str]:
    return frozenset(load_lexicon("counted")["planned"]["words"])
