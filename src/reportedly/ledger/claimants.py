"""Who a claim is put to: whether two speakers, as two articles name them, are one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from reportedly.annotate import AnnotatedSentence
from reportedly.claims.actors import Actor, link_actors
from reportedly.claims.actors.titles import offices_in
from reportedly.claims.reading import Reading
from reportedly.ledger.bodies import Bodies, country_in, mention_of
from reportedly.ledger.phrases import Phrases
from reportedly.lexicon import load_lexicon
from reportedly.records import Passage, Speaker, SpeakerKind

__all__ = ["Claimant", "Claimants", "find_briefers", "same_claimant", "speak_as_one"]

WORDS = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")


@cache
def _table(name: str) -> frozenset[str]:
    return frozenset(load_lexicon("ledger_claimants")[name]["words"])


@dataclass(frozen=True)
class Claimant:
    """Who a claim is put to.

    name: what a reader is told. voices: every name it is compared by: also the actor's, as all articles know it, and
        the body's that its head or spokesman speaks for.
    grounds: the words of the story's articles that say who is meant, where it is told by what it is.
    within: the names of those whom a capital or country may stand for: "Seoul" for its ministries and its president.
    """

    name: str
    voices: tuple[str, ...]
    grounds: tuple[Passage, ...] = ()
    within: tuple[str, ...] = ()


class Claimants:
    """Finds who speaks, across the articles of a story."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self._actors = link_actors(readings)
        self._bodies = Bodies(self._actors, readings)
        self._within: dict[str, tuple[str, ...]] = {}
        self._officers: dict[tuple[str, str], Claimant] = {}
        self._officials: dict[str, Claimant] = {}

    def of_speaker(self, speaker: Speaker | None, article_id: str) -> Claimant | None:
        """Return who a speaker is; None where nobody speaks, or a pronoun that nothing names."""
        if speaker is None:
            return None
        words = speaker.name or speaker.text
        return self._claimant(words, self._actors.of_speaker(speaker, article_id), article_id)

    def named(self, words: str | None, article_id: str) -> Claimant | None:
        """Return whom words of an article name."""
        return None if words is None else self._claimant(words, self._actors.named(words, article_id), article_id)

    def _claimant(self, words: str, actor: Actor | None, article_id: str) -> Claimant | None:
        """Put an actor's own name for a person or body; a government keeps the name it is called by: "White House"."""
        meant = self._bodies.meant(words, article_id)
        actor = meant.actor if meant else actor
        if actor is None:
            return None if words.casefold() in _table("pronouns") else self._officer(words, article_id)
        own = actor.kind is not SpeakerKind.GOVERNMENT or words.casefold() in _table("pronouns")
        name = actor.name if own else words
        found = Claimant(name, tuple(dict.fromkeys((name, actor.name))), (meant.passage,) if meant else ())
        if actor.kind is SpeakerKind.GOVERNMENT:
            return replace(found, within=self._stands_for(words))
        return found if actor.kind is not SpeakerKind.PERSON else self._with_offices(found, actor)

    def _officer(self, words: str, article_id: str) -> Claimant:
        """Return a claimant told by an office: who heads a body or speaks for it is a voice of the body."""
        key = words, article_id
        if key not in self._officers:
            self._officers[key] = self._find_officer(words, article_id)
        return self._officers[key]

    def _find_officer(self, words: str, article_id: str) -> Claimant:
        claimant = Claimant(words, (words,))
        body = body_of_office(words)
        if body is None:
            return claimant
        meant = self._bodies.meant(body, article_id) or self._bodies.in_field(body, article_id)
        actor = meant.actor if meant else self._actors.named(body, article_id)
        if actor is None or actor.kind is SpeakerKind.PERSON:
            return claimant
        passage = meant.passage if meant else mention_of(actor, article_id)
        return replace(claimant, voices=(*claimant.voices, actor.name), grounds=(passage,))

    def _with_offices(self, person: Claimant, actor: Actor) -> Claimant:
        """Add the bodies that a person heads or speaks for, as the articles say in a role."""
        if actor.id not in self._officials:
            self._officials[actor.id] = self._find_offices(actor)
        known = self._officials[actor.id]
        voices = tuple(dict.fromkeys((*person.voices, *known.voices)))
        return replace(person, voices=voices, grounds=(*person.grounds, *known.grounds))

    def _find_offices(self, actor: Actor) -> Claimant:
        offices = [(role, self._officer(role.text, role.passage.article_id)) for role in actor.roles]
        voices = (voice for _, office in offices for voice in office.voices[1:])
        grounds = (role.passage for role, office in offices for _ in office.grounds)
        return Claimant(actor.name, tuple(dict.fromkeys(voices)), tuple(grounds))

    def _stands_for(self, words: str) -> tuple[str, ...]:
        """Return the bodies and office holders of a country, where the words are its name or its capital's."""
        country, rest = country_in(words)
        if not country or rest:
            return ()
        if country not in self._within:
            bodies = [actor.name for actor in self._bodies.of_country(country)]
            people = [actor.name for actor in self._actors.actors if holds_state_office(actor, country)]
            self._within[country] = (*bodies, *people)
        return self._within[country]


def holds_state_office(actor: Actor, country: str) -> bool:
    """Say whether an article calls a person a minister, president or the like of a country."""
    held = [offices_in(role.text) for role in actor.roles if country_in(role.text)[0] == country]
    return any(offices & _bodies_table("state") for offices in held)


@cache
def body_of_office(words: str) -> str | None:
    """Return the words for the body whose head or spokesman the words name: "NIS director", "head of the agency"."""
    plain = re.sub(r"^(?:the|a|an|its)\s+", "", words, flags=re.IGNORECASE)
    tokens = plain.split()
    officers = _bodies_table("officers")
    if len(tokens) > 2 and tokens[0].casefold() in officers and tokens[1] in ("of", "for", "at"):
        return " ".join(tokens[2:])
    if len(tokens) > 1 and tokens[-1].casefold() in officers:
        return " ".join(tokens[:-1]).removesuffix("'s").removesuffix("’s")
    return None


@cache
def _bodies_table(name: str) -> frozenset[str]:
    return frozenset(load_lexicon("ledger_bodies")[name]["words"])


def speak_as_one(one: Claimant | None, other: Claimant | None) -> bool:
    """Say whether two claimants are one voice; also a capital and one of the bodies it may stand for."""
    if one is None or other is None:
        return False
    pairs = ((name, voice) for name in one.voices for voice in other.voices)
    within = ((name, voice) for a, b in ((one, other), (other, one)) for name in a.within for voice in b.voices)
    return any(same_claimant(*pair) for pair in (*pairs, *within))


def find_briefers(sentence: AnnotatedSentence) -> tuple[str, ...]:
    """Return who is said to have briefed the speaker: "said after a briefing by the head of the agency".

    A head, director or spokesman of something speaks for it, so the whole phrase is one name.
    """
    return sentence.keep("briefers", lambda: _briefers_in(sentence))


def _briefers_in(sentence: AnnotatedSentence) -> tuple[str, ...]:
    match = _briefing().search(sentence.text)
    if match is None:
        return ()
    words = [word for word in sentence.words if word.start - sentence.start >= match.end()]
    head = next((word for word in words if word.pos in ("NOUN", "PROPN") and word.dep in ("pobj", "agent")), None)
    if head is None:
        return ()
    inside = [word.text for word in sentence.subtree(head) if word.start - sentence.start >= match.end()]
    return (" ".join(inside),)


@cache
def _briefing() -> Phrases:
    return Phrases(load_lexicon("ledger_claimants")["briefing"]["phrases"])


@cache
def _tokens(name: str) -> tuple[str, ...]:
    """Return the telling words of a name, titles and articles left out, plain plurals cut."""
    found = [word.removesuffix("'s").removesuffix("’s") for word in WORDS.findall(name)]
    kept = [word for word in found if word.casefold() not in _table("dropped")]
    return tuple(_singular(word) for word in kept or found)


def _singular(word: str) -> str:
    lowered = word.casefold()
    plural = word[:1].islower() and len(word) > 3 and lowered.endswith("s") and not lowered.endswith("ss")
    return lowered[:-1] if plural else lowered


@cache
def _named(name: str) -> tuple[str, ...]:
    """Return the capitalised words of a name, in order: those that name rather than describe."""
    words = WORDS.findall(name)
    kept = [word for word in words if word[0].isupper() and word.casefold() not in _table("dropped")]
    # The first word is capitalised at the start of a sentence, too; "Police spokesman Dan Okoro" names Dan Okoro.
    if len(kept) > 1 and kept[0] == words[0] and any(word[0].islower() for word in words[1 : words.index(kept[1])]):
        kept = kept[1:]
    return tuple(word.removesuffix("'s").removesuffix("’s").casefold() for word in kept)


def same_claimant(one: str | None, other: str | None) -> bool:
    """Say whether two names are of one claimant; False where either is unknown or says nobody in particular.

    A surname alone is the person of that surname; "Anna Lind" is not "Karl Lind". A description is the
    same as a longer one that contains it ("police", "police spokesman Dan Okoro"); initials are their name.
    """
    if one is None or other is None:
        return False
    return _compatible(*sorted((one, other)))


@cache
def _compatible(one: str, other: str) -> bool:
    first, second = _tokens(one), _tokens(other)
    if not first or not second or _nobody(first) or _nobody(second):
        return False
    if first == second or _initials(one, other) or _initials(other, one):
        return True
    if _same_surname(_named(one), _named(other)):
        return True
    return _described_alike(set(first), set(second))


def _nobody(tokens: tuple[str, ...]) -> bool:
    return all(token in _table("nobody") for token in tokens)


def _same_surname(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    if not one or not other or one[-1] != other[-1] or country_in(" ".join(one))[0]:
        return False
    return len(one) == 1 or len(other) == 1 or one[-2][0] == other[-2][0]


def _initials(short: str, name: str) -> bool:
    letters = re.sub(r"^the\s+|[.\s]", "", short, flags=re.IGNORECASE)
    words = [word for word in WORDS.findall(name) if word.casefold() not in _table("small")]
    return len(letters) > 1 and letters.isupper() and letters == "".join(word[0].upper() for word in words)


def _described_alike(one: set[str], other: set[str]) -> bool:
    short, long = sorted((one, other), key=len)
    return bool(short - _table("nobody")) and short <= long
