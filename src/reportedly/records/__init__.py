"""Frozen values with the JSON form of the contract; standard library only."""

from reportedly.records.article import Article, Document, Unread
from reportedly.records.brief import (
    CONTRACT,
    Brief,
    Finding,
    LeftAside,
    Point,
    Section,
    Series,
    Source,
)
from reportedly.records.claim import Change, Claim, Figure, Number
from reportedly.records.enumerations import (
    ArticleKind,
    Bound,
    Certainty,
    ChangeDirection,
    ChangeRole,
    ClaimKind,
    FigureKind,
    Part,
    RelationKind,
    SentenceKind,
    SpeakerKind,
    Status,
    Verdict,
)
from reportedly.records.identity import content_id, sha256_of
from reportedly.records.passage import Passage, Speaker
from reportedly.records.story import Entry, Event, Relation, Sentence, Story

__all__ = [
    "CONTRACT",
    "Article",
    "ArticleKind",
    "Bound",
    "Brief",
    "Certainty",
    "Change",
    "ChangeDirection",
    "ChangeRole",
    "Claim",
    "ClaimKind",
    "Document",
    "Entry",
    "Event",
    "Figure",
    "FigureKind",
    "Finding",
    "LeftAside",
    "Number",
    "Part",
    "Passage",
    "Point",
    "Relation",
    "RelationKind",
    "Section",
    "Sentence",
    "SentenceKind",
    "Series",
    "Source",
    "Speaker",
    "SpeakerKind",
    "Status",
    "Story",
    "Unread",
    "Verdict",
    "content_id",
    "sha256_of",
]
