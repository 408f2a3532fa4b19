"""Who a claim is put to: whether two speakers, as two articles name them, are one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from reportedly.annotate import AnnotatedSentence
from reportedly.claims.actors import Actor, link_actors
from reportedly.claims.reading import Reading
from reportedly.lexicon import load_lexicon
from reportedly.records import Speaker, SpeakerKind

__all__ = ["Claimant", "Claimants", "find_briefers", "same_claimant"]

WORDS = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")


@cache
def _table(name: str) -> frozenset[str]:
    return frozenset(load_lexicon("ledger_claimants")[name]["words"])


@dataclass(frozen=True)
class Claimant:
    """Who a claim is put to.

    name: what a reader is told. voices: every name it is compared by: also the actor's, as all articles know it.
    """

    name: str
    voices: tuple[str, ...]


class Claimants:
    """Finds who speaks, across the articles of a story."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self._actors = link_actors(readings)

    def of_speaker(self, speaker: Speaker | None, article_id: str) -> Claimant | None:
        """Return who a speaker is; None where nobody speaks, or a pronoun that nothing names."""
        if speaker is None:
            return None
        return _claimant(speaker.name or speaker.text, self._actors.of_speaker(speaker, article_id))

    def named(self, words: str | None, article_id: str) -> Claimant | None:
        """Return whom words of an article name."""
        return None if words is None else _claimant(words, self._actors.named(words, article_id))


def _claimant(words: str, actor: Actor | None) -> Claimant | None:
    """Put an actor's own name for a person or body; a government keeps the name it is called by: "White House"."""
    if actor is None:
        return None if words.casefold() in _table("pronouns") else Claimant(words, (words,))
    own = actor.kind is not SpeakerKind.GOVERNMENT or words.casefold() in _table("pronouns")
    name = actor.name if own else words
    return Claimant(name, tuple(dict.fromkeys((name, actor.name))))


def find_briefers(sentence: AnnotatedSentence) -> tuple[str, ...]:
    """Return who is said to have briefed the speaker: "said after a briefing by the head of the agency".

    A head, director or spokesman of something speaks for it, so the whole phrase is one name.
    """
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
def _briefing() -> re.Pattern[str]:
    phrases = sorted(load_lexicon("ledger_claimants")["briefing"]["phrases"])
    return re.compile(r"\b(?:" + "|".join(map(re.escape, phrases)) + r")\b", re.IGNORECASE)


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
    if not one or not other or one[-1] != other[-1]:
        return False
    return len(one) == 1 or len(other) == 1 or one[-2][0] == other[-2][0]


def _initials(short: str, name: str) -> bool:
    letters = re.sub(r"^the\s+|[.\s]", "", short, flags=re.IGNORECASE)
    words = [word for word in WORDS.findall(name) if word.casefold() not in _table("small")]
    return len(letters) > 1 and letters.isupper() and letters == "".join(word[0].upper() for word in words)


def _described_alike(one: set[str], other: set[str]) -> bool:
    short, long = sorted((one, other), key=len)
    return bool(short - _table("nobody")) and short <= long
