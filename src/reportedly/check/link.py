"""Which passages a sentence rests on, where the text does not say so itself."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reportedly.check.cut import cut_sentences
from reportedly.check.keys import content_keys, folds_of, keys_of, name_keys
from reportedly.records import Article, Passage

__all__ = ["Linker"]

MOST = 3
"""Passages linked to one sentence at the most."""

CANDIDATES = 30
"""Sentences looked at closely."""

LEAST_SHARED = 0.12
"""Share of the sentence's weight that its best passage must hold; less is shared by chance."""

LEAST_ADDED, FEWEST_ADDED = 0.2, 4
"""What a further passage must add: share of the weight, and words. A name alone is no reason to cite a passage."""

LEAST_IN_PLACE, FEWEST_IN_PLACE, FEWEST_PAIRS = 0.1, 2, 5
"""Less will do where the passage has the words in their places, with those between them."""

PAIR_SHARE = 0.6
"""What two neighbours count, beside the weight of the lighter one."""

NAME_SHARE, FOLD_SHARE = 1.3, 0.4
"""What a name counts, and a word of like meaning, beside the word itself."""

K1, B = 1.2, 0.6

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What a sentence says that no chosen passage has yet: words and pairs of neighbours, with their weights."""

    keys: dict[str, float]
    pairs: dict[Pair, float]

    def without(self, held: "_Held") -> "_Wanted":
        return _Wanted(
            {key: weight for key, weight in self.keys.items() if key not in held.keys},
            {pair: weight for pair, weight in self.pairs.items() if pair not in held.pairs},
        )

    def held_by(self, held: "_Held") -> "_Wanted":
        return _Wanted(
            {key: weight for key, weight in self.keys.items() if key in held.keys},
            {pair: weight for pair, weight in self.pairs.items() if pair in held.pairs},
        )

    @property
    def weight(self) -> float:
        return sum(self.keys.values())

    @property
    def worth(self) -> float:
        return self.weight + sum(self.pairs.values())


@dataclass(frozen=True, slots=True)
class _Held:
    """What a passage says."""

    keys: frozenset[str]
    pairs: frozenset[Pair]


class Linker:
    """An index over the sentences of the sources, cut without a parse.

    Source: BM25, Robertson and Zaragoza 2009, doi.org/10.1561/1500000019; then a greedy cover, so that a sentence
    made from two passages finds both.
    """

    def __init__(self, articles: Iterable[Article]) -> None:
        self._passages = [passage for article in articles for passage in cut_sentences(article)]
        self._keys = [Counter(_all_keys(keys_of(passage.text))) for passage in self._passages]
        self._lengths = [sum(keys.values()) for keys in self._keys]
        self._mean = (sum(self._lengths) / len(self._lengths) if self._lengths else 0.0) or 1.0
        self._postings: defaultdict[str, list[int]] = defaultdict(list)
        for number, keys in enumerate(self._keys):
            for key in keys:
                self._postings[key].append(number)

    def link(self, sentence: str) -> tuple[Passage, ...]:
        """Return the passages that say most of what the sentence says, best first; none if nothing is shared."""
        keys, names = keys_of(sentence), name_keys(sentence)
        wanted = _Wanted(
            {key: self._weight(key) * _importance(key, names) for key in content_keys(_all_keys(keys))},
            {pair: PAIR_SHARE * min(map(self._weight, pair)) for pair in _neighbours(keys)},
        )
        scores = self._scores(wanted.keys)
        ranked = sorted(scores, key=lambda number: (-scores[number], number))[:CANDIDATES]
        return tuple(self._passages[number] for number in self._cover(ranked, wanted, frozenset(keys)))

    def _cover(self, ranked: Sequence[int], wanted: _Wanted, keys: frozenset[str]) -> list[int]:
        """Choose passages, the one that adds most first, until the next would add too little.

        Args:
            ranked: numbers of passages, best first; of two that add the same the one with more of keys is taken.
        """
        held = {number: self._held(number) for number in ranked}
        chosen: list[int] = []
        still = wanted
        while held and len(chosen) < MOST:
            added = {number: still.held_by(held[number]) for number in held}
            best = max(held, key=lambda number: (added[number].worth, len(keys & held[number].keys)))
            if not _is_worth_it(added[best], wanted.weight, is_first=not chosen):
                break
            chosen.append(best)
            still = still.without(held.pop(best))
        return chosen

    def _held(self, number: int) -> _Held:
        keys = keys_of(self._passages[number].text)
        return _Held(frozenset(_all_keys(keys)), frozenset(_neighbours(keys)))

    def _weight(self, key: str) -> float:
        found = len(self._postings.get(key, ()))
        return math.log(1 + (len(self._passages) - found + 0.5) / (found + 0.5))

    def _scores(self, wanted: dict[str, float]) -> dict[int, float]:
        scores: defaultdict[int, float] = defaultdict(float)
        for key, weight in wanted.items():
            for number in self._postings.get(key, ()):
                count, length = self._keys[number][key], 1 - B + B * self._lengths[number] / self._mean
                scores[number] += weight * count * (K1 + 1) / (count + K1 * length)
        return scores


def _importance(key: str, names: frozenset[str]) -> float:
    return NAME_SHARE if key in names else FOLD_SHARE if key.startswith("~") else 1.0


def _all_keys(keys: Sequence[str]) -> tuple[str, ...]:
    return (*keys, *folds_of(keys))


def _neighbours(keys: Sequence[str]) -> Iterable[Pair]:
    return pairwise(keys)


def _is_worth_it(added: _Wanted, whole: float, *, is_first: bool) -> bool:
    if is_first:
        return added.weight >= LEAST_SHARED * whole
    words, pairs, share = len(added.keys), len(added.pairs), added.weight / whole
    in_place = pairs >= FEWEST_PAIRS and words >= FEWEST_IN_PLACE and share >= LEAST_IN_PLACE
    return in_place or (words >= FEWEST_ADDED and share >= LEAST_ADDED)
