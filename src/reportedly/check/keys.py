"""The words by which a sentence is looked up: stems, numbers in digits, synonyms and peoples brought to one form."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType

from reportedly.lexicon import load_lexicon
from reportedly.stories.background import is_function_word
from reportedly.stories.stems import stem

__all__ = ["content_keys", "keys_of"]

TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+(?:[.,]\d+)*")


def keys_of(text: str) -> tuple[str, ...]:
    """Return every word and number of a text by its key, in order."""
    return tuple(_key(token) for token in TOKEN.findall(text))


def content_keys(keys: tuple[str, ...]) -> tuple[str, ...]:
    """Return the keys that carry a topic; all of them where none does."""
    return tuple(key for key in keys if _carries(key)) or keys


@lru_cache(maxsize=50_000)
def _key(token: str) -> str:
    word = token.casefold().replace("’", "'")
    if word[0].isdigit():
        return word.replace(",", "").rstrip(".")
    stemmed = stem(word)
    return _folds().get(stemmed, stemmed)


@lru_cache(maxsize=50_000)
def _carries(key: str) -> bool:
    return key[0].isdigit() or (len(key) > 1 and not is_function_word(key))


@cache
def _folds() -> Mapping[str, str]:
    """Map stems to the form they are looked up by."""
    numbers = load_lexicon("numbers")
    folds = {stem(word): str(value) for table in ("units", "tens") for word, value in numbers[table]["values"].items()}
    for group in load_lexicon("ledger_synonyms")["group"]:
        folds |= {stem(word): stem(group["term"]) for word in group["words"] if " " not in word}
    for name in load_lexicon("ledger_names")["name"]:
        if len(name["terms"]) == 1:
            folds |= {stem(word): name["terms"][0] for word in name["words"] if word.isalpha() and len(word) > 2}
    return MappingProxyType(folds)
