"""What a section is called: what its sentences have in common, in plain words of the sources."""

import math
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportedly.annotate import Word
from reportedly.brief.candidates import Candidate
from reportedly.brief.namings import Naming, find_namings
from reportedly.brief.nearness import Nearness
from reportedly.brief.people import Person
from reportedly.brief.terms import term_of
from reportedly.ledger.terms import find_terms

__all__ = ["REST", "Heading", "Headings"]

REST = "What is reported"
FEWEST = 2
"""Sentences of a section, or of the story, that must hold what it is called by."""

MOST_WORDS = 7
WEAK = 0.15
"""Standing below which nothing can be called by a thing."""

NAMED = 1.5
"""What a name stands for in place of how often it is written: those of a story are in all of its sentences."""

OF_GROUP = 2.0
"""Power of the share of a group's sentences that tell of a thing, beside the share of the story's."""

OF_STORY = 2.0
"""How much the story's share counts beside a group's."""

IN_WORDS = 0.5
"""Share of a thing's standing that comes of sentences that name it, beside those that tell of it in other words."""

MOST_OF_ALL = 0.5
"""Share of the sentences of an only section that must name what it is called by."""

HALF = 0.5
COMMON = 0.25
"""Share of the story's sentences that tell of a thing, from which it takes more to belong under its name."""


OF_ALL = 0.4
"""Share of the story's sentences that tell of a thing, from which the bare word heads no section."""

WIDELY, MOSTLY = 0.4, 0.7
"""Share of the story's, or of a group's sentences that tell of what is added to a noun, for it to go for all."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What a section is called.

    things: what it is called by, each in words of the sources that belong together. score: how well it fits.
    blocks: what no other section may be called by.
    """

    words: str
    things: tuple[tuple[Word, ...], ...]
    score: float
    blocks: frozenset[str]

    def covers(self, candidate: Candidate, nearness: Nearness) -> bool:
        """Say whether a sentence tells of one of the things."""
        return any(nearness.tells_of(candidate, thing) for thing in self.things)

    @property
    def is_narrow(self) -> bool:
        """Say whether its noun is one of the whole story's, and it takes more to belong under it."""
        return all(len(thing) > 1 for thing in self.things)

    def fits(self, members: Sequence[Candidate], nearness: Nearness) -> bool:
        """Say whether several of the sentences hold the words themselves, and most tell of them."""
        terms = {term for thing in self.things for word in thing if (term := term_of(word))}
        named = sum(not terms.isdisjoint(c.term_set) for c in members)
        told = sum(self.covers(c, nearness) for c in members)
        return named >= FEWEST and told >= HALF * len(members)


class Headings:
    """What the sentences of a story speak of, to call groups of them by."""

    def __init__(self, nearness: Nearness, people: Mapping[str, Person]) -> None:
        self.nearness = nearness
        self._people = people
        self._named = {c.sentence.passage: _namings(c, people) for c in nearness.found}
        every = [naming for namings in self._named.values() for naming in namings]
        self._usual = self._count()
        self._full = [naming for naming in every if naming.before or naming.others]
        self._forms: dict[str, Counter[str]] = {}
        for naming in every:
            self._forms.setdefault(naming.key, Counter())[naming.words] += 1

    def _count(self) -> Counter[str]:
        """Count the sentences that speak of each thing; of one with its kind the articles, if there are several."""
        several = len({passage.article_id for passage in self._named}) > 1
        told = {
            (naming.key, passage.article_id if several and naming.before else passage)
            for passage, namings in self._named.items()
            for naming in namings
        }
        return Counter(key for key, _ in told)

    def find(self, groups: Sequence[Sequence[Candidate]], given: Sequence[Heading] = ()) -> list[Heading | None]:
        """Return what each group is called, no two the same; None where its sentences have nothing to be called by.

        A group is called by the thing that most of its sentences are about and few others of the story are, with what
        is said of it where they tell of that, too ("soldiers in Russia"); where that leaves out several of its
        sentences, by a second thing besides: "Desertion and recruits". What fits best is given first.

        Args:
            given: headings of other groups.
        """
        found: list[Heading | None] = [None] * len(groups)
        used = {key for heading in given for key in heading.blocks}
        while None in found:
            open_to = {i: self._best(groups[i], used) for i, heading in enumerate(found) if heading is None}
            i = max(open_to, key=lambda i: (open_to[i][0], -i))
            score, first = open_to[i]
            if first is None or score < WEAK:
                break
            namings = [first, *self._second(first, groups[i], used)]
            used.update(term for naming in namings for term in _blocked(naming))
            whole = [_in_full(naming, self._full, groups[i], self.nearness) for naming in namings]
            words = [n.worded(self._forms.get(n.key) or Counter([n.words]), groups[i]) for n in whole]
            found[i] = _heading(namings, words, score, self.nearness)
        return found

    def of_all(self, group: Sequence[Candidate]) -> str:
        """Return what the only section of a brief is called: what most of its sentences name, or REST."""
        namings = [n for c in group for n in self._named.get(c.sentence.passage, ()) if not n.is_name and n.telling]
        named = {n.key: sum(n.head in c.term_set for c in group) for n in namings}
        most = max((count for count in named.values()), default=0)
        if most < max(FEWEST, MOST_OF_ALL * len(group)):
            return REST
        best = max((n for n in namings if named[n.key] == most), key=lambda n: (self._usual[n.key], n.pays, n.key))
        whole = _in_full(best, self._full, group, self.nearness)
        words = whole.worded(self._forms.get(whole.key) or Counter([whole.words]), group)
        return words[:1].upper() + words[1:]

    def _best(self, group: Sequence[Candidate], used: set[str]) -> tuple[float, Naming | None]:
        """Return the thing a group is best called by, and how well; none that is used."""
        best: dict[str, Naming] = {}
        for candidate in group:
            for naming in self._named.get(candidate.sentence.passage, ()):
                if used.isdisjoint(_blocked(naming)) and (
                    naming.key not in best or best[naming.key].pays < naming.pays
                ):
                    best[naming.key] = naming
        asked = [n for n in best.values() if _may_be_called(n, group, self._usual)]
        asked = [n for n in asked if not self._is_of_all(n)]
        self.nearness.look_up(words for n in asked for words in ([n.word], n.before, n.others))
        scores = dict.fromkeys(best, 0.0)
        scores.update((n.key, _score(n, group, self.nearness, self._usual)) for n in asked)
        first = max(best, key=lambda key: (scores[key], key), default=None)
        return (0.0, None) if first is None else (scores[first], best[first])

    def _is_of_all(self, naming: Naming) -> bool:
        """Say whether it is a lone word that much of the story tells of: it tells no section from the rest."""
        alone = not naming.others and not naming.before and not naming.is_name
        return alone and self.nearness.share([naming.word]) >= OF_ALL

    def _second(self, first: Naming, group: Sequence[Candidate], used: set[str]) -> Iterator[Naming]:
        """Yield a second thing for the sentences that the first leaves out, if it takes in several of them."""
        near = self.nearness
        left = [c for c in group if not near.tells_of(c, _demanded(first, near))]
        if len(left) >= FEWEST:
            score, naming = self._best(left, used | _blocked(first))
            fits = naming is not None and score >= WEAK and not naming.is_name
            if naming is not None and fits and near.share([naming.word], left) >= HALF:
                yield naming


def _namings(candidate: Candidate, people: Mapping[str, Person]) -> tuple[Naming, ...]:
    """Return what a sentence speaks of, found once though the brief be written anew."""
    key = "namings", candidate.edits
    return candidate.sentence.keep(key, lambda: tuple(find_namings(candidate, people)), of=people)


def _blocked(naming: Naming) -> set[str]:
    """Return what no other section may be called by: the noun, or the name, which others have before their noun."""
    names = [naming.word] if naming.is_name else [word for word in naming.before if word.pos != "NOUN"]
    return {naming.head, *(f"name {term.name}" for term in find_terms(names))}


def _in_full(naming: Naming, full: Sequence[Naming], group: Sequence[Candidate], nearness: Nearness) -> Naming:
    """Return a lone noun with what the sources add to it that the whole story, or most of the group, is about.

    "Cases" of a story of plague are "cases of plague". What one sentence alone says of it, "special forces soldiers",
    gives way to what several do.
    """
    if naming.is_name or naming.others or (naming.before and _goes_for(naming.before, group)):
        return naming
    same = [
        other
        for other in full
        if other.head == naming.head and _is_known(other, group, nearness) and _goes_for(other.before, group)
    ]
    counts = Counter(other.key for other in same)
    return max(same, key=lambda other: (counts[other.key], -len(other.words.split()), other.words), default=naming)


def _goes_for(before: Sequence[Word], group: Sequence[Candidate]) -> bool:
    """Say whether words before a noun are a name, or said by more than one sentence of the group."""
    terms = {term for word in before if (term := term_of(word))}
    held = sum(not terms.isdisjoint(candidate.term_set) for candidate in group)
    return not before or any(word.text[:1].isupper() for word in before) or held >= FEWEST


def _is_known(naming: Naming, group: Sequence[Candidate], nearness: Nearness) -> bool:
    """Say whether what is added to a noun goes for all that the noun means here."""
    added = (*naming.before, *naming.others)
    if any(nearness.share([word], group) < MOSTLY for word in added if word.i in naming.people):
        return False
    return all(nearness.share([word]) >= WIDELY or nearness.share([word], group) >= MOSTLY for word in added)


def _heading(namings: Sequence[Naming], words: Sequence[str], score: float, nearness: Nearness) -> Heading:
    joined = " and ".join(words)
    if len(joined.split()) > MOST_WORDS:
        joined, namings = words[0], namings[:1]
    things = tuple(_demanded(naming, nearness) for naming in namings)
    blocks = frozenset(key for naming in namings for key in _blocked(naming))
    return Heading(joined[:1].upper() + joined[1:], things, score, blocks)


def _demanded(naming: Naming, nearness: Nearness) -> tuple[Word, ...]:
    """Return what a sentence must tell of: soldiers, who are all over the story, must be those in Russia."""
    names = tuple(word for word in naming.before if word.text[:1].isupper())
    if nearness.share([naming.word]) < COMMON:
        return (*names, naming.word)
    return (*naming.before, naming.word, *naming.others)


def _may_be_called(naming: Naming, group: Sequence[Candidate], usual: Mapping[str, int]) -> bool:
    """Say whether enough of a group, or of the story, holds the words themselves."""
    alone = not naming.others and not naming.before
    if (alone and not naming.telling) or (naming.before and usual[naming.key] < FEWEST):
        return False
    if naming.others and _holding(naming.other_terms, group) < FEWEST:
        return False
    return usual[naming.key] >= (2 * FEWEST if alone else FEWEST) or _holding({naming.head}, group) >= FEWEST


def _holding(terms: Collection[str], group: Sequence[Candidate]) -> int:
    return sum(not candidate.term_set.isdisjoint(terms) for candidate in group)


def _score(naming: Naming, group: Sequence[Candidate], nearness: Nearness, usual: Mapping[str, int]) -> float:
    """Return how well a group is called by a thing: by how much of it, and how little else, tells of that."""
    named, held = _holding({naming.head}, group), _holding(naming.other_terms, group)
    own = IN_WORDS * named / len(group) + (1 - IN_WORDS) * nearness.share([naming.word], group)
    story = nearness.share([naming.word])
    if naming.before:
        own = (own + nearness.share(naming.before, group)) / 2
    if naming.others:
        own = (own + IN_WORDS * held / len(group) + (1 - IN_WORDS) * nearness.share(naming.others, group)) / 2
        story = (story * nearness.share(naming.others)) ** 0.5
    often = NAMED if naming.is_name else math.log(1 + usual[naming.head])
    return float(naming.pays * often * own**OF_GROUP / (own + OF_STORY * story or 1.0))
