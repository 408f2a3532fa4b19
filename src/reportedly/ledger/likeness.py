"""How much two claims have in common, and which claims are worth comparing."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, chain
from math import log

import numpy as np
from numpy.typing import NDArray

from reportedly.ledger.said import Said

__all__ = ["Likeness"]

Floats = NDArray[np.float64]

SMOOTHING = 10
"""Keeps a word seen once from counting far more than one seen twice."""

LEAST = 0.3
"""Claims that share less of their weight than this are never compared."""

MOST_PARTNERS = 64
"""Partners looked at for one claim, those with the most in common: keeps a ledger near linear."""


FEW = 6
"""Claims that are compared sooner one by one than all at once."""

AT_ONCE = 128
"""Claims whose shares are found at once: as much memory as a hundred times their terms take."""

UNIT = 2**32
"""Weights of terms are kept in so many parts of one, as whole numbers: their sums are the same in any order."""


class Likeness:
    """Weighs the terms of all claims of a story by rarity.

    Every claim is indexed under its rarest terms alone, enough of them that two claims with LEAST in
    common must meet under one (prefix filtering, after Chaudhuri et al. 2006).
    """

    def __init__(self, claims: Sequence[Said]) -> None:
        self._seen = Counter(term for said in claims for term in said.weights)
        count = len(claims)
        self._never_seen = log((count + 5 * SMOOTHING) / SMOOTHING)
        self._rarity = {term: log((count + 5 * SMOOTHING) / (n + SMOOTHING)) for term, n in self._seen.items()}
        self._parts = {said.claim.id: self._parts_of(said) for said in claims}
        self._totals = {claim_id: sum(parts.values()) for claim_id, parts in self._parts.items()}
        self._table = _Table(self._parts)
        self._rarest = {said.claim.id: self._rarest_of(said) for said in claims}

    def rarity(self, term: str) -> float:
        return self._rarity.get(term, self._never_seen)

    def weighted(self, said: Said) -> Mapping[str, float]:
        return {term: weight * self._rarity[term] for term, weight in said.weights.items()}

    def _parts_of(self, said: Said) -> dict[str, int]:
        return {term: round(weight * UNIT) for term, weight in self.weighted(said).items()}

    def share(self, one: Said, other: Said) -> float:
        """Return 0 to 1: the mean of Dice's coefficient and of the share of the shorter claim, by weight."""
        own, others = one.claim.id, other.claim.id
        first, second = self._totals[own], self._totals[others]
        if not first or not second:
            return 0.0
        common = _common(self._parts[own], self._parts[others])
        return min(1.0, common / (first + second) + 0.5 * (common / min(first, second)))

    def shares(self, one: Said, others: Sequence[Said]) -> list[float]:
        """Return the share with each of the others."""
        if len(others) < FEW:
            return [self.share(one, other) for other in others]
        rows = np.array([self._table.row[other.claim.id] for other in others])
        return self._table.shares(self._table.row[one.claim.id], rows)

    def _rarest_of(self, said: Said) -> tuple[str, ...]:
        """Return the terms a claim is found under, the rarest first."""
        parts = self._parts[said.claim.id]
        left, kept = self._totals[said.claim.id], []
        least = LEAST * left
        for term in sorted(parts, key=lambda term: (self._seen[term], term)):
            kept.append(term)
            left -= parts[term]
            if left < least:
                break
        return tuple(kept)

    def partners(self, claims: Iterable[Said]) -> Iterator[tuple[Said, list[Said], list[float]]]:
        """Yield each claim with the earlier ones that may say the same, the likeliest first, and their shares."""
        every = list(claims)
        met = list(self._met(every))
        rows = np.array([self._table.row[said.claim.id] for said in every], dtype=np.int64)
        for start in range(0, len(every), AT_ONCE):
            some = met[start : start + AT_ONCE]
            ends = list(accumulate(map(len, some), initial=0))
            others = rows[[other for partners in some for other in partners]]
            shares = self._table.pair_shares(rows[start : start + AT_ONCE].repeat(np.diff(ends)), others)
            for said, partners, first, last in zip(every[start:], some, ends, ends[1:], strict=False):
                yield said, [every[other] for other in partners], shares[first:last]

    def _met(self, claims: Iterable[Said]) -> Iterator[list[int]]:
        """Yield the numbers of the earlier claims that each claim meets, those met under most terms first."""
        shelves: dict[str, list[int]] = {}
        for number, said in enumerate(claims):
            own = [shelves.setdefault(term, []) for term in self._rarest[said.claim.id]]
            met = Counter(chain.from_iterable(own))
            yield sorted(met, key=met.__getitem__, reverse=True)[:MOST_PARTNERS]
            for shelf in own:
                shelf.append(number)


def _common(one: Mapping[str, int], other: Mapping[str, int]) -> int:
    """Return the weight of the terms of both, each as the heavier of the two has it."""
    common = 0
    for term in one.keys() & other.keys():
        first, second = one[term], other[term]
        common += first if first > second else second
    return common


class _Table:
    """The terms of all claims in rows, one after another, to find what one has in common with many others.

    Weights are whole numbers below 2**53, which floats hold and add without loss.
    """

    def __init__(self, parts: Mapping[str, Mapping[str, int]]) -> None:
        self.row = {claim_id: row for row, claim_id in enumerate(parts)}
        column: dict[str, int] = {}
        terms = [column.setdefault(term, len(column)) for held in parts.values() for term in held]
        self._terms: NDArray[np.int64] = np.array(terms, dtype=np.int64)
        self._parts: Floats = np.array([n for held in parts.values() for n in held.values()], dtype=np.float64)
        self._lengths: NDArray[np.int64] = np.array([len(held) for held in parts.values()], dtype=np.int64)
        self._starts: NDArray[np.int64] = self._lengths.cumsum() - self._lengths
        # A claim without terms has nothing in common with any: 0 of 1.
        self._totals: Floats = np.array([sum(held.values()) or 1 for held in parts.values()], dtype=np.float64)
        self._columns = len(column)

    def shares(self, row: int, rows: NDArray[np.int64]) -> list[float]:
        """Return what Likeness.share returns for a claim and each of some others, by their rows."""
        return self.pair_shares(np.full(len(rows), row), rows)

    def pair_shares(self, rows: NDArray[np.int64], others: NDArray[np.int64]) -> list[float]:
        """Return what Likeness.share returns for pairs of claims, by their rows; few claims stand first in a pair."""
        common, own, totals = self._common(rows, others), self._totals[rows], self._totals[others]
        found = common / (own + totals) + 0.5 * (common / np.minimum(own, totals))
        shares: list[float] = np.minimum(found, 1.0).tolist()
        return shares

    def _common(self, rows: NDArray[np.int64], others: NDArray[np.int64]) -> Floats:
        """Return float64 (pairs): the weight of the terms of both, each as the heavier of the two has it."""
        firsts, first_of = np.unique(rows, return_inverse=True)
        held, at = self._held(firsts)
        weight_of = np.zeros((len(firsts), self._columns))
        weight_of[held, self._terms[at]] = self._parts[at]
        pair, at = self._held(others)
        weights = weight_of[first_of[pair], self._terms[at]]
        shared = weights.nonzero()[0]
        heavier = np.maximum(weights[shared], self._parts[at[shared]])
        return np.asarray(np.bincount(pair[shared], heavier, len(rows)), dtype=np.float64)

    def _held(self, rows: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Return for every term of the claims in these rows the number of its claim, and the place of the term."""
        lengths = self._lengths[rows]
        ends = lengths.cumsum()
        every = np.arange(ends[-1] if len(ends) else 0)
        return np.arange(len(rows)).repeat(lengths), every + (self._starts[rows] - ends + lengths).repeat(lengths)
