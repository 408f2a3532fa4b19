"""When two acts, or two nouns, are used for one: the acts that news tells apart, then the reviewed synonyms."""

from collections.abc import Mapping
from functools import cache

from reportedly.claims.figures.terms import term_of
from reportedly.lexicon import load_entries

__all__ = ["acts_alike", "is_act", "is_listed_act", "kinds_of_act", "nouns_alike", "wider_words"]

LISTS = ("check_synonyms", "check_verbs", "check_nouns")
NONE: frozenset[str] = frozenset()


@cache
def _acts() -> Mapping[str, frozenset[str]]:
    """The acts, by their first word, that each word or phrase may tell."""
    found: dict[str, frozenset[str]] = {}
    for entry in load_entries("counted_acts", "group"):
        name = entry["words"][0]
        for word in entry["words"]:
            found[word] = found.get(word, NONE) | {name}
    return found


@cache
def _reviewed() -> Mapping[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    groups = [entry["words"] for name in LISTS for entry in load_entries(name, "group")]
    for number, words in enumerate(groups):
        for word in words:
            found[word] = found.get(word, NONE) | {f"#{number}"}
    return found


@cache
def _wider() -> Mapping[str, frozenset[str]]:
    entries = [entry for name in LISTS for entry in load_entries(name, "broader")]
    found: dict[str, frozenset[str]] = {}
    for entry in entries:
        found[entry["special"]] = found.get(entry["special"], NONE) | frozenset(entry["general"])
    return found


@cache
def _meant() -> Mapping[str, frozenset[str]]:
    return {entry["words"]: frozenset(entry["means"]) for entry in load_entries("check_verbs", "phrase")}


def kinds_of_act(key: str) -> frozenset[str]:
    """Return the acts of the list that a word or phrase may tell; none where it is not listed."""
    return _acts().get(key, NONE)


def is_act(key: str) -> bool:
    """Say whether a phrase is known to tell an act."""
    return key in _acts() or key in _meant() or (" " in key and key in _reviewed())


def is_listed_act(key: str) -> bool:
    """Say whether the list of acts has a phrase; the reviewed lists hold many that say little: "fall in"."""
    return key in _acts()


def _names(key: str) -> frozenset[str]:
    return frozenset((key, term_of(key))) | _reviewed().get(key, NONE) | _meant().get(key, NONE)


@cache
def acts_alike(a: str, b: str) -> bool:
    """Say whether two words or phrases may tell one act."""
    if a == b:
        return True
    x, y = kinds_of_act(a), kinds_of_act(b)
    if x and y:
        return bool(x & y)
    return bool(_names(a) & _names(b)) or b in _wider().get(a, NONE) or a in _wider().get(b, NONE)


@cache
def wider_words(noun: str) -> frozenset[str]:
    """Return the wider words for a noun, and the wider ones for these."""
    near = _wider().get(noun, NONE)
    return near.union(*(_wider().get(word, NONE) for word in near))


@cache
def nouns_alike(a: str, b: str) -> bool:
    """Say whether two nouns are used for one thing, or one of them is the wider word for the other."""
    if a == b or _names(a) & _names(b):
        return True
    return b in _wider().get(a, NONE) or a in _wider().get(b, NONE)
