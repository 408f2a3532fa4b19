"""Which body a report means without naming it, as far as the story's own articles say so: "the spy agency"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from reportedly.claims.actors import Actor, Actors
from reportedly.claims.actors.countries import capital_countries, country_names, country_of_people
from reportedly.claims.reading import Reading
from reportedly.lexicon import load_lexicon
from reportedly.records import Passage, SpeakerKind

__all__ = ["Bodies", "Meant", "country_in", "mention_of"]

WORD = re.compile(r"[^\W\d_]+(?:[-][^\W\d_]+)*")
KNOWN_AS = re.compile(
    r"\b[Tt]he (?P<head>[a-z]+), (?:also |better )?known (?:as|by its initials,?) (?:the )?(?P<name>[A-Z][\w.]*)"
)


@dataclass(frozen=True, slots=True)
class Meant:
    """A body a description means. passage: words of an article of the story that say so: its name, or "known as"."""

    actor: Actor
    passage: Passage


@dataclass(frozen=True, slots=True)
class _Traits:
    """What words tell of a body: its country, fields of work, the noun it is one of, and what else they say."""

    country: str
    fields: frozenset[int]
    head: str
    rest: frozenset[str]


@cache
def _words(table: str) -> frozenset[str]:
    return frozenset(load_lexicon("ledger_bodies")[table]["words"])


@cache
def _field_of() -> Mapping[str, int]:
    fields = load_lexicon("ledger_bodies")["field"]
    return {word: number for number, entry in enumerate(fields) for word in entry["words"]}


class Bodies:
    """The bodies a story's articles name, found by what they are called besides."""

    def __init__(self, actors: Actors, readings: Sequence[Reading]) -> None:
        self._actors = actors
        named = [actor for actor in actors.actors if actor.kind is SpeakerKind.ORGANISATION]
        self._bodies = [actor for actor in named if not _describes(actor.name)]
        self._here: dict[str, list[Actor]] = {}
        for actor in self._bodies:
            for article_id in dict.fromkeys(mention.article_id for mention in actor.mentions):
                self._here.setdefault(article_id, []).append(actor)
        self._known_as = {place: meant for reading in readings for place, meant in _known_as(reading, actors)}

    def meant(self, words: str, article_id: str) -> Meant | None:
        """Return the only body of the article, or else of the story, that a description fits; None rather than a guess.

        "The agency" alone means a body only in an article that names one such body, or says which it is.
        """
        if not _describes(words):
            return None
        traits = _traits(words)
        told = self._known_as.get((article_id, traits.head)) if not traits.fields else None
        if told is not None:
            return told
        here = [actor for actor in self._here.get(article_id, ()) if self._fits(traits, actor)]
        everywhere = self._bodies if traits.fields else ()
        found = here or [actor for actor in everywhere if self._fits(traits, actor)]
        return Meant(found[0], mention_of(found[0], article_id)) if len(found) == 1 else None

    def in_field(self, words: str, article_id: str) -> Meant | None:
        """Return the only body of a field of work: the spy of "spy chief"."""
        traits = _traits(words)
        return self.meant(f"{words} agency", article_id) if traits.fields and not (traits.head or traits.rest) else None

    def of_country(self, country: str) -> Iterator[Actor]:
        """Yield the bodies of a country."""
        return (actor for actor in self._bodies if self._country(actor) == country)

    def _fits(self, described: _Traits, actor: Actor) -> bool:
        own = self._country(actor)
        if described.country and own != described.country:
            return False
        traits = [_traits(name) for name in actor.names if not _describes(name)]
        if not described.fields:
            return not described.rest and any(one.head for one in traits)
        return any(described.fields <= one.fields and described.rest <= one.rest for one in traits)

    def _country(self, actor: Actor) -> str:
        listed = load_lexicon("ledger_bodies")["countries"]
        return self._actors.country_of(actor) or str(listed.get(actor.name.casefold(), ""))


@cache
def country_in(words: str) -> tuple[str, str]:
    """Return the country that words name by its name, its people or its capital, and the words without it."""
    tokens = words.removeprefix("the ").replace("’s", "").replace("'s", "").split()
    for count in (4, 3, 2, 1):
        for start in range(len(tokens) - count + 1):
            plain = " ".join(tokens[start : start + count]).casefold().strip(",.")
            country = country_of_people().get(plain) or country_names().get(plain) or capital_countries().get(plain)
            if country:
                return country, " ".join(tokens[:start] + tokens[start + count :])
    return "", " ".join(tokens)


@cache
def _traits(words: str) -> _Traits:
    country, rest = country_in(words)
    plain = [word for word in (found.casefold() for found in WORD.findall(rest)) if word not in _words("small")]
    heads = [word for word in plain if word in _words("heads")]
    fields = frozenset(_field_of()[word] for word in plain if word in _field_of())
    own = (word for word in plain if word not in _field_of() and word not in _words("heads"))
    return _Traits(country, fields, heads[-1] if heads else "", frozenset(own))


@cache
def _describes(words: str) -> bool:
    """Say whether words describe a body and do not name it: all in small letters, but for its country."""
    _, rest = country_in(words)
    plain = [word for word in WORD.findall(rest) if word.casefold() not in _words("small")]
    telling = [word for word in plain if word.casefold() in _words("heads") | _words("alone")]
    # The first word may open a sentence: "Spies in Tarsk", "Spy agency".
    return bool(telling) and all(word.islower() for word in plain[1:]) and not plain[0].isupper()


def mention_of(actor: Actor, article_id: str) -> Passage:
    """Return where a body is named: in the article where it is, else first."""
    return next((mention for mention in actor.mentions if mention.article_id == article_id), actor.mentions[0])


def _known_as(reading: Reading, actors: Actors) -> Iterator[tuple[tuple[str, str], Meant]]:
    """Yield what an article itself says: "The agency, known as the NIS"."""
    for sentence in reading.annotated.sentences:
        for match in KNOWN_AS.finditer(sentence.text):
            actor = actors.named(match["name"], reading.article.id)
            if actor is not None:
                passage = sentence.cut(sentence.start + match.start(), sentence.start + match.end())
                yield (reading.article.id, match["head"]), Meant(actor, passage)
