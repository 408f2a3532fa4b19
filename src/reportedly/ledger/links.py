"""A relation between two groups of claims, by their index."""

from dataclasses import dataclass

from reportedly.records import RelationKind

__all__ = ["Link"]


@dataclass(frozen=True)
class Link:
    """A relation from the group at index `later` to the one at index `earlier`, both in time order.

    share: how much the two have in common, 0 to 1.
    """

    earlier: int
    later: int
    kind: RelationKind
    why: str
    share: float
