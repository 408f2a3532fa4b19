"""Sections as they are filled: a heading, and sentences that tell of what it names."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from reportedly.brief.candidates import Candidate
from reportedly.brief.headings import Heading
from reportedly.brief.nearness import Nearness

__all__ = ["Shelf", "fits", "place"]


NEAR, NEARER = 0.1, 0.3
"""How near to a section's own sentences one is that belongs there anyway; nearer where the heading is narrow."""

MOST = 5
"""Sentences of a section; a computed one may come to them."""


@dataclass(eq=False)
class Shelf:
    """A section in the making. core: the sentences it took its heading from."""

    heading: Heading
    core: Sequence[Candidate]
    members: list[Candidate] = field(default_factory=list)


def fits(candidate: Candidate, shelves: Sequence[Shelf], nearness: Nearness) -> bool:
    """Say whether some section has room for a sentence that tells of what it is called by."""
    return any(_takes(shelf, candidate, nearness) for shelf in shelves)


def place(candidates: Sequence[Candidate], shelves: Sequence[Shelf], nearness: Nearness) -> list[Candidate]:
    """Put each sentence where it is nearest among the sections that take it; return those without a place."""
    left = []
    for candidate in candidates:
        open_to = [shelf for shelf in shelves if _takes(shelf, candidate, nearness)]
        if candidate.follows:
            room = [shelf for shelf in shelves if len(shelf.members) < MOST]
            open_to = [s for s in room if any(candidate.follows <= c.nouns for c in s.members)]
        best = max(open_to, key=lambda shelf: nearness.of_groups([candidate], shelf.core), default=None)
        if best is None:
            left.append(candidate)
        else:
            best.members.append(candidate)
    return left


def _takes(shelf: Shelf, candidate: Candidate, nearness: Nearness) -> bool:
    if len(shelf.members) >= MOST:
        return False
    near = NEARER if shelf.heading.is_narrow else NEAR
    return shelf.heading.covers(candidate, nearness) or nearness.of_groups([candidate], shelf.core) >= near
