"""One word for the words that news uses alike: of happenings, of groups, of the ledger's synonyms."""

from collections.abc import Mapping
from functools import cache

from reportedly.lexicon import load_lexicon

__all__ = ["alike", "happenings", "ledger_terms", "term_of"]


@cache
def happenings() -> Mapping[str, str]:
    """Return the kind of happening for each word: "tremor" -> "quake"."""
    tables = load_lexicon("counted")["happenings"]
    return {word: name for name, table in tables.items() for word in table["words"]}


@cache
def ledger_terms() -> Mapping[str, str]:
    """Return what the ledger takes for one word."""
    return {word: group["term"] for group in load_lexicon("ledger_synonyms")["group"] for word in group["words"]}


@cache
def _groups() -> Mapping[str, str]:
    tables = load_lexicon("counted")["same"]
    return {word: name for name, table in tables.items() for word in table["words"]}


def term_of(lemma: str) -> str:
    """Return the one word that stands for a lemma; itself where it has no like."""
    for table in (happenings(), _groups(), ledger_terms()):
        if lemma in table:
            return table[lemma]
    return lemma


@cache
def _reviewed() -> Mapping[str, frozenset[int]]:
    """The numbers of the reviewed groups of like words that a word stands in."""
    found: dict[str, set[int]] = {}
    for number, group in enumerate(load_lexicon("check_synonyms")["group"]):
        for word in group["words"]:
            found.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


def alike(a: str, b: str) -> bool:
    """Say whether two words are used for one thing: equal, of one term, or in one reviewed group."""
    none: frozenset[int] = frozenset()
    return a == b or term_of(a) == term_of(b) or bool(_reviewed().get(a, none) & _reviewed().get(b, none))
