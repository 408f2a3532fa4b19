"""Where an article means somebody by what they are: "the French president", and "the president" where only one is."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.claims.actors.descriptions import description_key
from reportedly.claims.actors.vocabulary import listed, office_of, person_words
from reportedly.records import Passage

__all__ = ["Reference", "find_references", "fits_office", "is_bare"]

LEFT = ("amod", "compound", "nmod", "poss", "nummod")
RIGHT_OF = 6
"""Words; a longer "of" phrase tells more than what somebody is."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A definite phrase around an office. key: its folded words, as of a role."""

    passage: Passage
    key: frozenset[str]


def find_references(sentence: AnnotatedSentence, taken: Callable[[int], int | None]) -> Iterator[Reference]:
    """Yield the definite phrases of a sentence whose noun is an office, names and their titles left out.

    Args:
        taken: who is named at an offset of the part, or told of there; None where nobody is.
    """
    for word in sentence.words:
        if word.tag not in ("NN", "NNP") or not _is_office(word.lemma):
            continue
        if taken(word.start) is not None or _goes_with_name(sentence, word) or not _is_definite(sentence, word):
            continue
        first, last = _edges(sentence, word)
        if last is word and _tells_more(sentence, word):
            continue
        passage = sentence.cut(first.start, last.end)
        yield Reference(passage, description_key(passage.text))


@lru_cache(maxsize=20_000)
def _is_office(lemma: str) -> bool:
    return office_of(lemma) in person_words()


def _goes_with_name(sentence: AnnotatedSentence, word: Word) -> bool:
    """Whether the noun is a title or an apposition, or says what somebody is: "Lind is the president"."""
    after = sentence.words[word.i + 1 : word.i + 2]
    titled = any(other.pos == "PROPN" and other.dep != "poss" for other in after)
    return titled or word.dep in ("compound", "nmod", "appos", "attr", "oprd", "conj", "npadvmod")


def _is_definite(sentence: AnnotatedSentence, word: Word) -> bool:
    if any(child.text.lower() == "the" for child in sentence.children(word, "det")):
        return True
    owners = sentence.children(word, "poss")
    return any(owner.pos == "PROPN" for owner in owners)


def _tells_more(sentence: AnnotatedSentence, word: Word) -> bool:
    """Whether more is said than the office: a long "of" phrase, or a name behind: "the director of ..., Suh Hoon"."""
    further = [prep for prep in sentence.children(word, "prep") if prep.text in ("of", "for") and prep.i == word.i + 1]
    return bool(further) or any(noun.pos == "PROPN" for noun in sentence.children(word, "appos"))


def _edges(sentence: AnnotatedSentence, word: Word) -> tuple[Word, Word]:
    """The first and last word of the phrase, without its article and clauses."""
    before = [inner for child in sentence.children(word, *LEFT) for inner in sentence.subtree(child)]
    first = min([word, *(inner for inner in before if inner.pos != "DET")], key=lambda inner: inner.i)
    last = word
    for prep in sentence.children(word, "prep"):
        below = sentence.subtree(prep)
        if prep.text == "of" and prep.i == word.i + 1 and len(below) <= RIGHT_OF:
            last = below[-1]
    return first, last


def is_bare(key: frozenset[str]) -> bool:
    """Say whether the words say no more than the office: "the president"."""
    return len(key) == 1 and not key & listed("limits")


def fits_office(key: frozenset[str], roles: Sequence[frozenset[str]]) -> bool:
    """Say whether somebody with these roles is meant by the office alone; not where each role is limited."""
    return any(key <= role and not role & listed("limits") for role in roles)
