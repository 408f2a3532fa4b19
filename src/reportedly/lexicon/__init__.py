"""Words as data: TOML files by language, each entry with an example sentence."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Any

from reportedly.errors import LexiconError

__all__ = ["load_entries", "load_lexicon"]

MARKS = {" > ": ("special", "general"), " = ": ("words", "means")}
"""What stands between the two sides of a line: what is special and its general words, words and what they mean."""


@cache
def load_lexicon(name: str, language: str = "en") -> Mapping[str, Any]:
    """Return the tables of one word list, read once.

    Args:
        name: file name without ".toml", e.g. "hedges".
        language: ISO 639-1 code; a folder of the lexicon.
    Raises:
        LexiconError: there is no such list, or it is not TOML.
    """
    path = resources.files(__name__).joinpath(language, f"{name}.toml")
    try:
        return MappingProxyType(tomllib.loads(path.read_text(encoding="utf-8")))
    except (FileNotFoundError, NotADirectoryError) as error:
        raise LexiconError(f"No word list {name!r} for language {language!r}.") from error
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f"Word list {language}/{name}.toml is not TOML: {error}") from error


@cache
def load_entries(name: str, kind: str, language: str = "en") -> tuple[Mapping[str, Any], ...]:
    """Return the entries of one kind of a word list, read once; none where the list has no such kind.

    An entry is a table, or, in the longest lists, a line of one text, which loads many times faster:
    "seize, confiscate | example", "cholera > disease, illness | example", "lose life = die | example".

    Raises:
        LexiconError: there is no such list, it is not TOML, or a line has no example.
    """
    found = load_lexicon(name, language).get(kind, ())
    if isinstance(found, str):
        return tuple(_entry(line, name) for line in found.strip().splitlines())
    return tuple(MappingProxyType(entry) for entry in found)


def _entry(line: str, name: str) -> Mapping[str, Any]:
    words, bar, example = line.partition(" | ")
    if not bar or not example.strip():
        raise LexiconError(f"Word list {name}.toml has a line without an example: {line!r}.")
    for mark, (left, right) in MARKS.items():
        head, found, tail = words.partition(mark)
        if found:
            return MappingProxyType({left: head.strip(), right: _several(tail), "example": example})
    return MappingProxyType({"words": _several(words), "example": example})


def _several(words: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in words.split(","))
