"""The characters of a sentence as words, numbers and signs, each with its place.

The parser's own tokens join and split numbers in ways that differ by model ("$2.5m", "10-15"); these do not.
"""

import re
from collections.abc import Container, Sequence
from typing import NamedTuple

__all__ = ["Token", "phrase_after", "phrase_before", "tokens_of"]

SPACES = "\u00a0\u2009\u202f"
NUMBER = (
    r"\d{1,3}(?:,\d{2,3})+(?:\.\d+)?(?!\d)"  # 12,000 and 1,20,000
    r"|\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?(?!\d)"  # 1.200.000
    rf"|\d{{1,3}}(?:[{SPACES} ]\d{{3}})+(?:[.,]\d+)?(?![\d/:])"  # 12 000
    r"|\d{1,3}(?:['’]\d{3})+(?!\d)"  # 12'000
    r"|\d+,\d{1,2}(?![\d,])"  # 3,5
    r"|\d*\.\d+|\d+"
)
WORD = r"[^\W\d_]+(?:['’][^\W\d_]+)*"
TOKEN = re.compile(rf"(?P<number>{NUMBER})|(?P<word>{WORD})|(?P<sign>[^\s])")
LONGEST_PHRASE = 6


class Token(NamedTuple):
    """One word, number or sign. start, end: offsets in the sentence's text. glued: no white space before it."""

    start: int
    end: int
    text: str
    lower: str
    number: bool
    glued: bool


def tokens_of(text: str) -> tuple[Token, ...]:
    """Return the tokens of a sentence in order."""
    found: list[Token] = []
    last = -1
    for match in TOKEN.finditer(text):
        start, end = match.span()
        word = match.group()
        found.append(Token(start, end, word, word.lower(), match.lastgroup == "number", start == last))
        last = end
    return tuple(found)


def phrase_before(tokens: Sequence[Token], end: int, phrases: Container[str]) -> int | None:
    """Return the index of the first token of the longest phrase that ends before token `end`; None if there is none.

    Phrases are lower case; their words match tokens with or without white space between ("sub-500", "n't").
    """
    found, spelled, glued = None, "", True
    for start in range(end - 1, max(0, end - LONGEST_PHRASE) - 1, -1):
        spelled = tokens[start].lower + ("" if glued else " ") + spelled
        glued = tokens[start].glued
        if spelled in phrases:
            found = start
    return found


def phrase_after(tokens: Sequence[Token], start: int, phrases: Container[str]) -> int | None:
    """Return the index behind the longest phrase that begins at token `start`; None if there is none."""
    found, spelled = None, ""
    for end, token in enumerate(tokens[start : start + LONGEST_PHRASE], start + 1):
        spelled += token.lower if token.glued or not spelled else " " + token.lower
        if spelled in phrases:
            found = end
    return found
