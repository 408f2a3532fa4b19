"""Which passages a sentence rests on, where the text does not say so itself."""

import math
from collections import Counter, defaultdict
from collections.abc import Sequence

from reportedly.check.statement import Statement

__all__ = ["Linker"]

MOST = 3
"""Passages linked to one sentence at the most."""

K1, B = 1.2, 0.6


class Linker:
    """An index over the sentences of the sources.

    Source: BM25, Robertson and Zaragoza 2009, doi.org/10.1561/1500000019; then a greedy cover, so that a sentence
    made from two passages finds both.
    """

    def __init__(self, statements: Sequence[Statement]) -> None:
        self._statements = tuple(statements)
        self._postings: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        self._lengths = []
        for number, statement in enumerate(self._statements):
            counts = Counter(term.name for term in statement.terms)
            self._lengths.append(sum(counts.values()))
            for term, count in counts.items():
                self._postings[term].append((number, count))
        self._mean = (sum(self._lengths) / len(self._lengths) if self._lengths else 0.0) or 1.0

    def link(self, statement: Statement) -> tuple[Statement, ...]:
        """Return the passages that say most of what the sentence says, best first; none if nothing is shared."""
        wanted = {term.name: self._weight(term.name) for term in statement.terms}
        scores = self._scores(wanted)
        ranked = sorted(scores, key=lambda number: (-scores[number], number))[:20]
        chosen: list[int] = []
        open_terms = dict(wanted)
        while ranked and len(chosen) < MOST:
            best = max(ranked, key=lambda number: (self._gain(number, open_terms), scores[number], -number))
            if chosen and self._gain(best, open_terms) < 0.15 * sum(wanted.values()):
                break
            chosen.append(best)
            ranked.remove(best)
            for term in self._statements[best].term_names:
                open_terms.pop(term, None)
        return tuple(self._statements[number] for number in chosen)

    def _weight(self, term: str) -> float:
        found = len(self._postings.get(term, ()))
        return math.log(1 + (len(self._statements) - found + 0.5) / (found + 0.5))

    def _scores(self, wanted: dict[str, float]) -> dict[int, float]:
        scores: defaultdict[int, float] = defaultdict(float)
        for term, weight in wanted.items():
            for number, count in self._postings.get(term, ()):
                length = 1 - B + B * self._lengths[number] / self._mean
                scores[number] += weight * count * (K1 + 1) / (count + K1 * length)
        return scores

    def _gain(self, number: int, open_terms: dict[str, float]) -> float:
        names = self._statements[number].term_names
        return sum(weight for term, weight in open_terms.items() if term in names)
