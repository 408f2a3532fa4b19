"""What the words of a clause are told of: "a strike on the market", "in the private sector", "the price of bread"."""

from collections.abc import Iterator
from functools import cache, lru_cache

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.claims.figures.doers import verb_of
from reportedly.claims.figures.nouns import group_of, words_of
from reportedly.claims.figures.once import found_once
from reportedly.claims.figures.terms import term_of
from reportedly.lexicon import load_lexicon
from reportedly.records import Figure

__all__ = ["complements_of", "defining_of", "object_of", "restriction_of"]

Complement = tuple[str, str, str, frozenset[str]]
"""The word it hangs on, the preposition, the noun, the noun's adjectives; all folded."""


@cache
def _words(table: str) -> frozenset[str]:
    return frozenset(load_lexicon("counted")[table]["words"])


@found_once
def complements_of(figure: Figure, context: AnnotatedSentence | None) -> frozenset[Complement]:
    """Return the phrases with a preposition on the figure's verb, subject and object; times and numbers left out."""
    verb = verb_of(figure, context)
    if verb is None or context is None:
        return frozenset()
    inside = {word.i for word in words_of(figure, context)}
    times = {
        i for entity in context.entities if entity.label in ("DATE", "TIME") for i in range(entity.first, entity.last)
    }
    found = []
    for above in (verb, *context.children(verb, "nsubj", "nsubjpass", "dobj", "agent")):
        for prep in context.children(above, "prep"):
            for noun in context.children(prep, "pobj"):
                below = {word.i for word in context.subtree(noun)}
                telling = noun.lemma.lower() not in _words("generic_place")
                if noun.pos in ("NOUN", "PROPN") and telling and not below & (inside | times):
                    found.append((_folded(above, context), prep.text.lower(), *_noun(noun, context)))
    return frozenset(found)


@found_once
def restriction_of(figure: Figure, context: AnnotatedSentence | None) -> str | None:
    """Return the noun behind an "among" that narrows the figure's subject: "unemployment among the young"."""
    verb = verb_of(figure, context)
    if verb is None or context is None:
        return None
    subjects = context.children(verb, "nsubj", "nsubjpass")
    preps = [prep for noun in subjects for prep in context.children(noun, "prep") if prep.text.lower() == "among"]
    return next((noun.lemma.lower() for prep in preps for noun in context.children(prep, "pobj")), None)


def _noun(noun: Word, context: AnnotatedSentence) -> tuple[str, frozenset[str]]:
    near = context.children(noun, "amod", "compound", "nmod")
    return _folded(noun, context), frozenset(word.text.lower() for word in near)


def _folded(word: Word, context: AnnotatedSentence) -> str:
    lemma = word.lemma.lower()
    return word.text if word.pos == "PROPN" else term_of(lemma)


@lru_cache(maxsize=10_000)
def object_of(counted: str | None) -> str | None:
    """Return the group of the "bread" of "price of bread" and "bread prices"; None where nothing is named."""
    words = (counted or "").lower().split()
    if "of" in words[1:-1]:
        return group_of(" ".join(_without_of(words)))
    return group_of(words[-2]) if len(words) > 1 and words[-2] not in _words("whole") else None


def _without_of(words: list[str]) -> Iterator[str]:
    """The words behind the last "of": the milk of "the price of a litre of milk"."""
    last = len(words) - 1 - words[::-1].index("of")
    yield from words[last + 1 :]


@lru_cache(maxsize=10_000)
def defining_of(counted: str | None) -> frozenset[str]:
    """Return the words of a phrase that make it another measure: core inflation, net profit."""
    return frozenset(word for word in (counted or "").lower().split() if word in _words("defining"))
