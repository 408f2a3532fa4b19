"""Spellings of one name: marks, letters, transliterations and short forms set aside."""

import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache

from reportedly.lexicon import load_lexicon

__all__ = ["fold_letters", "fold_word", "same_given"]

SHORTEST = 4
"""Letters; what is left of a shorter word by cutting its ending tells nothing."""


@cache
def _letters() -> Mapping[int, str]:
    return str.maketrans(dict(load_lexicon("transliteration")["letters"]))


@cache
def _same() -> Mapping[str, str]:
    groups = load_lexicon("transliteration")["same"]
    return {word: group["words"][0] for group in groups for word in group["words"]}


@cache
def _short() -> Mapping[str, int]:
    groups = load_lexicon("transliteration")["short"]
    return {fold_word(word): number for number, group in enumerate(groups) for word in group["words"]}


@lru_cache(maxsize=50_000)
def fold_letters(word: str) -> str:
    """Return the plain small letters and digits of a word: "Erdoğan's" gives "erdogans"."""
    plain = unicodedata.normalize("NFKD", word.casefold().translate(_letters()))
    return "".join(c for c in plain if c.isalnum())


@lru_cache(maxsize=50_000)
def fold_word(word: str) -> str:
    """Return what all spellings of one part of a name come down to: "Zelenskiy" gives "zelensky"."""
    plain = fold_letters(word)
    if plain in _same():
        return _same()[plain]
    for ending in load_lexicon("transliteration")["endings"]:
        for tail in ending["from"]:
            if plain.endswith(tail) and len(plain) >= SHORTEST + len(tail) - 1:
                return plain.removesuffix(tail) + str(ending["to"])
    return plain


def same_given(one: str, other: str) -> bool:
    """Say whether two folded given names can be one person's: equal, a short form, or an initial."""
    if one == other:
        return True
    if len(one) == 1 or len(other) == 1:
        return one[:1] == other[:1]
    group = _short().get(one)
    return group is not None and group == _short().get(other)
