"""The brief, and the check's findings."""

from dataclasses import dataclass

from reportedly.records.article import Unread
from reportedly.records.claim import Figure
from reportedly.records.enumerations import RelationKind, Verdict
from reportedly.records.passage import Passage
from reportedly.records.story import Sentence

__all__ = ["CONTRACT", "Brief", "Finding", "LeftAside", "Point", "Section", "Series", "Source"]

CONTRACT = 1
"""Version of the JSON forms; a change of meaning raises it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    heading: str
    event_ids: tuple[str, ...]
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One figure of a series: who said it, when, in which article."""

    figure: Figure
    speaker: str | None
    published: str | None
    article_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """The figures of one counted quantity, in time order.

    relation: how the points stand to each other; None where there is one, or they agree.
    """

    counted: str
    place: str | None
    period: str | None
    points: tuple[Point, ...]
    relation: RelationKind | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """An article of the brief. copy_of: id of the article whose text it repeats."""

    article_id: str
    outlet: str | None
    title: str | None
    published: str | None
    url: str | None
    credit: str | None
    copy_of: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftAside:
    article_id: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """The document, each sentence with its passages.

    notes: what was looked for and not found, and the time of the newest article.
    omitted: sentences left out because the check found them not supported.
    """

    contract: int
    story_id: str
    headline: Sentence
    standfirst: tuple[Sentence, ...]
    sections: tuple[Section, ...]
    figures: tuple[Series, ...]
    context: tuple[Sentence, ...]
    outlook: tuple[Sentence, ...]
    in_short: tuple[Sentence, ...]
    sources: tuple[Source, ...]
    left_aside: tuple[LeftAside, ...]
    unread: tuple[Unread, ...]
    notes: tuple[str, ...]
    omitted: int

    def sentences(self) -> tuple[Sentence, ...]:
        """Return every sentence in reading order, the headline first."""
        body = [sentence for section in self.sections for sentence in section.sentences]
        return (
            self.headline,
            *self.standfirst,
            *body,
            *self.context,
            *self.outlook,
            *self.in_short,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A verdict on one sentence of any text.

    sentence: its index, from 0. words: the offending words.
    check: name of the check; rule: "R1" to "R16".
    hard: False leaves the verdict supported.
    """

    sentence: int
    words: str
    verdict: Verdict
    check: str
    rule: str
    hard: bool
    why: str
    evidence: tuple[Passage, ...]
