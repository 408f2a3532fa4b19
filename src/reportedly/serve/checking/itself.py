"""A text among its own sources: left aside, for it cannot support itself."""

from dataclasses import replace
from pathlib import Path

from reportedly.pipeline import Gathered
from reportedly.records import Article, LeftAside

__all__ = ["without_text"]


def without_text(gathered: Gathered, text: str, path: str | None) -> Gathered:
    """Return what was gathered with the text's own copies left aside: a text cannot support itself.

    Args:
        path: the file of the text; None where it has none.
    """
    own = " ".join(text.split())

    def why(article: Article) -> str | None:
        source = gathered.origins.get(article.id, f"article {article.id}")
        if path is not None and _is_same_file(source, path):
            return f"{source} is the text itself, which cannot support itself"
        if own in _wordings(article):
            return f"{source} has the same words as the text, which cannot support itself"
        return None

    itself = {article.id: reason for article in gathered.articles if (reason := why(article))}
    return replace(
        gathered,
        articles=tuple(article for article in gathered.articles if article.id not in itself),
        left_aside=(*gathered.left_aside, *(LeftAside(article_id=name, why=why) for name, why in itself.items())),
    )


def _is_same_file(one: str, other: str) -> bool:
    try:
        return Path(one).samefile(other)
    except (OSError, ValueError):
        return False


def _wordings(article: Article) -> set[str]:
    """Return the ways to write out an article: its text, with its title, with its standfirst."""
    parts = [" ".join(part.split()) for part in (article.title or "", article.standfirst or "", article.text)]
    title, standfirst, body = parts
    return {body, f"{title} {body}", f"{standfirst} {body}", f"{title} {standfirst} {body}"}
