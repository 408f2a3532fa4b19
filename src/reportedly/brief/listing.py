"""The foot of a brief: its sources, and what was looked for and not found."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from reportedly.records import Article, Source, Story

__all__ = ["as_of", "find_sources", "missing_parts"]


def find_sources(story: Story, articles: Sequence[Article]) -> tuple[Source, ...]:
    """Return every article with the one it is a copy of, the newest first, those without a date last."""
    copies = {a: group[0] for event in story.events for group in event.origins for a in group if a != group[0]}
    listed = sorted(enumerate(articles), key=lambda item: (_reversed_time(item[1].published), item[0]))
    return tuple(
        Source(
            article_id=article.id,
            outlet=article.outlet,
            title=article.title,
            published=article.published,
            url=article.url,
            credit=article.credit,
            copy_of=copies.get(article.id),
        )
        for _, article in listed
    )


def as_of(articles: Sequence[Article]) -> str | None:
    """Return the time of the newest article, as it gives it; None where no article has one."""
    dated = [article.published for article in articles if _time(article.published) is not None]
    return min(dated, key=_reversed_time, default=None)


def missing_parts(parts: Sequence[tuple[str, bool, str]]) -> Iterator[str]:
    """Yield a line for each part that is empty.

    Args:
        parts: name, whether anything is there, and what was looked for.
    """
    for name, there, wanted in parts:
        if not there:
            yield f"No {name}: no article read gives {wanted}."


def _time(published: str | None) -> datetime | None:
    try:
        found = datetime.fromisoformat(published) if published else None
    except ValueError:
        return None
    return found.replace(tzinfo=UTC) if found is not None and found.tzinfo is None else found


def _reversed_time(published: str | None) -> float:
    found = _time(published)
    return -found.timestamp() if found is not None and found.year > 1 else float("inf")
