"""The foot of a brief: its sources, and what was looked for and not found."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from reportedly.brief.lengths import Profile
from reportedly.records import Article, Brief, Source, Story

__all__ = ["as_of", "find_notes", "find_sources"]


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


def find_notes(brief: Brief, profile: Profile, articles: Sequence[Article], *, hidden: int) -> Iterator[str]:
    """Yield the time of the newest article, a line for each part that was looked for and is empty, and what is hidden.

    Args:
        hidden: quantities of the ledger that the brief does not show.
    """
    newest = as_of(articles)
    if newest is not None:
        yield f"as_of {newest}"
    if not profile.sections:
        yield "This length holds headline and standfirst alone; the other parts stand in the longer ones."
    elif not brief.figures:
        yield "No figures: none was found that is counted and can be compared."
    if profile.context and not brief.context:
        yield "No context: nothing was found that tells what came before or a cause."
    if profile.outlook and not brief.outlook:
        yield "No outlook: no named source's expectation, date ahead or open question was found."
    if profile.closing and not brief.in_short:
        yield "No closing: nothing was found that is not said above."
    if hidden:
        others = "1 other quantity" if hidden == 1 else f"{hidden} other quantities"
        yield f"Not shown here: {others}, which the ledger holds."


def _time(published: str | None) -> datetime | None:
    try:
        found = datetime.fromisoformat(published) if published else None
    except ValueError:
        return None
    return found.replace(tzinfo=UTC) if found is not None and found.tzinfo is None else found


def _reversed_time(published: str | None) -> float:
    found = _time(published)
    return -found.timestamp() if found is not None and found.year > 1 else float("inf")
