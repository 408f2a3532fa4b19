"""Stories: which articles tell one event, which events run on as one story, which texts are copies."""

from reportedly.stories.closed import ClosedEvents, Counted, Sought
from reportedly.stories.copies import Copy, CopyKind, copies_of, find_copies
from reportedly.stories.events import EventFinder
from reportedly.stories.finding import find_stories, in_order, tell_stories
from reportedly.stories.origins import find_origins
from reportedly.stories.others import other_stories
from reportedly.stories.staying import keep_ids, places_of

__all__ = [
    "ClosedEvents",
    "Copy",
    "CopyKind",
    "Counted",
    "EventFinder",
    "Sought",
    "copies_of",
    "find_copies",
    "find_origins",
    "find_stories",
    "in_order",
    "keep_ids",
    "other_stories",
    "places_of",
    "tell_stories",
]
