"""Certainty is never raised: a sentence is as sure as the least sure of its claims."""

from collections.abc import Iterable

from reportedly.records import Certainty

__all__ = ["lowest_certainty"]

SURENESS = (
    Certainty.STATED,
    Certainty.EXPECTED,
    Certainty.HEDGED,
    Certainty.CONDITIONAL,
    Certainty.DENIED,
    Certainty.DECLINED,
)


def lowest_certainty(found: Iterable[Certainty]) -> Certainty:
    """Return the least sure of the certainties; stated where there is none."""
    return max(found, key=SURENESS.index, default=Certainty.STATED)
