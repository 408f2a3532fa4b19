"""What a claim says is not so: its main statement, or one of the things in it."""

from collections.abc import Iterator, Sequence
from functools import cache

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.ledger.terms import find_terms, is_negator, lemma_of
from reportedly.lexicon import load_lexicon

__all__ = ["is_negated", "lacking", "what_is_done"]

ARGUMENTS = ("nsubj", "nsubjpass", "dobj", "attr")

PREDICATES = ("acomp", "attr", "oprd")


def is_negated(sentence: AnnotatedSentence, root: Word) -> bool:
    """Say whether a statement is negated: "has not agreed", "none of its drones were", "was neither free nor fair"."""
    done = what_is_done(sentence, root)
    if done is not root:
        return not is_negated(sentence, done) and not any(is_negator(word) for word in sentence.children(root))
    if not sentence.keep("negators", lambda: any(map(is_negator, sentence.words))):
        return False
    if any(is_negator(word) for word in (root, *sentence.children(root))):
        return True
    arguments = sentence.children(root, *ARGUMENTS)
    if any(is_negator(word) for argument in arguments for word in sentence.children(argument, "det", "neg")):
        return True
    predicates = sentence.children(root, *PREDICATES)
    return any(is_negator(word) for predicate in predicates for word in sentence.children(predicate))


def what_is_done(sentence: AnnotatedSentence, root: Word) -> Word:
    """Return the verb under one of ending or failing: what "has stopped working" is about, and says is not so."""
    if lemma_of(root) not in _listed("ending"):
        return root
    return next(iter(sentence.children(root, "xcomp")), root)


def lacking(sentence: AnnotatedSentence, words: Sequence[Word]) -> frozenset[str]:
    """Return the terms of the things that the words say are not there: the permit of "built without a permit"."""
    inside = [word for word in words if word.start >= sentence.start and word.end <= sentence.end]
    missing = [] if sentence.folded.isdisjoint(_listed()) else list(_missing(sentence, inside))
    missing += [thing for word in inside if word.pos == "VERB" for thing in _lost(sentence, word)]
    return frozenset(term.name for thing in missing for term in find_terms([thing]))


def _missing(sentence: AnnotatedSentence, words: Sequence[Word]) -> Iterator[Word]:
    for word in words:
        if word.text.casefold() in _listed():
            things = sentence.children(word, "pobj") if word.pos == "ADP" else (sentence.head(word),)
            yield from (thing for thing in things if thing.pos in ("NOUN", "PROPN"))


def _lost(sentence: AnnotatedSentence, verb: Word) -> Sequence[Word]:
    """Return what a verb of losing takes away: the power of "the storm cut off power"."""
    if lemma_of(verb) not in _listed("losing"):
        return ()
    return sentence.children(verb, "dobj", "nsubjpass")


@cache
def _listed(field: str = "words") -> frozenset[str]:
    return frozenset(load_lexicon("ledger_common")["lacking"][field])
