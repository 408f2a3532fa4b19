"""How much two claims have in common, and which claims are worth comparing."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
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
        shelves: dict[str, list[int]] = {}
        every = list(claims)
        rows = np.array([self._table.row[said.claim.id] for said in every])
        for number, said in enumerate(every):
            met: Counter[int] = Counter()
            for term in self._rarest[said.claim.id]:
                shelf = shelves.setdefault(term, [])
                met.update(shelf)
                shelf.append(number)
            most = sorted(met, key=met.__getitem__, reverse=True)[:MOST_PARTNERS]
            partners = [every[other] for other in most]
            shares = self._table.shares(rows[number], rows[most]) if len(most) >= FEW else self.shares(said, partners)
            yield said, partners, shares


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
        self._own: Floats = np.zeros(len(column))

    def shares(self, row: int, rows: NDArray[np.int64]) -> list[float]:
        """Return what Likeness.share returns for a claim and each of some others, by their rows."""
        common, own, totals = self._common(row, rows), self._totals[row], self._totals[rows]
        found = common / (own + totals) + 0.5 * (common / np.minimum(own, totals))
        shares: list[float] = np.minimum(found, 1.0).tolist()
        return shares

    def _common(self, row: int, rows: NDArray[np.int64]) -> Floats:
        """Return float64 (rows): the weight of the terms of both, each as the heavier of the two has it."""
        start = self._starts[row]
        mine = slice(start, start + self._lengths[row])
        lengths = self._lengths[rows]
        ends = lengths.cumsum()
        at = np.arange(ends[-1]) + (self._starts[rows] - ends + lengths).repeat(lengths)
        self._own[self._terms[mine]] = self._parts[mine]
        weights = self._own[self._terms[at]]
        self._own[self._terms[mine]] = 0.0
        shared = weights.nonzero()[0]
        heavier = np.maximum(weights[shared], self._parts[at[shared]])
        held = np.bincount(ends.searchsorted(shared, side="right"), heavier, len(rows))
        return np.asarray(held, dtype=np.float64)
