"""From articles to stories: events, their origins, the running stories that tie them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache

import numpy as np

from reportedly.records import Article, Event, Story, content_id
from reportedly.stories.copies import Copy, find_copies
from reportedly.stories.events import EventFinder
from reportedly.stories.frequencies import Frequencies
from reportedly.stories.origins import group_origins
from reportedly.stories.profile import Profile, day_of, profile_of
from reportedly.stories.running import link_events
from reportedly.stories.vectors import products_of

__all__ = ["find_stories", "in_order", "tell_stories"]


def find_stories(articles: Iterable[Article]) -> tuple[Story, ...]:
    """Return the running stories of the articles, the largest first; the order of the articles does not matter.

    An article given twice under one id counts once. Events stand in order of time, article ids too.
    """
    ordered = in_order(articles)
    finder = EventFinder()
    for article in ordered:
        finder.add(article)
    return tell_stories(ordered, finder.events())


def in_order(articles: Iterable[Article]) -> list[Article]:
    """Return the articles in order of time, each id once; those without a time come last."""
    return sorted({article.id: article for article in articles}.values(), key=_moment)


def tell_stories(articles: Iterable[Article], grouped: Iterable[Iterable[str]]) -> tuple[Story, ...]:
    """Return the running stories of the articles, the largest first, given the article ids of each event."""
    ordered = in_order(articles)
    known = {article.id: article for article in ordered}
    found = (sorted((known[key] for key in event if key in known), key=_moment) for event in grouped)
    events = sorted((event for event in found if event), key=lambda event: _moment(event[0]))
    copies = {copy.article_id: copy for copy in find_copies(ordered)}
    stories = [_story([events[index] for index in group], copies) for group in link_events(events)]
    return tuple(sorted(stories, key=lambda story: (-len(story.article_ids), story.first or "", story.id)))


def _moment(article: Article) -> tuple[float, str]:
    day = day_of(article.published)
    return (float("inf") if day is None else day, article.id)


def _story(events: Sequence[Sequence[Article]], copies: Mapping[str, Copy]) -> Story:
    articles = sorted((article for event in events for article in event), key=_moment)
    profile = cache(profile_of)
    first, last = _span(articles)
    return Story(
        id=content_id("story", articles[0].id),
        title=_title(articles, profile),
        article_ids=tuple(article.id for article in articles),
        events=tuple(_event(event, copies, profile) for event in events),
        first=first,
        last=last,
    )


def _event(articles: Sequence[Article], copies: Mapping[str, Copy], profile: Callable[[Article], Profile]) -> Event:
    first, last = _span(articles)
    return Event(
        id=content_id("event", articles[0].id),
        title=_title(articles, profile),
        article_ids=tuple(article.id for article in articles),
        origins=group_origins(articles, [copies[article.id] for article in articles if article.id in copies]),
        first=first,
        last=last,
    )


def _span(articles: Sequence[Article]) -> tuple[str | None, str | None]:
    timed = [article.published for article in articles if day_of(article.published) is not None]
    return (timed[0], timed[-1]) if timed else (None, None)


def _title(articles: Sequence[Article], profile: Callable[[Article], Profile]) -> str:
    """Return the title of the article nearest to all others; where none has a title, the first words of its text."""
    titled = [article for article in articles if article.title] or list(articles)
    if len(titled) == 1:
        return titled[0].title or _opening(titled[0])
    frequencies = Frequencies()
    profiles = [profile(article) for article in titled]
    for each in profiles:
        frequencies.count(each)
    likeness = products_of([frequencies.vector(each) for each in profiles])
    central = titled[int(np.argmax(likeness.sum(axis=1)))]
    return central.title or _opening(central)


def _opening(article: Article) -> str:
    return " ".join(article.text.split()[:12])
