"""The words of a figure's clause: its numeral, the noun it counts, the verbs that say what is done with that."""

from collections.abc import Iterator
from functools import cache

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.lexicon import load_lexicon
from reportedly.records import Figure

__all__ = ["counted_noun", "counted_words", "number_word", "verbs_over"]

HEIGHT = 6
"""Words climbed from a counted noun to the verbs over it."""

OWN = ("nsubj", "nsubjpass", "dobj", "ccomp", "xcomp")
"""What a verb joined by "and" has where it says something of its own."""


@cache
def _words(table: str) -> frozenset[str]:
    return frozenset(load_lexicon("counted")[table]["words"])


def counted_noun(figure: Figure, sentence: AnnotatedSentence) -> Word | None:
    """Return the noun that is counted, or the figure's own last word where none is named."""
    numerals = [
        word for word in sentence.words if figure.passage.start <= word.start and word.end <= figure.passage.end
    ]
    if not numerals:
        return None
    counted = counted_words(figure, sentence)
    inside = {word.i for word in counted}
    tops = [word for word in counted if word.head not in inside or word.head == word.i]
    nouns = [word for word in tops if word.pos in ("NOUN", "PROPN")]
    nouns = nouns or [word for word in reversed(counted) if word.pos in ("NOUN", "PROPN")]
    if nouns:
        return _inside_number_of(sentence, nouns[0])
    number = number_word(figure, sentence)
    head = sentence.head(number) if number else None
    return head if number and head and number.dep == "nummod" and head.pos in ("NOUN", "PROPN") else number


def number_word(figure: Figure, sentence: AnnotatedSentence) -> Word | None:
    """Return the last numeral of a figure, or else its last word."""
    start, end = figure.passage.start, figure.passage.end
    inside = [word for word in sentence.words if start <= word.start and word.end <= end]
    return next((word for word in reversed(inside) if word.pos == "NUM"), inside[-1] if inside else None)


def _inside_number_of(sentence: AnnotatedSentence, noun: Word) -> Word:
    """Return the soldiers of "the number of soldiers"."""
    if noun.lemma.lower() not in _words("vague_heads"):
        return noun
    linked = [word for of in sentence.children(noun, "prep") for word in sentence.children(of, "pobj")]
    return linked[0] if linked else noun


def counted_words(figure: Figure, sentence: AnnotatedSentence) -> list[Word]:
    """Return the words of figure.counted where they stand nearest to the figure; [] if they do not."""
    if not figure.counted:
        return []
    after = sentence.text.find(figure.counted, figure.passage.end - sentence.start)
    before = sentence.text.rfind(figure.counted, 0, max(0, figure.passage.start - sentence.start))
    start = after if after >= 0 else before
    if start < 0:
        return []
    first, last = sentence.start + start, sentence.start + start + len(figure.counted)
    return [word for word in sentence.words if first <= word.start and word.end <= last]


def verbs_over(sentence: AnnotatedSentence, noun: Word) -> Iterator[Word]:
    """Yield the verbs that say what is done with the noun: those of its own clauses, then the nearest above it."""
    for child in sentence.children(noun, "acl", "relcl"):
        yield from _joined(sentence, child)
    for ancestor, _ in zip(sentence.ancestors(noun), range(HEIGHT), strict=False):
        if ancestor.pos in ("VERB", "AUX"):
            yield from _joined(sentence, ancestor)
            # "brigades totalling 12,000 troops were to go": what is said of the brigades is said of the troops
            if ancestor.dep != "acl" or ancestor.lemma.lower() not in _words("measuring"):
                return


def _joined(sentence: AnnotatedSentence, verb: Word) -> Iterator[Word]:
    """Yield the verb, the verbs it is the complement of or has as complement, and those joined by "and" or "or"."""
    yield verb
    yield from (
        word
        for word in sentence.children(verb, "conj", "acomp")
        if (word.pos in ("VERB", "ADJ") or word.tag == "VBN") and not sentence.children(word, *OWN)
    )
    yield from sentence.children(verb, "oprd")
    if verb.dep == "conj" and not sentence.children(verb, *OWN):
        yield sentence.head(verb)
    if verb.dep == "xcomp":
        yield sentence.head(verb)
