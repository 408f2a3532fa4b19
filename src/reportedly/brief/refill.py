"""A sentence that does not hold gives its place to the next best one, before names are written and parts are filled."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from reportedly.brief.candidates import Candidate
from reportedly.brief.gate import Supported
from reportedly.records import Brief, Passage, Sentence

__all__ = ["MOST_ROUNDS", "fill", "holding_all"]

MOST_ROUNDS = 3
"""Times a brief is written anew; what does not hold then is left to the gate."""

Write = Callable[[Sequence[Candidate], Collection[Passage]], Brief]
"""Writes the brief from what may be told; no headline is made of the titles given second."""


def holding_all(sentences: Sequence[Sentence]) -> Sequence[bool]:
    """Hold every sentence supported: for a brief that is checked by somebody else."""
    return [True] * len(sentences)


def fill(write: Write, told: Sequence[Candidate], supported: Supported) -> Brief:
    """Return the brief written from those of the candidates whose sentences hold.

    Of a sentence that does not hold, the uncut form is tried next; one that does not hold uncut goes whole.

    Returns:
        a brief whose `omitted` counts the sentences that went whole and would have stood in it.
    """
    every = {candidate.sentence.passage for candidate in told}
    gone, cut = set[Passage](), {candidate.sentence.passage for candidate in told if candidate.edits}
    brief = write(told, gone)
    for _ in range(MOST_ROUNDS):
        sentences = tuple(dict.fromkeys(brief.sentences()))
        holds = supported(sentences)
        fallen = {s.passages[0] for s, stands in zip(sentences, holds, strict=True) if not stands and s.passages}
        if not fallen:
            break
        gone |= fallen - cut
        left = [c for c in told if c.sentence.passage not in fallen or (c.sentence.passage in cut and not c.edits)]
        cut -= fallen
        if not left:
            break
        told, brief = left, write(left, gone)
    return replace(brief, omitted=brief.omitted + len(gone & every))
