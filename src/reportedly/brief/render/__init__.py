"""The brief for people and machines: one record, many forms."""

from reportedly.brief.render.html import render_html
from reportedly.brief.render.markdown import render_markdown
from reportedly.brief.render.text import render_text

__all__ = ["render_html", "render_markdown", "render_text"]
