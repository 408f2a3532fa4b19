"""The brief for a terminal."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from reportedly.brief.render.figures import FigureLine, SeriesView, view_figures
from reportedly.brief.render.terminal import terminal_page
from reportedly.brief.render.view import SectionView, SentenceView, SourceView, View, view_of
from reportedly.brief.render.visible import isolated, safe_url
from reportedly.brief.render.words import (
    as_of_words,
    counts_words,
    label_of,
    left_aside_words,
    notes_of,
    numbers_words,
    source_words,
)
from reportedly.records import Brief

__all__ = ["render_text"]

WIDEST = (28, 30, 12, 40)
"""Cells a column of the figures may claim before its words are folded."""

INDENT, GAP = 3, 2
"""Cells in front of a table of figures, and between its columns."""

LEAST_OF_LAST = 16
"""Cells that the last column needs so as not to be a word wide."""

LEAST_OF_WIDEST = 20
"""Cells that the widest other column is left with before there are no columns any more."""

GLUE = "\ue000"
"""Stands for a space at which a line may not break; no text made visible holds it."""


def render_text(brief: Brief, *, width: int = 100, color: bool = False) -> str:
    """Return the brief as text for a terminal, lines of at most width cells.

    Marks are words and numbers: "[4 · denies 3]" rests on source 4 and denies what source 3 has. Colour only repeats
    what the words say; without color the text holds no escape codes.
    """
    return terminal_page(parts_of(view_of(brief)), width=width, color=color).replace(GLUE, " ")


def parts_of(view: View) -> Iterator[RenderableType]:
    """Yield the parts of the page, an empty line after each."""
    yield heading_of(view)
    if view.standfirst:
        yield paragraph(view.standfirst)
    for section in view.body:
        yield section_of(section)
    if series := view_figures(view):
        yield figures_of(series)
    for section in (view.context, view.outlook, view.in_short):
        if section.sentences:
            yield section_of(section)
    if view.sources:
        yield sources_of(view)
    yield from ends_of(view)


def heading_of(view: View) -> Group:
    """Headline first, then how fresh and how broad the brief is."""
    counts = [part for part in (as_of_words(view), counts_words(view)) if part]
    return Group(
        sentence_text(view.headline, style="bold"),
        Text("═" * 8, style="dim"),
        Text(" · ".join(counts), style="dim"),
        Text(),
    )


def section_of(section: SectionView) -> Group:
    return Group(title(section.heading), paragraph(section.sentences))


def title(words: str) -> Text:
    return Text(isolated(words).upper(), style="bold")


def paragraph(sentences: Iterable[SentenceView]) -> Group:
    joined = Text(" ").join(sentence_text(shown) for shown in sentences)
    return Group(joined, Text())


def sentence_text(shown: SentenceView, style: str = "") -> Text:
    """Return the sentence and its mark, "[2 · one source]"."""
    labels = [label_of(mark, shown) for mark in shown.marks]
    mark = " · ".join([numbers_words(shown.numbers) or "no listed source", *labels]).replace(" ", GLUE)
    grave = any(one.name in ("disputed", "denial") for one in shown.marks)
    return Text.assemble((isolated(shown.sentence.text), style), " ", (f"[{mark}]", "yellow" if grave else "cyan"))


def figures_of(series: Sequence[SeriesView]) -> Group:
    """Each quantity with how its figures stand to each other and who gives which; then the others."""
    compared = [(one, [figure_row(line) for line in one.lines]) for one in series if not one.alone]
    alone = [(isolated(one.counted), *figure_row(one.lines[0])) for one in series if one.alone]
    widths = widths_of([row for _, rows in compared for row in rows], WIDEST)
    blocks: list[RenderableType] = [title("Figures")]
    for one, rows in compared:
        note = f"  {one.sign} {one.note}" if one.note else ""
        blocks += [Text.assemble(isolated(one.counted), (note, "yellow")), FigureTable(rows, widths)]
    if alone:
        if compared:
            blocks.append(Text("other figures"))
        blocks.append(FigureTable(alone, widths_of(alone, (30, *WIDEST))))
    return Group(*blocks, Text())


def widths_of(rows: Sequence[tuple[str, ...]], widest: Sequence[int]) -> list[int]:
    """Return how wide each column must be, up to a limit."""
    return [
        min(max(map(cell_len, column)), limit) for column, limit in zip(zip(*rows, strict=True), widest, strict=False)
    ]


@dataclass(frozen=True)
class FigureTable:
    """Rows of figures in line with those of other tables; on a page too narrow for columns, each a line of its own.

    No word is cut off.
    """

    rows: Sequence[tuple[str, ...]]
    widths: Sequence[int]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        *in_line, last = self.widths
        room = options.max_width - INDENT - GAP * len(in_line) - min(last, LEAST_OF_LAST)
        widths = narrowed(in_line, room)
        table = Table(box=None, show_header=False, pad_edge=False, padding=(0, GAP, 0, 0))
        for width in (1, None) if widths is None else (*widths, None):
            table.add_column(width=width, overflow="fold")
        for row in self.rows:
            table.add_row(*map(Text, ("–", " · ".join(filter(None, row))) if widths is None else row))
        yield Padding(table, (0, 0, 0, INDENT))


def narrowed(widths: Sequence[int], room: int) -> list[int] | None:
    """Return the widths, the widest made narrower so that all fit the room; None where it would be too narrow."""
    widest = max(widths)
    least = widest - max(0, sum(widths) - room)
    at = widths.index(widest)
    return [*widths[:at], least, *widths[at + 1 :]] if least >= min(widest, LEAST_OF_WIDEST) else None


def figure_row(line: FigureLine) -> tuple[str, ...]:
    """Return the figure as written, who says so, when, and what sets it apart."""
    number = f" [{numbers_words(line.numbers)}]".replace(" ", GLUE) if line.numbers else ""
    apart = (line.counts, "superseded" if line.superseded else "")
    return (
        isolated(line.words),
        isolated(line.who) + number.replace(GLUE, " ", 1),
        " – ".join(day.replace(" ", GLUE) for day in line.when.split(" – ")),
        isolated(", ".join(filter(None, apart))),
    )


def sources_of(view: View) -> Group:
    lines = [title("Sources")]
    return Group(*lines, *(block for line in view.sources for block in source_block(line)), Text())


def source_block(line: SourceView) -> Iterator[RenderableType]:
    """Yield one source and the words the brief takes from it."""
    about = ", ".join(isolated(part) for part in source_words(line))
    copy = f": a copy of [{line.copy_of}], not counted again" if line.copy_of else ""
    yield Text.assemble((f"[{line.number}]", "cyan"), f" {about}{copy}")
    if url := safe_url(line.source.url):
        yield Padding(Text(url, style="dim", overflow="fold"), (0, 0, 0, 4))
    for passage in line.passages:
        yield Padding(Text(f"| {isolated(passage.text)}"), (0, 0, 0, 4))


def ends_of(view: View) -> Iterator[RenderableType]:
    """Yield what was left aside, what could not be read and what was not found."""
    brief = view.brief
    for name, lines in (
        ("Left aside", [f"{isolated(left_aside_words(one, view))}: {isolated(one.why)}" for one in brief.left_aside]),
        ("Unread", [f"{isolated(one.source)}: {isolated(one.reason)}" for one in brief.unread]),
        ("Notes", [isolated(note) for note in notes_of(brief)]),
    ):
        if lines:
            yield Group(title(name), *(Text(line) for line in lines), Text())
