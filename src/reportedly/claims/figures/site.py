"""Where an amount stands: its sentence, tokens and words."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.annotate.times import TimeExpression
from reportedly.claims.figures.amounts import Amount
from reportedly.claims.figures.tokens import Token
from reportedly.lexicon import load_lexicon

__all__ = ["Site", "cut_words", "determined", "excluding_words"]


@dataclass(frozen=True)
class Site:
    """Where an amount stands: the sentence, its tokens, the words of the parse that cover the amount."""

    sentence: AnnotatedSentence
    tokens: Sequence[Token]
    amount: Amount
    words: tuple[Word, ...]
    times: tuple[TimeExpression, ...] = ()

    @property
    def before(self) -> Token | None:
        return self.tokens[self.amount.first - 1] if self.amount.first else None

    @property
    def after(self) -> Token | None:
        return self.tokens[self.amount.last] if self.amount.last < len(self.tokens) else None

    def word_of(self, token: Token) -> Word | None:
        """The word of the parse that covers a token."""
        start = token.start + self.sentence.start
        return next((word for word in self.sentence.words if word.start <= start < word.end), None)

    @property
    def digits(self) -> str:
        return self.tokens[self.amount.first_number].text


@cache
def excluding_words(table: str) -> frozenset[str]:
    return frozenset(load_lexicon("notfigures")[table]["words"])


def determined(site: Site) -> bool:
    return site.before is not None and site.before.lower in ("the", "a", "an", "its", "his", "their")


def cut_words(sentence: AnnotatedSentence, first: Word, last: Word) -> str:
    """Return what a sentence says from one of its words to another, as written."""
    return sentence.text[first.start - sentence.start : last.end - sentence.start]
