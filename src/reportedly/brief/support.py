"""Other origins that say the same as a chosen sentence."""

from collections.abc import Sequence

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.brief.candidates import Candidate
from reportedly.records import Passage

__all__ = ["MOST_PASSAGES", "find_support"]

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


def find_support(candidate: Candidate, pool: Sequence[Candidate]) -> tuple[Passage, ...]:
    """Return passages of other origins that say the same, the closest first, one of each origin.

    Args:
        pool: candidates of the whole story.
    """
    wanted = frozenset(w.lemma.casefold() for w in candidate.words if w.pos in SAYING)
    numbers = _numbers(candidate)
    verb = _main_verb(candidate)
    told = {passage for entry in candidate.entries for passage in entry.sentence.passages}
    best: dict[str, tuple[float, int, Passage]] = {}
    for order, other in enumerate(pool):
        if other.origin == candidate.origin or not candidate.term_set & other.term_set:
            continue
        held = full_content(other.sentence)
        share = len(wanted & held) / max(1, len(wanted))
        needed = ENOUGH if verb in held else ENOUGH_OF_OTHER_VERB
        if other.sentence.passage in told:
            needed = ENOUGH_BY_LEDGER
        enough = share >= needed and len(wanted & held) >= FEWEST and numbers <= _all_numbers(other.sentence)
        if enough and _negated(candidate.words) == _negated(other.sentence.words):
            found = (share, -order, other.sentence.passage)
            best[other.origin] = max(best.get(other.origin, found), found, key=lambda f: f[:2])
    return tuple(passage for _, _, passage in sorted(best.values(), key=lambda f: (-f[0], -f[1])))


def _main_verb(candidate: Candidate) -> str:
    """Return the lemma of what is told: the verb of what somebody says, else the sentence's own."""
    root = candidate.sentence.root
    told = [word for word in candidate.sentence.children(root, "ccomp") if word in candidate.words]
    return (told[0] if told else root).lemma.casefold()


def _negated(words: Sequence[Word]) -> bool:
    return any(word.dep == "neg" for word in words)


def full_content(sentence: AnnotatedSentence) -> frozenset[str]:
    return frozenset(word.lemma.casefold() for word in sentence.words if word.pos in SAYING)


def _numbers(candidate: Candidate) -> frozenset[str]:
    return frozenset(word.text for word in candidate.words if word.pos == "NUM")


def _all_numbers(sentence: AnnotatedSentence) -> frozenset[str]:
    return frozenset(word.text for word in sentence.words if word.pos == "NUM")
