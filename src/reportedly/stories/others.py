"""What a brief of one story leaves aside: the articles of the others."""

from collections.abc import Iterable, Iterator

from reportedly.records import Article, LeftAside, Story

__all__ = ["other_stories"]


def other_stories(stories: Iterable[Story], chosen: Story, articles: Iterable[Article]) -> Iterator[LeftAside]:
    """Yield the articles of the stories that were not chosen, each with its names and those of its story."""
    known = {article.id: article for article in articles}
    for story in stories:
        if story.id != chosen.id:
            for article_id in story.article_ids:
                named = named_as(known.get(article_id))
                yield LeftAside(article_id=article_id, why=f"{named}of another story ({story.id}): {story.title}")


def named_as(article: Article | None) -> str:
    """Return "Valley Post, “Homes evacuated”; ", with what is known of it."""
    title = f"“{article.title}”" if article and article.title else None
    names = ", ".join(filter(None, (article.outlet if article else None, title)))
    return f"{names}; " if names else ""
