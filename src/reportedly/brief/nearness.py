"""How near two sentences of a story are in what they speak of, also where they share no word."""

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from reportedly.annotate import AnnotatedSentence
from reportedly.brief.candidates import Candidate
from reportedly.brief.terms import term_of
from reportedly.records import Passage

__all__ = ["TOGETHER", "Nearness"]

Floats = NDArray[np.float64]

MOST_TERMS = 600
"""Terms that are looked at, the most frequent first."""

OF_VERB = 0.6
"""Weight of a verb beside that of a noun or name."""

BESIDE = 0.25
"""Weight of the sentences before and after in the same article: a report stays with a subject for some sentences."""

RELATED = 0.15
"""Cosine of two terms' sentences below which they have nothing to do with each other."""

AROUND = 0.2
"""Nearness from which a sentence tells what a group is about."""

SAME_EVENT = 0.05
TOGETHER = 0.05
"""How near a sentence must be to a group to stand with it."""

DIGITS = 6
"""Decimals that are kept, so that the last bit of a sum decides nothing."""


class Nearness:
    """The sentences of a story as vectors: their terms, and those that stand near the same terms elsewhere in it.

    Terms that stand in the same or in neighbouring sentences are related; a sentence is spread over the terms related
    to its own, and what all sentences have in common is taken away. Source: after second-order co-occurrence, Schütze
    1998, aclanthology.org/J98-1004.
    """

    def __init__(self, pool: Sequence[Candidate]) -> None:
        """Args: pool, the candidates of the whole story in reading order; variants of one sentence count once."""
        first = {candidate.sentence.passage: candidate for candidate in reversed(pool)}
        found = [first[passage] for passage in dict.fromkeys(candidate.sentence.passage for candidate in pool)]
        self.found = found
        self._row: Mapping[Passage, int] = {c.sentence.passage: i for i, c in enumerate(found)}
        self._vectors = _vectors(found)

    def between(self, one: Candidate, other: Candidate) -> float:
        """Return a cosine, -1 to 1; 0 is chance."""
        i, j = self._row[one.sentence.passage], self._row[other.sentence.passage]
        near = float(self._vectors[i] @ self._vectors[j])
        return round(near, DIGITS) + (SAME_EVENT if one.event_id == other.event_id else 0.0)

    def of_groups(self, one: Sequence[Candidate], other: Sequence[Candidate]) -> float:
        """Return the mean over all pairs; 0 where a group is empty."""
        if not one or not other:
            return 0.0
        return sum(self.between(a, b) for a in one for b in other) / (len(one) * len(other))

    def around(self, group: Sequence[Candidate]) -> Iterator[tuple[Candidate, float]]:
        """Yield every sentence of the story that is near a group, with how near it is."""
        rows = [self._row[candidate.sentence.passage] for candidate in group]
        near = np.round(self._vectors @ self._vectors[rows].mean(axis=0), DIGITS)
        for candidate, cosine in zip(self.found, near.tolist(), strict=True):
            if cosine >= AROUND:
                yield candidate, cosine

    def goes_with(self, candidate: Candidate, groups: Sequence[Sequence[Candidate]]) -> bool:
        """Say whether a sentence is near enough to some group to stand with it."""
        return any(self.of_groups([candidate], group) >= TOGETHER for group in groups)


def _vectors(found: Sequence[Candidate]) -> Floats:
    """Return float64 (sentences, terms), each row of length 1, or 0 where a sentence has nothing of its own."""
    terms = [_stems(candidate.sentence) for candidate in found]
    uses = Counter(term for held in terms for term in held)
    column = {term: i for i, term in enumerate(term for term, n in uses.most_common(MOST_TERMS) if n > 1)}
    if not column:
        return np.zeros((len(found), 1))
    plain = np.zeros((len(found), len(column)))
    for row, held in enumerate(terms):
        for term, weight in held.items():
            if term in column:
                plain[row, column[term]] = weight * math.log(1 + len(found) / uses[term])
    plain = _unit(plain)
    spread = plain @ _related(plain + BESIDE * _beside(plain, found))
    spread = _unit(spread)
    return np.asarray(_unit(spread - spread.mean(axis=0)), dtype=np.float64)


def _beside(plain: Floats, found: Sequence[Candidate]) -> Floats:
    """Return for each sentence the sum of the rows of the sentences right before and after it in its article."""
    beside = np.zeros_like(plain)
    for row in range(1, len(found)):
        one, other = found[row - 1], found[row]
        if one.sentence.article_id == other.sentence.article_id and other.place - one.place == 1:
            beside[row] += plain[row - 1]
            beside[row - 1] += plain[row]
    return beside


def _related(sentences: Floats) -> Floats:
    """Return float64 (terms, terms): the cosine of the sentences the two stand in, 0 where they are not related."""
    shared = sentences.T @ sentences
    norm = np.sqrt(np.maximum(np.diag(shared), 1e-9))
    cosines = np.round(shared / norm[:, None] / norm[None, :], DIGITS)
    return np.where(cosines < RELATED, 0.0, cosines)


def _unit(rows: Floats) -> Floats:
    return np.asarray(rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9), dtype=np.float64)


def _stems(sentence: AnnotatedSentence) -> dict[str, float]:
    """Return the lemmas of names, nouns and verbs with their weight."""
    found: dict[str, float] = {}
    for word in sentence.words:
        term = term_of(word)
        if term is not None:
            found[term] = 1.0
        elif word.pos == "VERB" and word.tag != "MD":
            found.setdefault(f"to {word.lemma.casefold()}", OF_VERB)
    return found
