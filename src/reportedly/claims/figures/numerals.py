"""Numbers as written: digits in every grouping, words, dozens, fractions, "one in five", "tens of thousands".

Each reader takes the tokens and a place and returns the numeral that begins there, or None. READERS is their order.
"""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from reportedly.claims.figures.digits import Numeral, read_digits
from reportedly.claims.figures.number_words import read_vague, read_words
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
    read_digits,
)


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
