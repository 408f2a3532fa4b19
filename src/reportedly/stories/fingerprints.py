"""A text as a set of numbers that its copies share, whatever their title, order of paragraphs or spelling."""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from reportedly.lexicon import load_lexicon

__all__ = ["Prints", "fingerprints"]

Prints = NDArray[np.uint64]

_GRAM = 24
_WINDOW = 12
_BASE = 0x9E3779B97F4A7C15
_MASK = (1 << 64) - 1
_LETTERS = bytes(code + 32 if 65 <= code <= 90 else code for code in range(256))
_DROPPED = bytes(code for code in range(128) if not chr(code).isalnum())


def fingerprints(text: str) -> Prints:
    """Return the sorted fingerprints of a text, about one for each six letters and digits.

    Two texts that share 35 letters in a row share at least one. Spaces, punctuation, case and British or American
    spelling do not count. A text of fewer than 24 letters has none.

    Source: winnowing, Schleimer, Wilkerson and Aiken 2003, doi.org/10.1145/872757.872770.
    """
    grams = _grams(np.frombuffer(_folded(text), dtype=np.uint8))
    if grams.size == 0:
        return grams
    return np.unique(_window_minima(grams))


def _folded(text: str) -> bytes:
    plain = text.encode("ascii", "ignore")
    if 2 * len(plain) < len(text):
        plain = text.encode("utf-8", "ignore")
    plain = plain.translate(_LETTERS, _DROPPED)
    for british, american in _folds():
        plain = plain.replace(british, american)
    return plain


@cache
def _folds() -> tuple[tuple[bytes, bytes], ...]:
    pairs = load_lexicon("spelling_folds")["folds"]["pairs"]
    return tuple((british.encode(), american.encode()) for british, american in pairs)


def _grams(letters: NDArray[np.uint8]) -> Prints:
    """Hash every stretch of _GRAM letters: 1, 2, 4, 8, 16 letters by doubling, then 16 + 8."""
    if letters.size < _GRAM:
        return np.empty(0, dtype=np.uint64)
    hashes = letters.astype(np.uint64) + np.uint64(1)
    eights = hashes
    for length in (1, 2, 4, 8):
        hashes = hashes[:-length] * _power(length) + hashes[length:]
        if length == 4:
            eights = hashes
    hashes = hashes[:-8] * _power(8) + eights[16:]
    return _mixed(hashes)


@cache
def _power(length: int) -> np.uint64:
    return np.uint64(pow(_BASE, length, _MASK + 1))


def _mixed(hashes: Prints) -> Prints:
    """Spread the hashes, so that the least of a window is a fair draw."""
    hashes ^= hashes >> np.uint64(31)
    hashes *= np.uint64(0x94D049BB133111EB)
    hashes ^= hashes >> np.uint64(29)
    return hashes


def _window_minima(grams: Prints) -> Prints:
    """Return the least hash of every _WINDOW grams in a row: of 2, 4, 8, then of two overlapping eights."""
    if grams.size <= _WINDOW:
        return np.asarray(grams.min(keepdims=True))
    least = grams
    for length in (1, 2, 4):
        least = np.minimum(least[:-length], least[length:])
    return np.minimum(least[: -(_WINDOW - 8)], least[_WINDOW - 8 :])
