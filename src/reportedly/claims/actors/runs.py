"""Runs of capitalised words: what names, and titles with names, are made of."""

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.annotate.kept import cached_property
from reportedly.claims.actors.vocabulary import listed
from reportedly.records import Part

__all__ = ["Run", "Token", "find_runs", "is_headline"]

DASHES = frozenset({"-", "‐", "‑", "–"})
FUNCTION = frozenset({"ADP", "DET", "PRON", "CCONJ", "SCONJ", "ADV", "VERB", "AUX", "PART", "INTJ", "NUM", "PUNCT"})

LONG = 4
MOSTLY = 0.8
"""Share of the words of LONG letters or more."""


@dataclass(frozen=True)
class Token:
    """words[first:last] of the sentence, written as one: a word, or words with dashes between them."""

    first: int
    last: int
    text: str

    @cached_property
    def plain(self) -> str:
        return self.text.casefold().strip(".")


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring tokens of one name or of a title with its name. owned: a possessive ending follows."""

    tokens: tuple[Token, ...]
    owned: bool

    @property
    def first(self) -> int:
        return self.tokens[0].first

    @property
    def last(self) -> int:
        return self.tokens[-1].last


def find_runs(sentence: AnnotatedSentence) -> Iterator[Run]:
    """Yield the longest runs of capitalised words in the sentence, in order."""
    if sentence.text.islower():
        return
    named = {i for entity in sentence.entities for i in range(entity.first, entity.last)}
    tokens: list[Token] = []
    small: list[Token] = []
    for first, last, text in _stretches(sentence):
        large = text[0].isupper() or ("-" in text and _is_large(text))
        if not large and not tokens:
            continue
        token, word = Token(first, last, text), sentence.words[first]
        if large and not (not tokens and _is_function(word, named)):
            tokens += [*small, token] if tokens else [token]
            small = []
            if word.tag != "POS" and not _broken_after(sentence, token):
                continue
        elif tokens and token.plain in listed("particles") and word.text.islower() and len(small) < 3:
            small.append(token)
            continue
        if tokens:
            yield _run(sentence, tokens)
        tokens, small = [], []
    if tokens:
        yield _run(sentence, tokens)


def is_headline(sentence: AnnotatedSentence) -> bool:
    """Say whether nearly all longer words are written large without a stop after them: a capital tells nothing."""
    if sentence.text.rstrip().endswith((".", "?", "!", '"', "”", ":")) and sentence.part != Part.TITLE:
        return False
    words = [word.text for word in sentence.words if len(word.text) >= LONG and word.text.isalpha()]
    return len(words) > 2 and sum(word[0].isupper() for word in words) >= MOSTLY * len(words)


def _run(sentence: AnnotatedSentence, tokens: list[Token]) -> Run:
    after = tokens[-1].last
    owned = after < len(sentence.words) and sentence.words[after].tag == "POS"
    last = tokens[-1]
    if last.text.endswith(("'s", "’s")):  # the tokenizer left it on
        tokens[-1] = Token(last.first, last.last, last.text[:-2])
        owned = True
    return Run(tuple(tokens), owned)


def _is_large(text: str) -> bool:
    """Say whether a word with a dash that begins small is a name: al-Haddad."""
    article, _, rest = text.partition("-")
    return rest[:1].isupper() and article in listed("articles")


def _is_function(word: Word, named: set[int]) -> bool:
    return word.pos in FUNCTION and (word.i not in named or word.pos in ("DET", "ADP", "CCONJ"))


def _broken_after(sentence: AnnotatedSentence, token: Token) -> bool:
    """Say whether nothing can go on after the token: the sentence ends, or a full stop ended it."""
    if token.last >= len(sentence.words):
        return True
    gap = sentence.text[sentence.words[token.last - 1].end - sentence.start :][:3]
    return "\n" in gap


def _stretches(sentence: AnnotatedSentence) -> Iterator[tuple[int, int, str]]:
    """Yield first, last and text of what is written as one: most are one word, and no token is made of it yet."""
    words = sentence.words
    if sentence.folded.isdisjoint(DASHES):
        for i, word in enumerate(words):
            yield i, i + 1, word.text
        return
    i = 0
    while i < len(words):
        last = i + 1
        while last + 1 < len(words) and words[last].text in DASHES and _joins(words, last):
            last += 2
        joined = sentence.text[words[i].start - sentence.start : words[last - 1].end - sentence.start]
        yield i, last, joined if last > i + 1 else words[i].text
        i = last


def _joins(words: tuple[Word, ...], dash: int) -> bool:
    """Say whether the dash joins two words: nothing stands between them, or the same space on both sides."""
    before, after = words[dash - 1], words[dash + 1]
    tight = before.end == words[dash].start and words[dash].end == after.start
    spaced = words[dash].text == "-" and after.text.islower() and after.pos == "PROPN" and before.pos == "PROPN"
    return (tight or spaced) and before.text[-1:].isalpha() and after.text[:1].isalpha()
