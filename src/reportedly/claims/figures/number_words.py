"""Numbers in words: "one hundred and twenty", "a dozen", "two and a half", "tens of thousands", "several hundred"."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import cache

from reportedly.claims.figures.digits import Numeral, number_values, number_words, scale_at
from reportedly.claims.figures.tokens import Token, phrase_after, phrase_before
from reportedly.lexicon import load_lexicon

__all__ = ["read_one", "read_vague", "read_words", "single_units"]

LARGEST = Decimal(10) ** 40


def read_words(tokens: Sequence[Token], place: int) -> Numeral | None:
    """Read "one hundred and twenty", "two and a half million", "a dozen"."""
    if _is_score(tokens, place):
        return Numeral(place, place + 2, Decimal(20), scale=20, words=True)
    last, article = place, tokens[place].lower in ("a", "an")
    if article and scale_at(tokens, place + 1) is None:
        return None
    if tokens[place].lower in number_values("scales") and tokens[place].lower != "dozen":
        return None
    last += article
    total = group = Decimal(0)
    scale = 1
    while last < len(tokens):
        step = _number_word(tokens, last, group, total if total else Decimal(0))
        if step is None:
            break
        word, last = step
        total, group, scale = _add_word(word, total, group)
        if total > LARGEST:
            break
    if last == place + article:
        return None
    value, last, scale = _and_a_half(tokens, last, total + group, scale)
    return Numeral(place, last, value, scale=scale, words=True)


def _is_score(tokens: Sequence[Token], place: int) -> bool:
    """ "A score of men"; "a score of 3-1" is that of a game."""
    words = [token.lower for token in tokens[place : place + 4]]
    return words[:3] == ["a", "score", "of"] and len(words) == 4 and words[3].isalpha() and words[3] not in _numbers()


@cache
def _numbers() -> frozenset[str]:
    return frozenset([*number_values("units"), *number_values("tens")])


def _number_word(tokens: Sequence[Token], place: int, group: Decimal, total: Decimal) -> tuple[str, int] | None:
    """Return the number word that may go on here, and the place behind it; hyphens and "and" are stepped over."""
    begun = bool(group or total)
    if begun and tokens[place].text == "-" and tokens[place].glued:
        place += 1
    elif begun and tokens[place].lower == "and" and group % 100 == 0:
        place += 1
        if place < len(tokens) and tokens[place].lower in number_values("scales"):
            return None
    if place >= len(tokens):
        return None
    word = tokens[place].lower
    if word in number_values("units"):
        value = number_values("units")[word]
        room = group % 100 == 0 or (group % 10 == 0 and group % 100 >= 20 and 0 < value < 10)
        return (word, place + 1) if room else None
    if word in number_values("tens"):
        return (word, place + 1) if group % 100 == 0 else None
    return (word, place + 1) if word in number_values("scales") else None


def _add_word(word: str, total: Decimal, group: Decimal) -> tuple[Decimal, Decimal, int]:
    small = number_values("units").get(word, number_values("tens").get(word))
    if small is not None:
        return total, group + small, 1
    factor = number_values("scales")[word]
    if factor < 1000:
        return total, (group or Decimal(1)) * factor, int(factor)
    if not group and total:
        return total * factor, Decimal(0), int(factor)
    return total + (group or Decimal(1)) * factor, Decimal(0), int(factor)


def _and_a_half(tokens: Sequence[Token], last: int, value: Decimal, scale: int) -> tuple[Decimal, int, int]:
    """Add the half of "two and a half", and the scale behind it."""
    parts = number_values("halves")
    behind = phrase_after(tokens, last, {f"and a {part}" for part in parts} | _hyphened(parts))
    if behind is not None:
        value, last = value + parts[tokens[behind - 1].lower] * scale, behind
        if scale == 1 and (step := scale_at(tokens, last)) is not None:
            return value * step[0], step[1], step[0]
    return value, last, scale


def _hyphened(parts: Iterable[str]) -> set[str]:
    """The half of "a three-and-a-half-hour siege"."""
    return {f"-and-a-{part}" for part in parts}


def read_vague(tokens: Sequence[Token], place: int) -> Numeral | None:
    """Read "dozens", "several thousand", "tens of thousands", "hundreds"."""
    end = phrase_after(tokens, place, number_values("vague_multipliers"))
    if end is not None and (found := _vague_of(tokens, place, end)) is not None:
        return found
    end = phrase_after(tokens, place, number_values("vague"))
    if end is None:
        return None
    word = " ".join(token.lower for token in tokens[place:end])
    value, last = number_values("vague")[word], end
    return Numeral(
        place, last, value, vague=True, words=True, scale=int(number_values("plurals").get(word, Decimal(1)))
    )


def _vague_of(tokens: Sequence[Token], place: int, end: int) -> Numeral | None:
    """Read the scale behind "tens of", "several", "a couple of"."""
    least = number_values("vague_multipliers")[" ".join(token.lower for token in tokens[place:end])]
    inner = end + (end < len(tokens) and tokens[end].lower == "of")
    if inner >= len(tokens):
        return None
    word = tokens[inner].lower
    factor = number_values("plurals").get(word, number_values("scales").get(word))
    if factor is None:
        return None
    value, last = least * factor, inner + 1
    while value < LARGEST and (step := scale_at(tokens, last)) is not None:
        value, last = value * step[0], step[1]
    return Numeral(place, last, value, vague=True, words=True, scale=int(factor))


def read_one(tokens: Sequence[Token], place: int) -> Numeral | None:
    """Read the article of "at least a month", "more than an hour": a limit in front and a unit behind make it one."""
    if (
        tokens[place].lower not in ("a", "an")
        or place + 1 >= len(tokens)
        or tokens[place + 1].lower not in single_units()
    ):
        return None
    if phrase_before(tokens, place, number_words("limits_of_one")) is None:
        return None
    if place + 2 < len(tokens) and tokens[place + 2].lower in number_words("ends_of_one"):
        return None
    return Numeral(place, place + 1, Decimal(1), words=True)


@cache
def single_units() -> frozenset[str]:
    """The units of time and length written out in the singular."""
    units = load_lexicon("units")
    tables = [units[name]["units"] for name in ("time", "length") if name in units]
    return frozenset(name for table in tables for name, forms in table.items() if name in forms)
