"""The brief: what to say, in which order, in whose words, with the evidence of each sentence."""

from reportedly.brief.compose import compose_brief
from reportedly.brief.render import render_html, render_markdown, render_text

__all__ = ["compose_brief", "render_html", "render_markdown", "render_text"]
