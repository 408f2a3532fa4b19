"""The parse as plain values: words, entities, quotes and sentences of an article.

Later stages read these, never spaCy's objects: they can be kept, compared and made by hand in tests.
Every offset is in code points of the article's part, the end excluded.
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.annotate.kept import Kept, cached_property
from reportedly.records import Article, Part, Passage

__all__ = ["AnnotatedArticle", "AnnotatedSentence", "Entity", "Quote", "Word"]


@dataclass(frozen=True, slots=True)
class Word:
    """One token of the parse.

    i, head: index in the sentence; the root is its own head.
    pos: Universal POS; tag: Penn Treebank; dep: ClearNLP label, as spaCy's English models give them.
    """

    i: int
    start: int
    end: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int


@dataclass(frozen=True, slots=True)
class Entity:
    """A named entity: words[first:last] of its sentence, last excluded; label as in OntoNotes 5."""

    first: int
    last: int
    start: int
    end: int
    text: str
    label: str


@dataclass(frozen=True, slots=True)
class Quote:
    """A stretch between quotation marks.

    start, end: with its marks; inner_start, inner_end: without.
    continues: the next paragraph opens with a quotation mark and goes on with the same speech.
    """

    part: Part
    start: int
    end: int
    inner_start: int
    inner_end: int
    continues: bool = False


@dataclass(frozen=True)
class AnnotatedSentence(Kept):
    """A sentence with its parse.

    paragraph: index of its paragraph in the part.
    """

    article_id: str
    part: Part
    paragraph: int
    start: int
    end: int
    text: str
    words: tuple[Word, ...]
    entities: tuple[Entity, ...]

    @cached_property
    def _children(self) -> tuple[tuple[Word, ...], ...]:
        below: list[list[Word]] = [[] for _ in self.words]
        for word in self.words:
            if word.head != word.i:
                below[word.head].append(word)
        return tuple(map(tuple, below))

    @cached_property
    def folded(self) -> frozenset[str]:
        """Its words without regard to capitals."""
        return frozenset([word.text.casefold() for word in self.words])

    @cached_property
    def root(self) -> Word:
        """The word that heads the sentence."""
        return next((word for word in self.words if word.head == word.i), self.words[0])

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple([word.start for word in self.words])

    def reach(self, start: int, end: int) -> tuple[int, int]:
        """Return the first and, excluded, the last index of the words that lie in a stretch of the part as a whole."""
        first = bisect_left(self._starts, start)
        last = bisect_left(self._starts, end, first)
        return first, last - 1 if last > first and self.words[last - 1].end > end else last

    def head(self, word: Word) -> Word:
        return self.words[word.head]

    def children(self, word: Word, *deps: str) -> tuple[Word, ...]:
        """Return the words that depend on word, in order; only those of deps if any are named."""
        below = self._children[word.i]
        return tuple([child for child in below if child.dep in deps]) if deps and below else below

    def ancestors(self, word: Word) -> Iterator[Word]:
        """Yield head, head's head, ... up to the root."""
        seen = {word.i}
        while word.head not in seen:
            word = self.words[word.head]
            seen.add(word.i)
            yield word

    def subtree(self, word: Word) -> tuple[Word, ...]:
        """Return word and everything below it, in reading order."""
        if not self._children[word.i]:
            return (word,)
        found, waiting = {word.i}, [word.i]
        while waiting:
            for child in self._children[waiting.pop()]:
                if child.i not in found:
                    found.add(child.i)
                    waiting.append(child.i)
        return tuple([self.words[i] for i in sorted(found)])

    def cut(self, start: int, end: int) -> Passage:
        """Cut a passage by offsets of the part; they must lie inside the sentence."""
        return Passage(
            article_id=self.article_id,
            part=self.part,
            start=start,
            end=end,
            text=self.text[start - self.start : end - self.start],
        )

    @cached_property
    def passage(self) -> Passage:
        """The whole sentence, without white space at its edges."""
        lead = len(self.text) - len(self.text.lstrip())
        return self.cut(self.start + lead, self.start + len(self.text.rstrip()))


@dataclass(frozen=True)
class AnnotatedArticle:
    """An article with its sentences (title, then standfirst, then text) and its quotes."""

    article: Article
    sentences: tuple[AnnotatedSentence, ...]
    quotes: tuple[Quote, ...]

    def sentences_of(self, part: Part) -> tuple[AnnotatedSentence, ...]:
        return tuple(sentence for sentence in self.sentences if sentence.part == part)

    def sentence_at(self, part: Part, offset: int) -> AnnotatedSentence | None:
        """Return the sentence that holds the offset of the part, or None between sentences."""
        for sentence in self.sentences:
            if sentence.part == part and sentence.start <= offset < sentence.end:
                return sentence
        return None
