"""The terms of a text, counted: words, names, full names, dates, numbers. Text only, no parse."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

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

Token = tuple[str, bool]
"""A word or number, and whether it may open a sentence."""


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
        tokens = _tokens(text)
        previous: str | None = None
        for place, (token, opens) in enumerate(tokens):
            if token[0].isdigit():
                self.numbers[token.replace(",", "").rstrip(".")] += weight
                previous = None
                continue
            if token in _MONTHS:
                self._read_date(tokens, place, weight)
            name = self._read_word(token, weight, inside=not (opens or is_title))
            if previous is not None and name is not None and not opens:
                self.full_names[f"{previous} {name}"] += weight
            previous = name

    def names(self) -> dict[str, float]:
        """Return the capitalised words that are names: so written inside a sentence, or known to no list."""
        return {word: count for word, count in self._capitals.items() if self._is_name(word)}

    def pairs(self) -> Mapping[str, float]:
        """Return the full names of which both parts are names."""
        return {pair: count for pair, count in self.full_names.items() if all(map(self._is_name, pair.split(" ")))}

    def _read_word(self, token: str, weight: float, *, inside: bool) -> str | None:
        """Count a word; return its stem if it is capitalised."""
        lowered = token.lower().replace("’", "'")
        if is_function_word(lowered) or len(stemmed := stem(lowered)) < 2:
            return None
        self.words[stemmed] += weight
        if not token[0].isupper():
            return None
        self._capitals[stemmed] += weight
        if inside:
            self._inside.add(stemmed)
        return stemmed

    def _read_date(self, tokens: Sequence[Token], place: int, weight: float) -> None:
        month = _MONTHS[tokens[place][0]]
        around = [tokens[each][0] if 0 <= each < len(tokens) else "" for each in (place - 1, place + 1, place + 2)]
        days = [each for each in around[:2] if each.isdecimal() and len(each) <= 2]
        years = [each for each in around[1:] if each.isdecimal() and len(each) == 4]
        for day in days[:1]:
            self.dates[f"{month}-{int(day)}"] += weight
        for year in years[:1]:
            self.dates[f"{month}/{year}"] += weight

    def _is_name(self, word: str) -> bool:
        return word in self._inside or usual_share(word) <= UNUSUAL_SHARE


def _tokens(text: str) -> list[Token]:
    tokens = []
    end = 0
    for match in _TOKEN.finditer(text):
        gap = text[end : match.start()]
        tokens.append((match.group(), end == 0 or (gap != " " and _OPENS_SENTENCE.search(gap) is not None)))
        end = match.end()
    return tokens
