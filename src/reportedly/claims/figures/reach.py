"""How far a figure reaches: over a whole country, over all there are, or over a stretch of time."""

import re
from functools import cache, lru_cache

from reportedly.annotate import AnnotatedSentence
from reportedly.lexicon import load_lexicon
from reportedly.records import Figure

__all__ = ["is_rate", "running_stretch", "says_whole", "stretch_of", "stretches_differ"]

DAY = re.compile(r"\bon\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)


def says_whole(context: AnnotatedSentence | None) -> bool:
    """Say whether a sentence tells of a whole country or territory, or of all: "across the country", "worldwide"."""
    if context is None:
        return False
    return _whole_pattern().search(context.text) is not None


@cache
def _whole_pattern() -> re.Pattern[str]:
    told = load_lexicon("counted")["everywhere"]
    return re.compile(r"\b(?:" + "|".join(map(re.escape, (*told["phrases"], *told["words"]))) + r")\b", re.IGNORECASE)


@cache
def _stretch_pattern() -> re.Pattern[str]:
    told = load_lexicon("counted")["stretches"]
    starts = sorted(told["starts"], key=lambda start: (-len(start), start))
    alternatives, ends = ("|".join(map(re.escape, words)) for words in (starts, told["ends"]))
    return re.compile(rf"\b(?:{alternatives})\b(?:\s+(?!(?:{ends})\b)\w[\w-]*){{0,3}}", re.IGNORECASE)


@cache
def _month_pattern() -> re.Pattern[str]:
    months = "|".join(load_lexicon("counted")["stretches"]["months"])
    return re.compile(rf"\b(?:in|during)\s+(?:{months}|\d{{4}})\b", re.IGNORECASE)


def stretch_of(figure: Figure, words: str) -> str | None:
    """Return the stretch of time of a figure: its own period, or one named in the words around it."""
    return _stretch_in(figure.period or "") or _stretch_in(words)


@lru_cache(maxsize=10_000)
def _stretch_in(words: str) -> str | None:
    match = _stretch_pattern().search(words) or _month_pattern().search(words) or DAY.search(words)
    return " ".join(match.group().casefold().split()).removeprefix("so far ") if match else None


def is_rate(stretch: str | None) -> bool:
    """Say whether a stretch of time is a rate: "a day", "every week"."""
    return stretch is not None and any(stretch.startswith(rate) for rate in _rates())


@cache
def _rates() -> tuple[str, ...]:
    return tuple(load_lexicon("counted")["stretches"]["rates"])


def running_stretch(figure: Figure, words: str) -> str | None:
    """Return the stretch of time of a figure unless it is a single day, on which a total may simply be named."""
    stretch = stretch_of(figure, words)
    return None if stretch and DAY.fullmatch(stretch) else stretch


def stretches_differ(one: str | None, other: str | None) -> bool:
    """Say whether two figures cover different stretches of time.

    A figure without a stretch of time is a running total: it differs from one of a past week, but a
    day named beside one of two figures ("on Saturday") does not make them differ.
    """
    if one == other:
        return False
    if one is None or other is None:
        return not DAY.search(one or other or "")
    return True
