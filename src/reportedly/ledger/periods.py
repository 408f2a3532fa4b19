"""Stretches of time that a figure is limited to."""

import re
from functools import cache, lru_cache

from reportedly.lexicon import load_lexicon
from reportedly.records import Figure

__all__ = ["is_rate", "other_period", "running_window", "window_of"]

MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
MONTH = re.compile(rf"\b(?:in|during)\s+(?:{MONTHS}|\d{{4}})\b", re.IGNORECASE)
DAY = re.compile(r"\bon\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)


@cache
def _window_pattern() -> re.Pattern[str]:
    starts = sorted(load_lexicon("ledger_scopes")["window_phrases"]["starts"], key=lambda start: (-len(start), start))
    alternatives = "|".join(re.escape(start) for start in starts)
    ends = "and|but|that|as|when|who|which|nearly|about|with|to"
    return re.compile(rf"\b(?:{alternatives})\b(?:\s+(?!(?:{ends})\b)\w[\w-]*){{0,3}}", re.IGNORECASE)


def window_of(figure: Figure, words: str) -> str | None:
    """Return the stretch of time of a figure: its own period, or one named in the words around it."""
    return _window_in(figure.period or "") or _window_in(words)


@lru_cache(maxsize=10_000)
def _window_in(words: str) -> str | None:
    match = _window_pattern().search(words) or MONTH.search(words) or DAY.search(words)
    return " ".join(match.group().casefold().split()) if match else None


def is_rate(window: str | None) -> bool:
    """Say whether a stretch of time is a rate: "a day", "every week"."""
    return window is not None and any(window.startswith(rate) for rate in _rates())


@cache
def _rates() -> tuple[str, ...]:
    return tuple(load_lexicon("ledger_scopes")["window_phrases"]["rates"])


def running_window(figure: Figure, words: str) -> str | None:
    """Return the stretch of time of a figure unless it is a single day, on which a total may simply be named."""
    window = window_of(figure, words)
    return None if window and DAY.fullmatch(window) else window


def other_period(one: str | None, other: str | None, same_number: bool) -> bool:
    """Say whether two figures cover different stretches of time.

    A figure without a stretch of time is a running total: it differs from one of a past week, but a
    day named beside one of two figures ("on Saturday") does not make them differ.
    """
    if one == other or same_number:
        return False
    if one is None or other is None:
        return not DAY.search(one or other or "")
    return True
