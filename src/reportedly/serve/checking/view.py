"""A checked text laid out for reading: its paragraphs or parts, each sentence with its findings and its evidence."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reportedly.brief.render.used import Span, find_used
from reportedly.check import CheckedSentence, verdict_of
from reportedly.pipeline import Gathered
from reportedly.records import Article, Brief, Finding, LeftAside, Passage, Unread, Verdict
from reportedly.serve.checking.given import Given

__all__ = ["Block", "CheckView", "EvidenceView", "SentenceView", "SourceView", "view_of"]

NEW_PARAGRAPH = re.compile(r"[\n\r]")


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source with its number, from 1. origin: the SOURCE it was read from."""

    number: int
    article: Article
    origin: str | None


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """A passage a sentence was held against. used: the stretches of it that stand in the sentence."""

    passage: Passage
    source: SourceView | None
    used: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class SentenceView:
    """A sentence of the text.

    number: its place, from 1. start: its offset in the text; None in a brief.
    doubted: the words of hard findings, as spans of text.
    hints: how many soft findings there are.
    """

    number: int
    text: str
    start: int | None
    verdict: Verdict
    findings: tuple[Finding, ...]
    evidence: tuple[EvidenceView, ...]
    doubted: tuple[Span, ...]
    hints: int


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of a text, or a part of a brief under its heading."""

    heading: str | None
    sentences: tuple[SentenceView, ...]


@dataclass(frozen=True, slots=True)
class CheckView:
    """A checked text. name, path, words: as given. counts: sentences of each verdict there is, the best first."""

    name: str
    path: str | None
    words: str
    blocks: tuple[Block, ...]
    sources: tuple[SourceView, ...]
    counts: tuple[tuple[Verdict, int], ...]
    left_aside: tuple[LeftAside, ...]
    unread: tuple[Unread, ...]

    def sentences(self) -> tuple[SentenceView, ...]:
        """Return every sentence in reading order."""
        return tuple(sentence for block in self.blocks for sentence in block.sentences)

    @property
    def verdict(self) -> Verdict:
        return verdict_of(finding for sentence in self.sentences() for finding in sentence.findings)


def view_of(given: Given, checked: Sequence[CheckedSentence], gathered: Gathered) -> CheckView:
    """Lay out what a check found."""
    sources = number_sources(checked, gathered)
    shown = [show_sentence(number, one, given, sources) for number, one in enumerate(checked, 1)]
    blocks = paragraphs_of(shown, given.words) if given.brief is None else parts_of(shown, given.brief)
    counts = Counter(sentence.verdict for sentence in shown)
    return CheckView(
        name=given.name,
        path=given.path,
        words=given.words,
        blocks=tuple(blocks),
        sources=tuple(sources.values()),
        counts=tuple((verdict, counts[verdict]) for verdict in reversed(Verdict) if counts[verdict]),
        left_aside=gathered.left_aside,
        unread=gathered.unread,
    )


def number_sources(checked: Iterable[CheckedSentence], gathered: Gathered) -> dict[str, SourceView]:
    """Number the articles that sentences were held against, in the order they are met."""
    known = {article.id: article for article in gathered.articles}
    met = dict.fromkeys(passage.article_id for sentence in checked for passage in sentence.evidence)
    there = [known[name] for name in met if name in known]
    return {
        article.id: SourceView(number, article, gathered.origins.get(article.id))
        for number, article in enumerate(there, 1)
    }


def show_sentence(number: int, checked: CheckedSentence, given: Given, sources: dict[str, SourceView]) -> SentenceView:
    text = checked.passage.text
    return SentenceView(
        number=number,
        text=text,
        start=checked.passage.start if given.brief is None else None,
        verdict=checked.verdict,
        findings=checked.findings,
        evidence=tuple(
            EvidenceView(passage, sources.get(passage.article_id), find_used(passage.text, text))
            for passage in checked.evidence
        ),
        doubted=tuple(doubted_in(text, [finding for finding in checked.findings if finding.hard])),
        hints=sum(not finding.hard for finding in checked.findings),
    )


def doubted_in(text: str, findings: Iterable[Finding]) -> Iterator[Span]:
    """Yield where the offending words stand, in order, those that overlap made one."""
    spans = sorted((start, start + len(f.words)) for f in findings if f.words and (start := text.find(f.words)) >= 0)
    current: Span | None = None
    for start, end in spans:
        if current is None or start > current[1]:
            if current is not None:
                yield current
            current = (start, end)
        else:
            current = (current[0], max(current[1], end))
    if current is not None:
        yield current


def paragraphs_of(sentences: Sequence[SentenceView], words: str) -> Iterator[Block]:
    """Yield the sentences of a text, paragraph by paragraph."""
    current: list[SentenceView] = []
    end = 0
    for sentence in sentences:
        start = sentence.start or 0
        if current and NEW_PARAGRAPH.search(words, end, start):
            yield Block(None, tuple(current))
            current = []
        current.append(sentence)
        end = start + len(sentence.text)
    if current:
        yield Block(None, tuple(current))


def parts_of(sentences: Sequence[SentenceView], brief: Brief) -> Iterator[Block]:
    """Yield the parts of a brief that have sentences, in the order of Brief.sentences()."""
    following = iter(sentences)
    for heading, many in (
        ("Headline", 1),
        ("Standfirst", len(brief.standfirst)),
        *((section.heading, len(section.sentences)) for section in brief.sections),
        ("Context", len(brief.context)),
        ("Outlook", len(brief.outlook)),
        ("In short", len(brief.in_short)),
    ):
        if many:
            yield Block(heading, tuple(next(following) for _ in range(many)))
