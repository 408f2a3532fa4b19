"""Figures and claims find each other: a figure belongs to the innermost claim whose content holds it."""

from collections.abc import Sequence
from dataclasses import replace

from reportedly.records import Claim, Figure, Part, Passage

__all__ = ["attach_figures"]

Held = tuple[int, int, int]
"""Start and end of a content passage, and the index of its claim."""


def attach_figures(claims: Sequence[Claim], figures: Sequence[Figure]) -> tuple[tuple[Claim, ...], tuple[Figure, ...]]:
    """Return both, tied by id: Figure.claim_id and Claim.figures."""
    by_part: dict[Part, list[Held]] = {}
    for index, claim in enumerate(claims):
        for passage in claim.content:
            by_part.setdefault(passage.part, []).append((passage.start, passage.end, index))
    held: dict[int, list[str]] = {}
    tied = []
    for figure in figures:
        index_of = _innermost(by_part.get(figure.passage.part, []), figure.passage)
        if index_of is not None:
            held.setdefault(index_of, []).append(figure.id)
        tied.append(replace(figure, claim_id=None if index_of is None else claims[index_of].id))
    with_figures = [
        replace(claim, figures=tuple(held[index])) if index in held else claim for index, claim in enumerate(claims)
    ]
    return tuple(with_figures), tuple(tied)


def _innermost(contents: Sequence[Held], passage: Passage) -> int | None:
    around = [(end - start, index) for start, end, index in contents if start <= passage.start and passage.end <= end]
    return min(around)[1] if around else None
