"""Numbers in digits: every grouping, "2½", "1/16", "×10−30", and the scale words and suffixes behind them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from reportedly.claims.figures.tokens import Token
from reportedly.lexicon import load_lexicon
from reportedly.records import FigureKind

__all__ = ["Numeral", "number_values", "number_words", "read_digits", "scale_at", "scaled"]

LONGEST_NUMBER = 24
"""Characters; a longer run of digits is no number anybody counts with."""


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number: tokens[first:last], its value, and what its own words say of it.

    value: the number as stated; the least it can mean where vague.
    kind: fraction or multiple where the words say so, else None.
    scale: the factor of a scale word or suffix that ends the numeral, 1 without one.
    """

    first: int
    last: int
    value: Decimal
    vague: bool = False
    kind: FigureKind | None = None
    scale: int = 1
    words: bool = False


@cache
def number_values(table: str) -> Mapping[str, Decimal]:
    return {word: Decimal(str(value)) for word, value in load_lexicon("numbers")[table]["values"].items()}


@cache
def number_words(table: str) -> frozenset[str]:
    return frozenset(load_lexicon("numbers")[table]["words"])


def digits_value(token: Token, following: Token | None) -> Decimal:
    """Return the value of a token of digits; "12.000" is twelve thousand unless a unit makes it a decimal."""
    text = token.text.translate({ord(mark): None for mark in "\u00a0\u2009\u202f '’"})
    if "," in text:
        groups = text.split(".")[0].split(",")
        grouped = len(groups[-1]) == 3
        text = text.replace(",", "" if grouped else ".")
    elif text.count(".") > 1 or ("." in text and _dot_groups(text, following)):
        text = text.replace(".", "")
    return Decimal(text if text[0].isdigit() else f"0{text}")


def _dot_groups(text: str, following: Token | None) -> bool:
    whole, _, rest = text.partition(".")
    if len(rest) != 3 or not whole.strip("0") or len(whole) > 3:
        return False
    if rest[-1] != "0":  # no part of a person: "12.345 people"
        return following is not None and following.lower in number_words("people")
    return following is None or following.lower not in _decimal_follows()


@cache
def _decimal_follows() -> frozenset[str]:
    units = [
        form for table in load_lexicon("units").values() for forms in table.get("units", {}).values() for form in forms
    ]
    scales = load_lexicon("numbers")["scales"]["values"]
    return frozenset([*units, *scales, *load_lexicon("units")["percent"]["words"], "per", "percentage", "basis"])


def read_digits(tokens: Sequence[Token], place: int) -> Numeral | None:
    if not tokens[place].number or len(tokens[place].text) > LONGEST_NUMBER:
        return None
    following = tokens[place + 1] if place + 1 < len(tokens) else None
    value, last = digits_value(tokens[place], following), place + 1
    value, last = _mixed_fraction(tokens, value, last)
    if (power := _power_of_ten(tokens, last)) is not None:
        return Numeral(place, power[0], value * power[1])
    return scaled(tokens, place, last, value)


def _mixed_fraction(tokens: Sequence[Token], value: Decimal, last: int) -> tuple[Decimal, int]:
    """Add the half of "2½" and "2 1/2", divide the 1 of "1/16"."""
    if last < len(tokens) and tokens[last].text in number_values("symbols"):
        return value + number_values("symbols")[tokens[last].text], last + 1
    if (whole := _slash(tokens, last)) and not tokens[last].glued:
        return value + whole, last + 3
    if (part := _slash(tokens, last - 1)) is not None:
        return part, last + 2
    return value, last


def _slash(tokens: Sequence[Token], place: int) -> Decimal | None:
    if place + 2 >= len(tokens) or tokens[place + 1].text not in "/⁄" or not tokens[place + 1].glued:
        return None
    over, under = tokens[place], tokens[place + 2]
    if not (over.number and under.number and under.glued and over.text.isdecimal() and under.text.isdecimal()):
        return None
    if not 0 < int(over.text) < int(under.text) <= 1000 or len(over.text) > 3:
        return None
    return Decimal(int(over.text)) / Decimal(int(under.text))


def _power_of_ten(tokens: Sequence[Token], place: int) -> tuple[int, Decimal] | None:
    """Read "×10−30" behind a number: the place behind it, and the power."""
    shape = "".join(token.text for token in tokens[place : place + 2])
    if shape not in ("×10", "x10"):
        return None
    place += 2
    if place < len(tokens) and tokens[place].text == "^":
        place += 1
    negative = place < len(tokens) and tokens[place].text in "-−–" and tokens[place].glued
    place += negative
    if place >= len(tokens) or not tokens[place].text.isdecimal() or len(tokens[place].text) > 3:
        return None
    power = int(tokens[place].text)
    return place + 1, Decimal(10) ** (-power if negative else power)


def scaled(tokens: Sequence[Token], first: int, last: int, value: Decimal) -> Numeral:
    """Multiply by the scale words behind the number, and by a suffix written onto it."""
    scale = 1
    while scale < 10**30 and (step := scale_at(tokens, last)) is not None:
        scale, last = scale * step[0], step[1]
    if scale == 1 and last < len(tokens) and tokens[last].glued:
        factor = number_values("suffixes").get(tokens[last].lower)
        if factor is not None:
            scale, last = int(factor), last + 1
    return Numeral(first, last, value * scale, scale=scale)


def scale_at(tokens: Sequence[Token], place: int) -> tuple[int, int] | None:
    """Return the factor of a scale word at place, or behind a hyphen there, and the place behind it."""
    if place < len(tokens) and tokens[place].text == "-" and tokens[place].glued:
        place += 1
    if place < len(tokens) and tokens[place].lower in number_values("scales"):
        return int(number_values("scales")[tokens[place].lower]), place + 1
    return None
