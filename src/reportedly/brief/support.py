"""Other origins that say the same as a chosen sentence."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.annotate import Word
from reportedly.brief.candidates import Candidate
from reportedly.records import Passage

__all__ = ["MOST_PASSAGES", "Support", "find_support"]

MOST_PASSAGES = 6
ENOUGH = 0.6
"""Share of a sentence's content words that another must hold to say the same; all its numbers besides."""

ENOUGH_OF_OTHER_VERB = 0.75
"""The same where the other sentence lacks its main verb."""

ENOUGH_BY_LEDGER = 0.45
"""The same where the ledger has the two as one entry."""

FEWEST = 4
"""Content words that must be shared: fewer are shared by chance."""

SAYING = ("PROPN", "NOUN", "VERB", "ADJ")


@dataclass(frozen=True, slots=True)
class _Saying:
    """What a sentence of the story says, for comparing."""

    origin: str
    passage: Passage
    held: frozenset[str]
    numbers: frozenset[str]
    negated: bool


class Support:
    """The sentences of a story, to find those that say the same as one of them."""

    def __init__(self, pool: Sequence[Candidate]) -> None:
        """Args: pool, candidates of the whole story; of one sentence's variants the first counts."""
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
        numbers, negated, verb = _numbers(candidate.words), _negated(candidate.words), _main_verb(candidate)
        told = {passage for entry in candidate.entries for passage in entry.sentence.passages}
        best: dict[str, tuple[float, int, Passage]] = {}
        shared = Counter(i for lemma in wanted for i in self._by_lemma.get(lemma, ()))
        for i in sorted(i for i, n in shared.items() if n >= FEWEST):
            other = self._sayings[i]
            share = shared[i] / max(1, len(wanted))
            needed = ENOUGH if verb in other.held else ENOUGH_OF_OTHER_VERB
            if other.passage in told:
                needed = ENOUGH_BY_LEDGER
            if other.origin == candidate.origin or share < needed or not numbers <= other.numbers:
                continue
            if negated == other.negated:
                found = (share, -i, other.passage)
                best[other.origin] = max(best.get(other.origin, found), found, key=lambda f: f[:2])
        return tuple(passage for _, _, passage in sorted(best.values(), key=lambda f: (-f[0], -f[1])))


def find_support(candidate: Candidate, pool: Sequence[Candidate]) -> tuple[Passage, ...]:
    """Return passages of other origins among the pool's that say the same as the candidate."""
    return Support(pool).find(candidate)


def _saying(candidate: Candidate) -> _Saying:
    sentence = candidate.sentence
    return _Saying(candidate.origin, sentence.passage, *sentence.keep("saying", lambda: _said(sentence.words)))


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
