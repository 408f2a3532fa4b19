"""Which nouns an earlier sentence must have said for one to be understood."""

from collections.abc import Collection, Sequence

from reportedly.annotate import AnnotatedSentence, Quote, Word
from reportedly.brief.leaning import BARE, DEFINITE, NEUTER, SUBJECTS, Told
from reportedly.brief.phrases import phrases

__all__ = ["find_hollow", "find_needs", "has_open_subject", "noun_of"]


def find_needs(told: Told) -> frozenset[str]:
    """Return nouns that an earlier sentence must have said for this one to be understood: of "the package includes".

    A subject needs one before it if it is definite, if nothing under it says which is meant, and if its article told
    of it before or it is a noun that always points back.
    """
    return frozenset(
        noun_of(word, told.sentence)
        for word in told.words
        if word.pos == "NOUN" and _must_be_known(word) and _is_known_before(word, told)
    )


def find_hollow(told: Told) -> frozenset[str]:
    """Return nouns that stand for what was told of before, and so tell no reader which one is meant."""
    return frozenset(
        noun
        for word in told.words
        if word.pos == "NOUN" and _is_known_before(word, told)
        for noun in (noun_of(word), noun_of(word, told.sentence))
    )


def _must_be_known(noun: Word) -> bool:
    """Say whether the sentence is about the noun, or the noun is somebody or something that is asked after anywhere."""
    return noun.dep in SUBJECTS or noun.lemma.casefold() in phrases("brief_leaning", "anywhere")


def noun_of(word: Word, sentence: AnnotatedSentence | None = None) -> str:
    """Return the noun by its lemma, and whether it is one or many: "the patients" are not "the patient".

    Args:
        sentence: of the word; with it the nouns before it that belong to it are told too: "prime minister".
    """
    ending = "+" if word.tag in ("NNS", "NNPS") else ""
    before = sentence.children(word, "compound", "amod") if sentence is not None else ()
    if not before:
        return word.lemma.casefold() + ending
    kept = [w for w in before if w.dep == "compound" or w.text.casefold() in phrases("brief_leaning", "firm")]
    return " ".join([w.lemma.casefold() for w in (*kept, word)]) + ending


def _is_known_before(noun: Word, told: Told) -> bool:
    lemma = noun.lemma.casefold()
    below = told.children(noun)
    if not any(child.text.casefold() in DEFINITE for child in below):
        return False
    if lemma in phrases("brief_openers", "unique") or any(
        noun_of(w) == noun_of(noun) for w in told.words if w.i < noun.i
    ):
        return False
    if not all(child.dep in BARE and child.pos != "PROPN" for child in below):
        return False
    if any(child.i in told.named for child in told.sentence.children(noun, "appos")):
        return False  # the suspect, Karl Moss,
    counted = any(child.dep == "nummod" for child in below)
    return counted or noun_of(noun) in told.before or lemma in phrases("brief_leaning", "pointing")


def has_open_subject(words: Sequence[Word], sentence: AnnotatedSentence, quotes: Collection[Quote]) -> bool:
    """Say whether outside quotes an "it" or "they" is a subject with no noun before it but days and times."""
    times = {i for e in sentence.entities if e.label in ("DATE", "TIME") for i in range(e.first, e.last)}
    for word in words:
        if any(quote.start <= word.start < quote.end for quote in quotes):
            continue
        if word.pos in ("NOUN", "PROPN") and word.i not in times:
            return False
        if word.tag == "PRP" and word.text.casefold() in NEUTER and word.dep in SUBJECTS:
            return True
    return False
