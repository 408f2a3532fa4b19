"""No sentence with a hard finding is printed: its verbatim passage takes its place, or it is left out and counted."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from reportedly.brief.lead import MOST_WORDS
from reportedly.records import Brief, Section, Sentence, SentenceKind

__all__ = ["Supported", "gate_brief", "remembering"]

Supported = Callable[[Sequence[Sentence]], Sequence[bool]]
"""Says of each sentence, in order, whether it holds against the passages it cites."""

LONGEST_VERBATIM = 60
"""Words beyond which a verbatim passage is left out rather than printed."""


def remembering(supported: Supported) -> Supported:
    """Return the same judge, who looks at no sentence twice."""
    known: dict[Sentence, bool] = {}

    def judge(sentences: Sequence[Sentence]) -> Sequence[bool]:
        new = tuple(sentence for sentence in dict.fromkeys(sentences) if sentence not in known)
        known.update(zip(new, supported(new) if new else (), strict=True))
        return [known[sentence] for sentence in sentences]

    return judge


def gate_brief(brief: Brief, supported: Supported) -> Brief:
    """Return the brief with every sentence that is not supported replaced or left out.

    Returns:
        a brief whose `omitted` counts what was left out.
    """
    kept = _keep(tuple(dict.fromkeys(brief.sentences())), supported)

    def gated(sentences: Iterable[Sentence]) -> tuple[Sentence, ...]:
        return tuple(stands for sentence in sentences if (stands := kept[sentence]) is not None)

    standfirst = gated(brief.standfirst)
    sections = tuple(replace(section, sentences=gated(section.sentences)) for section in brief.sections)
    headline = kept[brief.headline] or _stand_in(brief, standfirst, sections)
    return replace(
        brief,
        headline=headline,
        standfirst=standfirst,
        sections=tuple(section for section in sections if section.sentences),
        context=gated(brief.context),
        outlook=gated(brief.outlook),
        in_short=gated(brief.in_short),
        omitted=brief.omitted + sum(kept[sentence] is None for sentence in brief.sentences()[1:]),
    )


def _keep(sentences: Sequence[Sentence], supported: Supported) -> dict[Sentence, Sentence | None]:
    """Map each sentence to itself, to its first passage word for word, or to None."""
    kept: dict[Sentence, Sentence | None] = {}
    verbatim: dict[Sentence, Sentence] = {}
    for sentence, holds in zip(sentences, supported(sentences), strict=True):
        kept[sentence] = sentence if holds else None
        if not holds and (words := _verbatim(sentence)) is not None:
            verbatim[sentence] = words
    for sentence, holds in zip(verbatim, supported(tuple(verbatim.values())), strict=True):
        kept[sentence] = verbatim[sentence] if holds else None
    return kept


def _verbatim(sentence: Sentence) -> Sentence | None:
    first = sentence.passages[0]
    if sentence.kind == SentenceKind.COMPUTED or len(first.text.split()) > LONGEST_VERBATIM:
        return None
    return replace(sentence, text=first.text, passages=(first,), kind=SentenceKind.SOURCE)


def _stand_in(brief: Brief, standfirst: tuple[Sentence, ...], sections: tuple[Section, ...]) -> Sentence:
    """A headline there must be: the first sentence that holds and is short, or the headline's own passage."""
    rest = (*standfirst, *(sentence for section in sections for sentence in section.sentences))
    short = [sentence for sentence in rest if len(sentence.text.split()) <= MOST_WORDS]
    if rest:
        return (short or rest)[0]
    first = brief.headline.passages[0]
    return replace(brief.headline, text=first.text, passages=(first,), kind=SentenceKind.SOURCE)
