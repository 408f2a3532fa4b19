"""A writer may put sentences in other words; each passes the same check, or stays as it was."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from reportedly.brief.gate import Supported
from reportedly.records import Brief, Sentence, SentenceKind

__all__ = ["Writer", "rewrite_brief"]


class Writer(Protocol):
    """Whoever puts sentences in other words: a language model, a person, a test."""

    name: str

    def rewrite(self, sentences: Sequence[Sentence]) -> Sequence[str | None]:
        """Return new words for each sentence, in order; None leaves one as it is."""
        ...


def rewrite_brief(brief: Brief, writer: Writer, supported: Supported) -> Brief:
    """Return the brief with the writer's words where they hold against the same passages.

    Headline, headings and sentences computed from figures stay as they are.
    """
    old = [s for s in brief.sentences()[1:] if s.kind == SentenceKind.SOURCE]
    given = dict(zip(old, writer.rewrite(old), strict=True))
    tried = {sentence: replace(sentence, text=words) for sentence, words in given.items() if words}
    holds = supported(tuple(tried.values()))
    new = {sentence: tried[sentence] for sentence, good in zip(tried, holds, strict=True) if good}

    def rewritten(sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
        return tuple(new.get(sentence, sentence) for sentence in sentences)

    note = (
        f"{len(new)} of {len(old)} sentences are in the words of {writer.name}; "
        f"{len(tried) - len(new)} of its sentences did not pass the check."
    )
    return replace(
        brief,
        standfirst=rewritten(brief.standfirst),
        sections=tuple(replace(section, sentences=rewritten(section.sentences)) for section in brief.sections),
        context=rewritten(brief.context),
        outlook=rewritten(brief.outlook),
        in_short=rewritten(brief.in_short),
        notes=(*brief.notes, note),
    )
