"""Articles and stories made by hand for the tests of the brief."""

from collections.abc import Sequence

from reportedly.annotate import Annotator
from reportedly.brief import compose_brief
from reportedly.claims import Reading, read_claims
from reportedly.ledger import build_ledger
from reportedly.records import Article, Brief, Event, Story


def make_readings(annotator: Annotator, texts: Sequence[str], titles: Sequence[str | None] = ()) -> list[Reading]:
    """Read one article for each text; outlets are "Outlet 0", "Outlet 1", ..."""
    articles = [
        Article(
            id=f"article-{i}",
            outlet=f"Outlet {i}",
            title=titles[i] if i < len(titles) else None,
            published=f"2024-11-0{i % 8 + 1}T10:00:00+00:00",
            text=text,
        )
        for i, text in enumerate(texts)
    ]
    return [read_claims(annotated) for annotated in annotator.annotate(articles)]


def make_story(readings: Sequence[Reading], copies: Sequence[tuple[str, ...]] = ()) -> Story:
    """Make one event of all articles; `copies` are groups of copies, every other article is an origin of its own."""
    ids = tuple(reading.article.id for reading in readings)
    copied = {article_id for group in copies for article_id in group}
    origins = (*copies, *((article_id,) for article_id in ids if article_id not in copied))
    event = Event(id="event", title="", article_ids=ids, origins=origins, first=None, last=None)
    return Story(id="story", title="", article_ids=ids, events=(event,), first=None, last=None)


def make_brief(
    annotator: Annotator, texts: Sequence[str], titles: Sequence[str | None] = (), length: str = "standard"
) -> Brief:
    readings = make_readings(annotator, texts, titles)
    story = make_story(readings)
    return compose_brief(story, build_ledger(story, readings), readings, length=length)
