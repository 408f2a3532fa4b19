"""What the chosen sentences are about, in groups: the sections and their headings."""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.brief.candidates import Candidate
from reportedly.brief.people import Person
from reportedly.brief.phrases import phrases
from reportedly.brief.terms import term_of

__all__ = ["Theme", "find_themes", "heading_of"]

FEWEST = 2
MOST = 5
"""Sentences of a section; a computed one may come to them."""
LONGER_PAYS = 1.0
SAME_EVENT = 0.1
NOUN_PAYS = 1.5
"""A plain noun heads a section better than a name."""

Theme = tuple[str, list[Candidate]]


def find_themes(chosen: Sequence[Candidate], weights: Mapping[str, float], count: int) -> list[Theme]:
    """Group the chosen sentences by what they share; FEWEST to MOST in a group, about `count` groups.

    Average linkage: the two nearest groups are joined until `count` are left, and then while a group is too small.
    Returns each group with the term that heads it, the one that says most first; order within is that
    of choice.
    """
    nearness = _Nearness(chosen)
    groups = [[i] for i in range(len(chosen))]
    while len(groups) > max(1, count) or (len(groups) > 1 and min(map(len, groups)) < FEWEST):
        small = min(map(len, groups)) if len(groups) <= max(1, count) else MOST
        pairs = [
            (nearness.between(one, other), -i, -j)
            for i, one in enumerate(groups)
            for j, other in enumerate(groups[:i])
            if len(one) + len(other) <= MOST or len(groups) <= max(1, count)
            if min(len(one), len(other)) <= small
        ]
        if not pairs:
            pairs = [(-float(len(a) + len(b)), -i, -j) for i, a in enumerate(groups) for j, b in enumerate(groups[:i])]
        _, i, j = max(pairs)
        groups[-j] = sorted(groups[-j] + groups.pop(-i))
    ordered = list(_heaviest_first([[chosen[i] for i in sorted(group)] for group in groups], weights))
    return list(_headed(ordered, chosen, weights))


def _heaviest_first(groups: Sequence[list[Candidate]], weights: Mapping[str, float]) -> Iterator[list[Candidate]]:
    """Yield next the group that says most, for its words, of what those before it did not say."""
    left, said = list(groups), set[str]()
    while left:
        gains = [
            sum(weights.get(term, 0.0) for term in {t for c in group for t in c.source_terms} - said)
            / sum(candidate.length for candidate in group)
            for group in left
        ]
        best = max(range(len(left)), key=lambda i: (gains[i], -i))
        said.update(term for candidate in left[best] for term in candidate.source_terms)
        yield left.pop(best)


class _Nearness:
    """How near two groups of sentences are: mean cosine of their terms, each weighed by how few sentences hold it."""

    def __init__(self, chosen: Sequence[Candidate]) -> None:
        uses = Counter(term for candidate in chosen for term in candidate.source_terms)
        self._weights = {term: math.log((1 + len(chosen)) / n) for term, n in uses.items()}
        self._between = [[self._near(one, other) for other in chosen] for one in chosen]

    def between(self, one: Sequence[int], other: Sequence[int]) -> float:
        return sum(self._between[i][j] for i in one for j in other) / (len(one) * len(other))

    def _near(self, one: Candidate, other: Candidate) -> float:
        shared = set(one.source_terms) & set(other.source_terms)
        norm = math.sqrt(self._square(one.source_terms) * self._square(other.source_terms)) or 1.0
        return self._square(sorted(shared)) / norm + (SAME_EVENT if one.event_id == other.event_id else 0.0)

    def _square(self, terms: Iterable[str]) -> float:
        return sum(self._weights[term] ** 2 for term in terms)


def _headed(
    groups: Sequence[list[Candidate]], chosen: Sequence[Candidate], weights: Mapping[str, float]
) -> Iterator[Theme]:
    """Give each group the term most of it shares, and no other group has by then."""
    used: set[str] = set()
    everywhere = Counter(term for candidate in chosen for term in candidate.terms)
    for members in groups:
        uses = Counter(term for candidate in members for term in candidate.terms if _telling(term))
        nouns = {term_of(word) for candidate in members for word in candidate.words if word.pos == "NOUN"}
        shared = {
            term: n**2 / math.sqrt(everywhere[term]) * (NOUN_PAYS if term in nouns else 1)
            for term, n in uses.items()
            if n >= FEWEST and term not in used
        }
        free = shared or {term: weights.get(term, 0.0) for term in uses if term not in used}
        best = max(free, key=lambda term: (free[term], weights.get(term, 0.0), term), default="")
        used.add(best)
        yield best, members


def _telling(term: str) -> bool:
    return term not in phrases("brief_headings", "generic")


def heading_of(term: str, members: Sequence[Candidate], pool: Sequence[Candidate], people: Mapping[str, Person]) -> str:
    """Return the noun phrase of the term that the sources write most, in words of the section's own sentences."""
    person = next((person for short, person in people.items() if short.casefold() == term), None)
    if person is not None:
        return person.full
    own = {phrase for candidate in members for phrase in _phrases(candidate, term)}
    found = Counter(phrase for candidate in pool for phrase in _phrases(candidate, term) if phrase in own)
    if not found:
        return "The story"
    best = max(found, key=lambda phrase: (found[phrase] * len(phrase.split()) ** LONGER_PAYS, phrase))
    return best[:1].upper() + best[1:]


def _phrases(candidate: Candidate, term: str) -> Iterator[str]:
    for word in candidate.sentence.words:
        if term_of(word) == term:
            yield _phrase(candidate.sentence, word)


def _phrase(sentence: AnnotatedSentence, word: Word) -> str:
    """The word with its compounds and adjectives, as far as they stand next to it."""
    head = word
    while head.dep == "compound" and sentence.head(head).i == head.i + 1:
        head = sentence.head(head)
    first = head.i
    while first > 0:
        before = sentence.words[first - 1]
        if before.dep not in ("compound", "amod", "nmod") or not before.text[:1].isalpha() or head.i - first >= 3:
            break
        first -= 1
    return sentence.text[sentence.words[first].start - sentence.start : head.end - sentence.start]
