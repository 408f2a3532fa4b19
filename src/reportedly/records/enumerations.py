"""The closed sets of values that records use. The contract fixes their spelling."""

from enum import StrEnum

__all__ = [
    "ArticleKind",
    "Bound",
    "Certainty",
    "ChangeDirection",
    "ChangeRole",
    "ClaimKind",
    "FigureKind",
    "Part",
    "RelationKind",
    "SentenceKind",
    "SpeakerKind",
    "Status",
    "Verdict",
]


class Part(StrEnum):
    """The field of an Article that a passage is cut from."""

    TITLE = "title"
    STANDFIRST = "standfirst"
    TEXT = "text"


class ArticleKind(StrEnum):
    """A whole report, or one update of a live blog."""

    ARTICLE = "article"
    UPDATE = "update"


class SpeakerKind(StrEnum):
    PERSON = "person"
    ORGANISATION = "organisation"
    GOVERNMENT = "government"
    DOCUMENT = "document"
    GROUP = "group"
    UNNAMED = "unnamed"


class ClaimKind(StrEnum):
    """How the words are given: wholly quoted, partly, retold, or the outlet's own."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"
    NARRATION = "narration"


class Certainty(StrEnum):
    """How surely a claim is made."""

    STATED = "stated"
    EXPECTED = "expected"
    HEDGED = "hedged"
    CONDITIONAL = "conditional"
    DENIED = "denied"
    DECLINED = "declined"


class Bound(StrEnum):
    """Which values a figure's wording allows."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    RANGE = "range"
    VAGUE = "vague"


class FigureKind(StrEnum):
    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    FRACTION = "fraction"
    MULTIPLE = "multiple"
    MEASURE = "measure"
    DURATION = "duration"


class ChangeRole(StrEnum):
    BY = "by"
    FROM = "from"
    TO = "to"


class ChangeDirection(StrEnum):
    RISE = "rise"
    FALL = "fall"


class Status(StrEnum):
    """What the ledger knows of an entry."""

    CORROBORATED = "corroborated"
    SINGLE_SOURCE = "single_source"
    DISPUTED = "disputed"
    REVISED = "revised"
    DENIED = "denied"
    WITHDRAWN = "withdrawn"


class RelationKind(StrEnum):
    CONFLICT = "conflict"
    REVISION = "revision"
    OTHER_PERIOD = "other_period"
    OTHER_SCOPE = "other_scope"
    OTHER_DEFINITION = "other_definition"
    DENIAL = "denial"
    CAUSE = "cause"
    SAME = "same"


class SentenceKind(StrEnum):
    """Words of a source, or words computed from typed data."""

    SOURCE = "source"
    COMPUTED = "computed"


class Verdict(StrEnum):
    """What the check says of a sentence, worst first."""

    CONTRADICTED = "contradicted"
    UNSUPPORTED = "unsupported"
    STRONGER = "stronger"
    UNATTRIBUTED = "unattributed"
    SUPPORTED = "supported"
