"""Who gives a figure that its report tells in its own words: "Seoul counts 3,000", "by Zelensky's count"."""

from collections.abc import Sequence
from functools import cache

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.ledger.terms import lemma_of
from reportedly.lexicon import load_lexicon
from reportedly.records import Figure

__all__ = ["find_giver", "is_giving"]

HEIGHT = 7
"""Words climbed from a figure to the verb that gives it."""

SUBJECTS = ("nsubj", "nsubjpass")


@cache
def _words(table: str) -> frozenset[str]:
    return frozenset(load_lexicon("ledger_givers")[table]["words"])


def is_giving(word: Word) -> bool:
    """Say whether the verb gives a number: "puts", "counts", "speaks of"."""
    return lemma_of(word) in _words("verbs")


def find_giver(figure: Figure, sentence: AnnotatedSentence) -> str | None:
    """Return the words that name who gives the figure, as they stand; None where nobody named does."""
    start, end = figure.passage.start, figure.passage.end
    inside = [word for word in sentence.words if start <= word.start and word.end <= end]
    if not inside:
        return None
    giver = _before_list_figure(sentence, inside[0]) or _of_verb(sentence, inside[0]) or _of_count(sentence)
    return None if giver is None else " ".join(word.text for word in giver).replace(" '", "'").replace(" ’", "’")


def _name(sentence: AnnotatedSentence, head: Word) -> Sequence[Word] | None:
    """Return the words of a name with what stands before its head; None for a pronoun or a noun that names nobody."""
    before = [word for word in sentence.subtree(head) if word.i <= head.i and word.pos not in ("DET", "PUNCT")]
    named = head.pos == "PROPN" or any(word.pos == "PROPN" or word.text[0].isupper() for word in before[:-1])
    return before if named and head.pos in ("PROPN", "NOUN") else None


def _before_list_figure(sentence: AnnotatedSentence, first: Word) -> Sequence[Word] | None:
    """Return the name just before a figure in a list that leaves the verb out: "Seoul 3,000", "Kyiv nearly 11,000"."""
    before = first.i - 1
    found: list[Word] = []
    while before >= 0 and sentence.words[before].pos == "PROPN":
        found.insert(0, sentence.words[before])
        before -= 1
    stop = sentence.words[before] if before >= 0 else None
    if stop is not None and stop.pos == "DET" and before > 0:
        stop = sentence.words[before - 1]
    return found if found and stop is not None and stop.text in (",", ";") else None


def _of_verb(sentence: AnnotatedSentence, first: Word) -> Sequence[Word] | None:
    for word, _ in zip((first, *sentence.ancestors(first)), range(HEIGHT), strict=False):
        if word.pos in ("VERB", "AUX"):
            if not is_giving(word):
                return None
            subjects = sentence.children(word, "nsubj")
            return (_name(sentence, subjects[0]) or _body(sentence, subjects[0])) if subjects else None
    return None


def _body(sentence: AnnotatedSentence, head: Word) -> Sequence[Word] | None:
    """Return the words of somebody told by a common noun: "the district put the number at 650"."""
    definite = any(word.text.lower() == "the" for word in sentence.children(head, "det"))
    inside = [word for word in sentence.subtree(head) if word.i <= head.i]
    return inside if head.pos == "NOUN" and head.tag == "NN" and definite else None


def _of_count(sentence: AnnotatedSentence) -> Sequence[Word] | None:
    """Return the owner of a count: "by Zelensky's count", "the Pentagon's last number was"."""
    for word in sentence.words:
        if lemma_of(word) in _words("counts"):
            for owner in sentence.children(word, "poss"):
                return _name(sentence, owner)
    return None
