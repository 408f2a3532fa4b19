"""Stories: which articles tell one event, which events run on as one story, which texts are copies."""

from reportedly.stories.copies import Copy, CopyKind, copies_of, find_copies
from reportedly.stories.events import EventFinder
from reportedly.stories.finding import find_stories
from reportedly.stories.origins import find_origins
from reportedly.stories.staying import keep_ids, places_of

__all__ = [
    "Copy",
    "CopyKind",
    "EventFinder",
    "copies_of",
    "find_copies",
    "find_origins",
    "find_stories",
    "keep_ids",
    "places_of",
]
