"""Ids that stay: a story found again on another day keeps the id it had, whatever older report has come since."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from reportedly.records import Story, content_id

__all__ = ["Place", "keep_ids", "places_of"]

Place = tuple[str, str]
"""The ids of the story and the event an article was found in."""


def places_of(stories: Iterable[Story]) -> dict[str, Place]:
    """Return the story and the event of each article, by its id."""
    return {key: (story.id, event.id) for story in stories for event in story.events for key in event.article_ids}


def keep_ids(stories: Sequence[Story], known: Mapping[str, Place]) -> tuple[Story, ...]:
    """Return the stories with the ids that most of their articles had before, events likewise.

    Each id goes to one: to the group that holds most of the articles that had it, then to the one given first. A story
    that came apart leaves its id to the larger part; one that swallowed another keeps the id most had.

    Args:
        known: by article id, where it was found on other days.
    """
    story_ids = _inherited([(story.id, story.article_ids) for story in stories], {k: v[0] for k, v in known.items()})
    events = [(event.id, event.article_ids) for story in stories for event in story.events]
    event_ids = _inherited(events, {k: v[1] for k, v in known.items()})
    return tuple(
        replace(
            story,
            id=story_ids[story.id],
            events=tuple(replace(event, id=event_ids[event.id]) for event in story.events),
        )
        for story in stories
    )


def _inherited(groups: Sequence[tuple[str, Sequence[str]]], known: Mapping[str, str]) -> dict[str, str]:
    """Return the id each group keeps: of those its articles had, or its own where they are all taken or had none."""
    claims = [
        (-count, place, own, had)
        for place, (own, members) in enumerate(groups)
        for had, count in Counter(known[key] for key in members if key in known).items()
    ]
    kept: dict[str, str] = {}
    taken: set[str] = set()
    for _, _, own, had in sorted(claims):
        if own not in kept and had not in taken:
            kept[own] = had
            taken.add(had)
    # An own id that a former story has taken over would stand for two.
    return {own: kept.get(own) or _free(own, taken) for own, _ in groups}


def _free(own: str, taken: set[str]) -> str:
    return content_id("again", own) if own in taken else own
