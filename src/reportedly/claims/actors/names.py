"""The name of a person, taken apart, and whether two of them can be one person's."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from reportedly.claims.actors.folding import fold_letters, fold_word, same_given
from reportedly.claims.actors.vocabulary import listed

__all__ = ["Name", "is_bare_form", "is_given_form", "may_be_one", "read_name"]

DASHES = re.compile(r"\s*[-‐‑–]\s*")
INITIALS = re.compile(r"(?:[^\W\d_]\.)+|[^\W\d_]")
KOREAN = 3
"""Words of a name that begins with a family name that stands first: Kim Jong Un."""


@dataclass(frozen=True, slots=True)
class Name:
    """The folded words of a name.

    words: without suffix, dashes and the article of a family name; small words inside are kept.
    joined: all of it in one, so that "Jong-un", "Jong Un" and "Jongun" agree.
    suffix: "jr", "iii" or "".
    family_leads: the first word is the family name. either: it may be.
    """

    words: tuple[str, ...]
    joined: str
    suffix: str
    family_leads: bool
    either: bool


@lru_cache(maxsize=20_000)
def read_name(text: str) -> Name:
    """Take a name apart; courtesies and possessive endings must have been cut."""
    tokens = [token.strip(",;:") for token in DASHES.sub("-", text).split()]
    suffix = ""
    while len(tokens) > 1 and fold_letters(tokens[-1]) in listed("suffixes"):
        suffix = fold_letters(tokens.pop())
    words = tuple(filter(None, map(_word, tokens)))
    joined = "".join(
        fold_word(piece) for token in tokens for piece in token.split("-") if not _is_article(piece, token)
    )
    either = len(words) > 1 and words[0] in listed("family_first")
    leads = either and (len(words) == KOREAN or any("-" in token for token in tokens[1:]))
    return Name(words, joined, suffix, leads, either)


def _is_article(piece: str, token: str) -> bool:
    return "-" in token and fold_letters(piece) in listed("articles") and token.casefold().startswith(piece.casefold())


def _word(token: str) -> str:
    pieces = [piece for piece in token.split("-") if piece and not _is_article(piece, token)]
    if INITIALS.fullmatch(token):
        return fold_letters(token)
    return fold_word("".join(pieces)) if len(pieces) == 1 else "".join(map(fold_word, pieces))


@lru_cache(maxsize=100_000)
def may_be_one(one: Name, other: Name, *, whatever_suffix: bool = False) -> bool:
    """Say whether two names of two or more words can be forms of one person's name.

    whatever_suffix: "Joseph Lind Jr." may be written "Joe Lind"; never where both have one.
    """
    differs = one.suffix != other.suffix
    if (differs and not (whatever_suffix and not (one.suffix and other.suffix))) or min(
        len(one.words), len(other.words)
    ) < 2:
        return False
    if one.joined == other.joined or _turned(one, other) or _is_part(one.words, other.words):
        return True
    if one.family_leads or other.family_leads:
        return False
    return (
        one.words[-1] == other.words[-1]
        and same_given(one.words[0], other.words[0])
        and _middles_fit(one.words[1:-1], other.words[1:-1])
    )


def _turned(one: Name, other: Name) -> bool:
    """Say whether one puts the family name first and the other last."""
    if not (one.either or other.either):
        return False
    return one.words[1:] + one.words[:1] == other.words or other.words[1:] + other.words[:1] == one.words


def _is_part(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Say whether the shorter ends the longer, or begins it but for a word: "Solano López" of "Ana Solano López"."""
    short, long = sorted((one, other), key=len)
    return long[-len(short) :] == short or (long[: len(short)] == short and len(long) == len(short) + 1)


def _middles_fit(one: Sequence[str], other: Sequence[str]) -> bool:
    """Say whether middle names agree as far as both are given; initials stand for names."""
    if not one or not other:
        return True
    if len(one) == len(other):
        return all(same_given(a, b) for a, b in zip(one, other, strict=True))
    return "".join(word[0] for word in one) == "".join(word[0] for word in other)


def is_bare_form(words: tuple[str, ...], full: Name) -> bool:
    """Say whether the words are what the person of the full name is called for short: the family name."""
    count = len(words)
    if not 0 < count < len(full.words):
        return False
    if full.either and full.words[:count] == words:
        return True
    return not full.family_leads and full.words[-count:] == words


def is_given_form(words: tuple[str, ...], full: Name) -> bool:
    """Say whether the one word is the given name of the person, or short for it."""
    if len(words) != 1 or len(full.words) < 2 or full.family_leads or min(len(words[0]), len(full.words[0])) < 2:
        return False  # an initial is no name to be called by
    return words[0] != full.words[-1] and same_given(words[0], full.words[0])
