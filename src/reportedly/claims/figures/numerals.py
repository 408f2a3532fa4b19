"""Numbers as written: digits in every grouping, words, dozens, fractions, "one in five", "tens of thousands".

Each reader takes the tokens and a place and returns the numeral that begins there, or None. READERS is their order.
"""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import cache

from reportedly.claims.figures.digits import Numeral, number_values, number_words, read_digits
from reportedly.claims.figures.number_words import read_one, read_vague, read_words, single_units
from reportedly.claims.figures.parts import read_fraction, read_multiple, read_share
from reportedly.claims.figures.tokens import Token
from reportedly.records import Number

__all__ = ["Numeral", "plain_number", "read_numerals"]

Reader = Callable[[Sequence[Token], int], Numeral | None]

READERS: tuple[Reader, ...] = (
    read_multiple,
    read_share,
    read_fraction,
    read_vague,
    read_words,
    read_one,
    read_digits,
)


def plain_number(value: Decimal | Fraction) -> Number:
    """Return an int where the value is whole, else a float."""
    return int(value) if value == int(value) else float(value)


def read_numerals(tokens: Sequence[Token]) -> Iterator[Numeral]:
    """Yield the numerals of a sentence, left to right, none overlapping."""
    place = 0
    while place < len(tokens):
        found = None
        if tokens[place].number or (tokens[place].lower in _openers() and not _is_mere_article(tokens, place)):
            found = next((numeral for reader in READERS if (numeral := reader(tokens, place))), None)
        if found:
            yield found
        place = found.last if found else place + 1


def _is_mere_article(tokens: Sequence[Token], place: int) -> bool:
    """Say whether an "a" or "an" stands before a word that begins no numeral with it."""
    if tokens[place].lower not in ("a", "an"):
        return False
    return place + 1 >= len(tokens) or tokens[place + 1].lower not in _after_article()


@cache
def _after_article() -> frozenset[str]:
    """The second words of "a dozen", "a few", "a third", "a month", and the hyphen of "a-dozen"."""
    phrases = (words.split() for table in TABLES for words in number_values(table))
    second = {words[1] for words in phrases if words[0] in ("a", "an")}
    return frozenset({*second, *number_values("scales"), *number_values("fractions"), *single_units(), "-", "score"})


TABLES = ("units", "tens", "scales", "vague", "vague_multipliers", "plurals", "fractions", "multiples", "symbols")


@cache
def _openers() -> frozenset[str]:
    """Every word a numeral in words can begin with: most words of a text are none, and are passed over at once."""
    first = {words.split()[0] for table in TABLES for words in number_values(table)}
    verbs = [*number_values("multiple_verbs"), *number_words("halving")]
    forms = {form for verb in verbs for form in (f"{verb}d", f"{verb}s", f"{verb[:-1]}ing")}
    return frozenset(first | forms | {"a", "an"})
