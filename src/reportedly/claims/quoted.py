"""Quotes and their cues: a quote belongs to one draft as a whole; a speech goes on over sentences and paragraphs."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from reportedly.annotate import AnnotatedArticle, Quote
from reportedly.claims.drafts import Draft, Span
from reportedly.claims.spans import merged
from reportedly.records import Part

__all__ = ["link_quotes"]

SPEECH_WORDS = 3
"""A quote of at least so many words can stand as an utterance of its own."""


def link_quotes(annotated: AnnotatedArticle, drafts: Sequence[Draft], part: Part) -> list[Draft]:
    """Widen contents to the whole of each quote they touch; give quotes that follow to the speech they go on with."""
    text = annotated.article.part(part)
    quotes = [quote for quote in annotated.quotes if quote.part == part]
    widened = [_widen(draft, quotes, text) for draft in drafts]
    return _follow(widened, quotes, text)


def _widen(draft: Draft, quotes: Sequence[Quote], text: str) -> Draft:
    touched = [
        (quote.inner_start, quote.inner_end)
        for quote in quotes_in(quotes, draft.content)
        if not (quote.start < draft.cue[1] and draft.cue[0] < quote.end)
    ]
    return replace(draft, content=merged([*draft.content, *touched], text)) if touched else draft


def quotes_in(quotes: Sequence[Quote], spans: Sequence[Span]) -> list[Quote]:
    """Return the quotes that share a character with one of spans."""
    starts = [quote.start for quote in quotes]
    found = []
    for start, end in spans:
        at = max(0, bisect_right(starts, start) - 1)
        while at < len(quotes) and quotes[at].start < end:
            if quotes[at].inner_end > start and quotes[at] not in found:
                found.append(quotes[at])
            at += 1
    return found


def _follow(drafts: list[Draft], quotes: Sequence[Quote], text: str) -> list[Draft]:
    """Give each free quote to the draft whose speech it goes on with."""
    owner: dict[int, int] = {}
    for number, draft in enumerate(drafts):
        for quote in quotes_in(quotes, draft.content):
            owner.setdefault(quote.start, number)
    ends = sorted(
        (max(d.sentence.end, d.content[-1][1] if d.content else 0), i) for i, d in enumerate(drafts) if d.source
    )
    keys = [end for end, _ in ends]
    extra: dict[int, list[Span]] = {}
    for at, quote in enumerate(quotes):
        if quote.start in owner or len(text[quote.inner_start : quote.inner_end].split()) < SPEECH_WORDS:
            continue
        before = quotes[at - 1] if at else None
        if (
            before is not None
            and before.start in owner
            and (before.continues or _adjoin(text, before.end, quote.start))
        ):
            number = owner[before.start]
        else:
            position = bisect_right(keys, quote.start + 1) - 1
            if position < 0:
                continue
            number = ends[position][1]
            draft = drafts[number]
            if not _adjoin(text, draft.sentence.end, quote.start) or not quotes_in(quotes, draft.content):
                continue
        owner[quote.start] = number
        extra.setdefault(number, []).append((quote.inner_start, quote.inner_end))
    return [
        replace(draft, content=merged([*draft.content, *extra[i]], text)) if i in extra else draft
        for i, draft in enumerate(drafts)
    ]


def _adjoin(text: str, end: int, start: int) -> bool:
    """Say whether only blanks and marks of one paragraph stand between two places."""
    if start < end:
        return True
    between = text[end:start]
    return len(between) < 12 and "\n" not in between and not any(c.isalnum() for c in between)
