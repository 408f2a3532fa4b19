"""The brief for people and machines: one record, many forms."""

from reportedly.brief.render.forms import render_feed, render_ninjs, render_pdf
from reportedly.brief.render.html import render_html
from reportedly.brief.render.jsonld import render_jsonld
from reportedly.brief.render.markdown import render_markdown
from reportedly.brief.render.text import render_text

__all__ = [
    "render_feed",
    "render_html",
    "render_jsonld",
    "render_markdown",
    "render_ninjs",
    "render_pdf",
    "render_text",
]
