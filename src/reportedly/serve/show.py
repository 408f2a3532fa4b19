"""Records as lines for people; nothing here is meant for a program, which takes --json."""

import textwrap
from collections.abc import Iterable, Iterator

from reportedly.claims import Explanation, Reading
from reportedly.records import Article, Claim, Entry, Figure, Series, Speaker, Story

__all__ = [
    "show_article",
    "show_claim",
    "show_entry",
    "show_explained",
    "show_figure",
    "show_series",
    "show_story",
    "source_words",
]


def source_words(article: Article) -> str:
    """Return outlet, title and time in one line; the id where there is neither outlet nor title."""
    known = [article.outlet, article.title, article.published]
    return " · ".join(part for part in known if part) or f"article {article.id}"


def show_article(article: Article) -> Iterator[str]:
    yield source_words(article)
    if article.standfirst:
        yield from textwrap.wrap(article.standfirst, 96, initial_indent="  ", subsequent_indent="  ")
    facts = [
        f"by {', '.join(article.byline)}" if article.byline else "",
        f"credit {article.credit}" if article.credit else "",
        article.language or "",
        f"{len(article.text.split())} words",
        f"id {article.id}",
    ]
    yield "  " + " · ".join(fact for fact in facts if fact)
    yield ""


def speaker_words(speaker: Speaker) -> str:
    name = speaker.name or speaker.text
    return f"{name} ({speaker.role})" if speaker.role else name


def show_claim(claim: Claim) -> Iterator[str]:
    who = " ← ".join(speaker_words(speaker) for speaker in reversed(claim.chain)) or "no speaker named"
    if claim.kind == "narration":
        who = "the outlet's own words"
    cue = f" [{claim.cue.text}]" if claim.cue else ""
    yield f"{who}{cue} · {claim.kind}, {claim.certainty}, confidence {claim.confidence:.2f}"
    words = " … ".join(passage.text for passage in claim.content) or "(nothing said)"
    yield from textwrap.wrap(" ".join(words.split()), 96, initial_indent="    ", subsequent_indent="    ")


def show_explained(sentence: str, fired: Iterable[Explanation]) -> Iterator[str]:
    yield from textwrap.wrap(" ".join(sentence.split()), 96)
    for one in fired:
        yield f"    {one.rule}: cue {one.cue!r}, source {one.source!r}"
        yield from (f"        content {words!r}" for words in one.content)
        yield f"        parse {' '.join(one.parse)}"


def show_figure(figure: Figure, reading: Reading) -> Iterator[str]:
    claim = reading.claim_by_id.get(figure.claim_id or "")
    who = speaker_words(claim.speaker) if claim and claim.speaker else "no speaker named"
    scope = ", ".join(part for part in (figure.counted, figure.place, figure.period) if part)
    yield f"{figure.passage.text} · {figure.bound} {interval_words(figure)} · {scope or 'nothing named'} · {who}"


def interval_words(figure: Figure) -> str:
    unit = figure.currency or figure.unit or ("%" if figure.kind == "percent" else "")
    low = "…" if figure.low is None else f"{figure.low:,}"
    high = "…" if figure.high is None else f"{figure.high:,}"
    return f"{low if low == high else f'{low} to {high}'} {unit}".strip()


def show_story(story: Story, sources: dict[str, str]) -> Iterator[str]:
    yield f"{story.title}  [{story.id}]"
    yield f"  {len(story.article_ids)} articles, {len(story.events)} events, {_span(story.first, story.last)}"
    for event in story.events:
        yield f"  · {event.title}  ({len(event.article_ids)} articles, {len(event.origins)} origins)"
        for origin in event.origins:
            yield f"      {sources[origin[0]]}"
            yield from (f"        copy: {sources[copy]}" for copy in origin[1:])
    yield ""


def _span(first: str | None, last: str | None) -> str:
    if first is None or last is None:
        return "no dates"
    return first[:10] if first[:10] == last[:10] else f"{first[:10]} to {last[:10]}"


def show_entry(entry: Entry, *, relations: bool = True) -> Iterator[str]:
    origins = f"{entry.origins} origin{'' if entry.origins == 1 else 's'}"
    yield f"{entry.status.replace('_', ' ')} · {origins} · {entry.sentence.speaker or 'no speaker named'}  [{entry.id}]"
    yield from textwrap.wrap(" ".join(entry.sentence.text.split()), 96, initial_indent="    ", subsequent_indent="    ")
    for relation in entry.relations if relations else ():
        yield f"    {relation.kind.replace('_', ' ')} {relation.entry_id}: {relation.why}"


def show_series(many: Iterable[Series]) -> Iterator[str]:
    for series in many:
        scope = ", ".join(part for part in (series.counted, series.place, series.period) if part)
        yield f"{scope}{f'  ≠ {series.relation}' if series.relation else ''}"
        for point in series.points:
            yield f"    {point.figure.passage.text} · {point.speaker or 'no speaker named'} · {point.published or ''}"
