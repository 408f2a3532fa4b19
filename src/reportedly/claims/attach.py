"""Figures and claims find each other: a figure belongs to the innermost claim whose content holds it."""

from collections.abc import Sequence
from dataclasses import replace

from reportedly.claims.drafts import Span
from reportedly.claims.nesting import Spans
from reportedly.records import Claim, Figure, Part, Passage

__all__ = ["attach_figures"]


def attach_figures(claims: Sequence[Claim], figures: Sequence[Figure]) -> tuple[tuple[Claim, ...], tuple[Figure, ...]]:
    """Return both, tied by id: Figure.claim_id and Claim.figures."""
    owners: dict[tuple[Part, Span], int] = {}
    for index, claim in enumerate(claims):
        for passage in claim.content:
            owners.setdefault((passage.part, (passage.start, passage.end)), index)
    contents = {part: Spans([span for held_by, span in owners if held_by == part]) for part in Part}
    held: dict[int, list[str]] = {}
    tied = []
    for figure in figures:
        passage = figure.passage
        around = contents[passage.part].touching(passage.start, passage.end)
        span = min((s for s in around if _holds(s, passage)), key=lambda s: s[1] - s[0], default=None)
        index_of = None if span is None else owners[passage.part, span]
        if index_of is not None:
            held.setdefault(index_of, []).append(figure.id)
        tied.append(replace(figure, claim_id=None if index_of is None else claims[index_of].id))
    with_figures = [
        replace(claim, figures=tuple(held[index])) if index in held else claim for index, claim in enumerate(claims)
    ]
    return tuple(with_figures), tuple(tied)


def _holds(span: Span, passage: Passage) -> bool:
    return span[0] <= passage.start and passage.end <= span[1]
