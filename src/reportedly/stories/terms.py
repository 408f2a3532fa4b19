"""The terms of a text, counted: words, names, full names, dates, numbers. Text only, no parse."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from reportedly.stories.background import UNUSUAL_SHARE, is_function_word, usual_share
from reportedly.stories.stems import stem

__all__ = ["TermCounts"]

_TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+(?:[.,]\d+)*")
_OPENS_SENTENCE = re.compile(r"[.!?:;\n•|\"“”‘(\[]")
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("January", "Jan"),
            ("February", "Feb"),
            ("March", "Mar"),
            ("April", "Apr"),
            ("May",),
            ("June", "Jun"),
            ("July", "Jul"),
            ("August", "Aug"),
            ("September", "Sept", "Sep"),
            ("October", "Oct"),
            ("November", "Nov"),
            ("December", "Dec"),
        ),
        start=1,
    )
    for name in names
}

_AFTER_MONTH = re.compile(r"\.? ?(?P<day>\d{1,2}(?!\d))?(?:st|nd|rd|th)?,? ?(?P<year>(?:19|20)\d\d(?!\d))?")


def _counter() -> defaultdict[str, float]:
    return defaultdict(float)


@dataclass(slots=True)
class TermCounts:
    """How often each term stands, by kind; it grows while texts are read.

    words: stems, names among them. full_names: two names side by side. dates: "1-5" for 5 January, "1/2011" for January
    2011. numbers: as written, without commas between thousands.
    """

    words: defaultdict[str, float] = field(default_factory=_counter)
    full_names: defaultdict[str, float] = field(default_factory=_counter)
    dates: defaultdict[str, float] = field(default_factory=_counter)
    numbers: defaultdict[str, float] = field(default_factory=_counter)
    _capitals: defaultdict[str, float] = field(default_factory=_counter)
    _inside: set[str] = field(default_factory=set)

    def read(self, text: str, weight: float, *, is_title: bool) -> None:
        """Count the terms of one text; a title's capitals prove no name."""
        end = 0
        previous: str | None = None
        number = ""
        for match in _TOKEN.finditer(text):
            token = match.group()
            gap, end = text[end : match.start()], match.end()
            if token[0].isdigit():
                number = token.replace(",", "").rstrip(".")
                self.numbers[number] += weight
                previous = None
                continue
            name: str | None = None
            if stemmed := _stem_of(token):
                self.words[stemmed] += weight
                if token[0].isupper():
                    name = stemmed
                    opens = end == len(token) or (gap != " " and _OPENS_SENTENCE.search(gap) is not None)
                    self._read_name(name, previous if gap == " " else None, weight, inside=not (opens or is_title))
                    if token in _MONTHS:
                        self._read_date(_MONTHS[token], number, text, end, weight)
            previous, number = name, ""

    def names(self) -> dict[str, float]:
        """Return the capitalised words that are names: so written inside a sentence, or known to no list."""
        return {word: count for word, count in self._capitals.items() if self._is_name(word)}

    def pairs(self) -> Mapping[str, float]:
        """Return the full names of which both parts are names."""
        return {pair: count for pair, count in self.full_names.items() if all(map(self._is_name, pair.split(" ")))}

    def _read_name(self, name: str, previous: str | None, weight: float, *, inside: bool) -> None:
        self._capitals[name] += weight
        if inside:
            self._inside.add(name)
        if previous is not None:
            self.full_names[f"{previous} {name}"] += weight

    def _read_date(self, month: int, before: str, text: str, end: int, weight: float) -> None:
        """Count a month with the day before or after it, and with the year after it."""
        after = _AFTER_MONTH.match(text, end)
        day, year = (after.group("day"), after.group("year")) if after else (None, None)
        day = before if before.isdecimal() and len(before) <= 2 else day
        if day:
            self.dates[f"{month}-{int(day)}"] += weight
        if year:
            self.dates[f"{month}/{year}"] += weight

    def _is_name(self, word: str) -> bool:
        return word in self._inside or usual_share(word) <= UNUSUAL_SHARE


@lru_cache(maxsize=1 << 17)
def _stem_of(token: str) -> str:
    """Return the stem of a word as written; "" if it carries no topic."""
    lowered = token.lower().replace("’", "'")
    stemmed = "" if is_function_word(lowered) else stem(lowered)
    return stemmed if len(stemmed) > 1 else ""
