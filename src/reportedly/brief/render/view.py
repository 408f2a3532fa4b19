"""A brief laid out for reading: sources numbered, each sentence with its marks and its evidence."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import dropwhile

from reportedly.brief.render.marks import MARKS, Mark, Surroundings, find_marks
from reportedly.brief.render.times import newest
from reportedly.brief.render.used import Span, find_used
from reportedly.brief.render.visible import clipped
from reportedly.records import Brief, Part, Passage, Sentence, Source

__all__ = ["Counts", "Evidence", "SectionView", "SentenceView", "SourceView", "View", "view_of"]

PARTS = tuple(Part)
"""In reading order."""


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source with its number, from 1; its names at a length fit to show.

    copy_of, copies: numbers of the report it repeats, and of those that repeat it.
    passages: the words the brief rests on, in the order of the article.
    """

    number: int
    source: Source
    copy_of: int | None
    copies: tuple[int, ...]
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """One passage of a sentence. source: None if the brief does not list its article. used: offsets in its text."""

    passage: Passage
    source: SourceView | None
    used: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class SentenceView:
    """A sentence to show.

    note: its place in the brief, from 1; names the anchor and the printed note.
    numbers: the sources it rests on. denies, denied_by: numbers of the sources on the other side.
    """

    note: int
    sentence: Sentence
    numbers: tuple[int, ...]
    marks: tuple[Mark, ...]
    evidence: tuple[Evidence, ...]
    denies: tuple[int, ...]
    denied_by: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SectionView:
    heading: str
    anchor: str
    sentences: tuple[SentenceView, ...]


@dataclass(frozen=True, slots=True)
class Counts:
    articles: int
    outlets: int
    origins: int
    unread: int
    left_aside: int


@dataclass(frozen=True, slots=True)
class View:
    """A brief to show.

    sections: body, context, outlook and closing, those with something to say. marks: those in use, for the legend.
    as_of: time of the newest source, as written. known: sources by article id.
    """

    brief: Brief
    counts: Counts
    as_of: str | None
    headline: SentenceView
    standfirst: tuple[SentenceView, ...]
    body: tuple[SectionView, ...]
    context: SectionView
    outlook: SectionView
    in_short: SectionView
    sources: tuple[SourceView, ...]
    known: Mapping[str, SourceView]
    marks: tuple[Mark, ...]

    def sentences(self) -> tuple[SentenceView, ...]:
        """Return every sentence in reading order."""
        parts = (*self.body, self.context, self.outlook, self.in_short)
        return (self.headline, *self.standfirst, *(sentence for part in parts for sentence in part.sentences))

    def source(self, article_id: str) -> SourceView | None:
        """Return the listed source of an article."""
        return self.known.get(article_id)


def view_of(brief: Brief) -> View:
    """Lay out a brief. Times, numbers and order come from the brief alone."""
    sources = number_sources(brief)
    counts = count(brief, sources)
    known = {line.source.article_id: line for line in reversed(sources)}
    shown = iter(view_sentences(brief, known, counts.origins))

    def section(heading: str, anchor: str, sentences: tuple[Sentence, ...]) -> SectionView:
        return SectionView(clipped(heading), anchor, tuple(next(shown) for _ in sentences))

    headline, standfirst = next(shown), tuple(next(shown) for _ in brief.standfirst)
    body = [section(one.heading, f"part-{at}", one.sentences) for at, one in enumerate(brief.sections, 1)]
    context = section("Context", "context", brief.context)
    outlook = section("Outlook", "outlook", brief.outlook)
    in_short = section("In short", "in-short", brief.in_short)
    sentences = (headline, *standfirst, *(s for part in (*body, context, outlook, in_short) for s in part.sentences))
    return View(
        brief=clip_ends(brief),
        counts=counts,
        as_of=newest(line.source.published for line in sources),
        headline=headline,
        standfirst=standfirst,
        body=tuple(part for part in body if part.sentences),
        context=context,
        outlook=outlook,
        in_short=in_short,
        sources=sources,
        known=known,
        marks=tuple(mark for mark in MARKS if any(mark in one.marks for one in sentences)),
    )


def clip_ends(brief: Brief) -> Brief:
    """Return the brief with the lists at its foot at a length fit to show."""
    return replace(
        brief,
        left_aside=tuple(replace(line, why=clipped(line.why)) for line in brief.left_aside),
        unread=tuple(replace(one, source=clipped(one.source), reason=clipped(one.reason)) for one in brief.unread),
    )


def number_sources(brief: Brief) -> tuple[SourceView, ...]:
    """Number the sources in the brief's order, and tie copies to what they repeat."""
    origins = find_originals(brief.sources)
    copies: dict[int, list[int]] = defaultdict(list)
    for number, origin in enumerate(origins, 1):
        if origin != number:
            copies[origin].append(number)
    cited = cited_passages(brief)
    return tuple(
        SourceView(
            number=number,
            source=clip_source(source),
            copy_of=None if origin == number else origin,
            copies=tuple(copies[number]),
            passages=cited.get(source.article_id, ()),
        )
        for number, (source, origin) in enumerate(zip(brief.sources, origins, strict=True), 1)
    )


def clip_source(source: Source) -> Source:
    names = {name: getattr(source, name) for name in ("outlet", "title", "credit")}
    return replace(source, **{name: clipped(words) for name, words in names.items() if words})


def find_originals(sources: Sequence[Source]) -> list[int]:
    """Return for each source the number of the report at the end of its chain of copies.

    Where copies name each other in a ring, it is the first of the ring.
    """
    numbers = {source.article_id: number for number, source in reversed(list(enumerate(sources, 1)))}
    ends: dict[int, int] = {}
    for at in numbers.values():
        chain: dict[int, None] = {}
        while at not in ends and at not in chain:
            chain[at] = None
            at = numbers.get(sources[at - 1].copy_of or "", at)
        end = ends[at] if at in ends else min(dropwhile(at.__ne__, chain))
        ends |= dict.fromkeys(chain, end)
    return [ends[numbers[source.article_id]] for source in sources]


def cited_passages(brief: Brief) -> dict[str, tuple[Passage, ...]]:
    """Return the passages cited by sentence or figure, each once, by article, in article order."""
    cited: dict[str, set[Passage]] = defaultdict(set)
    for passage in all_passages(brief):
        cited[passage.article_id].add(passage)
    return {article: tuple(sorted(found, key=place)) for article, found in cited.items()}


def all_passages(brief: Brief) -> Iterable[Passage]:
    for sentence in brief.sentences():
        yield from sentence.passages


def place(passage: Passage) -> tuple[int, int, int]:
    return PARTS.index(passage.part), passage.start, passage.end


def count(brief: Brief, sources: tuple[SourceView, ...]) -> Counts:
    aside = {line.article_id for line in brief.left_aside}
    used = [line for line in sources if line.source.article_id not in aside]
    return Counts(
        articles=len(used),
        outlets=len({line.source.outlet for line in used if line.source.outlet}),
        origins=len({line.copy_of or line.number for line in used}),
        unread=len(brief.unread),
        left_aside=len(brief.left_aside),
    )


def view_sentences(brief: Brief, known: Mapping[str, SourceView], origins: int) -> list[SentenceView]:
    around = Surroundings.of(brief, origins)
    everything = brief.sentences()
    return [
        SentenceView(
            note=note,
            sentence=sentence,
            numbers=numbers_of(sentence, known),
            marks=tuple(find_marks(sentence, around)),
            evidence=tuple(
                Evidence(passage, known.get(passage.article_id), find_used(passage.text, sentence.text))
                for passage in sentence.passages
            ),
            denies=opposite_numbers(sentence, everything, known) if sentence in around.denials else (),
            denied_by=opposite_numbers(sentence, around.denials, known) if sentence not in around.denials else (),
        )
        for note, sentence in enumerate(everything, 1)
    ]


def numbers_of(sentence: Sentence, known: Mapping[str, SourceView]) -> tuple[int, ...]:
    found = {known[passage.article_id].number for passage in sentence.passages if passage.article_id in known}
    return tuple(sorted(found))


def opposite_numbers(
    sentence: Sentence, others: Iterable[Sentence], known: Mapping[str, SourceView]
) -> tuple[int, ...]:
    """Return the sources of the other sentences on the same ledger entry that this one does not rest on."""
    entries = set(sentence.entry_ids)
    own = numbers_of(sentence, known)
    across = {
        number
        for other in others
        if other.certainty is not sentence.certainty and entries.intersection(other.entry_ids)
        for number in numbers_of(other, known)
    }
    return tuple(sorted(across.difference(own)))
