"""The brief's sentences as plain paragraphs."""

from collections.abc import Iterable

from reportedly.brief.render.view import SentenceView, View
from reportedly.brief.render.visible import visible

__all__ = ["body_words", "standfirst_words"]


def standfirst_words(view: View) -> str:
    """Return the standfirst, or the headline where there is none."""
    return told(view.standfirst) or visible(view.headline.sentence.text)


def body_words(view: View) -> str:
    """Return every section, its heading above it."""
    sections = (*view.body, view.context, view.outlook, view.in_short)
    blocks = (f"{visible(part.heading)}\n{told(part.sentences)}" for part in sections if part.sentences)
    return "\n\n".join(blocks) or standfirst_words(view)


def told(sentences: Iterable[SentenceView]) -> str:
    return " ".join(visible(shown.sentence.text) for shown in sentences)
