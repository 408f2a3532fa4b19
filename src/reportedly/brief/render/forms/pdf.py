"""The brief on paper: the page's own template, laid out by WeasyPrint."""

from importlib import import_module
from typing import Any

from reportedly.brief.render.html import render_html
from reportedly.brief.render.naming import brief_uri
from reportedly.brief.render.view import view_of
from reportedly.errors import OutputError
from reportedly.records import Brief

__all__ = ["render_pdf"]


def render_pdf(brief: Brief) -> bytes:
    """Return the brief as tagged PDF, the evidence as numbered notes at its end.

    Raises:
        OutputError: WeasyPrint, or a system library it needs, is not installed.
    """
    page = weasyprint().HTML(string=render_html(brief), url_fetcher=refuse, media_type="print")
    identifier = brief_uri(view_of(brief)).encode()
    document: bytes = page.write_pdf(pdf_identifier=identifier, pdf_tags=True)
    return document


def weasyprint() -> Any:
    try:
        return import_module("weasyprint")
    except (ImportError, OSError) as error:
        raise OutputError(
            f"No PDF without WeasyPrint ({error}). Install it with: pip install 'reportedly[pdf]'. "
            "The HTML form prints from any browser."
        ) from error


def refuse(url: str, *_: object, **__: object) -> dict[str, object]:
    """Load nothing: the page needs nothing else."""
    raise OutputError(f"The brief may not load {url}.")
