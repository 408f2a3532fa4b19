"""Choosing sentences: each next one adds the most that is not said yet, for the words it takes."""

import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from reportedly.brief.candidates import Candidate

__all__ = ["FREE_WORDS", "Choice", "choose", "likeness"]

DECAY = 0.1
"""What a term is worth each further time it is said."""

CUT_WORTH = 0.95
"""What a term is worth that stands in the cited sentence but not in the words kept of it."""

OUTLET_DISCOUNT = 0.15
FREE_WORDS = 6
"""Added to a sentence's length, so that very short ones do not win by shortness alone."""

MOST_CONTAINED = 0.7
"""Share of the shorter sentence's content words that may stand in the other."""

MOST_OF_COUNT = 0.3
"""The same where both give one figure of the same things."""

MOST_OF_ACT = 0.4
"""The same where in both the same thing does the same."""

MOST_ALIKE = 0.47
"""Cosine of terms at which two sentences say too much of the same."""

Accept = Callable[[Candidate], bool]


@dataclass
class Choice:
    """What has been chosen so far; `choose` adds to it.

    suits: 0 to 1, how well a sentence suits where it would stand; what it says is worth so much.
    puts: is told of each sentence that is taken.
    """

    weights: Mapping[str, float]
    said: Counter[str] = field(default_factory=Counter)
    outlets: Counter[str] = field(default_factory=Counter)
    taken: list[Candidate] = field(default_factory=list)
    told: set[str] = field(default_factory=set)
    suits: Callable[[Candidate], float] = lambda _: 1.0
    puts: Callable[[Candidate], None] = lambda _: None

    def afresh(self, *said: Candidate) -> "Choice":
        """Return a choice that has said these alone, and adds what it takes to this one's."""
        return Choice(
            self.weights,
            Counter(term for candidate in said for term in candidate.source_terms),
            Counter(candidate.outlet for candidate in said),
            self.taken,
            {lemma for candidate in said for lemma in candidate.nouns},
        )

    def take(self, candidate: Candidate) -> None:
        self.said.update(candidate.source_terms)
        self.outlets[candidate.outlet] += 1
        self.taken.append(candidate)
        self.told.update(candidate.nouns)
        self.puts(candidate)

    def drop(self, candidate: Candidate) -> None:
        """Take a candidate back; what it told stays told."""
        self.said.subtract(candidate.source_terms)
        self.outlets[candidate.outlet] -= 1
        self.taken.remove(candidate)

    def lacks(self, candidate: Candidate) -> bool:
        """Say whether the candidate needs something said that is not."""
        return not candidate.needs <= self.told

    def gain(self, candidate: Candidate) -> float:
        """New weight for each word once it can be understood, discounted for outlets used before and for doubt."""
        kept, said, weights = candidate.term_set, self.said, self.weights
        weight = sum(
            [
                weights[term] * (DECAY ** said[term] if term in said else 1.0) * (1.0 if term in kept else CUT_WORTH)
                for term in candidate.source_terms
                if term in weights
            ]
        )
        spread = 1 / (1 + OUTLET_DISCOUNT * self.outlets[candidate.outlet])
        return weight * spread * candidate.standing * self.suits(candidate) / (candidate.length + FREE_WORDS)

    def holds(self, candidate: Candidate) -> bool:
        """Say whether the candidate's sentence is taken."""
        return any(taken.is_of(candidate) for taken in self.taken)

    def repeats(self, candidate: Candidate) -> bool:
        """Say whether the candidate's sentence is taken, or says much the same as one that is."""
        return any(
            taken.is_of(candidate)
            or likeness(taken, candidate) > MOST_ALIKE
            or _contained(taken, candidate) > MOST_CONTAINED
            or (_contained(taken, candidate) > MOST_OF_COUNT and bool(taken.counts & candidate.counts))
            or bool(taken.given & candidate.given)
            or bool(taken.quoted & candidate.quoted)
            or (bool(taken.acts & candidate.acts) and _contained(taken, candidate) > MOST_OF_ACT)
            for taken in self.taken
        )


def choose(
    candidates: Sequence[Candidate], choice: Choice, words: int, *, most: int = 1_000, accept: Accept = lambda _: True
) -> list[Candidate]:
    """Take sentences until `words` are used or `most` are taken; return those taken, in the order of their gain.

    Greedy over a submodular gain: a gain computed earlier bounds the present one, so most need not be computed
    again. What a candidate needs is looked up when its turn comes; while that is not said, it waits.
    Source: Minoux 1978; Lin and Bilmes 2011, aclanthology.org/P11-1052.
    """
    heap = [(-choice.gain(candidate), i) for i, candidate in enumerate(candidates) if accept(candidate)]
    heapq.heapify(heap)
    waiting: defaultdict[str, list[int]] = defaultdict(list)
    found: list[Candidate] = []
    used = 0
    while heap and used < words and len(found) < most:
        bound, i = heapq.heappop(heap)
        if choice.lacks(candidates[i]):
            for noun in candidates[i].needs - choice.told:
                waiting[noun].append(i)
            continue
        now = -choice.gain(candidates[i])
        if now >= 0:
            continue
        if heap and now > heap[0][0] and now != bound:
            heapq.heappush(heap, (now, i))
            continue
        if choice.repeats(candidates[i]):
            continue
        choice.take(candidates[i])
        found.append(candidates[i])
        used += candidates[i].length
        for j in {j for noun in candidates[i].nouns for j in waiting.pop(noun, ())}:
            heapq.heappush(heap, (-choice.gain(candidates[j]), j))
    return found


def likeness(one: Candidate, other: Candidate) -> float:
    """Cosine of the two sentences' terms."""
    if not one.terms or not other.terms:
        return 0.0
    shared = len(one.term_set & other.term_set)
    return shared / math.sqrt(len(one.terms) * len(other.terms))


def _contained(one: Candidate, other: Candidate) -> float:
    """Share of the shorter sentence's content words that the other holds."""
    shared = len(one.content & other.content)
    return shared / max(1, min(len(one.content), len(other.content)))
