"""Words cut from an article, and who spoke them."""

from dataclasses import dataclass

from reportedly.errors import RecordError
from reportedly.records.enumerations import Part, SpeakerKind

__all__ = ["Passage", "Speaker"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A stretch of one article, kept word for word.

    start, end: offsets in the article's part, in code points; end excluded.
    """

    article_id: str
    part: Part
    start: int
    end: int
    text: str

    def __post_init__(self) -> None:
        if self.end - self.start != len(self.text):
            raise RecordError(
                f"Passage {self.start}:{self.end} of article {self.article_id} "
                f"holds {len(self.text)} characters, not {self.end - self.start}. "
                "Cut it with Article.passage(start, end, part)."
            )

    def covers(self, other: "Passage") -> bool:
        """Say whether other lies wholly inside this passage."""
        return (
            self.article_id == other.article_id
            and self.part == other.part
            and self.start <= other.start
            and other.end <= self.end
        )

    def overlaps(self, other: "Passage") -> bool:
        """Say whether the two share at least one character."""
        return (
            self.article_id == other.article_id
            and self.part == other.part
            and self.start < other.end
            and other.start < self.end
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Whose words or knowledge a claim is.

    text: the words at the claim ("he", "the ministry").
    name, role: the fullest the article itself gives; None where it gives none.
    passage: where text stands.
    """

    text: str
    name: str | None
    role: str | None
    kind: SpeakerKind
    passage: Passage
