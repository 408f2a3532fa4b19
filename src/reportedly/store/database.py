"""Articles, briefs, where articles were read, in which stories they stood; a record is kept in its one JSON form.

What was read of an article is kept besides, packed, for the version alone that read it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from types import TracebackType

import sqlalchemy as sql
from sqlalchemy.exc import SQLAlchemyError

from reportedly import codec
from reportedly.errors import StoreError
from reportedly.records import CONTRACT, Article, Brief, content_id

__all__ = ["Store", "open_store"]

METADATA = sql.MetaData()

ROWS_AT_ONCE = 500
"""Rows of one statement; SQLite takes no more than 999 values in some builds."""

ABOUT = sql.Table("about", METADATA, sql.Column("contract", sql.Integer, nullable=False))

ARTICLES = sql.Table(
    "articles",
    METADATA,
    sql.Column("id", sql.Text, primary_key=True),
    sql.Column("published", sql.Text, index=True),
    sql.Column("record", sql.Text, nullable=False),
)

SIGHTINGS = sql.Table(
    "sightings",
    METADATA,
    sql.Column("article_id", sql.Text, primary_key=True),
    sql.Column("source", sql.Text, primary_key=True),
)
"""The SOURCE an article was read from: what that one no longer gives has vanished."""

PLACES = sql.Table(
    "places",
    METADATA,
    sql.Column("article_id", sql.Text, primary_key=True),
    sql.Column("story_id", sql.Text, nullable=False),
    sql.Column("event_id", sql.Text, nullable=False),
)
"""The story and the event an article was last found in: they keep their ids on other days."""

READINGS = sql.Table(
    "readings",
    METADATA,
    sql.Column("key", sql.Text, primary_key=True),
    sql.Column("maker", sql.Text, nullable=False),
    sql.Column("packed", sql.LargeBinary, nullable=False),
)
"""What was read of articles, by what they say: any of it can be lost, and is made again."""

CLOSED = sql.Table(
    "closed",
    METADATA,
    sql.Column("number", sql.Integer, primary_key=True),
    sql.Column("first", sql.Float),
    sql.Column("last", sql.Float, index=True),
    sql.Column("events", sql.Text, nullable=False),
)
"""Events that nothing is added to at the moment: the article ids of each, and the days they reach."""

CLOSED_TERMS = sql.Table(
    "closed_terms",
    METADATA,
    sql.Column("term", sql.BigInteger, primary_key=True),
    sql.Column("number", sql.Integer, primary_key=True, index=True),
)
"""The heaviest terms of closed events: a late report finds its event by those they share."""

STATES = sql.Table(
    "states",
    METADATA,
    sql.Column("name", sql.Text, primary_key=True),
    sql.Column("packed", sql.LargeBinary, nullable=False),
)
"""What goes on from run to run, packed: what was counted in all articles."""

LEAST_SHARED = 2
"""Terms that an article and closed events share at least, before these are called back."""

BRIEFS = sql.Table(
    "briefs",
    METADATA,
    sql.Column("id", sql.Text, primary_key=True),
    sql.Column("number", sql.Integer, nullable=False, index=True),
    sql.Column("story_id", sql.Text, nullable=False, index=True),
    sql.Column("record", sql.Text, nullable=False),
)


class Store:
    """An open store; close it, or use it with `with`."""

    def __init__(self, engine: sql.Engine, where: str) -> None:
        self._engine = engine
        self._where = where

    def __enter__(self) -> "Store":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        self._engine.dispose()

    def keep_articles(self, articles: Iterable[Article]) -> int:
        """Keep the articles that are not there yet; return how many were new."""
        given = {article.id: article for article in articles}
        with self._begin() as connection:
            known = set(connection.scalars(sql.select(ARTICLES.c.id)))
            new = [article for article in given.values() if article.id not in known]
            if new:
                connection.execute(sql.insert(ARTICLES), [_article_row(article) for article in new])
        return len(new)

    def articles(self) -> Iterator[Article]:
        """Yield every article, the oldest first, those without a time before all."""
        order = (sql.func.coalesce(ARTICLES.c.published, ""), ARTICLES.c.id)
        with self._begin() as connection:
            for record in connection.scalars(sql.select(ARTICLES.c.record).order_by(*order)):
                yield codec.decode(record, Article)

    def keep_sources(self, sources: Mapping[str, str]) -> None:
        """Keep from which SOURCE each article was read. sources: article id -> SOURCE."""
        with self._begin() as connection:
            known = {(row.article_id, row.source) for row in connection.execute(sql.select(SIGHTINGS))}
            rows = [
                {"article_id": key, "source": source} for key, source in sources.items() if (key, source) not in known
            ]
            if rows:
                connection.execute(sql.insert(SIGHTINGS), rows)

    def sources(self) -> tuple[tuple[str, str], ...]:
        """Return (article id, SOURCE) for every SOURCE an article was read from, on any day."""
        order = (SIGHTINGS.c.source, SIGHTINGS.c.article_id)
        with self._begin() as connection:
            return tuple(
                (row.article_id, row.source) for row in connection.execute(sql.select(SIGHTINGS).order_by(*order))
            )

    def keep_places(self, places: Mapping[str, tuple[str, str]]) -> None:
        """Keep the story and the event each article stands in. places: article id -> (story id, event id)."""
        rows = [{"article_id": key, "story_id": story, "event_id": event} for key, (story, event) in places.items()]
        with self._begin() as connection:
            for start in range(0, len(rows), ROWS_AT_ONCE):
                some = rows[start : start + ROWS_AT_ONCE]
                connection.execute(
                    sql.delete(PLACES).where(PLACES.c.article_id.in_([row["article_id"] for row in some]))
                )
                connection.execute(sql.insert(PLACES), some)

    def places(self) -> dict[str, tuple[str, str]]:
        """Return the story id and event id each article was last found in, by its id."""
        with self._begin() as connection:
            return {row.article_id: (row.story_id, row.event_id) for row in connection.execute(sql.select(PLACES))}

    def articles_of(self, ids: Sequence[str]) -> tuple[Article, ...]:
        """Return the articles of these ids that are kept, in the order of the ids."""
        with self._begin() as connection:
            query = sql.select(ARTICLES.c.id, ARTICLES.c.record)
            found = {
                row.id: row.record
                for start in range(0, len(ids), ROWS_AT_ONCE)
                for row in connection.execute(query.where(ARTICLES.c.id.in_(ids[start : start + ROWS_AT_ONCE])))
            }
        return tuple(codec.decode(found[key], Article) for key in ids if key in found)

    def keep_closed(
        self, events: Sequence[Sequence[str]], terms: Iterable[int], first: float | None, last: float | None
    ) -> None:
        """Keep events that were closed together: the article ids of each, the terms they are found by, their days."""
        with self._begin() as connection:
            number = (connection.scalar(sql.select(sql.func.coalesce(sql.func.max(CLOSED.c.number), 0))) or 0) + 1
            row = {"number": number, "first": first, "last": last, "events": codec.encode(events)}
            connection.execute(sql.insert(CLOSED), [row])
            rows = [{"term": term, "number": number} for term in terms]
            if rows:
                connection.execute(sql.insert(CLOSED_TERMS), rows)

    def take_closed(
        self, terms: Sequence[int], first: float | None, last: float | None, most: int
    ) -> tuple[tuple[tuple[str, ...], ...], ...]:
        """Take out the closed events that share most of the terms and whose days lie within these; None: any days.

        Returns:
            What was closed together, at most so many, those that share most first: the article ids of each event.
        """
        shared = sql.func.count().label("shared")
        query = (
            sql.select(CLOSED.c.number, CLOSED.c.events)
            .join(CLOSED_TERMS, CLOSED_TERMS.c.number == CLOSED.c.number)
            .where(CLOSED_TERMS.c.term.in_(terms))
            .group_by(CLOSED.c.number, CLOSED.c.events)
            .having(shared >= LEAST_SHARED)
            .order_by(shared.desc(), CLOSED.c.number)
            .limit(most)
        )
        if first is not None:
            query = query.where(sql.or_(CLOSED.c.last.is_(None), CLOSED.c.last >= first))
        if last is not None:
            query = query.where(sql.or_(CLOSED.c.first.is_(None), CLOSED.c.first <= last))
        with self._begin() as connection:
            found = connection.execute(query).all()
            numbers = [row.number for row in found]
            if numbers:
                connection.execute(sql.delete(CLOSED_TERMS).where(CLOSED_TERMS.c.number.in_(numbers)))
                connection.execute(sql.delete(CLOSED).where(CLOSED.c.number.in_(numbers)))
        return tuple(codec.decode(row.events, tuple[tuple[str, ...], ...]) for row in found)

    def closed(self) -> Iterator[tuple[str, ...]]:
        """Yield the article ids of every closed event."""
        with self._begin() as connection:
            for events in connection.scalars(sql.select(CLOSED.c.events).order_by(CLOSED.c.number)):
                yield from codec.decode(events, tuple[tuple[str, ...], ...])

    def last_closed_day(self) -> float | None:
        """Return the last day that closed events reach, infinite where some have no time; None if there are none."""
        days = sql.select(sql.func.count(), sql.func.count(CLOSED.c.last), sql.func.max(CLOSED.c.last))
        with self._begin() as connection:
            count, timed, last = connection.execute(days).one()
        if not count:
            return None
        return float(last) if timed == count else float("inf")

    def keep_state(self, name: str, packed: bytes) -> None:
        """Keep a state under its name, in place of the one before."""
        with self._begin() as connection:
            connection.execute(sql.delete(STATES).where(STATES.c.name == name))
            connection.execute(sql.insert(STATES), [{"name": name, "packed": packed}])

    def state(self, name: str) -> bytes | None:
        with self._begin() as connection:
            return connection.scalar(sql.select(STATES.c.packed).where(STATES.c.name == name))

    def keep_reading(self, maker: str, key: str, packed: bytes) -> None:
        """Keep what was read of an article; what another maker made of any article is of no use any more.

        maker: stands for everything that a reading comes from besides its article. key: stands for the article.
        """
        useless = sql.or_(READINGS.c.key == key, READINGS.c.maker != maker)
        with self._begin() as connection:
            connection.execute(sql.delete(READINGS).where(useless))
            connection.execute(sql.insert(READINGS), [{"key": key, "maker": maker, "packed": packed}])

    def readings(self, maker: str, keys: Sequence[str]) -> dict[str, bytes]:
        """Return what this maker read of articles, by their keys; those not kept are not there."""
        found: dict[str, bytes] = {}
        with self._begin() as connection:
            for start in range(0, len(keys), ROWS_AT_ONCE):
                own = READINGS.c.key.in_(keys[start : start + ROWS_AT_ONCE])
                rows = connection.execute(sql.select(READINGS).where(READINGS.c.maker == maker, own))
                found.update((row.key, row.packed) for row in rows)
        return found

    def keep_brief(self, brief: Brief) -> None:
        """Keep a brief; one that is there already is not kept twice."""
        record = codec.encode(brief)
        brief_id = content_id(record)
        with self._begin() as connection:
            if connection.scalar(sql.select(BRIEFS.c.id).where(BRIEFS.c.id == brief_id)) is None:
                number = connection.scalar(sql.select(sql.func.coalesce(sql.func.max(BRIEFS.c.number), 0))) or 0
                row = {"id": brief_id, "number": number + 1, "story_id": brief.story_id, "record": record}
                connection.execute(sql.insert(BRIEFS), [row])

    def last_brief(self, story_id: str) -> Brief | None:
        """Return the newest brief kept of a story."""
        newest = sql.select(BRIEFS.c.record).where(BRIEFS.c.story_id == story_id).order_by(BRIEFS.c.number.desc())
        with self._begin() as connection:
            record = connection.scalar(newest.limit(1))
        return None if record is None else codec.decode(record, Brief)

    @contextmanager
    def _begin(self) -> Iterator[sql.Connection]:
        try:
            with self._engine.begin() as connection:
                yield connection
        except SQLAlchemyError as error:
            raise StoreError(f"The store {self._where} does not answer: {_reason(error)}.") from error


def open_store(where: str) -> Store:
    """Open a store, making it if it is not there.

    Args:
        where: path of a SQLite file, or a database URL that SQLAlchemy reads.
    Raises:
        StoreError: it is no store, or one of another contract.
    """
    url = where if "://" in where else f"sqlite:///{where}"
    try:
        engine = sql.create_engine(url)
        METADATA.create_all(engine)
        with engine.begin() as connection:
            contract = connection.scalar(sql.select(ABOUT.c.contract))
            if contract is None:
                connection.execute(sql.insert(ABOUT), [{"contract": CONTRACT}])
    except (SQLAlchemyError, ImportError) as error:
        raise StoreError(f"{where} cannot be opened as a store: {_reason(error)}. Give another --store.") from error
    if contract not in (None, CONTRACT):
        raise StoreError(f"The store {where} is of contract {contract}, this version reads {CONTRACT}.")
    return Store(engine, where)


def _article_row(article: Article) -> dict[str, str | None]:
    return {"id": article.id, "published": article.published, "record": codec.encode(article)}


def _reason(error: Exception) -> str:
    cause = getattr(error, "orig", None) or error
    return str(cause).splitlines()[0].rstrip(".") if str(cause) else type(error).__name__
