"""Looking for a lexicon's phrases in running words."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from reportedly.lexicon import load_lexicon

__all__ = ["find_phrases", "holds_phrase", "phrases", "starting_phrase"]


@cache
def phrases(lexicon: str, table: str) -> frozenset[str]:
    """Return the words of each entry of a lexicon's table."""
    return frozenset(row["words"] for row in load_lexicon(lexicon)[table])


@cache
def _pattern(lexicon: str, table: str, start: bool) -> re.Pattern[str]:
    longest_first = sorted(phrases(lexicon, table), key=lambda words: (-len(words), words))
    alternatives = "|".join(map(re.escape, longest_first))
    # A phrase that begins or ends with a mark ("(left)") may touch words there.
    lead = r"\A" if start else r"(?:(?<!\w)|(?=\W))"
    return re.compile(rf"{lead}(?:{alternatives})(?:(?!\w)|(?<=\W))", re.IGNORECASE)


@cache
def _folded_phrases(lexicon: str, table: str) -> tuple[str, ...]:
    return tuple(phrase.casefold() for phrase in phrases(lexicon, table))


WORD = re.compile(r"[^\W\d_]+")


@cache
def _telling_words(lexicon: str, table: str) -> frozenset[str] | None:
    """The longest word of each phrase, one of which a text must have; None where a phrase has no word."""
    words = [WORD.findall(phrase) for phrase in _folded_phrases(lexicon, table)]
    return frozenset(max(found, key=len) for found in words) if all(words) else None


@lru_cache(maxsize=10_000)
def _words_of(text: str) -> tuple[str, frozenset[str]]:
    """Return a text without regard to capitals, and the words of it."""
    folded = text.casefold()
    return folded, frozenset(WORD.findall(folded))


def _may_hold(text: str, lexicon: str, table: str) -> bool:
    """Say whether it is worth while to search a text for a table's phrases: most have none of their words."""
    telling = _telling_words(lexicon, table)
    folded, words = _words_of(text)
    if telling is not None and telling.isdisjoint(words):
        return False
    return any(phrase in folded for phrase in _folded_phrases(lexicon, table))


@lru_cache(maxsize=20_000)
def holds_phrase(text: str, lexicon: str, table: str) -> str | None:
    """Return the first phrase of the table found in text as whole words, in lower case; None if there is none."""
    match = _pattern(lexicon, table, False).search(text) if _may_hold(text, lexicon, table) else None
    return match.group().casefold() if match else None


def find_phrases(text: str, lexicon: str, table: str) -> Iterator[tuple[int, int]]:
    """Yield where each phrase of the table stands in text, as whole words."""
    if _may_hold(text, lexicon, table):
        for match in _pattern(lexicon, table, False).finditer(text):
            yield match.span()


def starting_phrase(text: str, lexicon: str, table: str) -> str | None:
    """Return the phrase of the table that text starts with, as written; None if there is none."""
    if not text.casefold().startswith(_folded_phrases(lexicon, table)):
        return None
    match = _pattern(lexicon, table, True).match(text)
    return match.group() if match else None
