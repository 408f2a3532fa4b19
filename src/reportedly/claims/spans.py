"""From words of the parse to stretches of text: what belongs to a clause, and where its edges are."""

from collections.abc import Collection, Iterable, Iterator

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.claims.drafts import Span

__all__ = ["cover", "merged", "runs", "trimmed", "without"]

EDGE = frozenset(' \t\u00a0,;:—–-"“”«»„‟‹›')
STOPS = frozenset(".")


def runs(sentence: AnnotatedSentence, indexes: Collection[int]) -> tuple[Span, ...]:
    """Return the stretches the words at indexes form; a gap of punctuation alone does not cut one."""
    spans: list[Span] = []
    previous = -2
    for i in sorted(indexes):
        word = sentence.words[i]
        between = sentence.words[previous + 1 : i] if 0 <= previous < i - 1 else ()
        if spans and all(w.pos in ("PUNCT", "SPACE") for w in between):
            spans[-1] = (spans[-1][0], word.end)
        else:
            spans.append((word.start, word.end))
        previous = i
    return tuple(spans)


def cover(words: Iterable[Word]) -> Span:
    """Return the stretch from the first to the last of words."""
    held = list(words)
    return min(word.start for word in held), max(word.end for word in held)


def trimmed(text: str, span: Span) -> Span | None:
    """Cut quotation marks, commas, dashes and the final stop off the edges; None if nothing is left."""
    start, end = span
    while start < end and _is_edge(text, start, text[start]):
        start += 1
    while end > start and (text[end - 1] in EDGE or text[end - 1].isspace() or _is_stop(text, start, end)):
        end -= 1
    return (start, end) if start < end else None


def _is_edge(text: str, at: int, character: str) -> bool:
    if character == "-":  # the minus of a number stays
        return not text[at + 1 : at + 2].isdigit()
    return character in EDGE or character.isspace() or character in "‘."


def _is_stop(text: str, start: int, end: int) -> bool:
    """Say whether text[end - 1] is a full stop that ends a sentence, not an abbreviation such as "U.S."."""
    if text[end - 1] not in STOPS:
        return False
    word_start = end - 1
    while word_start > start and not text[word_start - 1].isspace():
        word_start -= 1
    return "." not in text[word_start : end - 1]


def merged(spans: Iterable[Span], text: str) -> tuple[Span, ...]:
    """Join stretches that overlap or have only blanks and marks between them."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and (start <= joined[-1][1] or _only_marks(text[joined[-1][1] : start])):
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def _only_marks(between: str) -> bool:
    return "\n" not in between and not any(c.isalnum() for c in between)


def without(spans: Iterable[Span], holes: Collection[Span]) -> Iterator[Span]:
    """Yield what is left of spans after holes are cut out."""
    for start, end in spans:
        at = start
        for hole_start, hole_end in sorted(holes):
            if hole_end <= at or hole_start >= end:
                continue
            if hole_start > at:
                yield at, hole_start
            at = max(at, hole_end)
        if at < end:
            yield at, end
