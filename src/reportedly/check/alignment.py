"""What of a sentence its evidence lacks, weighed by how much of it was copied: a soft score, never a verdict."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.check.keys import keys_of
from reportedly.check.meaning import meanings
from reportedly.check.statement import Statement, content_words

__all__ = ["Alignment", "Bond", "Held", "align", "find_held", "support_score"]

BETWEEN = frozenset({"ADP", "AUX", "PART", "SCONJ"})
"""Words a bond reaches across: signed with Garnet is a bond of signed and Garnet."""

NEAR = 5
"""Words between which two matched neighbours still count as standing together."""

APART = 1_000
"""Numbers left free between two sentences, so that nothing in one is near, or goes on in, the other."""

WORD, NEIGHBOURS, BOND, FIGURE_BOND = 1, 1, 2, 8
"""What each thing that is missing counts: a word in its form, neighbours, head and dependent, a number and its head.

A word may be put in another form, and neighbours drawn apart, with nothing changed; a bond is who did what; and of a
number that is tied to something else a reader is told most wrongly.
"""

LACKING = MappingProxyType({"NOUN": 2, "ADJ": 2, "PROPN": 3, "NUM": 6})
"""What a word counts that the evidence has in no form: a thing may have another name, a number none.

Verbs and adverbs are what a writer rewords most; they count by their bonds alone.
"""

COPIED_FROM, COPIED_TO = 0.3, 0.45
"""Share of a sentence that stands in the evidence as one run: told freely up to the first, copied from the second on.

Names and common phrases alone make runs of a fifth.
"""

FREE, FREE_WORD, COPIED_WORD = 25.0, 3.5, 0.45
"""What a right sentence leaves: told freely, some eight bonds with their words, but of a short one no more than half of
all there is in it, so much to a content word; copied, one bond to four or five content words.

Who retells cannot help leaving bonds. Who copies makes each break himself: there, a fifth as much is as telling; and a
longer copied sentence is longer by what is copied, not by what may be wrong.
"""

Bond = tuple[Word, Word]


@dataclass(frozen=True, slots=True)
class Held:
    """What the evidence says; its words are numbered through, each sentence APART from the one before.

    places: meaning -> where something stands that has it. forms: the same of words as written.
    keys: of every word, as it is looked up. bonds: head and dependent, by their numbers.
    """

    places: Mapping[str, Set[int]]
    forms: Mapping[str, Sequence[int]]
    keys: frozenset[str]
    bonds: frozenset[tuple[int, int]]

    def at(self, word: Word) -> frozenset[int]:
        """Return where something stands that may mean the word."""
        return frozenset(at for meaning in _meanings(word) for at in self.places.get(meaning, ()))

    def has_key(self, word: Word) -> bool:
        """Say whether something made from the same stem stands anywhere."""
        return not self.keys.isdisjoint(keys_of(word.text))


@dataclass(frozen=True, slots=True)
class Alignment:
    """What of a sentence its evidence does not hold.

    lacking: content words of which the evidence has neither meaning nor stem. reworded: words it has not in this form.
    parted: neighbours that nowhere stand near each other in this order. loose: heads and dependents not tied there.
    run: longest run of the sentence that stands in the evidence word for word, as a share of its words.
    content: number of content words.
    """

    lacking: tuple[Word, ...]
    reworded: int
    parted: int
    loose: tuple[Bond, ...]
    run: float
    content: int

    @property
    def missing(self) -> int:
        """All that is missing, each by what it counts."""
        bonds = sum(FIGURE_BOND if "NUM" in (head.pos, word.pos) else BOND for head, word in self.loose)
        words = sum(LACKING.get(word.pos, 0) for word in self.lacking)
        return bonds + words + NEIGHBOURS * self.parted + WORD * self.reworded

    @property
    def copied(self) -> float:
        """How far the sentence is copied, 0..1."""
        return min(1.0, max(0.0, (self.run - COPIED_FROM) / (COPIED_TO - COPIED_FROM)))

    @property
    def left(self) -> float:
        """What a right sentence told that way leaves."""
        content = max(1, self.content)
        free, copied = min(FREE, FREE_WORD * content), COPIED_WORD * content
        return 1 / ((1 - self.copied) / free + self.copied / copied)

    @property
    def score(self) -> float:
        """What is missing beside what a right sentence leaves: 1.0 for nothing, 0.5 for just that."""
        return self.left / (self.left + self.missing)


def support_score(statement: Statement, evidence: Sequence[Statement]) -> float:
    """Return how far the evidence supports the sentence, 0..1; 1.0 for what it says word for word."""
    return align(statement, find_held(evidence)).score


def find_held(evidence: Iterable[Statement]) -> Held:
    """Read the evidence once for any number of sentences: passages, or every sentence of an article."""
    places: defaultdict[str, set[int]] = defaultdict(set)
    forms: defaultdict[str, list[int]] = defaultdict(list)
    bonds = set[tuple[int, int]]()
    first = 0
    for statement in evidence:
        words = _spoken(statement)
        number = {word.i: at for at, word in enumerate(words, first)}
        for word in words:
            forms[word.text.casefold()].append(number[word.i])
            for meaning in _meanings(word):
                places[meaning].add(number[word.i])
        bonds |= {(number[a.i], number[b.i]) for a, b in _bonds(statement.sentence) if a.i in number and b.i in number}
        first += len(words) + APART
    return Held(
        places,
        forms,
        frozenset(key for form in forms for key in keys_of(form)),
        frozenset(bonds),
    )


def align(statement: Statement, held: Held) -> Alignment:
    """Compare a sentence with what its evidence holds."""
    words = _spoken(statement)
    number = {word.i: at for at, word in enumerate(words)}
    content = content_words(words)
    found = {word.i: held.at(word) for word in content}
    return Alignment(
        lacking=tuple(w for w in content if not found[w.i] and not held.has_key(w)),
        reworded=sum(word.text.casefold() not in held.forms for word in words),
        parted=sum(
            not _is_near(found[a.i], found[b.i], max(NEAR, number[b.i] - number[a.i])) for a, b in pairwise(content)
        ),
        loose=tuple(
            (a, b)
            for a, b in _bonds(statement.sentence)
            if a.i in found and b.i in found and not _is_bound(held, found[a.i], found[b.i])
        ),
        run=_longest_run(words, held) / max(1, len(words)),
        content=len(content),
    )


def _spoken(statement: Statement) -> list[Word]:
    """Return the words that are no mere marks."""
    return [word for word in statement.words if any(map(str.isalnum, word.text))]


def _meanings(word: Word) -> frozenset[str]:
    """Return what a word may be known by; a number by its digits, too."""
    return meanings(word).union(keys_of(word.text)) if word.pos == "NUM" else meanings(word)


def _bonds(sentence: AnnotatedSentence) -> Iterator[Bond]:
    """Yield each content word's head and the word itself, across prepositions."""
    for word in content_words(sentence.words):
        for head in sentence.ancestors(word):
            if head.pos not in BETWEEN:
                if content_words((head,)):
                    yield head, word
                break


def _longest_run(words: Sequence[Word], held: Held) -> int:
    """Return how many words of the sentence stand in a row in the evidence, at the most."""
    longest = 0
    runs: dict[int, int] = {}
    for word in words:
        runs = {at: runs.get(at - 1, 0) + 1 for at in held.forms.get(word.text.casefold(), ())}
        longest = max(longest, max(runs.values(), default=0))
    return longest


def _is_near(first: frozenset[int], second: frozenset[int], most: int) -> bool:
    return any(0 < b - a <= most for a in first for b in second)


def _is_bound(held: Held, heads: frozenset[int], words: frozenset[int]) -> bool:
    return any((a, b) in held.bonds or (b, a) in held.bonds for a in heads for b in words)
