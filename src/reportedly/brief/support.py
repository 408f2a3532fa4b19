"""Other origins that say the same as a chosen sentence."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.brief.agreed import Agreed
from reportedly.brief.candidates import Candidate
from reportedly.check import Statement, check_sentence
from reportedly.claims import Reading
from reportedly.records import Passage, Series

__all__ = ["MOST_PASSAGES", "Support", "find_support"]

MOST_PASSAGES = 6
ENOUGH = 0.6
"""Share of a sentence's content words that another must hold to say the same; all its numbers besides."""

ENOUGH_OF_OTHER_VERB = 0.75
"""The same where the other sentence lacks its main verb."""

ENOUGH_BY_LEDGER = 0.45
"""The same where the ledger has the two as one entry, and the other sentence has the verb or the numbers."""

APART = frozenset(
    {"speaker", "date", "number", "bound", "unit", "binding", "roles", "predicate", "negation", "opposite", "turned"}
)
"""Checks whose findings say that another sentence tells something else; one that only tells less is no matter."""

FEWEST = 4
"""Content words that must be shared: fewer are shared by chance."""

SAYING = ("PROPN", "NOUN", "VERB", "ADJ")


@dataclass(frozen=True, slots=True)
class _Saying:
    """What a sentence of the story says, for comparing."""

    origin: str
    sentence: AnnotatedSentence
    held: frozenset[str]
    numbers: frozenset[str]
    negated: bool


class Support:
    """The sentences of a story, to find those that say the same as one of them."""

    def __init__(
        self, pool: Sequence[Candidate], readings: Iterable[Reading] = (), series: Iterable[Series] = ()
    ) -> None:
        """Prepare the sentences for comparing.

        Args:
            pool: candidates of the whole story; of one sentence's variants the first counts.
            readings: of the story's articles; sentences of others are compared by their words alone.
            series: the story's figures; who gives one figure in two reports says the same in both.
        """
        self._agreed = Agreed(series)
        self._readings = {reading.article.id: reading for reading in readings}
        self._statements: dict[tuple[str, int], Statement] = {}
        first: dict[tuple[str, int], Candidate] = {}
        for candidate in pool:
            first.setdefault((candidate.sentence.article_id, candidate.place), candidate)
        self._sayings = [_saying(candidate) for candidate in first.values()]
        self._by_lemma: dict[str, list[int]] = {}
        for i, saying in enumerate(self._sayings):
            for lemma in saying.held:
                self._by_lemma.setdefault(lemma, []).append(i)

    def find(self, candidate: Candidate) -> tuple[Passage, ...]:
        """Return passages of other origins that say the same, the closest first, one of each origin."""
        wanted = frozenset(w.lemma.casefold() for w in candidate.words if w.pos in SAYING)
        negated = _negated(candidate.words)
        agreed = self._agreed.find(f for f in candidate.grounds.figures if _stays(f.passage, candidate))
        shared = Counter(i for lemma in wanted for i in self._by_lemma.get(lemma, ()))
        best: dict[str, tuple[float, int, Passage]] = {}
        for i in sorted(i for i, n in shared.items() if n >= FEWEST or agreed):
            other, share = self._sayings[i], shared[i] / len(wanted)
            passage = other.sentence.passage
            if other.origin == candidate.origin or negated != other.negated:
                continue
            if any(passage.covers(figure) for figure in agreed) or self._says_the_same(candidate, other, share):
                found = (share, -i, passage)
                best[other.origin] = max(best.get(other.origin, found), found, key=lambda f: f[:2])
        return tuple(passage for _, _, passage in sorted(best.values(), key=lambda f: (-f[0], -f[1])))

    def _says_the_same(self, candidate: Candidate, other: _Saying, share: float) -> bool:
        """Say whether another sentence holds enough of the words and all numbers, and tells nothing else of them."""
        numbers, likely = _numbers(candidate.words), _main_verb(candidate) in other.held
        needed = ENOUGH if likely else ENOUGH_OF_OTHER_VERB
        if likely or numbers:
            entries = (entry.sentence.passages for entry in candidate.entries)
            needed = ENOUGH_BY_LEDGER if any(other.sentence.passage in told for told in entries) else needed
        return share >= needed and numbers <= other.numbers and not self._tells_otherwise(candidate, other)

    def _tells_otherwise(self, candidate: Candidate, other: _Saying) -> bool:
        """Say whether the check finds that the two part: by who says it, when, how many, who does what."""
        one, two = candidate.sentence, other.sentence
        if one.article_id not in self._readings or two.article_id not in self._readings:
            return False
        # A brief is written several times, its headline first: the two are held against each other once.
        parting = one.keep(("parts from", two.article_id, two.start), lambda: self._parting(one, two), of=two)
        return any(words in candidate.text for words in parting)

    def _parting(self, one: AnnotatedSentence, two: AnnotatedSentence) -> tuple[str, ...]:
        """Return the words of a sentence by which it tells otherwise than another."""
        found = check_sentence(self._statement(one), [self._statement(two)], only=APART)
        return tuple(finding.words for finding in found if finding.hard)

    def _statement(self, sentence: AnnotatedSentence) -> Statement:
        place = sentence.article_id, sentence.start
        if place not in self._statements:
            self._statements[place] = Statement(self._readings[sentence.article_id], sentence)
        return self._statements[place]


def _stays(passage: Passage, candidate: Candidate) -> bool:
    """Say whether the words of a figure stand in the candidate."""
    return any(passage.start <= word.start < passage.end for word in candidate.words)


def find_support(candidate: Candidate, pool: Sequence[Candidate]) -> tuple[Passage, ...]:
    """Return passages of other origins among the pool's that say the same as the candidate."""
    return Support(pool).find(candidate)


def _saying(candidate: Candidate) -> _Saying:
    sentence = candidate.sentence
    return _Saying(candidate.origin, sentence, *sentence.keep("saying", lambda: _said(sentence.words)))


def _said(words: Sequence[Word]) -> tuple[frozenset[str], frozenset[str], bool]:
    held = frozenset([word.lemma.casefold() for word in words if word.pos in SAYING])
    return held, _numbers(words), _negated(words)


def _main_verb(candidate: Candidate) -> str:
    """Return the lemma of what is told: the verb of what somebody says, else the sentence's own."""
    root = candidate.sentence.root
    told = [word for word in candidate.sentence.children(root, "ccomp") if word in candidate.words]
    return (told[0] if told else root).lemma.casefold()


def _negated(words: Sequence[Word]) -> bool:
    return any(word.dep == "neg" for word in words)


def _numbers(words: Sequence[Word]) -> frozenset[str]:
    return frozenset(word.text for word in words if word.pos == "NUM")
