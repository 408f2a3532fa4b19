"""Who said what, and the figures in it."""

from dataclasses import dataclass

from reportedly.errors import RecordError
from reportedly.records.enumerations import (
    Bound,
    Certainty,
    ChangeDirection,
    ChangeRole,
    ClaimKind,
    FigureKind,
)
from reportedly.records.passage import Passage, Speaker

__all__ = ["Change", "Claim", "Figure", "Number"]

Number = int | float


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One attributed statement.

    content: its words, without outer quotation marks, introducing "that" and final stop.
    cue: the whole verb group with negation, modals and adverbs; None in narration.
    speaker: the innermost of chain; None for the outlet's own narration and source-less hedges.
    chain: from the conduit nearest the reader to the speaker.
    confidence: 0 to 1, the measured share of such claims that are right.
    figures: ids of the figures inside content.
    """

    id: str
    article_id: str
    content: tuple[Passage, ...]
    cue: Passage | None
    speaker: Speaker | None
    chain: tuple[Speaker, ...]
    kind: ClaimKind
    certainty: Certainty
    confidence: float
    figures: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """The figure's part in a change: rose by 5, from 3, to 8."""

    role: ChangeRole
    direction: ChangeDirection | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number with the limit its wording sets.

    low, high: the interval the wording allows; None is no limit on that side.
    passage: bound words, numeral, scale word, currency sign, per cent or measure unit; not the counted noun.
    counted: the noun phrase that is counted, as written.
    quoted: the figure stands inside quotation marks.
    """

    id: str
    claim_id: str | None
    passage: Passage
    low: Number | None
    high: Number | None
    bound: Bound
    kind: FigureKind
    unit: str | None
    counted: str | None
    currency: str | None
    change: Change | None
    negated: bool
    place: str | None
    period: str | None
    quoted: bool

    def __post_init__(self) -> None:
        open_above = self.bound in (Bound.AT_LEAST, Bound.MORE_THAN, Bound.VAGUE)
        open_below = self.bound in (Bound.AT_MOST, Bound.LESS_THAN)
        if (self.high is None) != open_above or (self.low is None) != open_below:
            raise RecordError(
                f"Figure {self.passage.text!r} is {self.bound} with low {self.low} and high {self.high}: "
                "high is null for at_least, more_than and vague, low for at_most and less_than."
            )
