"""What comes in: bytes as fetched, the article read from them, and what could not be read."""

from dataclasses import dataclass

from reportedly.errors import RecordError
from reportedly.records.enumerations import ArticleKind, Part
from reportedly.records.passage import Passage

__all__ = ["Article", "Document", "Unread"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """Bytes as fetched, with where they came from.

    source: the SOURCE as the user gave it, or the path below a folder.
    url: where it was fetched from; None for a local file.
    media_type: "text/html", "text/markdown", "text/plain", "application/jsonl" or what the server said.
    fetched: ISO 8601 in UTC; None for a local file.
    """

    source: str
    url: str | None
    outlet: str | None
    fetched: str | None
    media_type: str
    sha256: str
    body: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """What a reader reads.

    published, modified: ISO 8601; with an offset only when the source gives a zone.
    published_raw: the date as the source wrote it.
    byline: people; an agency stands in credit.
    text: the body alone, paragraphs separated by an empty line.
    sha256: of the document's bytes.
    """

    id: str
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    standfirst: str | None = None
    byline: tuple[str, ...] = ()
    credit: str | None = None
    published: str | None = None
    published_raw: str | None = None
    modified: str | None = None
    language: str | None = None
    kind: ArticleKind = ArticleKind.ARTICLE
    text: str
    sha256: str | None = None

    def part(self, part: Part) -> str:
        """Return the words of one part; "" where the article has none."""
        match part:
            case Part.TITLE:
                return self.title or ""
            case Part.STANDFIRST:
                return self.standfirst or ""
            case Part.TEXT:
                return self.text

    def passage(self, start: int, end: int, part: Part = Part.TEXT) -> Passage:
        """Cut part[start:end], offsets in code points.

        Raises:
            RecordError: the offsets lie outside the part.
        """
        words = self.part(part)
        if not 0 <= start <= end <= len(words):
            raise RecordError(
                f"No passage {start}:{end} in the {part} of article {self.id}: it has {len(words)} characters."
            )
        return Passage(article_id=self.id, part=part, start=start, end=end, text=words[start:end])


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """A source that gave no article, with its reason in words for the user."""

    source: str
    reason: str
