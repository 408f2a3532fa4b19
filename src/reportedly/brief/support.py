"""Other origins that say the same as a chosen sentence."""

from collections.abc import Sequence

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.brief.candidates import Candidate
from reportedly.records import Passage

__all__ = ["MOST_PASSAGES", "find_support"]

MOST_PASSAGES = 6
ENOUGH = 0.6
"""Share of a sentence's content words that another must hold to say the same; all its numbers besides."""

FEWEST = 4
"""Content words that must be shared: fewer are shared by chance."""

SAYING = ("PROPN", "NOUN", "VERB", "ADJ")


def find_support(candidate: Candidate, pool: Sequence[Candidate]) -> tuple[Passage, ...]:
    """Return passages of other origins that say the same, the closest first, one of each origin.

    Args:
        pool: candidates of the whole story.
    """
    wanted = frozenset(w.lemma.casefold() for w in candidate.words if w.pos in SAYING)
    numbers = _numbers(candidate)
    best: dict[str, tuple[float, int, Passage]] = {}
    for order, other in enumerate(pool):
        if other.origin == candidate.origin or not set(candidate.terms) & set(other.terms):
            continue
        held = full_content(other.sentence)
        share = len(wanted & held) / max(1, len(wanted))
        enough = share >= ENOUGH and len(wanted & held) >= FEWEST and numbers <= _all_numbers(other.sentence)
        if enough and _negated(candidate.words) == _negated(other.sentence.words):
            found = (share, -order, other.sentence.passage)
            best[other.origin] = max(best.get(other.origin, found), found, key=lambda f: f[:2])
    return tuple(passage for _, _, passage in sorted(best.values(), key=lambda f: (-f[0], -f[1])))


def _negated(words: Sequence[Word]) -> bool:
    return any(word.dep == "neg" for word in words)


def full_content(sentence: AnnotatedSentence) -> frozenset[str]:
    return frozenset(word.lemma.casefold() for word in sentence.words if word.pos in SAYING)


def _numbers(candidate: Candidate) -> frozenset[str]:
    return frozenset(word.text for word in candidate.words if word.pos == "NUM")


def _all_numbers(sentence: AnnotatedSentence) -> frozenset[str]:
    return frozenset(word.text for word in sentence.words if word.pos == "NUM")
