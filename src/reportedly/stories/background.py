"""How usual a word is before any article was read."""

from functools import cache

from reportedly.lexicon import load_lexicon
from reportedly.stories.stems import stem

__all__ = ["DATE_SHARE", "PAIR_SHARE", "UNUSUAL_SHARE", "is_function_word", "number_share", "usual_share"]

UNUSUAL_SHARE = 0.002
"""Share of reports that hold a word no list knows: a name, a rare noun."""
PAIR_SHARE = 0.0005
"""Share of reports that hold a given full name."""
DATE_SHARE = 0.01
"""Share of reports that hold a given day or month of a year."""


@cache
def _shares() -> dict[str, float]:
    shares: dict[str, float] = {}
    for tier in load_lexicon("stories_common").values():
        for word in tier["words"].split():
            shares.setdefault(stem(word), float(tier["share"]))
    return shares


def usual_share(stemmed: str) -> float:
    """Return the rough share of news reports that hold the word, in (0, 1]."""
    return _shares().get(stemmed, UNUSUAL_SHARE)


@cache
def _function_words() -> frozenset[str]:
    words = load_lexicon("stories_common")["function"]["words"].split()
    return frozenset(words) | {stem(word) for word in words}


def is_function_word(word: str) -> bool:
    """Say whether a lower-case word carries no topic: "the", "would", "their"."""
    return word in _function_words()


def number_share(number: str) -> float:
    """Return the rough share of news reports that hold a number: small round ones are in many, "288" in few."""
    digits = number.rstrip("0").replace(".", "")
    return 0.02 if len(number) <= 2 or len(digits) <= 1 else 0.005
