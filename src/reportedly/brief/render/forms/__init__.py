"""The brief for other systems: newsrooms, feeds, paper."""

from reportedly.brief.render.forms.feed import render_feed
from reportedly.brief.render.forms.ninjs import render_ninjs
from reportedly.brief.render.forms.pdf import render_pdf

__all__ = ["render_feed", "render_ninjs", "render_pdf"]
