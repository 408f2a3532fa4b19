"""The words by which a sentence is looked up: stems, numbers in digits; synonyms and peoples by one form besides."""

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from types import MappingProxyType

from reportedly.lexicon import load_lexicon
from reportedly.stories.background import is_function_word
from reportedly.stories.stems import stem

__all__ = ["content_keys", "folds_of", "keys_of", "name_keys"]

TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+(?:[.,]\d+)*")


def keys_of(text: str) -> tuple[str, ...]:
    """Return every word and number of a text by its key, in order."""
    return tuple(_key(token) for token in TOKEN.findall(text))


def name_keys(text: str) -> frozenset[str]:
    """Return the keys of the words with a capital: names, for the most part."""
    return frozenset(key for token in TOKEN.findall(text) if token[0].isupper() and _carries(key := _key(token)))


def content_keys(keys: Iterable[str]) -> tuple[str, ...]:
    """Return the keys that carry a topic; all of them where none does."""
    every = tuple(keys)
    return tuple(key for key in every if _carries(key)) or every


def folds_of(keys: Iterable[str]) -> tuple[str, ...]:
    """Return the forms that keys share with words of like meaning: "~russia" of Moscow and of Kremlin."""
    folds = _folds()
    return tuple(folds[key] for key in keys if key in folds)


@lru_cache(maxsize=50_000)
def _key(token: str) -> str:
    word = token.casefold().replace("’", "'")
    if word[0].isdigit():
        return word.replace(",", "").rstrip(".")
    return _numbers().get(word, stem(word))


@lru_cache(maxsize=50_000)
def _carries(key: str) -> bool:
    return key[0].isdigit() or key[0] == "~" or (len(key) > 1 and not is_function_word(key))


@cache
def _numbers() -> Mapping[str, str]:
    numbers = load_lexicon("numbers")
    return MappingProxyType(
        {word: str(value) for table in ("units", "tens") for word, value in numbers[table]["values"].items()}
    )


@cache
def _folds() -> Mapping[str, str]:
    """Map stems to the form they share with words of like meaning."""
    folds: dict[str, str] = {}
    for group in load_lexicon("ledger_synonyms")["group"]:
        folds |= {stem(word): f"~{group['term']}" for word in group["words"] if " " not in word}
    for name in load_lexicon("ledger_names")["name"]:
        if len(name["terms"]) == 1:
            folds |= {stem(word): f"~{name['terms'][0]}" for word in name["words"] if word.isalpha() and len(word) > 2}
            folds[stem(name["terms"][0])] = f"~{name['terms'][0]}"
    return MappingProxyType(folds)
