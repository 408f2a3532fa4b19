"""Numbers as written: digits in every grouping, words, dozens, fractions, "one in five", "tens of thousands".

Each reader takes the tokens and a place and returns the numeral that begins there, or None. READERS is their order.
"""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import cache

from reportedly.claims.figures.digits import Numeral, number_values, number_words, read_digits
from reportedly.claims.figures.number_words import read_one, read_vague, read_words
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
        if tokens[place].number or tokens[place].lower in _openers():
            found = next((numeral for reader in READERS if (numeral := reader(tokens, place))), None)
        if found:
            yield found
        place = found.last if found else place + 1


TABLES = ("units", "tens", "scales", "vague", "vague_multipliers", "plurals", "fractions", "multiples", "symbols")


@cache
def _openers() -> frozenset[str]:
    """Every word a numeral in words can begin with: most words of a text are none, and are passed over at once."""
    first = {words.split()[0] for table in TABLES for words in number_values(table)}
    verbs = [*number_values("multiple_verbs"), *number_words("halving")]
    forms = {form for verb in verbs for form in (f"{verb}d", f"{verb}s", f"{verb[:-1]}ing")}
    return frozenset(first | forms | {"a", "an"})
