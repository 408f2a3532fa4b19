"""The acts in a verb and what hangs on it: lay off, take into custody, lose power, be in hospital."""

from collections.abc import Iterator
from functools import cache

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.claims.figures.kinship import is_act, is_listed_act
from reportedly.lexicon import load_lexicon

__all__ = ["acts_of_verb", "mended_lemma"]

BEHIND = ("acomp", "oprd", "attr", "advmod", "xcomp", "ccomp")
OBJECTS = ("dobj", "dative", "nsubjpass", "intj")
VAGUE = ("in", "on", "at")
"""Prepositions that make no act with a verb: "taken refuge in schools" is not "taken in"."""


@cache
def _words(table: str) -> frozenset[str]:
    return frozenset(load_lexicon("counted")[table]["words"])


def mended_lemma(word: Word) -> str:
    """Return the lemma, mended where the parse cut too much off: the "fin" of "fined"."""
    lemma, text = word.lemma.lower(), word.text.lower()
    cut = text.removesuffix("d")
    return cut if text.endswith("ed") and not is_act(lemma) and is_act(cut) else lemma


def acts_of_verb(verb: Word, context: AnnotatedSentence, *, empty: bool) -> list[str]:
    """Return the phrases of a verb that are known to tell an act, and the verb itself where none of the list is.

    Args:
        empty: the verb alone tells nothing here, so that only phrases count.
    """
    lemma = verb.text.lower() if verb.text.lower() in _words("said_whole") else mended_lemma(verb)
    above = f"{context.head(verb).lemma.lower()} {lemma}"
    if verb.dep == "ccomp" and is_listed_act(above):  # "let 130 people go"
        return [above]
    phrases = [*dict.fromkeys(_phrases(verb, context))]
    listed = {phrase for phrase in phrases if is_listed_act(phrase)}
    near = {f"{lemma} {word.text.lower()}" for word in context.children(verb, "prep")}
    only_prepositions = listed <= near and is_listed_act(lemma)
    return phrases if empty or (listed and not only_prepositions) else [*phrases, lemma]


def _phrases(verb: Word, context: AnnotatedSentence) -> Iterator[str]:
    lemma = mended_lemma(verb)
    yield from (key for key in _with_objects(lemma, verb, context) if is_act(key))
    yield from (key for key in _with_prepositions(lemma, verb, context) if is_listed_act(key))
    near = (*context.children(verb, *BEHIND), *context.children(verb, "prep", "agent"))
    yield from (
        key for word in near for key in (word.lemma.lower(), word.text.lower()) if key in _words("act_adjectives")
    )


def _with_objects(lemma: str, verb: Word, context: AnnotatedSentence) -> Iterator[str]:
    """ "Lay off", "lose power", "set free", "take custody", "turn off power"."""
    particles = [word.text.lower() for word in context.children(verb, "prt")]
    objects = [word.lemma.lower() for word in context.children(verb, *OBJECTS)]
    states = [word.lemma.lower() for word in context.children(verb, *BEHIND)]
    behind = [noun for _, noun in _behind(verb, context)]
    yield from (f"{lemma} {word}" for word in (*particles, *objects, *states, *behind))
    yield from (f"{lemma} {particle} {noun}" for particle in particles for noun in objects)


def _with_prepositions(lemma: str, verb: Word, context: AnnotatedSentence) -> Iterator[str]:
    """ "Look for", "out of work", "home to", "no power"; "in custody" behind a verb that tells nothing else."""
    near = [word.text.lower() for word in context.children(verb, "advmod", "prep", "agent")]
    yield from (f"{lemma} {word}" for word in near if word not in VAGUE)
    if verb.pos == "AUX" or lemma in _words("light") | _words("telling"):
        yield from (f"{prep} {noun}" for prep, noun in _behind(verb, context))
    for prep in context.children(verb, "prep", "advmod"):
        for below in context.children(prep, "prep"):
            nouns = context.children(below, "pobj")
            yield from (f"{prep.text.lower()} {below.text.lower()} {noun.lemma.lower()}" for noun in nouns)
    for word in context.children(verb, *BEHIND):
        yield from (f"{word.lemma.lower()} {prep.text.lower()}" for prep in context.children(word, "prep"))
    nothing = [word for word in context.children(verb, "dobj", "attr") if _is_none(word, context)]
    yield from (f"no {word.lemma.lower()}" for word in nothing)


def _behind(verb: Word, context: AnnotatedSentence) -> Iterator[tuple[str, str]]:
    """The prepositions on a verb, or on what stands behind it, with their nouns."""
    near = context.children(verb, "dobj", "acomp", "attr", "oprd", "prt")
    further = [prep for word in near for prep in context.children(word, "prep")]
    for prep in (*context.children(verb, "prep", "advmod"), *further):
        for below in (prep, *context.children(prep, "prep")):
            yield from ((below.text.lower(), noun.lemma.lower()) for noun in context.children(below, "pobj", "pcomp"))


def _is_none(noun: Word, context: AnnotatedSentence) -> bool:
    return any(word.text.lower() == "no" for word in context.children(noun, "det"))
