"""Who did it to the counted, and in which kind of happening: "Norway sent 40 tanks", "the quake killed 40"."""

from collections.abc import Iterator, Mapping
from functools import cache

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.claims.figures.kinship import is_listed_act
from reportedly.claims.figures.nouns import group_of, words_of
from reportedly.claims.figures.once import found_once
from reportedly.claims.figures.terms import happenings
from reportedly.lexicon import load_lexicon
from reportedly.records import Figure

__all__ = ["doers_of", "happenings_of", "is_denied", "is_present", "moment_of", "verb_of"]

SUBJECTS = ("nsubj", "nsubjpass")
NAMED = ("ORG", "PERSON")


@cache
def _words(table: str) -> frozenset[str]:
    return frozenset(load_lexicon("counted")[table]["words"])


@found_once
def verb_of(figure: Figure, context: AnnotatedSentence | None) -> Word | None:
    """Return the verb that the counted is a part of: of its own clause, not of who reports it."""
    inside = words_of(figure, context)
    if not inside or context is None:
        return None
    above = (inside[-1], *context.ancestors(inside[-1]))
    return next(
        (word for word in above if word.pos in ("VERB", "AUX") and word.dep not in ("amod", "aux", "prep")), None
    )


@found_once
def doers_of(figure: Figure, context: AnnotatedSentence | None) -> frozenset[tuple[str, str]]:
    """Return the named ones who do it, as (kind, name): countries by one name, bodies and people by theirs.

    Empty where nobody is named, where the figure counts the doers, and where the verb only tells the number.
    """
    verb = verb_of(figure, context)
    if verb is None or context is None or verb.lemma.lower() in _words("light") | _words("telling"):
        return frozenset()
    doers = (*context.children(verb, "nsubj"), *_agents(verb, context))
    start, end = figure.passage.start, figure.passage.end
    names: set[tuple[str, str]] = set()
    for doer in doers:
        phrase = [doer, *(word for child in _modifiers(doer, context) for word in context.subtree(child))]
        if not any(word.start < end and start < word.end for word in phrase):
            named = set(_names(phrase, context)) or _unlisted(doer, phrase)
            names |= named or {("side", side) for side in _side_of(doer)}
    return frozenset(names)


def _agents(verb: Word, context: AnnotatedSentence) -> Iterator[Word]:
    for by in context.children(verb, "agent"):
        yield from context.children(by, "pobj")


def _modifiers(noun: Word, context: AnnotatedSentence) -> tuple[Word, ...]:
    return context.children(noun, "amod", "compound", "nmod", "poss", "conj", "nummod")


def _names(phrase: list[Word], context: AnnotatedSentence) -> Iterator[tuple[str, str]]:
    places = {word.i for word in phrase}
    for entity in context.entities:
        if entity.first in places:
            plain = entity.text.casefold().removeprefix("the ").removesuffix("'s").removesuffix("’s").strip()
            if plain in _countries():
                yield "country", _countries()[plain]
            elif entity.label in NAMED:
                yield entity.label, plain


def _unlisted(doer: Word, phrase: list[Word]) -> set[tuple[str, str]]:
    """A name that the parse makes nothing of: the Red Cross."""
    return {("ORG", " ".join(word.text.casefold() for word in phrase))} if doer.pos == "PROPN" else set()


def _side_of(doer: Word) -> Iterator[str]:
    """Which of two sides fires or kills: the police or gunmen."""
    group = group_of(doer.text)
    if group is not None and group in load_lexicon("counted")["opposed"]["words"]:
        yield group


@cache
def _countries() -> Mapping[str, str]:
    """The country of each of its names, of its people's, of its capital and of its seat of government."""
    found: dict[str, str] = {}
    for entry in load_lexicon("demonyms")["country"]:
        found |= {name.casefold(): entry["name"] for name in (entry["name"], *entry["names"], *entry["people"])}
    capitals = load_lexicon("capitals")
    seats = {**load_lexicon("titles")["capitals"], **capitals["capitals"], **capitals["seats"]}
    return {seat.casefold(): found.get(land.casefold(), land) for seat, land in seats.items()} | found


@found_once
def happenings_of(figure: Figure, context: AnnotatedSentence | None) -> frozenset[str]:
    """Return the kinds of happening that the figure's clause names: quake, flood, crash ..."""
    verb = verb_of(figure, context)
    if verb is None or context is None:
        return frozenset()
    near = context.subtree(verb)
    lemmas = [word.lemma.lower() for word in near if word.pos in ("NOUN", "VERB", "PROPN")]
    return frozenset(happenings()[lemma] for lemma in lemmas if lemma in happenings())


@found_once
def is_present(figure: Figure, context: AnnotatedSentence | None) -> bool:
    """Say whether the counted are only said to be there: "there are 11,000 troops", "troops are stationed"."""
    verb = verb_of(figure, context)
    if verb is None or context is None:
        return False
    if verb.lemma.lower() in _words("present"):
        return True
    below = context.children(verb, "acomp", "attr", "oprd", "xcomp")
    there = bool(context.children(verb, "expl")) or any(
        word.text.lower() in _words("present_behind") for word in context.children(verb, "prep")
    )
    counted = any(word.start < figure.passage.end and figure.passage.start < word.end for word in below)
    return verb.lemma.lower() == "be" and there and (counted or not below or bool(context.children(verb, "expl")))


@found_once
def moment_of(figure: Figure, context: AnnotatedSentence | None) -> bool:
    """Say whether the clause tells of one happening, in the simple past: "detained 40 people"; a toll only grows."""
    verb = verb_of(figure, context)
    if verb is None or context is None or figure.change is not None:
        return False
    helpers = context.children(verb, "aux", "auxpass")
    perfect = any(word.text.lower() in ("has", "have", "had") for word in helpers)
    simple = verb.tag == "VBD" or (verb.tag == "VBN" and bool(helpers) and not perfect)
    return simple and verb.lemma.lower() not in _words("light")


@found_once
def is_denied(figure: Figure, context: AnnotatedSentence | None) -> bool:
    """Say whether the act is denied of the counted: "did not sign", "refused to sign", "failed the test"."""
    verb = verb_of(figure, context)
    if verb is None or context is None:
        return False
    above = context.head(verb) if verb.dep == "xcomp" else verb
    below = context.children(verb, "xcomp")
    if any(is_listed_act(f"{verb.lemma.lower()} {word.lemma.lower()}") for word in context.children(verb, "dobj")):
        return False  # "were refused entry"
    denied = any(context.children(word, "neg") for word in (verb, above, *below))
    unlike = any(word.text.lower() in _words("not_done") for word in context.children(verb, "acomp"))
    refusing = {verb.lemma.lower()} if context.children(verb, "dobj", "xcomp") else set()
    return denied or unlike or bool({*refusing, above.lemma.lower() if above != verb else ""} & _words("refusing"))
