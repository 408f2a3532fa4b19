"""What the chosen sentences are about, in groups: the sections and their headings."""

import math
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

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
NOUN_PAYS = 1.4
PLACE_PAYS = 0.6
CORE = ("nsubj", "nsubjpass", "dobj", "attr", "ROOT", "appos", "conj")
OF_CORE = 0.6
IN_PASSING = 0.4

NEAR = 0.15
"""How near a sentence without its term must be to a section's sentences to stand with them."""

SHARED = 0.5
"""Share of a section's sentences that must hold the term that heads it."""

REST = "Also reported"

Theme = tuple[str, list[Candidate]]


def find_themes(chosen: Sequence[Candidate], weights: Mapping[str, float], count: int) -> list[Theme]:
    """Group the chosen sentences by a term they share; FEWEST to MOST in a group, about `count` groups.

    Terms are taken one by one: the next is the one that most sentences hold that have no term yet. A sentence goes
    to the term it shares most with; one without a term goes where it is nearest. A sentence that needs another is
    placed with it.

    Returns each group with the term that heads it, the one that says most first; within a group a sentence comes
    after what it needs, else in the order of choice.
    """
    groups = [group for event, share in _shares(chosen, max(1, count)) for group in _themes_of(event, share)]
    groups = [_in_order(group) for group in groups]
    headed = list(_headed(list(_heaviest_first(groups, weights)), chosen, weights))
    rest = [candidate for term, members in headed if not term for candidate in members]
    return [*(theme for theme in headed if theme[0]), *([("", rest)] if rest else [])]


def _shares(chosen: Sequence[Candidate], count: int) -> Iterator[tuple[list[Candidate], int]]:
    """Yield the sentences of each event, those of small events together, and how many sections they make."""
    by_event: dict[str, list[Candidate]] = {}
    for candidate in chosen:
        by_event.setdefault(candidate.event_id, []).append(candidate)
    small = [candidate for candidate in chosen if len(by_event[candidate.event_id]) <= FEWEST]
    large = [members for members in by_event.values() if len(members) > FEWEST]
    parts = [*large, small] if len(small) >= FEWEST or not large else large
    if large and len(small) < FEWEST:
        nearest = max(large, key=len)
        nearest += small
    if len(parts) > count:
        parts = [list(chosen)]
    for members in parts:
        yield members, max(1, round(count * len(members) / len(chosen)))


def _themes_of(chosen: list[Candidate], count: int) -> list[list[Candidate]]:
    """Group the sentences of one event."""
    nearness = _Nearness(chosen)
    bundles = _bundles(chosen)
    seeds = _seeds(chosen, bundles, max(1, min(count, len(chosen) // FEWEST)))
    groups = _grouped(bundles, seeds, nearness, chosen)
    return [[chosen[i] for i in sorted(group)] for group in groups if group]


def _bundles(chosen: Sequence[Candidate]) -> list[list[int]]:
    """Put each sentence that needs another with the first that says it."""
    home = list(range(len(chosen)))
    for i, candidate in enumerate(chosen):
        for noun in sorted(candidate.needs):
            teller = next((j for j, other in enumerate(chosen) if j != i and noun in other.nouns), None)
            if teller is not None and home[teller] != i:
                home[i] = home[teller]
                break
    return [[i for i, h in enumerate(home) if h == first] for first in sorted(set(home))]


def _seeds(chosen: Sequence[Candidate], bundles: Sequence[list[int]], count: int) -> list[str]:
    """Return the terms that head the sections: each the one that most sentences without a term hold.

    A term that more sentences hold than a section has room for is taken last, for those that are left.
    """
    held = Counter(term for candidate in chosen for term in candidate.term_set if _telling(term))
    nouns = {term_of(word) for candidate in chosen for word in candidate.words if word.pos == "NOUN"}
    places = {term for candidate in chosen for term in _places(candidate)}
    stress = [_stress(candidate) for candidate in chosen]
    left, seeds = list(bundles), list[str]()
    while len(seeds) < count and left:
        new = Counter(term for bundle in left for term in {t for i in bundle for t in chosen[i].term_set & held.keys()})
        stressed = {term: sum(max(stress[i].get(term, 0.0) for i in bundle) for bundle in left) for term in new}
        worth = {
            term: min(stressed[term], MOST) * _pays(term, nouns, places) * min(1.0, MOST / held[term]) ** 2
            for term, n in new.items()
            if term not in seeds and n >= FEWEST
        }
        best = max(worth, key=lambda term: (worth[term], -held[term], term), default=None)
        if best is None:
            break
        seeds.append(best)
        left = [bundle for bundle in left if not any(best in chosen[i].term_set for i in bundle)]
    return seeds


def _stress(candidate: Candidate) -> dict[str, float]:
    """Weigh each term by where it stands: what a sentence is of is its subject or object, not where it happens."""
    found: dict[str, float] = {}
    for word in candidate.words:
        term = term_of(word)
        if term is not None:
            place = 1.0 if word.dep in CORE else OF_CORE if word.dep == "pobj" else IN_PASSING
            if word.dep == "compound" and not _telling(candidate.sentence.head(word).lemma.casefold()):
                place = 0.0
            found[term] = max(place, found.get(term, 0.0))
    return found


def _places(candidate: Candidate) -> Iterator[str]:
    for entity in candidate.sentence.entities:
        if entity.label in ("GPE", "LOC", "NORP"):
            yield from (t for w in candidate.sentence.words[entity.first : entity.last] if (t := term_of(w)))


def _pays(term: str, nouns: Collection[str | None], places: Collection[str]) -> float:
    """What is told of heads a section better than who tells it, and that better than where it is."""
    return NOUN_PAYS if term in nouns else PLACE_PAYS if term in places else 1.0


def _grouped(
    bundles: Sequence[list[int]], seeds: Sequence[str], nearness: "_Nearness", chosen: Sequence[Candidate]
) -> list[list[int]]:
    """Put each bundle with a term it holds, those with the fewest choices first; then the rest where it is near.

    Those that are near no other make the last group.
    """
    groups: list[list[int]] = [[] for _ in seeds] or [[]]
    others: list[int] = []
    fits = {
        bundle[0]: [at for at, seed in enumerate(seeds) if any(seed in chosen[i].term_set for i in bundle)]
        for bundle in bundles
    }
    for bundle in sorted(bundles, key=lambda bundle: (not fits[bundle[0]], len(fits[bundle[0]]), bundle[0])):
        own = fits[bundle[0]]
        room = [at for at in own or range(len(groups)) if len(groups[at]) + len(bundle) <= MOST]
        room = room or own or list(range(len(groups)))
        best = max(room, key=lambda at: (nearness.between(bundle, groups[at]) if groups[at] else 0.0, -at))
        if own or not groups[best] or nearness.between(bundle, groups[best]) >= NEAR:
            groups[best] += bundle
        else:
            others += bundle
    return _joined([*groups, others], nearness)


def _joined(groups: list[list[int]], nearness: "_Nearness") -> list[list[int]]:
    """Join each group that is too small to the nearest."""
    groups = [group for group in groups if group]
    while len(groups) > 1 and min(map(len, groups)) < FEWEST:
        small = min(range(len(groups)), key=lambda at: len(groups[at]))
        lost = groups.pop(small)
        best = max(range(len(groups)), key=lambda at: (nearness.between(lost, groups[at]), -len(groups[at])))
        groups[best] += lost
    return groups


def _in_order(members: list[Candidate]) -> list[Candidate]:
    """Put each sentence after those it needs."""
    ordered: list[Candidate] = []
    left = list(members)
    while left:
        told = {noun for candidate in ordered for noun in candidate.nouns}
        later = {noun for candidate in left for noun in candidate.nouns}
        last = ordered[-1].nouns if ordered else frozenset()
        ready = next((c for c in left if not (c.needs - told) & later), left[0])
        ready = next((c for c in left if c.needs & last and c.needs <= told), ready)
        ordered.append(ready)
        left.remove(ready)
    return ordered


def _heaviest_first(groups: Sequence[list[Candidate]], weights: Mapping[str, float]) -> Iterator[list[Candidate]]:
    """Yield next the group that says most, for its words, of what those before it did not say."""
    left, said = list(groups), set[str]()
    while left:
        gains = [
            sum(weights.get(term, 0.0) for term in {t for c in group for t in c.source_terms} - said)
            * max(candidate.recency for candidate in group)
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
    """Give each group the term most of it shares, and no other group has by then; "" where there is none."""
    used: set[str] = set()
    everywhere = Counter(term for candidate in chosen for term in candidate.terms)
    for members in groups:
        uses = Counter(term for candidate in members for term in candidate.terms if _telling(term))
        nouns = {term_of(word) for candidate in members for word in candidate.words if word.pos == "NOUN"}
        places = {term for candidate in members for term in _places(candidate)}
        stress = [_stress(candidate) for candidate in members]
        stressed = {term: sum(one.get(term, 0.0) for one in stress) for term in uses}
        shared = {
            term: n * stressed[term] / math.sqrt(everywhere[term]) * _pays(term, nouns, places)
            for term, n in uses.items()
            if n >= max(FEWEST, SHARED * len(members)) and term not in used
        }
        free = shared
        if not free and len(groups) == 1:
            free = {term: weights.get(term, 0.0) for term in uses}
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
        words = (word.text for c in members for word in c.sentence.words if term and term_of(word) == term)
        found = Counter([next(words, REST)])
    best = max(found, key=lambda phrase: (found[phrase] * len(phrase.split()) ** LONGER_PAYS, phrase))
    return best[:1].upper() + best[1:]


def _phrases(candidate: Candidate, term: str) -> Iterator[str]:
    for word in candidate.sentence.words:
        if term_of(word) == term and (phrase := _phrase(candidate.sentence, word)) is not None:
            yield phrase


def _phrase(sentence: AnnotatedSentence, word: Word) -> str | None:
    """The word with its compounds and adjectives, as far as they stand next to it; None if they say too little."""
    head = word
    while head.dep == "compound" and sentence.head(head).i == head.i + 1:
        head = sentence.head(head)
    if not _telling(head.lemma.casefold()):
        return None
    first = head.i
    while first > 0:
        before = sentence.words[first - 1]
        if before.dep not in ("compound", "amod", "nmod") or not before.text[:1].isalpha() or head.i - first >= 3:
            break
        if before.text.casefold() in phrases("brief_headings", "loose"):
            break
        first -= 1
    return sentence.text[sentence.words[first].start - sentence.start : head.end - sentence.start]
