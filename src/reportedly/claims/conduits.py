"""Who stands between the outlet and the speaker: "Yonhap, citing the NIS, said", "quoted by state media"."""

from dataclasses import replace

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.claims.drafts import Draft, Span
from reportedly.claims.phrases import noun_group, outer_cue
from reportedly.claims.spans import cover
from reportedly.claims.voices import can_hold_views, is_document

__all__ = ["CITING", "with_conduits"]

CITING = frozenset({"cite", "quote"})


def with_conduits(drafts: list[Draft]) -> list[Draft]:
    """Give each cue the source its subject cites, and drop the citing itself as a claim of its own."""
    found = []
    used: set[tuple[int, int]] = set()
    for draft in drafts:
        through = _cited(draft) or _quoted_by(draft)
        if through is None:
            found.append(draft)
        else:
            citing, changed = through
            used.add((draft.number, citing.i))
            found.append(changed)
    return [draft for draft in found if (draft.number, draft.head.i) not in used or draft.lemma not in CITING]


def _cited(draft: Draft) -> tuple[Word, Draft] | None:
    """ "X, citing Y, said": Y is the speaker, X the conduit."""
    if draft.source is None or draft.source_head is None or draft.lemma in CITING:
        return None
    sentence = draft.sentence
    for near in (draft.head, draft.source_head, *sentence.children(draft.head, "ccomp", "pobj", "prep")):
        for citing in sentence.children(near, "advcl", "acl", "conj", "prep"):
            if near.dep == "ccomp" and outer_cue(sentence, citing) is None:
                continue
            noun = _object(sentence, citing)
            if citing.lemma.lower() in CITING and citing.tag == "VBG" and noun is not None:
                named = _name_before(sentence, citing)
                if named is not None and draft.source_head.i not in (noun.i, named.i):
                    continue  # another verb's citing, which the parser hung on this one
                span = noun_group(sentence, noun)
                # The parser hung the name before "citing" on something else and took the one cited for the subject.
                cites = named is not None and draft.source_head.i == noun.i
                through = (named, cover((named,))) if named and cites else (draft.source_head, draft.source)
                conduits = (*draft.conduits, through)
                content = _without(draft.content, citing, span, through[1] if cites else None)
                return citing, replace(draft, source=span, source_head=noun, conduits=conduits, content=content)
    return None


def _object(sentence: AnnotatedSentence, citing: Word) -> Word | None:
    for noun in sentence.children(citing, "dobj", "pobj"):
        if can_hold_views(sentence, noun) or is_document(noun):
            return noun
    return None


def _name_before(sentence: AnnotatedSentence, citing: Word) -> Word | None:
    """Return the name set off between commas before "citing": "..., Yonhap, citing the NIS, said"."""
    before = sentence.words[max(citing.i - 3, 0) : citing.i]
    marks = [word.text for word in before]
    if len(before) == 3 and marks[0] == marks[2] == "," and before[1].pos == "PROPN":
        return before[1]
    return None


def _without(content: tuple[Span, ...], citing: Word, span: Span, name: Span | None) -> tuple[Span, ...]:
    """Cut the citing phrase, and the name right before it, out of a content that took them in."""
    kept = []
    for start, end in content:
        if start < citing.start < end:
            kept.append((start, name[0] if name and start < name[0] else citing.start))
            if span[1] < end:
                kept.append((span[1], end))
        elif not (citing.start <= start and end <= span[1]):
            kept.append((start, end))
    return tuple((start, end) for start, end in kept if end > start)


def _quoted_by(draft: Draft) -> tuple[Word, Draft] | None:
    """ "The minister, quoted by state media, said": the minister is the speaker, the media the conduit."""
    if draft.source_head is None:
        return None
    sentence = draft.sentence
    for near in (draft.source_head, draft.head):
        for citing in sentence.children(near, "acl", "advcl"):
            agents = [p for a in sentence.children(citing, "agent", "prep") for p in sentence.children(a, "pobj")]
            if citing.lemma.lower() in CITING and citing.tag == "VBN" and agents:
                conduits = ((agents[0], noun_group(sentence, agents[0])), *draft.conduits)
                return citing, replace(draft, conduits=conduits)
    return None
