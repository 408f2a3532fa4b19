"""What lies inside what, found in one pass over a part's drafts."""

from collections.abc import Sequence

from reportedly.claims.drafts import Draft, Span

__all__ = ["Spans", "outer_drafts"]


def outer_drafts(drafts: Sequence[Draft]) -> list[list[int]]:
    """Return for each draft the drafts whose content holds its cue, the widest first."""
    spans = sorted((start, end, number) for number, draft in enumerate(drafts) for start, end in draft.content)
    cues = sorted((draft.cue[0], draft.cue[1], number) for number, draft in enumerate(drafts))
    found: list[list[int]] = [[] for _ in drafts]
    active: list[tuple[int, int, int]] = []
    at = 0
    for start, end, number in cues:
        while at < len(spans) and spans[at][0] <= start:
            active.append(spans[at])
            at += 1
        active = [span for span in active if span[1] > start]
        found[number] = [n for _, stop, n in active if stop >= end and n != number]
    sizes = [sum(end - start for start, end in draft.content) for draft in drafts]
    return [sorted(outer, key=lambda n: (-sizes[n], n)) for outer in found]


class Spans:
    """Stretches of one part, asked for those that touch another.

    Args:
        spans: in any order; the longest bounds how far back must be looked.
    """

    def __init__(self, spans: Sequence[Span]) -> None:
        self._cells: dict[int, list[Span]] = {}
        for span in sorted(set(spans)):
            for cell in range(span[0] // CELL, span[1] // CELL + 1):
                self._cells.setdefault(cell, []).append(span)

    def touching(self, start: int, end: int) -> list[Span]:
        """Return the stretches that share a character with start:end, in order, each once."""
        near = {s for cell in range(start // CELL, end // CELL + 1) for s in self._cells.get(cell, ())}
        return sorted(span for span in near if span[0] < end and span[1] > start)


CELL = 1_000
"""Characters of a cell: about a paragraph or two."""
