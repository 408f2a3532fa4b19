"""Words as data: TOML files by language, each entry with an example sentence."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Any

from reportedly.errors import LexiconError

__all__ = ["load_lexicon"]


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
