"""How much two claims have in common, and which claims are worth comparing."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import log

from reportedly.ledger.said import Said

__all__ = ["Likeness"]

SMOOTHING = 10
"""Keeps a word seen once from counting far more than one seen twice."""

LEAST = 0.3
"""Claims that share less of their weight than this are never compared."""

MOST_PARTNERS = 64
"""Partners looked at for one claim, those with the most in common: keeps a ledger near linear."""


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
        self._totals: dict[str, float] = {said.claim.id: sum(self.weighted(said).values()) for said in claims}

    def rarity(self, term: str) -> float:
        return self._rarity.get(term, self._never_seen)

    def weighted(self, said: Said) -> Mapping[str, float]:
        return {term: weight * self._rarity[term] for term, weight in said.weights.items()}

    def share(self, one: Said, other: Said) -> float:
        """Return 0 to 1: the mean of Dice's coefficient and of the share of the shorter claim, by weight."""
        first, second = self._totals[one.claim.id], self._totals[other.claim.id]
        if not first or not second:
            return 0.0
        common = self.common(one, other)
        return min(1.0, 0.5 * (2 * common / (first + second)) + 0.5 * (common / min(first, second)))

    def common(self, one: Said, other: Said) -> float:
        short, long = one.weights, other.weights
        if len(long) < len(short):
            short, long = long, short
        return sum(max(weight, long[term]) * self._rarity[term] for term, weight in short.items() if term in long)

    def rarest(self, said: Said) -> tuple[str, ...]:
        """Return the terms a claim is found under, the rarest first."""
        ordered = sorted(self.weighted(said).items(), key=lambda item: (self._seen[item[0]], item[0]))
        left, kept = self._totals[said.claim.id], []
        for term, weight in ordered:
            kept.append(term)
            left -= weight
            if left < LEAST * self._totals[said.claim.id]:
                break
        return tuple(kept)

    def partners(self, claims: Iterable[Said]) -> Iterator[tuple[Said, tuple[Said, ...]]]:
        """Yield each claim with the earlier ones that may say the same, the likeliest first."""
        shelves: dict[str, list[Said]] = {}
        for said in claims:
            meetings: Counter[str] = Counter()
            met: dict[str, Said] = {}
            rarest = self.rarest(said)
            for term in rarest:
                for earlier in shelves.get(term, ()):
                    meetings[earlier.claim.id] += 1
                    met[earlier.claim.id] = earlier
            yield said, tuple(met[key] for key, _ in meetings.most_common(MOST_PARTNERS))
            for term in rarest:
                shelves.setdefault(term, []).append(said)
