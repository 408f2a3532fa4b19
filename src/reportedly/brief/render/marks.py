"""What a reader must see of a sentence at once, as a sign and a word, never by colour alone."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain

from reportedly.records import (
    Brief,
    Certainty,
    Passage,
    RelationKind,
    Sentence,
    SentenceKind,
)

__all__ = ["MARKS", "Mark", "Surroundings", "find_marks"]


@dataclass(frozen=True, slots=True)
class Mark:
    """One kind of warning. meaning: the line of the legend."""

    name: str
    sign: str
    label: str
    meaning: str


SINGLE = Mark("single", "①", "one source", "only one independent origin reports it")
HEDGED = Mark("hedged", "?", "hedged", "the source itself is not sure")
CONDITIONAL = Mark("conditional", "if", "conditional", "holds only under a condition the source names")
EXPECTED = Mark("expected", "→", "expected", "a plan or a forecast, not something that happened")
DENIAL = Mark("denial", "×", "denial", "somebody denies something")
DECLINED = Mark("declined", "–", "no comment", "somebody would not say")
DISPUTED = Mark("disputed", "≠", "disputed", "another source denies it or gives another figure")
COMPUTED = Mark(
    "computed", "Σ", "computed", "put together from figures and dates of several passages, no source's own sentence"
)

MARKS = (DISPUTED, DENIAL, HEDGED, CONDITIONAL, EXPECTED, DECLINED, SINGLE, COMPUTED)
"""In the order of the legend."""

OF_CERTAINTY = {
    Certainty.HEDGED: HEDGED,
    Certainty.CONDITIONAL: CONDITIONAL,
    Certainty.EXPECTED: EXPECTED,
    Certainty.DENIED: DENIAL,
    Certainty.DECLINED: DECLINED,
}


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What of the rest of the brief bears on one sentence.

    denials: the sentences that deny. conflicting: passages of figures in conflict.
    origins: independent origins of the whole brief.
    """

    denials: tuple[Sentence, ...]
    conflicting: tuple[Passage, ...]
    origins: int

    @classmethod
    def of(cls, brief: Brief, origins: int) -> "Surroundings":
        """Gather them from a brief."""
        denials = tuple(s for s in brief.sentences() if s.certainty is Certainty.DENIED)
        series = (s for s in brief.figures if s.relation in (RelationKind.CONFLICT, RelationKind.DENIAL))
        points = chain.from_iterable(one.points for one in series)
        return cls(denials, tuple(point.figure.passage for point in points), origins)


def is_disputed(sentence: Sentence, around: Surroundings) -> Mark | None:
    """Its ledger entry is denied by another sentence, or its figure is one of several in conflict."""
    if sentence.certainty is Certainty.DENIED:
        return None
    entries = set(sentence.entry_ids)
    denied = any(entries.intersection(denial.entry_ids) for denial in around.denials)
    return DISPUTED if denied or holds_conflict(sentence, around.conflicting) else None


def holds_conflict(sentence: Sentence, conflicting: tuple[Passage, ...]) -> bool:
    """Say whether the sentence gives, in its own words, a figure that stands in conflict."""
    return any(
        figure.text in sentence.text and any(passage.covers(figure) for passage in sentence.passages)
        for figure in conflicting
    )


def of_certainty(sentence: Sentence, around: Surroundings) -> Mark | None:
    """How surely its sources say it."""
    return OF_CERTAINTY.get(sentence.certainty)


def is_single(sentence: Sentence, around: Surroundings) -> Mark | None:
    """One origin, where the brief has more: in a brief of one report every sentence would carry it."""
    return SINGLE if sentence.origins < 2 <= around.origins else None


def is_computed(sentence: Sentence, around: Surroundings) -> Mark | None:
    """Words put together from typed data."""
    return COMPUTED if sentence.kind is SentenceKind.COMPUTED else None


RULES: tuple[Callable[[Sentence, Surroundings], Mark | None], ...] = (
    is_disputed,
    of_certainty,
    is_single,
    is_computed,
)


def find_marks(sentence: Sentence, around: Surroundings) -> Iterator[Mark]:
    """Yield the marks of a sentence, the gravest first."""
    for rule in RULES:
        if mark := rule(sentence, around):
            yield mark
