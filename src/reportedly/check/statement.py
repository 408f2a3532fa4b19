"""A sentence with everything that was found in it: what the checks compare."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

from reportedly.annotate import AnnotatedSentence, Quote, Word
from reportedly.annotate.kept import Kept, cached_property
from reportedly.check.meaning import known_meanings, told_meanings
from reportedly.claims import Reading
from reportedly.ledger.terms import Term, find_terms
from reportedly.lexicon import load_lexicon
from reportedly.records import Claim, ClaimKind, Figure, Passage

__all__ = ["Statement", "content_words", "is_by_nobody", "statements_of"]

T = TypeVar("T")

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV", "NUM"})


@dataclass(frozen=True)
class Statement(Kept):
    """One sentence of the text, or of its evidence."""

    reading: Reading
    sentence: AnnotatedSentence

    @property
    def passage(self) -> Passage:
        return self.sentence.passage

    @property
    def published(self) -> str | None:
        return self.reading.article.published

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """Claims that have words in the sentence, outermost first."""
        return tuple(claim for claim in self.reading.claims if any(self._holds(words) for words in _words_of(claim)))

    @cached_property
    def attributed(self) -> tuple[Claim, ...]:
        return tuple(claim for claim in self.claims if claim.kind != ClaimKind.NARRATION and not is_by_nobody(claim))

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        return tuple(figure for figure in self.reading.figures if self._holds(figure.passage))

    @cached_property
    def quotes(self) -> tuple[Quote, ...]:
        sentence = self.sentence
        return tuple(
            quote
            for quote in self.reading.annotated.quotes
            if quote.part == sentence.part and quote.start < sentence.end and sentence.start < quote.end
        )

    @cached_property
    def words(self) -> tuple[Word, ...]:
        return self.sentence.words

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(word.start for word in self.words)

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        return find_terms(self.words)

    @cached_property
    def term_names(self) -> frozenset[str]:
        return frozenset(term.name for term in self.terms)

    @cached_property
    def lemmas(self) -> frozenset[str]:
        return frozenset(word.lemma.casefold() for word in self.words)

    @cached_property
    def forms(self) -> frozenset[str]:
        return frozenset(word.text.casefold() for word in self.words)

    @cached_property
    def known(self) -> frozenset[str]:
        """Return what any of the words may be known by."""
        return known_meanings(self.words)

    @cached_property
    def told(self) -> frozenset[str]:
        """Return what any of the words may be told as."""
        return told_meanings(self.words)

    def words_in(self, passages: Iterable[Passage]) -> tuple[Word, ...]:
        """Return the sentence's words that lie inside any of the passages."""
        spans = [
            (bisect_left(self._starts, p.start), bisect_left(self._starts, p.end))
            for p in passages
            if p.part == self.sentence.part
        ]
        if len(spans) == 1:
            return self.words[slice(*spans[0])]
        return tuple(self.words[i] for i in sorted({i for span in spans for i in range(*span)}))

    def _holds(self, passage: Passage) -> bool:
        sentence = self.sentence
        return passage.part == sentence.part and passage.start < sentence.end and sentence.start < passage.end


def is_by_nobody(claim: Claim) -> bool:
    """Say whether a claim is given to nobody, so that it is no one's word: nobody asked us."""
    return claim.speaker is not None and claim.speaker.text.casefold() in _nobody()


def _words_of(claim: Claim) -> tuple[Passage, ...]:
    return (*claim.content, claim.cue) if claim.cue is not None else claim.content


def content_words(words: Iterable[Word]) -> tuple[Word, ...]:
    """Return the words that carry content."""
    return tuple(word for word in words if word.pos in CONTENT)


def statements_of(reading: Reading) -> tuple[Statement, ...]:
    """Return every sentence of an article as a statement: title, standfirst, text."""
    return tuple(Statement(reading, sentence) for sentence in reading.annotated.sentences)


@cache
def _nobody() -> frozenset[str]:
    return frozenset(load_lexicon("check_words")["nobody"]["words"])
