"""A sentence that does not hold gives its place to the next best one, before names are written and parts are filled."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from reportedly.brief.candidates import Candidate
from reportedly.brief.gate import Supported
from reportedly.records import Brief, Passage, Sentence

__all__ = ["MOST_ROUNDS", "fill", "holding_all"]

MOST_ROUNDS = 3
"""Times a brief is written anew; what does not hold then is left to the gate."""

Write = Callable[[Sequence[Candidate], Collection[Passage], Collection[Passage]], Brief]
"""Writes the brief from what may be told; no headline is made of the titles given second, and in the sentences given
third short forms stay as they stand."""


def holding_all(sentences: Sequence[Sentence]) -> Sequence[bool]:
    """Hold every sentence supported: for a brief that is checked by somebody else."""
    return [True] * len(sentences)


def fill(write: Write, told: Sequence[Candidate], supported: Supported) -> Brief:
    """Return the brief written from those of the candidates whose sentences hold.

    Of a sentence that does not hold, the uncut form is tried next, short forms as they stand; then it goes whole.

    Returns:
        a brief whose `omitted` counts the sentences that went whole and would have stood in it.
    """
    every = {candidate.sentence.passage for candidate in told}
    gone, plain = set[Passage](), set[Passage]()
    brief = write(told, gone, plain)
    for _ in range(MOST_ROUNDS):
        sentences = tuple(dict.fromkeys(brief.sentences()))
        holds = supported(sentences)
        fallen = {s.passages[0] for s, stands in zip(sentences, holds, strict=True) if not stands and s.passages}
        if not fallen:
            break
        gone |= fallen & plain | fallen - every
        plain |= fallen
        left = [c for c in told if c.sentence.passage not in gone and _may_stay(c, fallen)]
        gone |= (fallen & every) - {candidate.sentence.passage for candidate in left}
        if not left:
            break
        told, brief = left, write(left, gone, plain)
    return replace(brief, omitted=brief.omitted + len(gone & every))


def _may_stay(candidate: Candidate, fallen: Collection[Passage]) -> bool:
    return candidate.sentence.passage not in fallen or not candidate.edits
