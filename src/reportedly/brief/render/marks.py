"""What a reader must see of a sentence at once, as a sign and a word, never by colour alone."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import chain

from reportedly.brief.render.times import day_of
from reportedly.records import (
    Brief,
    Certainty,
    Passage,
    RelationKind,
    Sentence,
    SentenceKind,
)

__all__ = ["EARLIER", "MARKS", "Mark", "Surroundings", "find_marks"]


STALE = 3
"""Days after which a reader would be misled if the day were not shown."""


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
EARLIER = Mark("earlier", "◷", "earlier", "reported on the day shown, not at the time of the newest source")
COMPUTED = Mark(
    "computed", "Σ", "computed", "put together from figures and dates of several passages, no source's own sentence"
)

MARKS = (DISPUTED, DENIAL, HEDGED, CONDITIONAL, EXPECTED, DECLINED, SINGLE, EARLIER, COMPUTED)
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
    days: article id -> the day it was published; newest: the last of them.
    """

    denials: tuple[Sentence, ...]
    conflicting: tuple[Passage, ...]
    origins: int
    days: Mapping[str, date]
    newest: date | None

    @classmethod
    def of(cls, brief: Brief, origins: int) -> "Surroundings":
        """Gather them from a brief."""
        denials = tuple(s for s in brief.sentences() if s.certainty is Certainty.DENIED)
        series = (s for s in brief.figures if s.relation in (RelationKind.CONFLICT, RelationKind.DENIAL))
        points = chain.from_iterable(one.points for one in series)
        days = {source.article_id: day for source in brief.sources if (day := day_of(source.published)) is not None}
        conflicting = tuple(point.figure.passage for point in points)
        return cls(denials, conflicting, origins, days, max(days.values(), default=None))


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


def is_earlier(sentence: Sentence, around: Surroundings) -> Mark | None:
    """Its sources are all STALE or more days older than the newest of the brief."""
    days = [day for passage in sentence.passages if (day := around.days.get(passage.article_id)) is not None]
    old = bool(days) and around.newest is not None and (around.newest - max(days)).days >= STALE
    return EARLIER if old and sentence.kind is not SentenceKind.COMPUTED else None


def is_computed(sentence: Sentence, around: Surroundings) -> Mark | None:
    """Words put together from typed data."""
    return COMPUTED if sentence.kind is SentenceKind.COMPUTED else None


RULES: tuple[Callable[[Sentence, Surroundings], Mark | None], ...] = (
    is_disputed,
    of_certainty,
    is_single,
    is_earlier,
    is_computed,
)


def find_marks(sentence: Sentence, around: Surroundings) -> Iterator[Mark]:
    """Yield the marks of a sentence, the gravest first."""
    for rule in RULES:
        if mark := rule(sentence, around):
            yield mark
