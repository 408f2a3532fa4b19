"""What a rule gives: an attribution by offsets, before speakers and certainty are worked out."""

from dataclasses import dataclass

from reportedly.annotate import AnnotatedSentence, Word

__all__ = ["Draft", "Span"]

Span = tuple[int, int]
"""Offsets in one part of an article, the end excluded."""


@dataclass(frozen=True, slots=True)
class Draft:
    """One attribution a rule found.

    number: index of its sentence in the article.
    head: the word that attributes; cue: its whole group.
    source: words of whoever speaks, with source_head their head word; both None for hedges without a source.
    content: stretches in reading order; may be empty for refusals.
    lemma: of the head, the key to the lexicon; "" where the lexicon has no entry for it.
    conduit: who is named between the outlet and the source, outermost first: (head word, span).
    """

    rule: str
    number: int
    sentence: AnnotatedSentence
    head: Word
    cue: Span
    source: Span | None
    source_head: Word | None
    content: tuple[Span, ...]
    lemma: str = ""
    conduits: tuple[tuple[Word, Span], ...] = ()
    certainty: str | None = None
