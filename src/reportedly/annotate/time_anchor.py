"""What a time is told from, and the words for times."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from re import Match
from typing import Any

from reportedly.annotate.calendar import Span
from reportedly.lexicon import load_lexicon

__all__ = ["Anchor", "Resolver", "Unanchored", "time_values", "time_words"]


class Unanchored(Exception):
    """Only the day of publication could tell which time is meant."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a time is told from. day: of publication; ahead: the verb tells of the future; before: text in front."""

    day: date | None
    ahead: bool
    before: str
    dated: bool

    @property
    def known(self) -> date:
        if self.day is None:
            raise Unanchored
        return self.day


Resolver = Callable[[Match[str], Anchor], Span | None]
"""What makes a span of a match; None where the words are no time after all."""


@cache
def time_values(table: str) -> Mapping[str, Any]:
    values: Mapping[str, Any] = load_lexicon("times")[table]["values"]
    return values


@cache
def time_words(table: str) -> tuple[str, ...]:
    return tuple(load_lexicon("times")[table]["words"])
