"""The word lists of this package, read once."""

from collections.abc import Mapping
from functools import cache

from reportedly.claims.voices import word_set
from reportedly.lexicon import load_lexicon

__all__ = ["listed", "office_of", "person_words", "title_words", "walks_apart"]


@cache
def listed(table: str, name: str = "actors") -> frozenset[str]:
    """Return one list of words of lexicon/en/<name>.toml."""
    return frozenset(load_lexicon(name)[table]["words"])


@cache
def person_words() -> frozenset[str]:
    """Return the nouns that say what a person is, singular."""
    return word_set("persons") | listed("titles")


@cache
def title_words() -> frozenset[str]:
    """Return the words for what a person is, and those of courtesy before a name."""
    return word_set("honorifics") | person_words()


@cache
def _offices() -> Mapping[str, str]:
    return {word: entry["words"][0] for entry in load_lexicon("actors")["office"] for word in entry["words"]}


@cache
def office_of(word: str) -> str:
    """Return the one word for an office that goes by several: "senator" for "Sen."."""
    plain = word.casefold().strip(".").removesuffix("-elect")
    return _offices().get(plain, plain)


@cache
def walks_apart() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """Return pairs of sets of offices that one person hardly holds both of."""
    return tuple(
        (frozenset(map(office_of, entry["words"])), frozenset(map(office_of, entry["apart"])))
        for entry in load_lexicon("actors")["walk"]
    )
