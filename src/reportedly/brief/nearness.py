"""How near two sentences of a story are in what they speak of, also where they share no word."""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.brief.candidates import Candidate
from reportedly.ledger.terms import find_terms
from reportedly.lexicon import load_lexicon

__all__ = ["TOGETHER", "Nearness"]

Floats = NDArray[np.float64]
Place = tuple[str, int]

MOST_TERMS = 600
"""Terms that are looked at, the most frequent first."""

BESIDE_NOUN = 0.3
"""Weight of a verb or adjective beside that of a noun or name."""

OWN = 0.3
"""Share of a sentence's own terms beside those related to them."""

BESIDE = 0.25
"""Weight of the sentences before and after in the same article: a report stays with a subject for some sentences."""

RELATED = 0.15
"""Cosine of two terms' sentences below which they have nothing to do with each other."""

AROUND = 0.2
"""Nearness from which a sentence tells what a group is about."""

FIELD = 0.5
"""Weight of a field of news, such as weapons or courts, that a noun of the sentence belongs to."""

SAME_EVENT = 0.05
TOGETHER = 0.05
"""How near a sentence must be to a group to stand with it."""

OF_IT = 0.15
"""How near a sentence must be to those that name a thing to tell of it in other words."""

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
        first = {candidate.at: candidate for candidate in reversed(pool)}
        found = [first[place] for place in dict.fromkeys(candidate.at for candidate in pool)]
        self.found = found
        self._row: Mapping[Place, int] = {c.at: i for i, c in enumerate(found)}
        said = [_said(candidate.sentence) for candidate in found]
        self._vectors = _vectors(found, said)
        self._squares = (self._vectors**2).sum(axis=1)
        self._holders: dict[str, list[int]] = {}
        for row, terms in enumerate(said):
            for term in terms:
                self._holders.setdefault(term, []).append(row)
        self._near_to: dict[int, list[float]] = {}
        self._told: dict[str, NDArray[np.bool_]] = {}
        self._telling_all: dict[tuple[int, ...], list[bool]] = {}
        self._named: dict[tuple[int, ...], tuple[str, ...]] = {}

    def _telling(self, term: str) -> NDArray[np.bool_]:
        """Return bool (sentences): the sentence holds the term, or is near those others of the story that do.

        Found when it is asked for: of thousands of terms a hundred are.
        """
        if term not in self._told:
            self._tell([term])
        return self._told[term]

    def look_up(self, named: Iterable[Sequence[Word]]) -> None:
        """Find which sentences tell of what words name, all at once, before they are asked for one by one."""
        terms = dict.fromkeys(term for words in named for term in self._terms(words) if term not in self._told)
        if terms:
            self._tell(list(terms))

    def _tell(self, terms: Sequence[str]) -> None:
        holds = np.zeros((len(self.found), len(terms)))
        for i, term in enumerate(terms):
            holds[self._holders[term], i] = 1.0
        sums = np.array([self._vectors[self._holders[term]].sum(axis=0) for term in terms])
        near = self._vectors @ sums.T
        others = holds.sum(axis=0) - holds
        own = holds * self._squares[:, None]
        mean = np.round((near - own) / np.maximum(others, 1.0), DIGITS)
        told = (holds > 0) | ((mean >= OF_IT) & (others > 0))
        self._told.update((term, told[:, i]) for i, term in enumerate(terms))

    def between(self, one: Candidate, other: Candidate) -> float:
        """Return a cosine, -1 to 1; 0 is chance."""
        near = self._near(other)[self._row[one.at]]
        return near + (SAME_EVENT if one.event_id == other.event_id else 0.0)

    def _near(self, other: Candidate) -> list[float]:
        """Return the cosine with every sentence, found at once: many are held against the few of a section."""
        row = self._row[other.at]
        if row not in self._near_to:
            cosines: list[float] = np.round(self._vectors @ self._vectors[row], DIGITS).tolist()
            self._near_to[row] = cosines
        return self._near_to[row]

    def of_groups(self, one: Sequence[Candidate], other: Sequence[Candidate]) -> float:
        """Return the mean over all pairs; 0 where a group is empty."""
        if not one or not other:
            return 0.0
        return sum([self.between(a, b) for a in one for b in other]) / (len(one) * len(other))

    def around(self, group: Sequence[Candidate]) -> Iterator[tuple[Candidate, float]]:
        """Yield every sentence of the story that is near a group, with how near it is."""
        rows = [self._row[candidate.at] for candidate in group]
        near = np.round(self._vectors @ self._vectors[rows].mean(axis=0), DIGITS)
        for candidate, cosine in zip(self.found, near.tolist(), strict=True):
            if cosine >= AROUND:
                yield candidate, cosine

    def goes_with(self, candidate: Candidate, groups: Sequence[Sequence[Candidate]]) -> bool:
        """Say whether a sentence is near enough to some group to stand with it."""
        return any(self.of_groups([candidate], group) >= TOGETHER for group in groups)

    def tells_of(self, candidate: Candidate, words: Sequence[Word]) -> bool:
        """Say whether a sentence tells of all that words name: in these words, or in others."""
        named = tuple(map(id, words))
        if named not in self._telling_all:
            terms = self._terms(words)
            told = [self._telling(term) for term in terms] or [np.zeros(len(self.found), dtype=np.bool_)]
            self._telling_all[named] = np.logical_and.reduce(told).tolist()
        return self._telling_all[named][self._row[candidate.at]]

    def share(self, words: Sequence[Word], group: Sequence[Candidate] = ()) -> float:
        """Return the share of a group's sentences, or of the whole story's, that tell of something words name."""
        terms = self._terms(words)
        if not terms:
            return 0.0
        told = np.logical_or.reduce([self._telling(term) for term in terms])
        rows = [self._row[candidate.at] for candidate in group] or slice(None)
        return float(told[rows].mean())

    def _terms(self, words: Sequence[Word]) -> tuple[str, ...]:
        """Return the terms of words that the story has."""
        named = tuple(map(id, words))  # words of the pool's sentences, which live as long as this
        if named not in self._named:
            self._named[named] = tuple(term.name for term in find_terms(words) if term.name in self._holders)
        return self._named[named]


def _vectors(found: Sequence[Candidate], terms: Sequence[Mapping[str, float]]) -> Floats:
    """Return float64 (sentences, 2 x terms), a sentence's own terms, then those related to them.

    Each row is of length 1, or 0 where a sentence has nothing of its own.
    """
    uses = Counter(term for held in terms for term in held)
    column = {term: i for i, term in enumerate(term for term, n in uses.most_common(MOST_TERMS) if n > 1)}
    if not column:
        return np.zeros((len(found), 1))
    plain = np.zeros((len(found), len(column)))
    for row, held in enumerate(terms):
        for term, weight in held.items():
            if term in column:
                plain[row, column[term]] = weight * math.sqrt(math.log(1 + len(found) / uses[term]))
    plain = _unit(plain)
    spread = plain @ _related(plain + BESIDE * _beside(plain, found))
    own, around = _apart(plain), _apart(_unit(spread))
    return np.hstack([math.sqrt(OWN) * own, math.sqrt(1 - OWN) * around])


def _apart(rows: Floats) -> Floats:
    """Take away what all rows have in common."""
    return _unit(rows - rows.mean(axis=0))


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


def _said(sentence: AnnotatedSentence) -> Mapping[str, float]:
    """Return the terms of a sentence, words of like meaning as one, with their weight."""
    return sentence.keep("weighed terms", lambda: _find_said(sentence))


def _find_said(sentence: AnnotatedSentence) -> dict[str, float]:
    found: dict[str, float] = {}
    words = sentence.words
    for term in find_terms(words):
        kinds = {word.pos for word in words[term.first : term.last]}
        weight = 1.0 if kinds & {"NOUN", "PROPN"} else BESIDE_NOUN if kinds & {"VERB", "ADJ"} else 0.0
        if weight:
            found[term.name] = max(weight, found.get(term.name, 0.0))
    for word in words:
        if word.pos == "NOUN":
            for name in _fields().get(word.lemma.casefold(), ()):
                found[f"field {name}"] = FIELD
    return found


@cache
def _fields() -> Mapping[str, tuple[str, ...]]:
    """Return the fields of news that a noun belongs to, by its lemma."""
    found: dict[str, tuple[str, ...]] = {}
    for field in load_lexicon("brief_fields")["fields"]:
        for word in field["words"]:
            found[word] = (*found.get(word, ()), field["name"])
    return found
