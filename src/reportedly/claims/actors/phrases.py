"""What a name does in its sentence: act, speak, own, or only say where."""

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.claims.actors.vocabulary import listed

__all__ = ["acts", "governor", "is_source", "leading_conjunct"]


def leading_conjunct(sentence: AnnotatedSentence, word: Word) -> Word:
    """Return the first of the words joined by "and": what is true of it is true of the others."""
    seen = {word.i}
    while word.dep == "conj" and word.head not in seen and sentence.head(word).pos in ("NOUN", "PROPN", "PRON"):
        word = sentence.head(word)
        seen.add(word.i)
    return word


def governor(sentence: AnnotatedSentence, word: Word) -> tuple[Word, Word | None]:
    """Return the preposition above the word and what that belongs to; (word, None) where there is none."""
    if word.dep != "pobj":
        return word, None
    preposition = sentence.head(word)
    if preposition.dep == "prep" and sentence.head(preposition).pos == "ADP":  # out of, according to
        preposition = sentence.head(preposition)
    return preposition, sentence.head(preposition)


def is_source(sentence: AnnotatedSentence, word: Word) -> bool:
    """Say whether something is said to be known from it: "according to X", "by X"."""
    if word.dep != "pobj":
        return False
    preposition = sentence.head(word)
    if preposition.dep == "agent":
        return True
    return preposition.text.casefold() == "to" and sentence.head(preposition).text.casefold() == "according"


def acts(sentence: AnnotatedSentence, word: Word) -> bool:
    """Say whether the word is what does, says or undergoes something as a body does."""
    word = leading_conjunct(sentence, word)
    if word.dep in ("nsubj", "csubj", "poss", "agent") or is_source(sentence, word):
        return True
    return word.dep in ("nsubjpass", "dobj", "dative") and sentence.head(word).lemma in listed("suffers", "capitals")
