"""Quotes and their cues: a quote belongs to one draft as a whole; a speech goes on over sentences and paragraphs."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportedly.annotate import AnnotatedArticle, Quote
from reportedly.claims.drafts import Draft, Span
from reportedly.claims.spans import merged, without
from reportedly.records import Part

__all__ = ["link_quotes"]

UTTERANCE_WORDS = 4
"""A quote of at least so many words can stand as an utterance of its own."""

LONGEST_FRAME = 400
"""Characters between two quotes of one speech, at most."""


@dataclass(slots=True)
class _Links:
    """Quotes of one part with the index of the draft each belongs to."""

    text: str
    quotes: Sequence[Quote]
    drafts: Sequence[Draft]
    owner: dict[int, int]


def link_quotes(annotated: AnnotatedArticle, drafts: Sequence[Draft], part: Part) -> list[Draft]:
    """Widen contents to the whole of each quote they touch; give quotes that follow to the speech they go on with."""
    quotes = [quote for quote in annotated.quotes if quote.part == part]
    links = _Links(annotated.article.part(part), quotes, drafts, {})
    touching = _touching(links)
    for at in range(len(quotes)):
        owner = _owner(links, touching.get(at, []), at)
        if owner is not None:
            links.owner[at] = owner
    return [_with_quotes(links, touching, number) for number in range(len(drafts))]


def _touching(links: _Links) -> dict[int, list[int]]:
    """Return for each quote the drafts whose content touches it and whose cue stands outside it."""
    ends = [quote.inner_end for quote in links.quotes]
    found: dict[int, list[int]] = {}
    for number, draft in enumerate(links.drafts):
        for start, end in draft.content:
            at = bisect_right(ends, start)
            while at < len(links.quotes) and links.quotes[at].inner_start < end:
                quote = links.quotes[at]
                held = found.setdefault(at, [])
                if not (quote.start < draft.cue[1] and draft.cue[0] < quote.end) and number not in held:
                    held.append(number)
                at += 1
    return found


def _owner(links: _Links, touching: Sequence[int], at: int) -> int | None:
    quote = links.quotes[at]
    if touching:
        broken_off = links.text[quote.inner_start : quote.inner_end].rstrip().endswith(",")
        return min(touching, key=lambda number: (*_preference(links.drafts[number], quote, broken_off), number))
    if len(links.text[quote.inner_start : quote.inner_end].split()) < UTTERANCE_WORDS:
        return None
    before = _goes_on(links, at)
    return before if before is not None else _after_sentence(links, quote)


def _preference(draft: Draft, quote: Quote, broken_off: bool) -> tuple[bool, int]:
    """A quote that ends with a comma waits for its cue; else the nearest cue has it."""
    return broken_off and draft.cue[1] <= quote.start, _distance(draft, quote)


def _distance(draft: Draft, quote: Quote) -> int:
    frame = (draft.cue, draft.source) if draft.source else (draft.cue,)
    return min(max(start - quote.end, quote.start - end, 0) for start, end in frame)


def _goes_on(links: _Links, at: int) -> int | None:
    """The draft of the quote before, where that quote goes on in this one: “A,” he said. “B.”"""
    owner = links.owner.get(at - 1)
    if owner is None:
        return None
    before, quote, cue = links.quotes[at - 1], links.quotes[at], links.drafts[owner].cue
    if before.continues:
        return owner
    between = links.text[before.end : quote.start]
    if "\n" in between or len(between) > LONGEST_FRAME:
        return None
    if before.end <= cue[0] < quote.start or not any(c.isalnum() for c in between):
        return owner
    return None


def _after_sentence(links: _Links, quote: Quote) -> int | None:
    """The draft whose sentence ends right before the quote: He was tired, he said. “We need rest.”"""
    places = [draft.cue[0] for draft in links.drafts]
    at = bisect_left(places, quote.start) - 1
    if at < 0:
        return None
    draft = links.drafts[at]
    between = links.text[draft.sentence.end : quote.start]
    if links.text[: draft.sentence.end].endswith(":") and not between.strip() and between.count("\n") <= 2:
        return at
    speaks = draft.source is not None and draft.rule in ("clause", "inserted", "according")
    return at if speaks and len(between) < 5 and "\n" not in between and not between.strip() else None


def _with_quotes(links: _Links, touching: dict[int, list[int]], number: int) -> Draft:
    draft = links.drafts[number]
    own: list[Span] = []
    others: list[Span] = []
    for at, owner in links.owner.items():
        quote = links.quotes[at]
        if owner == number:
            own.append((quote.inner_start, quote.inner_end))
        elif number in touching.get(at, ()) and not _holds(draft, links.drafts[owner]):
            others.append((quote.start, quote.end))
    if not own and not others:
        return draft
    content = merged([*without(draft.content, others), *own], links.text)
    return replace(draft, content=content or draft.content)


def _holds(outer: Draft, inner: Draft) -> bool:
    """Say whether outer says that inner was said."""
    return any(start <= inner.cue[0] and inner.cue[1] <= end for start, end in outer.content)
