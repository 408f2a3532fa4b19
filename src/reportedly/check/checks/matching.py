"""The verbs of a sentence with the verbs of its passages that tell the same."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.check.meaning import known_meanings, same_stem, verb_meanings
from reportedly.check.modality import Modality, modality_of
from reportedly.check.statement import Statement
from reportedly.ledger.terms import term_of
from reportedly.lexicon import load_lexicon

__all__ = ["Told", "are_near", "is_verb", "matched", "tellings_of", "told_in"]


SHARING = ("xcomp", "conj", "advcl")
"""Places of a verb that may share its subject with the verb it hangs on."""

EXACT = 0.25
"""What the very verb is worth beside the share of the words around it."""


@dataclass(frozen=True)
class Told:
    """A verb where it stands.

    known: what it may be known by. near: of each word that hangs on it, its own clause alone, the meanings.
    """

    verb: Word
    known: frozenset[str]
    statement: Statement
    near: tuple[frozenset[str], ...]
    modality: Modality

    @cached_property
    def around(self) -> frozenset[str]:
        """Return the meanings of all words near."""
        return frozenset[str]().union(*self.near)


def is_verb(sentence: AnnotatedSentence, word: Word) -> bool:
    """Say whether a word is a verb, by its helper where it was taken for a noun: did not cut the risk."""
    helped = word.pos == "NOUN" and word.tag in ("VB", "VBD", "VBN", "VBP", "NN") and sentence.children(word, "aux")
    return word.pos == "VERB" or bool(helped and sentence.children(word, "nsubj", "nsubjpass"))


def tellings_of(statement: Statement) -> tuple[Told, ...]:
    """Return the sentence's verbs, with how surely each is told."""
    return statement.keep("tellings", lambda: _tellings(statement))


def _tellings(statement: Statement) -> tuple[Told, ...]:
    sentence = statement.sentence
    return tuple(
        Told(word, verb_meanings(sentence, word), statement, _near(statement, word), modality_of(sentence, word))
        for word in sentence.words
        if is_verb(sentence, word) or (word.pos == "AUX" and _says_something(statement, word))
    )


def _says_something(statement: Statement, word: Word) -> bool:
    """Say whether a form of "be" is a verb of its own, and no helper: is to receive."""
    sentence = statement.sentence
    helps = sentence.children(word, "xcomp") and not sentence.children(word, "attr", "acomp", "prep")
    return word.dep in ("ROOT", "ccomp", "conj", "advcl", "relcl") and not helps


def _near(statement: Statement, verb: Word) -> tuple[frozenset[str], ...]:
    """Return the meanings of each content word of the verb's own clause."""
    sentence, found, waiting = statement.sentence, list[Word](), [verb]
    while waiting:
        for child in sentence.children(waiting.pop()):
            if child.pos in ("VERB", "AUX") and child.dep not in ("amod", "compound"):
                continue
            waiting.append(child)
            if child.pos in ("NOUN", "PROPN", "NUM", "ADJ"):
                found.append(child)
    return tuple(known_meanings([word]) for word in found)


def told_in(statement: Statement, evidence: Sequence[Statement]) -> frozenset[str]:
    """Return all that the words of the passages may be told as, their verbs where they stand."""
    return statement.keep("told in", lambda: _told_in(evidence), of=evidence)


def _told_in(evidence: Sequence[Statement]) -> frozenset[str]:
    verbs = (told.known for other in evidence for told in tellings_of(other))
    return frozenset[str]().union(*(other.told for other in evidence), *verbs)


def matched(statement: Statement, evidence: Sequence[Statement]) -> Iterator[tuple[Told, list[Told]]]:
    """Yield each verb of the sentence with the passages' uses of it or of its synonym, the nearest first."""
    yield from statement.keep("matched", lambda: tuple(_matched(statement, evidence)), of=evidence)


def _matched(statement: Statement, evidence: Sequence[Statement]) -> Iterator[tuple[Told, list[Told]]]:
    others = [told for other in evidence for told in tellings_of(other)]
    for own in tellings_of(statement):
        same = [o for o in others if own.known & o.known or _same(own.verb, o.verb) or _is_one_term(own, o)]
        if same:
            shares = [(_share(own, o), -at) for at, o in enumerate(same)]
            order = sorted(range(len(same)), key=lambda at: shares[at], reverse=True)
            best = shares[order[0]][0]
            yield own, [same[at] for at in order if shares[at][0] >= best]


def _is_one_term(own: Told, other: Told) -> bool:
    """Say whether two verbs are one to the ledger, with something around them in common: shut it by May, close it."""
    return term_of(own.verb) == term_of(other.verb) and bool(own.around & other.around)


def are_near(own: Told, other: Told) -> bool:
    """Say whether two uses of a verb have anything around them in common, or nothing stands around one of them."""
    mine, theirs = _about(own), _about(other)
    light = load_lexicon("check_material")["light_verbs"]["words"]
    bare = (not mine or not theirs) and own.verb.lemma.casefold() not in light
    return bare or bool(mine & theirs)


def _about(told: Told) -> frozenset[str]:
    """Return the meanings of all words near a verb, and near those it shares its subject with."""
    statement, verb, found = told.statement, told.verb, told.around
    while verb.dep in SHARING and verb.head != verb.i:
        verb = statement.sentence.head(verb)
        found |= frozenset[str]().union(*_near(statement, verb))
    noun = statement.sentence.head(verb) if verb.dep in ("relcl", "acl") else None
    return found | known_meanings([noun] if noun is not None else [])


def _share(own: Told, other: Told) -> float:
    """Share of the words around the one that are around the other; the very verb counts for some of them."""
    exact = own.verb.lemma.casefold() == other.verb.lemma.casefold()
    shared = sum(bool(meanings & other.around) for meanings in own.near)
    return shared / (len(own.near) or 1) + (EXACT if exact else 0.0)


def _same(one: Word, other: Word) -> bool:
    return same_stem(one.lemma.casefold(), other.lemma.casefold())
