"""The forms a brief is given in."""

import os
import shutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

import click

from reportedly.brief.render import (
    render_feed,
    render_html,
    render_jsonld,
    render_markdown,
    render_ninjs,
    render_pdf,
    render_text,
)
from reportedly.codec import encode
from reportedly.records import Brief

__all__ = ["FORMS", "in_color", "refuse_several", "render_all"]

FEEDS: Mapping[str, str] = MappingProxyType({"rss": "rss", "atom": "atom", "feed": "json"})
"""Forms that hold several briefs in one document."""

PAGES = ("md", "html", "pdf")
"""Forms that are one page for one brief: two in one file would share their notes and numbers, or not open at all."""

FORMS = ("text", "md", "html", "pdf", "json", "ninjs", "jsonld", *FEEDS)

WIDEST = 110
"""Columns beyond which lines of prose are hard to read."""


def render_all(briefs: Sequence[Brief], form: str, *, to_file: bool) -> Iterator[str | bytes]:
    """Yield the briefs in one of FORMS: one after the other (several in JSON one a line), or all in one feed."""
    if form in FEEDS:
        yield render_feed(briefs, form=FEEDS[form])
        return
    for brief in briefs:
        rendered = _render(brief, form, to_file=to_file)
        yield one_line(rendered) if form in ("ninjs", "jsonld") and len(briefs) > 1 else rendered


def one_line(document: str | bytes) -> str:
    """Return indented JSON on one line: a line break in it is never part of a word."""
    text = document if isinstance(document, str) else document.decode()
    return "".join(line.lstrip(" ") for line in text.split("\n")) + "\n"


def refuse_several(form: str, many: int) -> None:
    """Refuse to write several briefs in a form that holds one.

    Raises:
        click.BadParameter: with the forms that hold them.
    """
    if form in PAGES and many > 1:
        others = ", ".join(other for other in FORMS if other not in PAGES)
        raise click.BadParameter(
            f"{form} is a page for one brief, and there are {many}. Name one with --story, or take one of {others}.",
            param_hint="--format",
        )


def in_color(environment: Mapping[str, str]) -> bool:
    """Say whether a terminal may be given colour: NO_COLOR asks for none where it holds anything (no-color.org)."""
    return not environment.get("NO_COLOR") and environment.get("TERM") != "dumb"


def _render(brief: Brief, form: str, *, to_file: bool) -> str | bytes:
    match form:
        case "json":
            return encode(brief) + "\n"
        case "md":
            return render_markdown(brief)
        case "html":
            return render_html(brief)
        case "pdf":
            return render_pdf(brief)
        case "ninjs":
            return render_ninjs(brief).rstrip() + "\n"
        case "jsonld":
            return render_jsonld(brief).rstrip() + "\n"
        case _:
            return _text(brief, to_file=to_file)


def _text(brief: Brief, *, to_file: bool) -> str:
    terminal = sys.stdout.isatty() and not to_file
    width = min(shutil.get_terminal_size((100, 24)).columns, WIDEST) if terminal else 100
    return render_text(brief, width=width, color=terminal and in_color(os.environ))
