"""The words claims are compared by: lemmas, with synonyms and names brought to one form."""

from collections.abc import Sequence
from functools import cache, lru_cache
from types import MappingProxyType
from typing import NamedTuple

from reportedly.annotate import Word
from reportedly.lexicon import load_lexicon

__all__ = ["LONGEST_PHRASE", "Term", "find_terms", "is_light", "is_nation", "is_negator", "term_of"]

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV", "X", "AUX", "INTJ"})

LONGEST_PHRASE = 4

CALENDAR_WEIGHT = 0.4
NAME_WEIGHT = 1.3


class Term(NamedTuple):
    """One comparable word.

    first, last: indexes of its words in the sequence it was found in, last excluded.
    weight: how much it says, before its rarity in the story is known.
    """

    name: str
    first: int
    last: int
    weight: float


@cache
def _phrases() -> MappingProxyType[tuple[str, ...], tuple[str, ...]]:
    """Map the lemmas of a word or phrase to the terms they stand for."""
    table: dict[tuple[str, ...], tuple[str, ...]] = {}
    for group in load_lexicon("ledger_synonyms")["group"]:
        for words in group["words"]:
            table.setdefault(tuple(words.split()), (group["term"],))
    for name in load_lexicon("ledger_names")["name"]:
        for words in name["words"]:
            table[tuple(words.split())] = tuple(name["terms"])
    return MappingProxyType(table)


@cache
def _common(table: str) -> frozenset[str]:
    return frozenset(load_lexicon("ledger_common")[table]["words"])


def is_light(term: str) -> bool:
    """Say whether the term says too little to make two claims alike."""
    return term in _common("light")


@cache
def _nations() -> frozenset[str]:
    return frozenset(term for name in load_lexicon("ledger_names")["name"] for term in name["terms"])


def is_nation(term: str) -> bool:
    """Say whether the term is of the name of a country, its people or its capital."""
    return term in _nations()


def is_negator(word: Word) -> bool:
    """Say whether the word turns what it belongs to into its opposite."""
    return word.dep == "neg" or (word.pos != "ADP" and word.text.casefold() in _common("negators"))


def lemma_of(word: Word) -> str:
    """Return the lemma in lower case; of a name, its words as written."""
    return _bare(word.text if word.pos == "PROPN" else word.lemma)


@lru_cache(maxsize=100_000)
def _bare(form: str) -> str:
    return form.casefold().strip(".'’")


def term_of(word: Word) -> str:
    """Return the term of a word that stands alone."""
    lemma = lemma_of(word)
    return _phrases().get((lemma,), (lemma,))[0]


def find_terms(words: Sequence[Word]) -> tuple[Term, ...]:
    """Return the terms of a stretch of one or more sentences, in reading order."""
    lemmas = [_bare(word.text if word.pos == "PROPN" else word.lemma) for word in words]
    openers, past, found = _openers(), 0, list[Term]()
    for at, (lemma, word) in enumerate(zip(lemmas, words, strict=True)):
        if at < past:
            continue
        if lemma in openers and (length := _phrase_length(lemmas, at)) > 1:
            past = at + length
            found += [Term(name, at, past, _weight(word.pos, name)) for name in _phrases()[tuple(lemmas[at:past])]]
        elif word.pos in CONTENT:
            found += [Term(name, at, at + 1, weight) for name, weight in _alone(lemma, word.pos)]
    return tuple(found)


@lru_cache(maxsize=100_000)
def _alone(lemma: str, pos: str) -> tuple[tuple[str, float], ...]:
    """Return the terms of a word that stands alone, each with its weight."""
    names = _phrases().get((lemma,), (lemma,))
    return tuple((name, _weight(pos, name)) for name in names if _says_something(name))


@cache
def _openers() -> frozenset[str]:
    """The first lemmas of phrases of several words."""
    return frozenset(phrase[0] for phrase in _phrases() if len(phrase) > 1)


def _phrase_length(lemmas: Sequence[str], at: int) -> int:
    for length in range(min(LONGEST_PHRASE, len(lemmas) - at), 1, -1):
        if tuple(lemmas[at : at + length]) in _phrases():
            return length
    return 1


def _says_something(name: str) -> bool:
    return len(name) > 1 and any(character.isalpha() for character in name) and not is_light(name)


def _weight(pos: str, name: str) -> float:
    if name in _common("calendar"):
        return CALENDAR_WEIGHT
    return NAME_WEIGHT if pos == "PROPN" else 1.0
