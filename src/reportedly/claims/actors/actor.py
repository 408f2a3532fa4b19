"""An actor of a story: somebody or a body that speaks or acts, under every name the articles give."""

from dataclasses import dataclass

from reportedly.records import Passage, SpeakerKind

__all__ = ["Actor", "Role"]


@dataclass(frozen=True, slots=True)
class Role:
    """What an article says a person is.

    text: as written, without its article: "German Foreign Minister", "secretary general of NATO".
    published: of the article, ISO 8601; None where it has no date.
    passage: the words that say so, the role and the name together.
    """

    text: str
    published: str | None
    passage: Passage


@dataclass(frozen=True, slots=True)
class Actor:
    """One person, body or government across the articles of a story.

    name: the fullest the articles give. names: every form as written, the fullest first.
    roles: oldest article first; () for bodies and governments.
    mentions: where it is named, by article and place; of a government only where it acts or speaks.
    described: where it is meant by what it is, "the French president"; of people only, and only where nobody else is.
    """

    id: str
    name: str
    kind: SpeakerKind
    roles: tuple[Role, ...]
    names: tuple[str, ...]
    mentions: tuple[Passage, ...]
    described: tuple[Passage, ...] = ()
