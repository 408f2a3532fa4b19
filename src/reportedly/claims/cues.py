"""The words that attribute, read once from the lexicon as typed values."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from reportedly.lexicon import load_lexicon
from reportedly.records import Certainty

__all__ = [
    "Cue",
    "adjective_cue",
    "adjective_cues",
    "noun_cue",
    "noun_cues",
    "phrase_cues",
    "verb_cue",
    "verb_cues",
]


@dataclass(frozen=True, slots=True)
class Cue:
    """What the lexicon knows of an attributing word.

    takes: forms its content can have, see lexicon/en/cues.toml; preps: prepositions that lead to content.
    stance: neutral, doubtful, committed or negative. certainty: of the content, before anything else lowers it.
    common: one of the few verbs that hardly ever mean anything else.
    objects: lemmas its object is limited to, none if it is not; never: those it cannot be.
    human: True if only people and bodies can be its subject here, False if a document often is.
    """

    lemma: str
    takes: frozenset[str]
    preps: frozenset[str]
    kind: str
    stance: str
    certainty: Certainty
    particle: str | None = None
    refusal: bool = False
    human: bool | None = None
    infinitive: bool = False
    common: bool = False
    objects: frozenset[str] = frozenset()
    never: frozenset[str] = frozenset()


@cache
def verb_cues() -> Mapping[str, Cue]:
    return _cues("verbs")


def verb_cue(lemma: str) -> Cue | None:
    """Return the cue verb of a lemma, lower case."""
    return verb_cues().get(load_lexicon("cues")["lemmas"].get(lemma, lemma))


def noun_cue(lemma: str) -> Cue | None:
    return _cues("nouns").get(lemma)


def noun_cues() -> Mapping[str, Cue]:
    return _cues("nouns")


def adjective_cue(lemma: str) -> Cue | None:
    return _cues("adjectives").get(lemma)


def adjective_cues() -> Mapping[str, Cue]:
    return _cues("adjectives")


def phrase_cues() -> Mapping[str, Cue]:
    return _cues("phrases")


@cache
def _cues(table: str) -> Mapping[str, Cue]:
    return {
        lemma: Cue(
            lemma=lemma,
            takes=frozenset(entry.get("takes", ())),
            preps=frozenset(entry.get("preps", ())),
            kind=entry.get("kind", "speech"),
            stance=entry["stance"],
            certainty=Certainty(entry.get("certainty", "stated")),
            particle=entry.get("particle"),
            refusal=entry.get("refusal", False),
            human=entry.get("human"),
            infinitive=entry.get("infinitive", False),
            common=entry.get("common", False),
            objects=frozenset(entry.get("objects", ())),
            never=frozenset(entry.get("never", ())),
        )
        for lemma, entry in load_lexicon("cues")[table].items()
    }
