"""A checked text for a terminal: every sentence with its mark, what is wrong, and the words it was held against."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from reportedly.brief.render.terminal import terminal_page
from reportedly.brief.render.visible import isolated, safe_url
from reportedly.records import Verdict
from reportedly.serve.checking.view import Block, CheckView, EvidenceView, SentenceView, SourceView
from reportedly.serve.checking.wording import finding_words, part_words, source_words, summary_words

__all__ = ["render_text"]

STYLES = {
    Verdict.SUPPORTED: "green",
    Verdict.UNATTRIBUTED: "yellow",
    Verdict.STRONGER: "yellow",
    Verdict.UNSUPPORTED: "red",
    Verdict.CONTRADICTED: "bold red",
}


def render_text(view: CheckView, *, width: int = 100, color: bool = False) -> str:
    """Return a checked text for a terminal, lines of at most width cells.

    Colour only repeats what the words say; without color the text holds no escape codes.
    """
    return terminal_page(parts_of(view), width=width, color=color)


def parts_of(view: CheckView) -> Iterator[RenderableType]:
    """Yield the sentences, the sources they were held against, and what it came to."""
    for block in view.blocks:
        yield from block_of(block)
    if view.sources:
        yield Text("SOURCES", style="bold")
        yield Group(*(line for source in view.sources for line in source_of(source)), Text())
    yield Text.assemble(
        f"{isolated(view.name)}: {summary_words(view)}. Verdict: ", (str(view.verdict), STYLES[view.verdict])
    )


def block_of(block: Block) -> Iterator[RenderableType]:
    if block.heading is not None:
        yield Text(isolated(block.heading).upper(), style="bold")
    for sentence in block.sentences:
        yield from sentence_of(sentence)
    yield Text()


def sentence_of(sentence: SentenceView) -> Iterator[RenderableType]:
    """Yield a sentence with its mark, then what is wrong with it, then its passages."""
    mark = "ok" if sentence.verdict == Verdict.SUPPORTED else f"[{sentence.verdict}]"
    words = Text(isolated(sentence.text), style="bold" if sentence.verdict != Verdict.SUPPORTED else "")
    yield Text.assemble((mark, STYLES[sentence.verdict]), " ", words)
    for finding in sentence.findings:
        line = f"- {finding_words(finding)}: {isolated(finding.why)}"
        yield Padding(Text(line, style="" if finding.hard else "dim"), (0, 0, 0, 4))
    for evidence in sentence.evidence:
        yield Padding(evidence_of(evidence), (0, 0, 0, 4))


def evidence_of(evidence: EvidenceView) -> Text:
    """Return a passage with the number of its source."""
    number = f"[{evidence.source.number}]" if evidence.source else "[not among the sources]"
    part = part_words(evidence)
    passage = f"{' ' + part if part else ''} | {isolated(evidence.passage.text)}"
    return Text.assemble((number, "cyan"), (passage, "dim"))


def source_of(source: SourceView) -> Iterator[RenderableType]:
    about = ", ".join(isolated(part) for part in source_words(source))
    yield Text.assemble((f"[{source.number}]", "cyan"), f" {about}")
    if url := safe_url(source.article.url):
        yield Padding(Text(url, style="dim", overflow="fold"), (0, 0, 0, 4))
