"""Which relations of an entry a reader is told: the closest few."""

from collections import Counter
from collections.abc import Iterable

from reportedly.ledger.links import Link
from reportedly.records import RelationKind

__all__ = ["keep_closest"]

MOST = {RelationKind.CONFLICT: 3, RelationKind.REVISION: 2}
"""Relations of one kind an entry keeps; of all others together OTHERS."""

OTHERS = 3


def keep_closest(links: Iterable[Link]) -> tuple[Link, ...]:
    """Return the links that neither of their entries has enough closer ones of, in the order given.

    Linear in the links but for one sort; the closest are those most alike in words.
    """
    listed = list(links)
    counts: Counter[tuple[int, RelationKind | None]] = Counter()
    kept: set[tuple[int, int]] = set()
    for link in sorted(listed, key=lambda link: (-link.share, link.earlier, link.later)):
        kind = link.kind if link.kind in MOST else None
        ends = (link.earlier, kind), (link.later, kind)
        if all(counts[end] < (OTHERS if kind is None else MOST[kind]) for end in ends):
            counts.update(ends)
            kept.add((link.earlier, link.later))
    return tuple(link for link in listed if (link.earlier, link.later) in kept)
