"""Roles compared: "the Ukrainian president" and "Ukraine's president" say the same of somebody."""

import re
from functools import lru_cache

from reportedly.claims.actors.countries import capital_countries, country_names, country_of_people, seat_countries
from reportedly.claims.actors.folding import fold_letters
from reportedly.claims.actors.vocabulary import listed, office_of, person_words

__all__ = ["description_key", "fits_description", "own_office"]

SMALL = frozenset({"of", "for", "the", "a", "an", "and", "s", "in", "on", "at", "to", "its"})
WORD = re.compile(r"[^\W_]+(?:\.[^\W_]+\.?)*")


@lru_cache(maxsize=20_000)
def description_key(words: str) -> frozenset[str]:
    """Return the folded words of a role, countries and offices each as one word."""
    plain = words.replace("’", "'").replace("'s", "").replace("-", " ").casefold()
    for table in (country_of_people(), country_names(), seat_countries(), capital_countries()):
        for name in table if any(word in plain for word in ("north", "south", "united", " ")) else ():
            if " " in name and name in plain:
                plain = plain.replace(name, fold_letters(table[name]))
    found = set()
    for word in WORD.findall(plain):
        country = country_of_people().get(word) or country_names().get(word) or seat_countries().get(word)
        country = country or capital_countries().get(word)
        found.add(fold_letters(country) if country else office_of(word))
    return frozenset(found - SMALL)


OF_SOMETHING = re.compile(r"\s(?:of|for|to|at|in|on|under|with|from)\s")


def own_office(role: str) -> str:
    """Return the words of a role that say what somebody is: "nominee" of "President Brandt's nominee for the court"."""
    head = OF_SOMETHING.split(role.replace("’", "'"))[0]
    return head.rpartition("'s ")[2]


def fits_description(key: frozenset[str], role: frozenset[str]) -> bool:
    """Say whether a description with an office and something that tells it apart is of one who has the role."""
    offices = key & person_words()
    if len(key) < 2 or not offices or not offices <= role:
        return False
    return key <= role and key & listed("limits") == role & listed("limits")
