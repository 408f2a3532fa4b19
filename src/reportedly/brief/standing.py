"""How well a sentence stands in a brief, apart from what it is about."""

from collections.abc import Collection, Sequence

from reportedly.annotate import AnnotatedSentence, Quote, Word
from reportedly.brief.guards import Grounds
from reportedly.brief.phrases import phrases

__all__ = ["article_voice", "has_open_subject", "leans_on_noun", "leans_on_pronoun"]

OPINION_SHARE = 0.1
"""Share of questions and of sentences in the first or second person above which an article argues."""

FEWEST_SENTENCES = 8
ARGUING = 0.5

BARE = ("det", "punct", "nummod", "amod", "compound")
NEUTER = ("it", "them", "they")
OBJECTS = ("dobj", "dative", "pobj")


def article_voice(sentences: Sequence[Grounds]) -> float:
    """Return 1.0 for a report, ARGUING for an article that asks its reader and speaks of itself."""
    own = sum(_argues(grounds.sentence, grounds.quotes) for grounds in sentences)
    return ARGUING if len(sentences) >= FEWEST_SENTENCES and own > OPINION_SHARE * len(sentences) else 1.0


def _argues(sentence: AnnotatedSentence, quotes: Collection[Quote]) -> bool:
    persons = phrases("brief_furniture", "persons")
    outside = [w for w in sentence.words if not any(q.start <= w.start < q.end for q in quotes)]
    return any((w.text.casefold() in persons and w.text != "US") or w.text == "?" for w in outside)


def leans_on_noun(sentence: AnnotatedSentence, before: Collection[str]) -> bool:
    """Say whether the subject is a bare "the group" that an earlier sentence of the article introduced.

    before: lemmas of the nouns of the article's earlier sentences.
    """
    for subject in sentence.children(sentence.root, "nsubj", "nsubjpass"):
        if subject.pos != "NOUN" or subject.lemma.casefold() in phrases("brief_openers", "unique"):
            continue
        below = sentence.children(subject)
        bare = all(child.dep in BARE and child.pos != "PROPN" for child in below)
        definite = any(child.text.casefold() in ("the", "this", "these", "those", "that") for child in below)
        if bare and definite and subject.lemma.casefold() in before:
            return True
    return False


def leans_on_pronoun(words: Sequence[Word], sentence: AnnotatedSentence, quotes: Collection[Quote]) -> bool:
    """Say whether outside quotes an "it" or "them" has nothing before it to stand for, or "that number" points back.

    words: those of the sentence that stay.
    """
    for word in words:
        if any(quote.start <= word.start < quote.end for quote in quotes):
            continue
        text, before = word.text.casefold(), [w for w in words if w.i < word.i]
        if word.tag == "PRP" and text in NEUTER and word.dep in OBJECTS and not _others(sentence, before, word):
            return True
        if word.tag == "PRP$" and text == "their" and not any(_is_many(w) for w in before):
            return True
        if word.tag == "DT" and text in ("this", "that", "these", "those") and word.i < sentence.head(word).i:
            return True
        if text == "such" and word.dep in ("amod", "predet"):
            return True
    return False


def has_open_subject(words: Sequence[Word], sentence: AnnotatedSentence, quotes: Collection[Quote]) -> bool:
    """Say whether outside quotes an "it" or "they" is a subject with no noun before it but days and times."""
    times = {i for e in sentence.entities if e.label in ("DATE", "TIME") for i in range(e.first, e.last)}
    for word in words:
        if any(quote.start <= word.start < quote.end for quote in quotes):
            continue
        if word.pos in ("NOUN", "PROPN") and word.i not in times:
            return False
        if word.tag == "PRP" and word.text.casefold() in NEUTER and word.dep in ("nsubj", "nsubjpass"):
            return True
    return False


def _others(sentence: AnnotatedSentence, before: Sequence[Word], pronoun: Word) -> bool:
    """Say whether a noun before the pronoun is not of the subject of the pronoun's own verb."""
    verb = sentence.head(pronoun)
    own = {w.i for s in sentence.children(verb, "nsubj", "nsubjpass") for w in sentence.subtree(s)}
    return any(w.pos in ("NOUN", "PROPN") and w.i not in own for w in before)


def _is_many(word: Word) -> bool:
    return word.tag in ("NNS", "NNPS") or word.dep == "conj" or word.lemma == "people"
