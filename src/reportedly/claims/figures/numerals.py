"""Numbers as written: digits in every grouping, words, dozens, fractions, "one in five", "tens of thousands".

Each reader takes the tokens and a place and returns the numeral that begins there, or None. READERS is their order.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cache

from reportedly.claims.figures.tokens import Token, phrase_after
from reportedly.lexicon import load_lexicon
from reportedly.records import FigureKind, Number

__all__ = ["Numeral", "plain_number", "read_numerals"]


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


LONGEST_NUMBER = 24
"""Characters; a longer run of digits is no number anybody counts with."""

Reader = Callable[[Sequence[Token], int], Numeral | None]


@cache
def _values(table: str) -> Mapping[str, Decimal]:
    return {word: Decimal(str(value)) for word, value in load_lexicon("numbers")[table]["values"].items()}


def plain_number(value: Decimal | Fraction) -> Number:
    """Return an int where the value is whole, else a float."""
    return int(value) if value == int(value) else float(value)


def read_numerals(tokens: Sequence[Token]) -> Iterator[Numeral]:
    """Yield the numerals of a sentence, left to right, none overlapping."""
    place = 0
    while place < len(tokens):
        found = next((numeral for reader in READERS if (numeral := reader(tokens, place))), None)
        if found:
            yield found
        place = found.last if found else place + 1


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
    if len(rest) != 3 or rest[-1] != "0" or not whole.strip("0"):
        return False
    return following is None or following.lower not in _decimal_follows()


@cache
def _decimal_follows() -> frozenset[str]:
    units = [
        form for table in load_lexicon("units").values() for forms in table.get("units", {}).values() for form in forms
    ]
    scales = load_lexicon("numbers")["scales"]["values"]
    return frozenset([*units, *scales, *load_lexicon("units")["percent"]["words"], "per", "percentage", "basis"])


def _read_digits(tokens: Sequence[Token], place: int) -> Numeral | None:
    if not tokens[place].number or len(tokens[place].text) > LONGEST_NUMBER:
        return None
    following = tokens[place + 1] if place + 1 < len(tokens) else None
    value, last = digits_value(tokens[place], following), place + 1
    value, last = _mixed_fraction(tokens, value, last)
    if (power := _power_of_ten(tokens, last)) is not None:
        return Numeral(place, power[0], value * power[1])
    return _scaled(tokens, place, last, value)


def _mixed_fraction(tokens: Sequence[Token], value: Decimal, last: int) -> tuple[Decimal, int]:
    """Add the half of "2½" and "2 1/2", divide the 1 of "1/16"."""
    if last < len(tokens) and tokens[last].text in _values("symbols"):
        return value + _values("symbols")[tokens[last].text], last + 1
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


def _scaled(tokens: Sequence[Token], first: int, last: int, value: Decimal) -> Numeral:
    """Multiply by the scale words behind the number, and by a suffix written onto it."""
    scale = 1
    while (step := _scale_at(tokens, last)) is not None:
        scale, last = scale * step[0], step[1]
    if scale == 1 and last < len(tokens) and tokens[last].glued:
        factor = _values("suffixes").get(tokens[last].lower)
        if factor is not None:
            scale, last = int(factor), last + 1
    return Numeral(first, last, value * scale, scale=scale)


def _scale_at(tokens: Sequence[Token], place: int) -> tuple[int, int] | None:
    """Return the factor of a scale word at place, or behind a hyphen there, and the place behind it."""
    if place < len(tokens) and tokens[place].text == "-" and tokens[place].glued:
        place += 1
    if place < len(tokens) and tokens[place].lower in _values("scales"):
        return int(_values("scales")[tokens[place].lower]), place + 1
    return None


def _read_words(tokens: Sequence[Token], place: int) -> Numeral | None:
    """Read "one hundred and twenty", "two and a half million", "a dozen"."""
    last, article = place, tokens[place].lower in ("a", "an")
    if article and _scale_at(tokens, place + 1) is None:
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
    if last == place + article:
        return None
    value, last, scale = _and_a_half(tokens, last, total + group, scale)
    return Numeral(place, last, value, scale=scale, words=True)


def _number_word(tokens: Sequence[Token], place: int, group: Decimal, total: Decimal) -> tuple[str, int] | None:
    """Return the number word that may go on here, and the place behind it; hyphens and "and" are stepped over."""
    begun = bool(group or total)
    if begun and tokens[place].text == "-" and tokens[place].glued:
        place += 1
    elif begun and tokens[place].lower == "and" and group % 100 == 0:
        place += 1
        if place < len(tokens) and tokens[place].lower in _values("scales"):
            return None
    if place >= len(tokens):
        return None
    word = tokens[place].lower
    if word in _values("units"):
        value = _values("units")[word]
        room = group % 100 == 0 or (group % 10 == 0 and group % 100 >= 20 and 0 < value < 10)
        return (word, place + 1) if room else None
    if word in _values("tens"):
        return (word, place + 1) if group % 100 == 0 else None
    return (word, place + 1) if word in _values("scales") else None


def _add_word(word: str, total: Decimal, group: Decimal) -> tuple[Decimal, Decimal, int]:
    small = _values("units").get(word, _values("tens").get(word))
    if small is not None:
        return total, group + small, 1
    factor = _values("scales")[word]
    if factor < 1000:
        return total, (group or Decimal(1)) * factor, int(factor)
    if not group and total:
        return total * factor, Decimal(0), int(factor)
    return total + (group or Decimal(1)) * factor, Decimal(0), int(factor)


def _and_a_half(tokens: Sequence[Token], last: int, value: Decimal, scale: int) -> tuple[Decimal, int, int]:
    """Add the half of "two and a half", and the scale behind it."""
    parts = {"half": Decimal("0.5"), "quarter": Decimal("0.25")}
    words = [token.lower for token in tokens[last : last + 3]]
    if len(words) == 3 and words[:2] == ["and", "a"] and words[2] in parts:
        value, last = value + parts[words[2]] * scale, last + 3
        if scale == 1 and (step := _scale_at(tokens, last)) is not None:
            return value * step[0], step[1], step[0]
    return value, last, scale


def _read_vague(tokens: Sequence[Token], place: int) -> Numeral | None:
    """Read "dozens", "several thousand", "tens of thousands", "hundreds"."""
    end = phrase_after(tokens, place, _values("vague_multipliers"))
    if end is not None and (found := _vague_of(tokens, place, end)) is not None:
        return found
    end = phrase_after(tokens, place, _values("vague"))
    if end is None:
        return None
    word = " ".join(token.lower for token in tokens[place:end])
    value, last = _values("vague")[word], end
    return Numeral(place, last, value, vague=True, words=True, scale=int(_values("plurals").get(word, Decimal(1))))


def _vague_of(tokens: Sequence[Token], place: int, end: int) -> Numeral | None:
    """Read the scale behind "tens of", "several", "a couple of"."""
    least = _values("vague_multipliers")[" ".join(token.lower for token in tokens[place:end])]
    inner = end + (end < len(tokens) and tokens[end].lower == "of")
    if inner >= len(tokens):
        return None
    word = tokens[inner].lower
    factor = _values("plurals").get(word, _values("scales").get(word))
    if factor is None:
        return None
    value, last = least * factor, inner + 1
    while (step := _scale_at(tokens, last)) is not None:
        value, last = value * step[0], step[1]
    return Numeral(place, last, value, vague=True, words=True, scale=int(factor))


def _read_share(tokens: Sequence[Token], place: int) -> Numeral | None:
    """Read "one in five", "nine out of ten", "1 in every 3"."""
    over = _small(tokens, place)
    if over is None:
        return None
    middle = phrase_after(tokens, over.last, ("in", "out of", "in every", "out of every"))
    under = _small(tokens, middle) if middle is not None and middle < len(tokens) else None
    if under is None or not 0 < over.value < under.value or 1500 <= under.value <= 2100:
        return None
    if under.last < len(tokens) and tokens[under.last].lower in _share_stops():
        return None
    part = over.value / under.value
    return Numeral(place, under.last, part, kind=FigureKind.FRACTION, words=over.words)


@cache
def _share_stops() -> frozenset[str]:
    """Words behind the second number that make "two in three" no share: "two in three days"."""
    units = load_lexicon("units")["time"]["units"]
    return frozenset([form for forms in units.values() for form in forms] + ["games", "matches", "%"])


def _small(tokens: Sequence[Token], place: int) -> Numeral | None:
    return _read_words(tokens, place) or _read_digits(tokens, place)


def _read_fraction(tokens: Sequence[Token], place: int) -> Numeral | None:
    """Read "two-thirds", "a quarter of", "half", "half a million", "½"."""
    if tokens[place].text in _values("symbols"):
        value = _values("symbols")[tokens[place].text]
        found = _scaled(tokens, place, place + 1, value)
        return found if found.scale > 1 else Numeral(place, place + 1, value, kind=FigureKind.FRACTION)
    over, inner = _numerator(tokens, place)
    if over is None or inner >= len(tokens):
        return None
    under = _values("fractions").get(tokens[inner].lower)
    if under is None or not 0 < over < under:
        return None
    if over == 1 and not tokens[inner].lower.startswith("half") and not _part_follows(tokens, inner + 1):
        return None
    if over > 1 and not tokens[inner].lower.endswith("s"):
        return None
    if tokens[inner].lower == "half" and not _half_follows(tokens, place, inner + 1):
        return None
    return _scaled_part(tokens, place, inner + 1, over / under)


def _numerator(tokens: Sequence[Token], place: int) -> tuple[Decimal | None, int]:
    """Return the upper number of a fraction, and the place of the lower."""
    word = tokens[place].lower
    if word == "half":
        return Decimal(1), place
    over = Decimal(1) if word in ("a", "an") else _values("units").get(word)
    if over is None and word.isdecimal() and len(word) == 1:
        over = Decimal(word)
    inner = place + 1
    if inner < len(tokens) and tokens[inner].text == "-" and tokens[inner].glued:
        inner += 1
    return over, inner


FRACTION_FOLLOWS = ("of", "more", "less", "fewer", "larger", "smaller", "higher", "lower", "bigger", "to", "and", "or")


def _part_follows(tokens: Sequence[Token], place: int) -> bool:
    """Say whether the words behind "a third" make it a part, not a place in an order."""
    return place >= len(tokens) or tokens[place].lower in FRACTION_FOLLOWS or tokens[place].text in '.,;:)”"'


def _half_follows(tokens: Sequence[Token], place: int, following: int) -> bool:
    before = tokens[place - 1].lower if place else ""
    if before in ("first", "second", "other", "the", "this", "that", "each", "top", "bottom", "other", "better"):
        return False
    if following < len(tokens) and tokens[following].text == "-" and tokens[following].glued:
        word = tokens[following + 1].lower if following + 1 < len(tokens) else ""
        return word in _values("scales") or word in ("hour", "mile", "day", "year", "century", "point")
    return True


def _scaled_part(tokens: Sequence[Token], first: int, last: int, value: Decimal) -> Numeral:
    """Multiply "half a million", "three quarters of a million", "half a dozen"; else it is a fraction."""
    inner = phrase_after(tokens, last, ("a", "an", "of a", "of one"))
    for place in (last, inner):
        if place is not None and (step := _scale_at(tokens, place)) is not None:
            return Numeral(first, step[1], value * step[0], scale=step[0], words=True)
    return Numeral(first, last, value, kind=FigureKind.FRACTION, words=True)


def _read_multiple(tokens: Sequence[Token], place: int) -> Numeral | None:
    """Read "twice as many", "fivefold", "doubled", "10-fold", "three times larger"."""
    word = tokens[place].lower
    value = _values("multiples").get(word)
    if value is not None:
        plain = word.endswith("fold") or _compares(tokens, place + 1)
        return Numeral(place, place + 1, value, kind=FigureKind.MULTIPLE, words=True) if plain else None
    for lemma, factor in _values("multiple_verbs").items():
        if word in (lemma, f"{lemma}d", f"{lemma}s", f"{lemma[:-1]}ing"):
            return Numeral(place, place + 1, factor, kind=FigureKind.MULTIPLE, words=True) if word != lemma else None
    if word in ("halved", "halves", "halving"):
        return Numeral(place, place + 1, Decimal("0.5"), kind=FigureKind.FRACTION, words=True)
    return _read_times(tokens, place)


COMPARES = (
    "as",
    "the",
    "that",
    "what",
    "more",
    "larger",
    "higher",
    "bigger",
    "smaller",
    "its",
    "their",
    "greater",
    "faster",
)


def _compares(tokens: Sequence[Token], place: int) -> bool:
    if place >= len(tokens):
        return False
    if tokens[place].lower != "as":
        return tokens[place].lower in COMPARES
    near = [token.lower for token in tokens[place + 1 : place + 4]]
    return "as" in near or near[:1] in (["many"], ["much"], ["likely"])


def _read_times(tokens: Sequence[Token], place: int) -> Numeral | None:
    number = _small(tokens, place)
    if number is None or number.scale > 1:
        return None
    after = phrase_after(tokens, number.last, ("times", "-fold", "fold", "x"))
    if after is None or (tokens[after - 1].lower == "times" and not _compares(tokens, after)):
        return None
    return Numeral(place, after, number.value, kind=FigureKind.MULTIPLE, words=number.words)


READERS: tuple[Reader, ...] = (
    _read_multiple,
    _read_share,
    _read_fraction,
    _read_vague,
    _read_words,
    _read_digits,
)
