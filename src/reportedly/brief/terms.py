"""What a sentence is about: its content words, and how much each counts in the story."""

from collections import Counter
from collections.abc import Mapping, Sequence

from reportedly.annotate import AnnotatedSentence, Word

__all__ = ["sentence_terms", "term_of", "term_weights", "terms_by_word"]

CONTENT = ("PROPN", "NOUN")
SHORTEST = 3
MOST_SENTENCES = 5
ORIGINS_POWER = 1.5
"""What all origins tell is the story; what two share may be chance."""


def term_of(word: Word) -> str | None:
    """Return the word's term: its lemma in lower case, for names and nouns; None for other words."""
    if word.pos not in CONTENT or len(word.lemma) < SHORTEST or not word.lemma[0].isalnum():
        return None
    return word.lemma.casefold()


def terms_by_word(sentence: AnnotatedSentence) -> tuple[str | None, ...]:
    """Return the term of each word of a sentence."""
    return sentence.keep("terms", lambda: tuple(map(term_of, sentence.words)))


def sentence_terms(sentence: AnnotatedSentence) -> tuple[str, ...]:
    """Return the terms of a sentence, each once, in reading order."""
    return tuple(dict.fromkeys([term for term in terms_by_word(sentence) if term is not None]))


def term_weights(uses: Sequence[tuple[str, Sequence[str]]]) -> Mapping[str, float]:
    """Weigh each term by the number of independent origins that use it.

    Terms of one origin alone weigh nothing where there are several origins; where there is one, a term weighs
    by the number of its sentences, MOST_SENTENCES at most.

    Args:
        uses: for each sentence its origin and its terms.
    """
    origins: dict[str, set[str]] = {}
    sentences: Counter[str] = Counter()
    for origin, terms in uses:
        for term in terms:
            origins.setdefault(term, set()).add(origin)
            sentences[term] += 1
    if len({origin for origin, _ in uses}) > 1:
        return {term: len(found) ** ORIGINS_POWER for term, found in origins.items() if len(found) > 1}
    return {term: float(min(count, MOST_SENTENCES)) for term, count in sentences.items() if count > 1}
