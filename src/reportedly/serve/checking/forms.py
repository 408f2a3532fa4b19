"""The forms a checked text is given in."""

import os
import shutil
import sys
from collections.abc import Iterator

from reportedly import codec
from reportedly.serve.checking.html import render_html
from reportedly.serve.checking.sarif import render_sarif
from reportedly.serve.checking.text import render_text
from reportedly.serve.checking.view import CheckView
from reportedly.serve.forms import in_color

__all__ = ["FORMS", "render_check"]

FORMS = ("text", "html", "json", "sarif")

WIDEST = 110
"""Columns beyond which lines of prose are hard to read."""


def render_check(view: CheckView, form: str, *, to_file: bool) -> Iterator[str]:
    """Yield a checked text in one of FORMS; "json" is one Finding a line."""
    match form:
        case "html":
            yield render_html(view)
        case "sarif":
            yield render_sarif(view)
        case "json":
            findings = (finding for sentence in view.sentences() for finding in sentence.findings)
            yield from (f"{line}\n" for line in codec.encode_lines(findings))
        case _:
            terminal = sys.stdout.isatty() and not to_file
            width = min(shutil.get_terminal_size((100, 24)).columns, WIDEST) if terminal else 100
            yield render_text(view, width=width, color=terminal and in_color(os.environ))
