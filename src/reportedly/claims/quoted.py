"""Quotes and their cues: a quote belongs to one draft as a whole; a speech goes on over sentences and paragraphs."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportedly.annotate import AnnotatedArticle, Quote
from reportedly.claims.drafts import Draft, Span
from reportedly.claims.spans import merged, without
from reportedly.records import Part

__all__ = ["link_quotes"]

UTTERANCE_WORDS = 3
"""A quote of at least so many words can stand as an utterance of its own."""

SCRAPS = 3
"""Quotes within the frame of a speech, at most."""

ENDS = frozenset(",.?!…—–")
"""What an utterance ends with, inside its mark."""

LONGEST_FRAME = 400
"""Characters between two quotes of one speech, at most."""


@dataclass(slots=True)
class _Links:
    """Quotes of one part with the index of the draft each belongs to."""

    text: str
    quotes: Sequence[Quote]
    drafts: Sequence[Draft]
    owner: dict[int, int]
    places: Sequence[int]


def link_quotes(annotated: AnnotatedArticle, drafts: Sequence[Draft], part: Part) -> list[Draft]:
    """Widen contents to the whole of each quote they touch; give quotes that follow to the speech they go on with."""
    quotes = [quote for quote in annotated.quotes if quote.part == part]
    links = _Links(annotated.article.part(part), quotes, drafts, {}, [draft.cue[0] for draft in drafts])
    touching = _touching(links)
    for at in range(len(quotes)):
        owner = _owner(links, touching.get(at, []), at)
        if owner is not None:
            links.owner[at] = owner
    for at in reversed(range(1, len(quotes))):
        if at in links.owner and quotes[at - 1].continues:
            links.owner.setdefault(at - 1, links.owner[at])
    mine: dict[int, list[int]] = {}
    for at, number in links.owner.items():
        for touched in sorted({number, *touching.get(at, ())}):
            mine.setdefault(touched, []).append(at)
    return [_with_quotes(links, mine.get(number, ()), number) for number in range(len(drafts))]


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
    return _frame_distance(draft, (quote.start, quote.end))


def _goes_on(links: _Links, at: int) -> int | None:
    """The draft of the quote before, where that quote goes on in this one: “A,” he said. “B.”"""
    at_before = _utterance_before(links, at)
    owner = links.owner.get(at_before)
    if owner is None:
        return None
    before, quote, cue = links.quotes[at_before], links.quotes[at], links.drafts[owner].cue
    if before.continues:
        return owner
    between = links.text[before.end : quote.start]
    if "\n" in between or len(between) > LONGEST_FRAME:
        return None
    if not any(c.isalnum() for c in between):
        return owner
    if before.end <= cue[0] < quote.start:
        return _last_speaking(links, owner, quote)
    return None


def _utterance_before(links: _Links, at: int) -> int:
    """Index of the quote before, but for words quoted within a frame: “A,” said Hale, who had been “ill”. “B.”"""
    for before in range(at - 1, max(at - 1 - SCRAPS, 0), -1):
        quote = links.quotes[before]
        if quote.continues or links.text[quote.inner_end - 1] in ENDS or links.text[quote.end : quote.end + 1] == ",":
            return before
    return at - 1


def _last_speaking(links: _Links, owner: int, quote: Quote) -> int | None:
    """The draft that a quote goes on with: “A,” he said, adding that B. “C.” goes on with "adding"."""
    drafts = links.drafts
    last = bisect_left(links.places, quote.start)
    first = bisect_left(links.places, drafts[owner].cue[0])
    spoken = [owner, *(at for at in range(first, last) if at != owner and _takes_over(drafts[owner], drafts[at]))]
    draft = drafts[spoken[-1]]
    if draft.sentence.end > quote.start:
        lead = links.text[max(0, quote.start - 4) : quote.start].rstrip()[-1:]
        return spoken[-1] if lead in ",:—–-" else None
    return spoken[-1] if not links.text[draft.sentence.end : quote.start].strip() else None


def _takes_over(before: Draft, draft: Draft) -> bool:
    """Say whether a later cue of the same speaker, or of a later sentence, has the floor."""
    return _speaks(draft) and draft.number > before.number


def _speaks(draft: Draft) -> bool:
    return draft.source is not None and draft.rule in ("clause", "inserted", "according", "beside_quote")


def _after_sentence(links: _Links, quote: Quote) -> int | None:
    """The draft whose sentence ends right before the quote: He was tired, he said. “We need rest.”"""
    last = bisect_left(links.places, quote.start) - 1
    if last < 0:
        return None
    end = links.drafts[last].sentence.end
    between = links.text[end : quote.start]
    if between.strip() or len(between) >= 5:
        return None
    at = _main_speaker(links, last)
    if links.text[end - 1 : end] == ":" and between.count("\n") <= 2:
        return last if at is None else at
    return at if "\n" not in between or _fills_paragraph(links, quote) else None


def _main_speaker(links: _Links, last: int) -> int | None:
    """The last draft of a sentence that speaks, one of its own clause before one that tells more of a name."""
    first = last
    while first > 0 and links.drafts[first - 1].number == links.drafts[last].number:
        first -= 1
    speaking = [at for at in range(first, last + 1) if _speaks(links.drafts[at])]
    main = [at for at in speaking if links.drafts[at].head.dep not in ("relcl", "acl")]
    return next(reversed(main or speaking), None)


def _fills_paragraph(links: _Links, quote: Quote) -> bool:
    """Say whether a paragraph holds nothing but quotes: the speech of the paragraph before goes on."""
    end = links.text.find("\n", quote.end)
    return not any(c.isalnum() for c in links.text[quote.end : end if end >= 0 else len(links.text)])


def _with_quotes(links: _Links, near: Sequence[int], number: int) -> Draft:
    """Return a draft with the quotes that are its own, and without those of others. near: quotes it owns or touches."""
    draft = links.drafts[number]
    own: list[Span] = []
    others: list[Span] = []
    for at in near:
        quote, owner = links.quotes[at], links.owner[at]
        if owner == number or _holds(draft, links.drafts[owner]):
            own.append((quote.inner_start, quote.inner_end))
        else:
            others.append((quote.start, quote.end))
    if not own and not others:
        return draft
    told = list(without(draft.content, others))
    if any(_is_utterance(links, draft, span) for span in own):
        own = [span for span in own if not _is_scrap(links, draft, span)]
        told = [span for span in told if not (draft.sentence.start <= span[0] < draft.sentence.end)]
    content = merged([*told, *own], links.text)
    return replace(draft, content=content or draft.content)


def _is_utterance(links: _Links, draft: Draft, span: Span) -> bool:
    """Say whether a quote is a whole utterance right beside its cue; then nothing else of the sentence was said."""
    first = next((c for c in links.text[span[0] : span[1]] if c.isalnum()), "")
    lead = links.text[max(0, span[0] - 6) : span[0]].rstrip(" \"“‘'«`")[-1:]
    sets_off = lead in ",:;.?!\n(—–-" or not lead
    near = draft.sentence.start <= span[0] < draft.sentence.end and _frame_distance(draft, span) <= 4
    return first.isupper() and sets_off and near and len(links.text[span[0] : span[1]].split()) > 1


def _is_scrap(links: _Links, draft: Draft, span: Span) -> bool:
    """Say whether words are quoted within the frame of an utterance: “Wait,” said the boy in the “Go Home” hat."""
    lead = links.text[max(0, span[0] - 6) : span[0]].rstrip(" \"“‘'«`")[-1:]
    return draft.cue[1] <= span[0] < draft.sentence.end and (lead.isalnum() or lead in "’'")


def _frame_distance(draft: Draft, span: Span) -> int:
    frame = (draft.cue, draft.source) if draft.source else (draft.cue,)
    return min(max(start - span[1], span[0] - end, 0) for start, end in frame)


def _holds(outer: Draft, inner: Draft) -> bool:
    """Say whether outer says that inner was said."""
    return any(start <= inner.cue[0] and inner.cue[1] <= end for start, end in outer.content)
