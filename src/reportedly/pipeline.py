"""STAGES in order; wires stages to edges.

Every function here takes what came in (SOURCEs or articles) and gives records; nothing is printed.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, BinaryIO

from reportedly.annotate import AnnotatedArticle, Annotator
from reportedly.brief import compose_brief
from reportedly.brief.gate import Supported, gate_brief, remembering
from reportedly.brief.rewriting import Writer, rewrite_brief
from reportedly.check import (
    PAIRS_AT_ONCE,
    CheckedSentence,
    Linker,
    by_article,
    check_against,
    check_cited,
    check_pairs,
    check_text,
    excerpt_of,
    statements_of,
    verdict_of,
)
from reportedly.claims import Reading, read_claims
from reportedly.collect import find_documents, find_vanished
from reportedly.errors import SourceError
from reportedly.keeping import read_once
from reportedly.ledger import Changes, Day, Ledger, build_ledger, changes_since, is_after, timeline
from reportedly.read import read_document
from reportedly.records import Article, Brief, LeftAside, Sentence, Story, Unread, Verdict
from reportedly.settings import Settings
from reportedly.stories import find_stories, in_order, keep_ids, other_stories, places_of, tell_stories
from reportedly.tracking import track_events

if TYPE_CHECKING:
    from reportedly.store import Store

__all__ = [
    "LENGTHS",
    "PAIRS_AT_ONCE",
    "STAGES",
    "Gathered",
    "Progress",
    "check",
    "check_brief",
    "check_pairs",
    "find_changes",
    "find_days",
    "find_stories",
    "gather",
    "group_stories",
    "read_articles",
    "read_articles_of",
    "read_sources",
    "supported_by",
    "write_brief",
    "write_ledger",
]

STAGES: tuple[Callable[..., object], ...] = (
    find_documents,
    read_document,
    Annotator.annotate,
    read_claims,
    find_stories,
    build_ledger,
    compose_brief,
)
"""The way of a report through the system; each turns records into records."""

LENGTHS = ("flash", "short", "standard", "long")

Progress = Callable[[str, int, int | None], None]
"""Called with the stage, how many are done, and of how many (None where that is not known)."""


def no_progress(stage: str, done: int, of: int | None) -> None:
    """Tell nobody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """What the SOURCEs gave.

    origins: article id -> the SOURCE it was read from, for messages.
    vanished: ids of articles that a store kept from one of the SOURCEs, which has them no longer.
    """

    articles: tuple[Article, ...]
    unread: tuple[Unread, ...]
    left_aside: tuple[LeftAside, ...]
    origins: Mapping[str, str]
    vanished: frozenset[str] = frozenset()


def read_sources(
    sources: Sequence[str],
    settings: Settings,
    *,
    stdin: BinaryIO | None = None,
    progress: Progress = no_progress,
) -> Iterator[tuple[str, Article | Unread]]:
    """Yield (source, Article or Unread) for every document of the SOURCEs, in order, one document at a time."""
    for done, document in enumerate(find_documents(sources, settings, stdin=stdin)):
        if isinstance(document, Unread):
            yield document.source, document
        else:
            for found in read_document(document, settings):
                yield document.source, found
        progress("reading", done + 1, None)


def gather(
    sources: Sequence[str],
    settings: Settings,
    *,
    stdin: BinaryIO | None = None,
    store: "Store | None" = None,
    progress: Progress = no_progress,
) -> Gathered:
    """Read everything the SOURCEs hold, apart from what is unreadable, twice there, or in a language not served.

    Args:
        store: keeps what is read, and adds what it kept on other days.
    """
    articles: dict[str, Article] = {}
    origins: dict[str, str] = {}
    unread: list[Unread] = []
    left_aside: list[LeftAside] = []
    for source, found in read_sources(sources, settings, stdin=stdin, progress=progress):
        if isinstance(found, Unread):
            unread.append(found)
            continue
        if found.id in articles:
            unread.extend(_repeated(source, found, articles[found.id], origins[found.id]))
            continue
        origins[found.id] = source
        if found.language is not None and found.language not in settings.languages:
            left_aside.append(LeftAside(article_id=found.id, why=_other_language(source, found.language, settings)))
            continue
        articles[found.id] = found
    vanished: frozenset[str] = frozenset()
    if store is not None:
        store.keep_articles(articles.values())
        store.keep_sources({key: source for key, source in origins.items() if key in articles})
        vanished = find_vanished(store.sources(), sources, origins, unread)
        for kept in store.articles():
            articles.setdefault(kept.id, kept)
            origins.setdefault(kept.id, "the store")
    return Gathered(
        articles=tuple(articles.values()),
        unread=tuple(unread),
        left_aside=tuple(left_aside),
        origins=origins,
        vanished=vanished,
    )


def group_stories(gathered: Gathered, store: "Store | None" = None) -> tuple[Story, ...]:
    """Return the running stories of what was gathered, the largest first.

    Args:
        store: keeps where each article stands; stories and events keep the ids they had on other days, and only what
            is new is put to its event.
    """
    if store is None:
        return find_stories(gathered.articles)
    ordered = in_order(gathered.articles)
    found = tell_stories(ordered, track_events(ordered, store))
    staying = keep_ids(found, store.places())
    store.keep_places(places_of(staying))
    return staying


def _repeated(source: str, found: Article, kept: Article, kept_source: str) -> Iterator[Unread]:
    """The same article twice is read once, silently; one id for two texts is said."""
    if found.text != kept.text:
        yield Unread(
            source=source,
            reason=f"its id {found.id} is already that of another text, in {kept_source}; give it an id of its own",
        )


def _other_language(source: str, language: str, settings: Settings) -> str:
    return f"{source} is in the language {language!r}; served so far: {', '.join(settings.languages)}"


def read_articles(
    articles: Sequence[Article],
    annotator: Annotator,
    *,
    store: "Store | None" = None,
    progress: Progress = no_progress,
) -> Iterator[Reading]:
    """Yield each article with its parse, claims and figures, in order.

    Args:
        store: keeps them; what it has of an article already is not found again.
    """
    for done, reading in enumerate(read_once(articles, annotator, store)):
        yield reading
        progress("parsing", done + 1, len(articles))


def read_articles_of(
    sources: Sequence[str],
    settings: Settings,
    annotator: Annotator,
    stdin: BinaryIO | None,
    say: Callable[[str], None],
    progress: Progress,
) -> Iterator[Reading]:
    """Yield every article of the SOURCEs with its parse, claims and figures; a few are held at a time.

    say: told of what was unread or left aside, a line each.
    """

    def usable() -> Iterator[Article]:
        for source, found in read_sources(sources, settings, stdin=stdin, progress=progress):
            if isinstance(found, Unread):
                say(f"unread: {source}: {found.reason}")
            elif found.language is not None and found.language not in settings.languages:
                say(f"left aside: {_other_language(source, found.language, settings)}")
            else:
                yield found

    yield from map(read_claims, annotator.annotate(usable()))


def write_ledger(
    story: Story,
    articles: Iterable[Article],
    annotator: Annotator,
    *,
    store: "Store | None" = None,
    progress: Progress = no_progress,
) -> tuple[Ledger, tuple[Reading, ...]]:
    """Return the ledger of one story, and the readings it stands on. store: as in read_articles."""
    wanted = set(story.article_ids)
    own = [article for article in articles if article.id in wanted]
    readings = tuple(read_articles(own, annotator, store=store, progress=progress))
    return build_ledger(story, readings), readings


def find_changes(
    story: Story,
    gathered: Gathered,
    annotator: Annotator,
    since: str,
    *,
    store: "Store | None" = None,
    progress: Progress = no_progress,
) -> Changes:
    """Return what is new, changed, disputed or withdrawn in a story since a time (ISO 8601).

    Where reports have vanished, the ledger without them is held against the one of what was known at that time.
    """
    _, readings = write_ledger(story, gathered.articles, annotator, store=store, progress=progress)
    left = [reading for reading in readings if reading.article.id not in gathered.vanished]
    known = [reading for reading in readings if not is_after(reading.article.published, since)]
    before = build_ledger(story, known).entries if len(left) < len(readings) else ()
    gone = [reading for reading in readings if reading.article.id in gathered.vanished]
    return changes_since(build_ledger(story, left), left, since, before=before, gone=gone)


def find_days(
    story: Story, gathered: Gathered, annotator: Annotator, *, progress: Progress = no_progress
) -> tuple[Day, ...]:
    """Return the days of a story with what was first reported on each."""
    ledger, readings = write_ledger(story, gathered.articles, annotator, progress=progress)
    return timeline(ledger, readings)


def write_brief(
    story: Story,
    stories: Sequence[Story],
    gathered: Gathered,
    annotator: Annotator,
    *,
    length: str = "standard",
    since: str | None = None,
    writer: Writer | None = None,
    store: "Store | None" = None,
    progress: Progress = no_progress,
) -> Brief:
    """Return the brief of one of the stories found in what was gathered; no sentence in it has a hard finding.

    Args:
        since: ISO 8601; the brief tells what is new since then.
        writer: puts sentences in other words, which pass the same check.
        store: as in read_articles.
    """
    ledger, readings = write_ledger(story, gathered.articles, annotator, store=store, progress=progress)
    supported = remembering(supported_by(readings, annotator, store))
    composed = compose_brief(
        story,
        ledger,
        readings,
        length=length,
        since=since,
        left_aside=(*gathered.left_aside, *other_stories(stories, story, gathered.articles)),
        unread=gathered.unread,
        supported=supported,
    )
    gated = gate_brief(composed, supported)
    return gated if writer is None else rewrite_brief(gated, writer, supported)


def supported_by(readings: Iterable[Reading], annotator: Annotator, store: "Store | None" = None) -> Supported:
    """Return a function that says which sentences hold against the passages they cite. store: as in read_articles."""
    sources = {reading.article.id: reading for reading in readings}
    told = {name: statements_of(reading) for name, reading in sources.items()}

    def holds(sentence: Sentence, own: Reading) -> bool:
        findings = (check_against(statement, sentence.passages, told) for statement in statements_of(own))
        return verdict_of(finding for found in findings for finding in found) == Verdict.SUPPORTED

    def newest(sentence: Sentence) -> str | None:
        days = (sources[p.article_id].article.published for p in sentence.passages if p.article_id in sources)
        return max((day for day in days if day is not None), default=None)

    def supported(sentences: Sequence[Sentence]) -> list[bool]:
        # A brief's day without a year is one of the newest report it cites.
        articles = [Article(id="text", text=s.text, published=newest(s)) for s in sentences]
        own = read_articles(articles, annotator, store=store)
        return [holds(sentence, reading) for sentence, reading in zip(sentences, own, strict=True)]

    return supported


def check(
    text: str, gathered: Gathered, annotator: Annotator, *, strict: bool = False, progress: Progress = no_progress
) -> tuple[CheckedSentence, ...]:
    """Check a text against what was gathered: each sentence with the passages that say most of it.

    The passages are found before anything is parsed, and only what they need is parsed.

    Raises:
        SourceError: there is no article to hold it against.
    """
    _refuse_nothing(gathered)
    own = read_claims(annotator.annotate_text(text))
    linker = Linker(gathered.articles)
    links = [linker.link(sentence.passage.text) for sentence in own.annotated.sentences]
    linked = by_article(passage for passages in links for passage in passages)
    articles = [article for article in gathered.articles if article.id in linked]
    excerpts = (excerpt_of(article, linked[article.id]) for article in articles)
    parsed = _read_excerpts(articles, annotator.annotate(excerpts), progress)
    return check_text(own, links, parsed, strict=strict)


def check_brief(
    brief: Brief, gathered: Gathered, annotator: Annotator, *, strict: bool = False, progress: Progress = no_progress
) -> tuple[CheckedSentence, ...]:
    """Check each sentence of a brief against the passages it cites, and these against their articles.

    Raises:
        SourceError: there is no article to hold it against.
    """
    _refuse_nothing(gathered)
    sentences = brief.sentences()
    cited = by_article(passage for sentence in sentences for passage in sentence.passages)
    articles = [article for article in gathered.articles if article.id in cited]
    sources = _read_excerpts(articles, annotator.annotate(articles), progress)
    own = map(read_claims, annotator.annotate(Article(id="text", text=sentence.text) for sentence in sentences))
    return check_cited(sentences, tuple(own), sources, strict=strict)


def _refuse_nothing(gathered: Gathered) -> None:
    if not gathered.articles:
        raise SourceError(
            "No SOURCE gave an article that can be used: the text cannot be held against anything. "
            "Name a file, folder or URL with the reports it rests on."
        )


def _read_excerpts(
    articles: Sequence[Article], annotated: Iterable[AnnotatedArticle], progress: Progress
) -> dict[str, Reading]:
    """Return the reading of each article by its id. annotated: the articles, or excerpts of them, in order."""
    readings: dict[str, Reading] = {}
    for done, (article, parsed) in enumerate(zip(articles, annotated, strict=True)):
        readings[article.id] = read_claims(replace(parsed, article=article))
        progress("parsing", done + 1, len(articles))
    return readings
