"""The forms a brief is given in."""

import os
import shutil
import sys

from reportedly.brief import render_html, render_markdown, render_text
from reportedly.codec import encode
from reportedly.records import Brief

__all__ = ["FORMS", "render"]

FORMS = ("text", "md", "html", "json")

WIDEST = 110
"""Columns beyond which lines of prose are hard to read."""


def render(brief: Brief, form: str, *, to_file: bool) -> str:
    """Return the brief in one of FORMS, ending with a line break."""
    match form:
        case "json":
            return encode(brief) + "\n"
        case "md":
            return render_markdown(brief)
        case "html":
            return render_html(brief)
        case _:
            return _text(brief, to_file=to_file)


def _text(brief: Brief, *, to_file: bool) -> str:
    terminal = sys.stdout.isatty() and not to_file
    width = min(shutil.get_terminal_size((100, 24)).columns, WIDEST) if terminal else 100
    return render_text(brief, width=width, color=terminal and "NO_COLOR" not in os.environ)
