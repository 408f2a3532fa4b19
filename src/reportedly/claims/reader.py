"""From an annotated article to its claims."""

from collections.abc import Iterator, Sequence

from reportedly.annotate import AnnotatedArticle, AnnotatedSentence
from reportedly.claims import figures
from reportedly.claims.attach import attach_figures
from reportedly.claims.beside import beside_quotes
from reportedly.claims.certainty import certainty_of, certainty_of_words
from reportedly.claims.conduits import with_conduits
from reportedly.claims.confidence import confidence_of
from reportedly.claims.cues import Cue, adjective_cue, noun_cue, verb_cue
from reportedly.claims.drafts import Draft, Span
from reportedly.claims.people import build_people
from reportedly.claims.quoted import link_quotes
from reportedly.claims.reading import Reading
from reportedly.claims.rules import find_drafts
from reportedly.claims.spans import trimmed, without
from reportedly.claims.speakers import Speakers
from reportedly.records import Article, Certainty, Claim, ClaimKind, Part, Passage, Speaker, content_id

__all__ = ["find_article_drafts", "read_claims"]

NARRATION_CONFIDENCE = 0.95
DEEPEST = 4
"""Speakers within speakers that are told apart; more is no news text."""

HEDGES = frozenset({"adverb_hedge", "passive_hedge", "raising"})


def read_claims(annotated: AnnotatedArticle) -> Reading:
    """Return the article with its claims in reading order.

    Every sentence that is not wholly inside attributed content gives a narration claim too.
    """
    speakers = Speakers(annotated, build_people(annotated))
    claims = [claim for part in Part for claim in _part_claims(annotated, part, speakers)]
    find = getattr(figures, "find_figures", None)
    tied, found = attach_figures(claims, find(annotated) if find is not None else ())
    return Reading(annotated=annotated, claims=tied, figures=found)


def find_article_drafts(annotated: AnnotatedArticle, part: Part) -> list[Draft]:
    """Return the attributions of one part, quotes linked, in the order of their cues."""
    drafts = [
        draft
        for number, sentence in enumerate(annotated.sentences)
        if sentence.part == part
        for draft in find_drafts(number, sentence)
    ]
    drafts += beside_quotes(annotated, drafts, part)
    drafts.sort(key=lambda draft: (draft.number, draft.cue))
    linked = link_quotes(annotated, with_conduits(drafts), part)
    return [draft for draft in linked if draft.source is not None or not _is_told(draft, linked)]


def _is_told(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Say whether a hedge without a source stands in what somebody said: then it is that speaker's hedge."""
    return draft.rule in HEDGES and any(
        other.source is not None and other.sentence is draft.sentence and _inside(draft.cue, other.content)
        for other in drafts
    )


def _part_claims(annotated: AnnotatedArticle, part: Part, speakers: Speakers) -> list[Claim]:
    drafts = find_article_drafts(annotated, part)
    claims = [claim for draft in drafts if (claim := _claim(annotated, draft, drafts, speakers)) is not None]
    claims += _narration(annotated, part, drafts)
    return sorted(claims, key=_place)


def _place(claim: Claim) -> tuple[int, int, str]:
    passages = [*claim.content, *([claim.cue] if claim.cue else [])]
    return min(p.start for p in passages), max(p.end for p in passages), claim.id


def _claim(annotated: AnnotatedArticle, draft: Draft, drafts: Sequence[Draft], speakers: Speakers) -> Claim | None:
    part = draft.sentence.part
    text = annotated.article.part(part)
    spans = [span for raw in draft.content if (span := trimmed(text, raw)) is not None]
    if not spans and (draft.content or draft.certainty != Certainty.DECLINED):
        return None
    content = tuple(annotated.article.passage(*span, part) for span in spans)
    cue = annotated.article.passage(*draft.cue, part)
    chain = _chain(annotated, draft, drafts, speakers)
    certainty = certainty_of(draft, cue_of(draft))
    kind = _kind(annotated, draft, spans)
    return Claim(
        id=claim_id(annotated.article, content, cue),
        article_id=annotated.article.id,
        content=content,
        cue=cue,
        speaker=chain[-1] if chain else None,
        chain=chain,
        kind=kind,
        certainty=certainty,
        confidence=confidence_of(draft, kind),
        figures=(),
    )


def cue_of(draft: Draft) -> Cue | None:
    """Return what the lexicon knows of the draft's cue word."""
    if draft.head.pos == "ADJ":
        return adjective_cue(draft.lemma)
    if draft.head.pos == "NOUN":
        return noun_cue(draft.lemma) or verb_cue(draft.lemma)
    return verb_cue(draft.lemma)


def claim_id(article: Article, content: Sequence[Passage], cue: Passage | None) -> str:
    places = [[p.part, p.start, p.end, p.text] for p in content]
    return content_id(article.id, places, [cue.start, cue.end] if cue else None)


def _chain(
    annotated: AnnotatedArticle, draft: Draft, drafts: Sequence[Draft], speakers: Speakers
) -> tuple[Speaker, ...]:
    """Return who the words came through, from the conduit nearest the reader to the speaker."""
    if draft.source is None or draft.source_head is None:
        return ()
    outer = [d for d in drafts if d is not draft and d.source_head is not None and _inside(draft.cue, d.content)]
    outer.sort(key=lambda d: sum(end - start for start, end in d.content), reverse=True)
    own = speakers.of_draft(draft)
    return (*(speaker for d in outer for speaker in speakers.of_draft(d)), *own)


def _inside(span: Span, spans: Sequence[Span]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in spans)


def _kind(annotated: AnnotatedArticle, draft: Draft, spans: Sequence[Span]) -> ClaimKind:
    text = annotated.article.part(draft.sentence.part)
    quoted = [(q.inner_start, q.inner_end) for q in annotated.quotes if q.part == draft.sentence.part]
    total = sum(_letters(text, span) for span in spans)
    free = sum(_letters(text, span) for span in without(spans, quoted))
    if total == 0:
        return ClaimKind.INDIRECT
    if free == 0:
        return ClaimKind.DIRECT
    return ClaimKind.INDIRECT if free == total else ClaimKind.MIXED


def _letters(text: str, span: Span) -> int:
    return sum(c.isalnum() for c in text[span[0] : span[1]])


def _narration(annotated: AnnotatedArticle, part: Part, drafts: Sequence[Draft]) -> Iterator[Claim]:
    """Yield what the outlet itself says: the clauses of each sentence outside attributed content and its frame."""
    taken = [
        span for draft in drafts for span in (*draft.content, draft.cue, *([draft.source] if draft.source else []))
    ]
    for sentence in annotated.sentences:
        if sentence.part == part:
            yield from _narration_of(
                annotated, sentence, [s for s in taken if s[0] < sentence.end and s[1] > sentence.start]
            )


def _narration_of(annotated: AnnotatedArticle, sentence: AnnotatedSentence, taken: Sequence[Span]) -> Iterator[Claim]:
    text = annotated.article.part(sentence.part)
    free = [w for w in sentence.words if not any(start <= w.start < end for start, end in taken)]
    if taken and not any(w.tag in ("VBD", "VBP", "VBZ", "MD") for w in free):
        return
    spans = [
        span for raw in without([(sentence.start, sentence.end)], taken) if (span := trimmed(text, raw)) is not None
    ]
    if not spans:
        return
    content = tuple(annotated.article.passage(*span, sentence.part) for span in spans)
    yield Claim(
        id=claim_id(annotated.article, content, None),
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
