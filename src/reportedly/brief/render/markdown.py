"""The brief as Markdown, with a footnote to each sentence for the words it rests on."""

import re
from collections.abc import Iterable, Iterator, Sequence

from reportedly.brief.render.figures import FigureLine, SeriesView, view_figures
from reportedly.brief.render.times import show_time
from reportedly.brief.render.view import Evidence, SectionView, SentenceView, SourceView, View, view_of
from reportedly.brief.render.visible import isolated, safe_url
from reportedly.brief.render.words import (
    as_of_words,
    counts_words,
    in_quotes,
    label_of,
    left_aside_words,
    notes_of,
    numbers_words,
    source_words,
)
from reportedly.records import Brief, Passage

__all__ = ["escape", "render_markdown"]

FIGURE_HEAD = ("| figure | who says so | when | counts |", "| --- | --- | --- | --- |")
MARKUP = re.compile(r"[\\`*_\[\]<>~|&$@#^!{}]")
LINE_START = re.compile(r"^(\s*)(?:([-+=:])|(\d{1,9})([.)]))")
BARE_ADDRESS = re.compile(r"(?i)(://|\bwww\.|\bmailto:)")


def render_markdown(brief: Brief) -> str:
    """Return the brief as CommonMark with tables and footnotes.

    A bracketed number names the source and links to it; the footnote behind it holds the passage, word for word.
    Words of articles are escaped: nothing in them acts as markup, a link or HTML.
    """
    view = view_of(brief)
    return "\n\n".join(blocks_of(view)) + "\n"


def escape(text: str) -> str:
    """Return text so that Markdown shows it as it is, on one line."""
    words = MARKUP.sub(r"\\\g<0>", isolated(text).strip())
    words = BARE_ADDRESS.sub(lambda found: found.group()[:-1] + "\\" + found.group()[-1], words)
    return LINE_START.sub(lambda found: f"{found[1]}{found[3] or ''}\\{found[2] or found[4]}", words)


def blocks_of(view: View) -> Iterator[str]:
    """Yield the blocks of the page."""
    yield f"# {sentence(view.headline)}"
    yield "*" + " · ".join(filter(None, (as_of_words(view), counts_words(view)))) + "*"
    if view.standfirst:
        yield "**In brief.** " + sentences(view.standfirst)
    for section in view.body:
        yield from section_blocks(section)
    if series := view_figures(view):
        yield from figure_blocks(series)
    for section in (view.context, view.outlook, view.in_short):
        if section.sentences:
            yield from section_blocks(section)
    if view.sources:
        yield from source_blocks(view.sources)
    yield from end_blocks(view)
    yield from map(footnote, view.sentences())
    if targets := link_targets(view.sources):
        yield targets


def section_blocks(section: SectionView) -> Iterator[str]:
    yield f"## {escape(section.heading)}"
    yield sentences(section.sentences)


def sentences(shown: Iterable[SentenceView]) -> str:
    return " ".join(map(sentence, shown))


def sentence(shown: SentenceView) -> str:
    """Return the sentence, its sources as links, its marks in words and its footnote."""
    links = dict.fromkeys(
        source_link(line.source) for line in sorted_by_number(shown.evidence) if line.source is not None
    )
    mark = " · ".join([", ".join(links) or "no listed source", *(label_of(mark, shown) for mark in shown.marks)])
    return f"{escape(shown.sentence.text)} \\[{mark}\\][^{shown.note}]"


def sorted_by_number(evidence: Iterable[Evidence]) -> list[Evidence]:
    return sorted(evidence, key=lambda line: line.source.number if line.source else 0)


def source_link(line: SourceView) -> str:
    """Return the number, as a reference to the link at the foot where the source has an address."""
    return f"[{line.number}]" if safe_url(line.source.url) else str(line.number)


def link_targets(sources: Iterable[SourceView]) -> str:
    """Return where the numbers lead, one definition a line."""
    addressed = ((line.number, safe_url(line.source.url)) for line in sources)
    return "\n".join(f"[{number}]: <{address}>" for number, address in addressed if address)


def figure_blocks(series: Sequence[SeriesView]) -> Iterator[str]:
    """Yield one table for each quantity with figures to compare, and one for the others."""
    yield "## Figures"
    alone = []
    for one in series:
        if one.alone:
            alone.append(f"| {escape(one.counted)} {figure_row(one.lines[0])}")
            continue
        yield f"**{escape(one.counted)}**" + (f" {one.sign} {one.note}" if one.note else "")
        yield "\n".join([*FIGURE_HEAD, *map(figure_row, one.lines)])
    if alone and len(alone) < len(series):
        yield "**Other figures**"
    if alone:
        yield "\n".join([f"| of what {FIGURE_HEAD[0]}", f"| --- {FIGURE_HEAD[1]}", *alone])


def figure_row(line: FigureLine) -> str:
    links = ", ".join(dict.fromkeys(map(source_link, sorted(line.sources, key=lambda source: source.number))))
    number = f" \\[{links}\\]" if links else ""
    apart = ", ".join(filter(None, (escape(line.counts), "superseded" if line.superseded else "")))
    return f"| {escape(line.words)} | {escape(line.who)}{number} | {escape(line.when)} | {apart} |"


def source_blocks(sources: Iterable[SourceView]) -> Iterator[str]:
    yield "## Sources"
    yield "\n".join(map(source_item, sources))


def source_item(line: SourceView) -> str:
    """Return one source as a list item whose number is the source's."""
    about = ", ".join(escape(part) for part in source_words(line))
    copy = f": a copy of \\[{line.copy_of}\\], not counted again" if line.copy_of else ""
    address = safe_url(line.source.url)
    return f"{line.number}. {about}{copy}" + (f" – <{address}>" if address else "")


def end_blocks(view: View) -> Iterator[str]:
    """Yield what was left aside, what could not be read and what was not found."""
    for name, lines in (
        ("Left aside", [f"{left_aside_words(one, view)}: {one.why}" for one in view.brief.left_aside]),
        ("Unread", [f"{one.source}: {one.reason}" for one in view.brief.unread]),
        ("Notes", list(notes_of(view.brief))),
    ):
        if lines:
            yield f"## {name}"
            yield "\n".join(f"- {escape(line)}" for line in lines)


def footnote(shown: SentenceView) -> str:
    """Return the passages of a sentence, each with where it stands."""
    return f"[^{shown.note}]: " + " · ".join(map(quoted, shown.evidence))


def quoted(line: Evidence) -> str:
    return f"{escape(in_quotes(line.passage.text) or '')} – {standing(line.passage, line.source)}"


def standing(passage: Passage, source: SourceView | None) -> str:
    """Return the number, outlet and time of a passage's article."""
    if source is None:
        return escape(f"article {passage.article_id}, not listed")
    parts = (source.source.outlet or "outlet not given", show_time(source.source.published) or "no date")
    return f"\\[{numbers_words((source.number,))}\\] " + ", ".join(map(escape, parts))
