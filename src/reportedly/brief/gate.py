"""No sentence with a hard finding is printed: its verbatim passage takes its place, or it is left out and counted."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from reportedly.records import Brief, Section, Sentence, SentenceKind

__all__ = ["gate_brief"]

Supported = Callable[[Sentence], bool]

LONGEST_VERBATIM = 60
"""Words beyond which a verbatim passage is left out rather than printed."""


def gate_brief(brief: Brief, supported: Supported) -> Brief:
    """Return the brief with every sentence that is not supported replaced or left out.

    Args:
        supported: says whether a sentence holds against the passages it cites.
    Returns:
        a brief whose `omitted` counts what was left out.
    """
    left_out = 0

    def gated(sentences: Iterable[Sentence]) -> Iterator[Sentence]:
        nonlocal left_out
        for sentence in sentences:
            kept = _kept(sentence, supported)
            if kept is None:
                left_out += 1
            else:
                yield kept

    sections = tuple(
        replace(section, sentences=sentences)
        for section in brief.sections
        if (sentences := tuple(gated(section.sentences)))
    )
    standfirst, context = tuple(gated(brief.standfirst)), tuple(gated(brief.context))
    outlook, in_short = tuple(gated(brief.outlook)), tuple(gated(brief.in_short))
    headline = _kept(brief.headline, supported) or _stand_in(brief, standfirst, sections)
    return replace(
        brief,
        headline=headline,
        standfirst=standfirst,
        sections=sections,
        context=context,
        outlook=outlook,
        in_short=in_short,
        omitted=brief.omitted + left_out,
    )


def _kept(sentence: Sentence, supported: Supported) -> Sentence | None:
    """Return the sentence, its first passage word for word, or None."""
    if supported(sentence):
        return sentence
    first = sentence.passages[0]
    verbatim = replace(sentence, text=first.text, passages=(first,), kind=SentenceKind.SOURCE)
    if sentence.kind == SentenceKind.COMPUTED or len(first.text.split()) > LONGEST_VERBATIM:
        return None
    return verbatim if supported(verbatim) else None


def _stand_in(brief: Brief, standfirst: tuple[Sentence, ...], sections: tuple[Section, ...]) -> Sentence:
    """A headline there must be: the first sentence that holds, or the headline's own passage word for word."""
    rest = (*standfirst, *(sentence for section in sections for sentence in section.sentences))
    if rest:
        return rest[0]
    first = brief.headline.passages[0]
    return replace(brief.headline, text=first.text, passages=(first,), kind=SentenceKind.SOURCE)
