"""From an annotated article to its claims."""

import re
from collections.abc import Iterator, Sequence

from reportedly.annotate import AnnotatedArticle, AnnotatedSentence
from reportedly.claims.attach import attach_figures
from reportedly.claims.beside import beside_quotes
from reportedly.claims.certainty import certainty_of, certainty_of_words
from reportedly.claims.conduits import with_conduits
from reportedly.claims.confidence import NARRATION_CONFIDENCE, confidence_of
from reportedly.claims.cues import Cue, adjective_cue, noun_cue, verb_cue
from reportedly.claims.drafts import Draft, Span
from reportedly.claims.figures import find_figures
from reportedly.claims.lists import introduced, with_lists
from reportedly.claims.nesting import Spans, outer_drafts
from reportedly.claims.people import build_people
from reportedly.claims.quoted import link_quotes
from reportedly.claims.reading import Reading
from reportedly.claims.rules import find_drafts
from reportedly.claims.spans import trimmed, without
from reportedly.claims.speakers import Speakers
from reportedly.claims.transcript import transcript
from reportedly.records import Article, Certainty, Claim, ClaimKind, Part, Passage, Speaker, content_id

__all__ = ["find_article_drafts", "read_claims"]

LETTER = re.compile(r"[^\W_]")
HEDGES = frozenset({"adverb_hedge", "passive_hedge", "raising"})
FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
DEEPEST = 4
"""Speakers within speakers that are told apart; more is no news text."""


def read_claims(annotated: AnnotatedArticle) -> Reading:
    """Return the article with its claims and figures in reading order.

    Every sentence that is not wholly inside attributed content gives a narration claim too.
    """
    speakers = Speakers(annotated, build_people(annotated))
    claims = [claim for part in Part for claim in _part_claims(annotated, part, speakers)]
    tied, figures = attach_figures(claims, find_figures(annotated))
    return Reading(annotated=annotated, claims=tied, figures=figures)


def find_article_drafts(annotated: AnnotatedArticle, part: Part) -> list[Draft]:
    """Return the attributions of one part, quotes linked, in the order of their cues."""
    drafts = [
        draft
        for number, sentence in enumerate(annotated.sentences)
        if sentence.part == part
        for draft in find_drafts(number, sentence)
    ]
    drafts += beside_quotes(annotated, drafts, part)
    drafts += introduced(annotated, drafts, part)
    drafts += transcript(annotated, drafts, part)
    drafts.sort(key=lambda draft: (draft.number, draft.cue))
    linked = with_lists(annotated, link_quotes(annotated, with_conduits(drafts), part), part)
    around = outer_drafts(linked)
    return [
        draft
        for draft, outer in zip(linked, around, strict=True)
        if len(outer) <= DEEPEST and not _is_told(draft, [linked[n] for n in outer])
    ]


def _is_told(draft: Draft, outer: Sequence[Draft]) -> bool:
    """Say whether a hedge without a source stands in what somebody said: then it is that speaker's hedge."""
    return draft.rule in HEDGES and any(d.source is not None and d.sentence is draft.sentence for d in outer)


def _part_claims(annotated: AnnotatedArticle, part: Part, speakers: Speakers) -> list[Claim]:
    drafts = find_article_drafts(annotated, part)
    quoted = Spans([(quote.inner_start, quote.inner_end) for quote in annotated.quotes if quote.part == part])
    claims = []
    for draft, outer in zip(drafts, outer_drafts(drafts), strict=True):
        chain = _chain(draft, [drafts[n] for n in outer], speakers)
        claim = _claim(annotated, draft, chain, quoted)
        if claim is not None:
            claims.append(claim)
    claims += _narration(annotated, part, drafts)
    return sorted(claims, key=_place)


def _place(claim: Claim) -> tuple[int, int, str]:
    passages = [*claim.content, *([claim.cue] if claim.cue else [])]
    return min(p.start for p in passages), max(p.end for p in passages), claim.id


def _claim(annotated: AnnotatedArticle, draft: Draft, chain: tuple[Speaker, ...], quoted: Spans) -> Claim | None:
    part = draft.sentence.part
    text = annotated.article.part(part)
    spans = [span for raw in draft.content if (span := trimmed(text, raw)) is not None]
    if not spans and (draft.content or draft.certainty != Certainty.DECLINED):
        return None
    content = tuple(annotated.article.passage(*span, part) for span in spans)
    cue = annotated.article.passage(*draft.cue, part)
    kind, known = _kind(text, spans, quoted), _cue_of(draft)
    return Claim(
        id=_claim_id(annotated.article, content, cue),
        article_id=annotated.article.id,
        content=content,
        cue=cue,
        speaker=chain[-1] if chain else None,
        chain=chain,
        kind=kind,
        certainty=certainty_of(draft, known),
        confidence=confidence_of(draft, known, kind),
        figures=(),
    )


def _cue_of(draft: Draft) -> Cue | None:
    """Return what the lexicon knows of the draft's cue word."""
    if draft.head.pos == "ADJ":
        return adjective_cue(draft.lemma)
    if draft.head.pos == "NOUN":
        return noun_cue(draft.lemma) or verb_cue(draft.lemma)
    return verb_cue(draft.lemma)


def _claim_id(article: Article, content: Sequence[Passage], cue: Passage | None) -> str:
    places = [[p.part, p.start, p.end, p.text] for p in content]
    return content_id(article.id, places, [cue.part, cue.start, cue.end] if cue else None)


def _chain(draft: Draft, outer: Sequence[Draft], speakers: Speakers) -> tuple[Speaker, ...]:
    """Return who the words came through, from the conduit nearest the reader to the speaker."""
    if draft.source is None or draft.source_head is None:
        return ()
    through = [speaker for d in outer[-DEEPEST:] for speaker in speakers.of_draft(d)]
    return (*through, *speakers.of_draft(draft))


def _kind(text: str, spans: Sequence[Span], quoted: Spans) -> ClaimKind:
    total = sum(_letters(text, span) for span in spans)
    free = sum(_letters(text, span) for one in spans for span in without([one], quoted.touching(*one)))
    if total == 0 or free == total:
        return ClaimKind.INDIRECT
    return ClaimKind.DIRECT if free == 0 else ClaimKind.MIXED


def _letters(text: str, span: Span) -> int:
    return len(LETTER.findall(text, *span))


def _narration(annotated: AnnotatedArticle, part: Part, drafts: Sequence[Draft]) -> Iterator[Claim]:
    """Yield what the outlet itself says: the clauses of each sentence outside attributed content and its frame."""
    taken = Spans([span for draft in drafts for span in _spans_of(draft)])
    for sentence in annotated.sentences:
        if sentence.part == part:
            yield from _narration_of(annotated, sentence, taken.touching(sentence.start, sentence.end))


def _spans_of(draft: Draft) -> Iterator[Span]:
    """Yield every stretch a draft explains."""
    yield from draft.content
    yield draft.cue
    if draft.source is not None:
        yield draft.source
    for _, span in draft.conduits:
        yield span


def _narration_of(annotated: AnnotatedArticle, sentence: AnnotatedSentence, taken: Sequence[Span]) -> Iterator[Claim]:
    text = annotated.article.part(sentence.part)
    left = list(without([(sentence.start, sentence.end)], taken))
    free = (
        [w for w in sentence.words if any(start <= w.start < end for start, end in left)] if taken else sentence.words
    )
    if taken and not any(word.tag in FINITE for word in free):
        return
    spans = [span for raw in left if (span := trimmed(text, raw)) is not None]
    if not spans:
        return
    content = tuple(annotated.article.passage(*span, sentence.part) for span in spans)
    yield Claim(
        id=_claim_id(annotated.article, content, None),
        article_id=annotated.article.id,
        content=content,
        cue=None,
        speaker=None,
        chain=(),
        kind=ClaimKind.NARRATION,
        certainty=certainty_of_words(sentence, free),
        confidence=NARRATION_CONFIDENCE,
        figures=(),
    )
