"""Pairs of text and evidence, as others hand them over for checking: one a line of JSON."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from reportedly.annotate import Annotator
from reportedly.check.findings import verdict_of
from reportedly.check.refusal import refuse_pair
from reportedly.check.text import check_pair
from reportedly.claims import Reading, read_claims
from reportedly.codec import decode
from reportedly.errors import RecordError
from reportedly.records import Article, Finding, Unread, Verdict
from reportedly.settings import Settings

__all__ = ["PAIRS_AT_ONCE", "CheckedPair", "Pair", "check_pairs", "judge_pair", "read_pair"]

PAIRS_AT_ONCE = 8
"""Pairs parsed together: more make it no faster, and the first answer later."""

FORM = '{"id": "1", "text": "...", "evidence": ["...", "..."], "published": null}'


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A text and the evidence it is said to rest on. published: the day of both, ISO 8601. id comes back as given."""

    id: str | int
    text: str
    evidence: tuple[str, ...]
    published: str | None = None

    def articles(self) -> tuple[Article, ...]:
        """Return the text as article "text", and the evidence as articles "0", "1", ..."""
        own = Article(id="text", text=self.text, published=self.published)
        evidence = enumerate(self.evidence)
        return (own, *(Article(id=str(at), text=words, published=self.published) for at, words in evidence))


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedPair:
    """The verdict on one pair, and why."""

    id: str | int
    verdict: Verdict
    findings: tuple[Finding, ...]


def read_pair(line: str | bytes, settings: Settings) -> Pair:
    """Read one line.

    Raises:
        RecordError: it is no pair, or longer than is checked.
    """
    try:
        pair = decode(line, Pair)
    except RecordError as error:
        raise RecordError(f"not a pair ({error.__cause__}); a pair is {FORM}") from error
    longest = max(map(len, (pair.text, *pair.evidence)))
    if longest > settings.max_text_characters:
        raise RecordError(
            f"one text has {longest:,} characters, more than the {settings.max_text_characters:,} that are read"
        )
    return pair


def judge_pair(pair: Pair, readings: Sequence[Reading], settings: Settings, *, strict: bool) -> CheckedPair:
    """Return the verdict on a pair: that of its worst sentence.

    Args:
        readings: of its articles, the text first.
    """
    refused = refuse_pair(pair.text, pair.evidence, settings.languages)
    findings = (refused,) if refused else check_pair(readings[0], readings[1:], strict=strict)
    return CheckedPair(id=pair.id, verdict=verdict_of(findings), findings=findings)


def check_pairs(
    lines: Iterable[str | bytes | None],
    annotator: Annotator,
    settings: Settings,
    *,
    strict: bool = False,
    first: int = 1,
) -> Iterator[CheckedPair | Unread]:
    """Yield the verdict on each pair, in order; PAIRS_AT_ONCE are held at a time. An Unread names a line that is none.

    Args:
        lines: JSON, one pair a line; empty lines are passed over, None is one too long to be read.
        first: number of the first line.
    """
    pairs = (_pair(line, number, settings) for number, line in enumerate(lines, first) if line is None or line.strip())
    while group := list(islice(pairs, PAIRS_AT_ONCE)):
        # A text that several pairs rest on is parsed once.
        articles = dict.fromkeys(article for pair in group if isinstance(pair, Pair) for article in pair.articles())
        readings = dict(zip(articles, map(read_claims, annotator.annotate(articles)), strict=True))
        for pair in group:
            if isinstance(pair, Unread):
                yield pair
            else:
                yield judge_pair(pair, [readings[each] for each in pair.articles()], settings, strict=strict)


def _pair(line: str | bytes | None, number: int, settings: Settings) -> Pair | Unread:
    try:
        if line is None:
            raise RecordError(f"longer than {settings.max_document_bytes:,} bytes, the most that is read of one line")
        return read_pair(line, settings)
    except RecordError as error:
        return Unread(source=f"line {number}", reason=str(error))
