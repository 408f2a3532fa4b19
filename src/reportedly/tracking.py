"""Events that go on from run to run: what no report of the day can belong to lies in the store, and is called back."""

import zlib
from collections.abc import Iterable
from typing import TYPE_CHECKING

from reportedly import codec
from reportedly.errors import RecordError
from reportedly.records import Article
from reportedly.stories import ClosedEvents, Counted, EventFinder, Sought

if TYPE_CHECKING:
    from reportedly.store import Store

__all__ = ["track_events"]

COUNTED = "counted"
"""The state of what was counted in all articles."""

RECALLED = 12
"""Closed clusters called back for one article, at most: as many as it is held against among the open ones."""


def track_events(articles: Iterable[Article], store: "Store") -> tuple[tuple[str, ...], ...]:
    """Return the article ids of each event of all articles the store ever saw, these among them.

    Only articles that no event holds yet are read. Events out of their reach stay in the store, by ids and a few terms;
    one that a late article may belong to is called back and gone over again.

    Args:
        articles: in order of time, all of them kept in the store.
    """
    finder = EventFinder(_counted(store))
    held = {key for event in store.closed() for key in event}
    reach = store.last_closed_day()
    for article in articles:
        if article.id in held:
            continue
        if reach is not None:
            _call_back(finder, finder.sought(article), store, reach)
        finder.add(article)
        reach = _keep(finder.take_closed(), store, reach)
    finder.close_all()
    _keep(finder.take_closed(), store, reach)
    store.keep_state(COUNTED, zlib.compress(codec.pack(finder.counted()), 1))
    return tuple(store.closed())


def _call_back(finder: EventFinder, sought: Sought, store: "Store", reach: float) -> None:
    if sought.first is not None and sought.first > reach:
        return
    for events in store.take_closed(sought.terms, sought.first, sought.last, RECALLED):
        finder.recall(store.articles_of([key for event in events for key in event]))


def _keep(closed: Iterable[ClosedEvents], store: "Store", reach: float | None) -> float | None:
    """Keep what was closed; return the last day that closed events reach."""
    for each in closed:
        store.keep_closed(each.events, each.terms, each.first, each.last)
        last = float("inf") if each.last is None else each.last
        reach = last if reach is None else max(reach, last)
    return reach


def _counted(store: "Store") -> Counted | None:
    """Return what was counted on other days; None where nothing was, or by a version that counted otherwise."""
    packed = store.state(COUNTED)
    try:
        return None if packed is None else codec.unpack(zlib.decompress(packed), Counted)
    except (zlib.error, RecordError):
        return None
