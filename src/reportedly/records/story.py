"""What happened: events, the running stories they belong to, and the ledger's lines."""

from dataclasses import dataclass

from reportedly.records.enumerations import (
    Certainty,
    RelationKind,
    SentenceKind,
    Status,
)
from reportedly.records.passage import Passage

__all__ = ["Entry", "Event", "Relation", "Sentence", "Story"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One happening.

    origins: groups of article ids; the articles of a group are copies of one text.
    first, last: times of the oldest and newest article, ISO 8601; None if no article has one.
    """

    id: str
    title: str
    article_ids: tuple[str, ...]
    origins: tuple[tuple[str, ...], ...]
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """A running story: events tied by actors, places and causes over days."""

    id: str
    title: str
    article_ids: tuple[str, ...]
    events: tuple[Event, ...]
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence with the passages it rests on.

    kind: source, cut from its passages; computed, made from typed data of all its passages.
    origins: how many independent origins its passages have.
    """

    text: str
    passages: tuple[Passage, ...]
    kind: SentenceKind
    speaker: str | None
    certainty: Certainty
    origins: int
    entry_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """How one entry stands to another, and why."""

    kind: RelationKind
    entry_id: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of the ledger: claims that say the same."""

    id: str
    event_id: str
    status: Status
    sentence: Sentence
    claims: tuple[str, ...]
    origins: int
    relations: tuple[Relation, ...]
