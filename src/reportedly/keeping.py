"""What was read of an article, kept in a store: the next time it is not parsed again.

A reading is kept under what the article says and under what made it, so another article, version, word list or model
never meets it.
"""

import platform
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING

from reportedly import __version__, codec
from reportedly.annotate import Annotator
from reportedly.claims import Reading, read_claims
from reportedly.claims.actors import Sighted, find_sighted, take_sighted
from reportedly.errors import RecordError
from reportedly.records import Article, content_id

if TYPE_CHECKING:
    from reportedly.store import Store

__all__ = ["maker_of", "pack", "read_once", "unpack"]

MAKERS = ("annotate", "claims", "codec.py", "lexicon", "records")
"""Packages whose code and words a reading comes from."""

SOURCE = (".py", ".toml")

PARSERS = ("spacy", "thinc", "numpy")

FASTEST = 1
"""Level of compression: a third of the size at a tenth of the time of the best level."""


@dataclass(frozen=True, slots=True)
class _Kept:
    """A reading with the names in it, which ledger and brief ask for."""

    reading: Reading
    sighted: Sighted


def read_once(articles: Sequence[Article], annotator: Annotator, store: "Store | None") -> Iterator[Reading]:
    """Yield the reading of each article, in order: the one the store keeps, or a new one, which is kept there."""
    if store is None:
        yield from map(read_claims, annotator.annotate(articles))
        return
    maker = maker_of(annotator.model)
    keys = [content_id(codec.encode(article)) for article in articles]
    held = store.readings(maker, keys)
    kept = [unpack(held[key], article) if key in held else None for key, article in zip(keys, articles, strict=True)]
    missing = [article for article, reading in zip(articles, kept, strict=True) if reading is None]
    fresh = map(read_claims, annotator.annotate(missing))
    for key, reading in zip(keys, kept, strict=True):
        if reading is None:
            reading = next(fresh)
            store.keep_reading(maker, key, pack(reading))
        yield reading


def pack(reading: Reading) -> bytes:
    """Return the reading as bytes for this version of the code alone; unlike a pickle, they can hold records alone."""
    return zlib.compress(codec.pack(_Kept(reading, find_sighted(reading))), FASTEST)


def unpack(kept: bytes, article: Article) -> Reading | None:
    """Return the reading of an article from what was kept; None where that is damaged or of another article."""
    try:
        found = codec.unpack(zlib.decompress(kept), _Kept)
    except (zlib.error, RecordError):
        return None
    if found.reading.article != article:
        return None
    take_sighted(found.reading, found.sighted)
    return found.reading


@cache
def maker_of(model: str) -> str:
    """Return what makes a reading what it is, as one hash: the code and words, the parser and its model."""
    made = sha256(repr([__version__, platform.python_version(), model, *map(_release, (*PARSERS, model))]).encode())
    for name in MAKERS:
        for path, content in _contents(files("reportedly").joinpath(name), name):
            made.update(path.encode())
            made.update(sha256(content).digest())
    return made.hexdigest()


def _release(package: str) -> str:
    try:
        return version(package.replace("_", "-"))
    except PackageNotFoundError:
        return ""


def _contents(place: Traversable, path: str) -> Iterator[tuple[str, bytes]]:
    """Yield every file of code or words in a place with its path, in the order of their names."""
    if place.is_dir():
        for inner in sorted(place.iterdir(), key=lambda inner: inner.name):
            yield from _contents(inner, f"{path}/{inner.name}")
    elif path.endswith(SOURCE):
        yield path, place.read_bytes()
