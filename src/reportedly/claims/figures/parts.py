"""Parts and multiples: "one in five", "two-thirds", "half a million", "twice as many", "doubled", "fivefold"."""

from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from reportedly.claims.figures.digits import Numeral, number_values, number_words, read_digits, scale_at, scaled
from reportedly.claims.figures.number_words import read_words
from reportedly.claims.figures.tokens import Token, phrase_after
from reportedly.lexicon import load_lexicon
from reportedly.records import FigureKind

__all__ = ["read_fraction", "read_multiple", "read_share"]


def read_share(tokens: Sequence[Token], place: int) -> Numeral | None:
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
    return frozenset([form for forms in units.values() for form in forms] + list(number_words("share_stops")))


def _small(tokens: Sequence[Token], place: int) -> Numeral | None:
    return read_words(tokens, place) or read_digits(tokens, place)


def read_fraction(tokens: Sequence[Token], place: int) -> Numeral | None:
    """Read "two-thirds", "a quarter of", "half", "half a million", "½"."""
    if tokens[place].text in number_values("symbols"):
        value = number_values("symbols")[tokens[place].text]
        found = scaled(tokens, place, place + 1, value)
        return found if found.scale > 1 else Numeral(place, place + 1, value, kind=FigureKind.FRACTION)
    over, inner = _numerator(tokens, place)
    if over is None or inner >= len(tokens):
        return None
    under = number_values("fractions").get(tokens[inner].lower)
    if under is None or not 0 < over < under:
        return None
    if over == 1 and not tokens[inner].lower.startswith("half") and not _part_follows(tokens, inner):
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
    over = Decimal(1) if word in ("a", "an") else number_values("units").get(word)
    if over is None and word.isdecimal() and len(word) == 1:
        over = Decimal(word)
    inner = place + 1
    if inner < len(tokens) and tokens[inner].text == "-" and tokens[inner].glued:
        inner += 1
    return over, inner


def _part_follows(tokens: Sequence[Token], place: int) -> bool:
    """Say whether "a third", whose last word is at place, is a part, not a place in an order: by what follows."""
    quarter = tokens[place].lower == "quarter"
    place += 1
    return (
        place >= len(tokens)
        or (quarter and tokens[place].lower in number_words("quarter_follows"))
        or tokens[place].lower in number_words("fraction_follows")
        or tokens[place].text in '.,;:)”"'
    )


def _half_follows(tokens: Sequence[Token], place: int, following: int) -> bool:
    before = tokens[place - 1].lower if place else ""
    if before in number_words("half_before"):
        return False
    if following < len(tokens) and tokens[following].lower in number_words("half_stops"):
        return False
    if following < len(tokens) and tokens[following].text == "-" and tokens[following].glued:
        word = tokens[following + 1].lower if following + 1 < len(tokens) else ""
        return word in number_values("scales") or word in number_words("half_hyphen")
    return True


def _scaled_part(tokens: Sequence[Token], first: int, last: int, value: Decimal) -> Numeral:
    """Multiply "half a million", "three quarters of a million", "half a dozen"; else it is a fraction."""
    inner = phrase_after(tokens, last, ("a", "an", "of a", "of one"))
    for place in (last, inner):
        if place is not None and (step := scale_at(tokens, place)) is not None:
            return Numeral(first, step[1], value * step[0], scale=step[0], words=True)
    return Numeral(first, last, value, kind=FigureKind.FRACTION, words=True)


def read_multiple(tokens: Sequence[Token], place: int) -> Numeral | None:
    """Read "twice as many", "fivefold", "doubled", "10-fold", "three times larger"."""
    word = tokens[place].lower
    value = number_values("multiples").get(word)
    if value is not None:
        plain = word.endswith("fold") or _compares(tokens, place + 1)
        return Numeral(place, place + 1, value, kind=FigureKind.MULTIPLE, words=True) if plain else None
    if place + 1 < len(tokens) and tokens[place + 1].lower in number_words("multiple_stops"):
        return None
    for lemma, factor in number_values("multiple_verbs").items():
        if word in (lemma, f"{lemma}d", f"{lemma}s", f"{lemma[:-1]}ing"):
            return Numeral(place, place + 1, factor, kind=FigureKind.MULTIPLE, words=True) if word != lemma else None
    if word in ("halved", "halves", "halving"):
        return Numeral(place, place + 1, Decimal("0.5"), kind=FigureKind.FRACTION, words=True)
    return _read_times(tokens, place)


def _compares(tokens: Sequence[Token], place: int) -> bool:
    if place >= len(tokens):
        return False
    if tokens[place].lower != "as":
        return tokens[place].lower in number_words("compares")
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
