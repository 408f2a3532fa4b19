"""Countries by every name they go by; the words for their people; their capitals and seats of government."""

from collections.abc import Mapping
from functools import cache, lru_cache

from reportedly.lexicon import load_lexicon

__all__ = [
    "capital_countries",
    "country_names",
    "country_of_people",
    "first_words",
    "is_country_word",
    "opening_words",
    "people_words",
    "seat_countries",
]


def _plain(words: str) -> str:
    return words.casefold().removeprefix("the ").replace("’", "'").strip()


@cache
def country_names() -> Mapping[str, str]:
    """Return the country for each of its names, in small letters: "u.s." -> "United States"."""
    found: dict[str, str] = {}
    for entry in load_lexicon("demonyms")["country"]:
        for name in (entry["name"], *entry["names"]):
            found[_plain(name)] = entry["name"]
    return found


@cache
def country_of_people() -> Mapping[str, str]:
    """Return the country for each word for its people: "danes" -> "Denmark"."""
    return {_plain(word): entry["name"] for entry in load_lexicon("demonyms")["country"] for word in entry["people"]}


@cache
def people_words() -> frozenset[str]:
    """Return the single words that say which country somebody is of; "korean" for "South Korean"."""
    return frozenset(word.split()[-1] for word in country_of_people())


@cache
def capital_countries() -> Mapping[str, str]:
    """Return the country for each capital, in small letters."""
    both = {**load_lexicon("titles")["capitals"], **load_lexicon("capitals")["capitals"]}
    found = {_plain(city): country_names().get(_plain(country), country) for city, country in both.items()}
    return {city: country for city, country in found.items() if city not in seat_countries()}


@cache
def seat_countries() -> Mapping[str, str]:
    """Return the country for each house that stands for its government, in small letters."""
    return {_plain(seat): country for seat, country in load_lexicon("capitals")["seats"].items()}


@cache
def first_words() -> frozenset[str]:
    """Return the first word of every country, capital and seat."""
    tables = (country_names(), capital_countries(), seat_countries())
    return frozenset(name.split()[0] for table in tables for name in table)


@cache
def opening_words() -> frozenset[str]:
    """Return the first word of every country and of every word for a people."""
    return frozenset(name.split()[0] for table in (country_names(), country_of_people()) for name in table)


@lru_cache(maxsize=20_000)
def is_country_word(words: str) -> bool:
    """Say whether the words are a country, its capital or the seat of its government."""
    plain = _plain(words)
    return plain in country_names() or plain in capital_countries() or plain in seat_countries()
