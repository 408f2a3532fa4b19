"""When two words may stand for each other: the same word, a word made from it, or one of a reviewed list."""

from collections.abc import Collection, Iterable
from functools import cache, lru_cache

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.ledger.terms import term_of
from reportedly.lexicon import load_lexicon

__all__ = ["country_of", "is_listed", "known_meanings", "meanings", "means_one_of", "same_stem", "verb_meanings"]

SHORTEST_STEM = 4
CHANGING = "ey"
"""Last letters that give way before an ending: propose and proposal, apply and application."""

LITTLE = 2
"""Letters of a word that says nothing alone: the up of a follow-up."""


@cache
def _groups() -> dict[str, frozenset[str]]:
    """Map a lemma to the names of the groups it is of."""
    found: dict[str, frozenset[str]] = {}
    for number, group in enumerate(load_lexicon("check_synonyms")["group"]):
        for word in group["words"]:
            found[word] = found.get(word, frozenset()) | {f"#{number}"}
    return found


@cache
def _countries() -> dict[str, str]:
    """Map each name of a country and each word for its people to one key."""
    found: dict[str, str] = {}
    for country in load_lexicon("demonyms")["country"]:
        for words in (country["name"], *country["names"], *country["people"]):
            for word in words.split():
                found.setdefault(word.casefold(), f"@{country['name']}")
    return found


def country_of(word: Word) -> str | None:
    """Return the key of the country that the word names, or whose people it names: @Kenya of Kenyan."""
    return _countries().get(word.text.casefold()) if word.text[:1].isupper() else None


def meanings(word: Word) -> frozenset[str]:
    """Return what a word may be known by: its form, its lemma, the ledger's term, its groups of synonyms."""
    return _meanings(word.text, word.lemma.casefold(), term_of(word))


@lru_cache(maxsize=100_000)
def _meanings(text: str, lemma: str, term: str) -> frozenset[str]:
    country = _countries().get(text.casefold()) if text[:1].isupper() else None
    own = {text.casefold(), lemma, term} | ({country} if country else set())
    return frozenset(own) | _groups().get(lemma, frozenset())


def verb_meanings(sentence: AnnotatedSentence, verb: Word) -> frozenset[str]:
    """Return what a verb may be known by where it stands: with its particle, "lay off", it means another thing."""
    lemma = verb.lemma.casefold()
    for particle in sentence.children(verb, "prt", "prep", "advmod"):
        found = _phrasal().get(f"{lemma} {particle.text.casefold()}")
        if found is not None:
            return found
    return meanings(verb)


@cache
def _phrasal() -> dict[str, frozenset[str]]:
    """Map a verb with its particle to what it may be known by."""
    found: dict[str, frozenset[str]] = {}
    for verb in load_lexicon("check_phrasal")["verb"]:
        own = {verb["words"], *verb["means"]}
        found[verb["words"]] = frozenset(own).union(*(_groups().get(lemma, frozenset()) for lemma in verb["means"]))
    return found


def is_listed(word: Word) -> bool:
    """Say whether the reviewed list has the word: what it may stand for is known."""
    return word.lemma.casefold() in _groups()


def known_meanings(words: Iterable[Word]) -> frozenset[str]:
    """Return what any of the words may be known by."""
    found = set[str]()
    for word in words:
        little = len(word.text) <= LITTLE
        found |= {word.text.casefold(), word.lemma.casefold()} if little else meanings(word)
    return frozenset(found)


def means_one_of(word: Word, known: Collection[str]) -> bool:
    """Say whether something known may stand for the word."""
    own = meanings(word)
    return any(meaning in known for meaning in own) or any(same_stem(word.lemma.casefold(), other) for other in known)


def same_stem(one: str, other: str) -> bool:
    """deploy and deployment, expect and expectation: alike in all but their endings."""
    if min(len(one), len(other)) < SHORTEST_STEM or one[0] != other[0]:
        return False
    shared = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    shorter = min(one, other, key=len)
    whole = shared == len(shorter) or (shared == len(shorter) - 1 and shorter[-1] in CHANGING)
    return whole and shared >= max(SHORTEST_STEM, 0.5 * max(len(one), len(other)))
