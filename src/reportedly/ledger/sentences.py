"""The source sentence that stands for an entry, and the ones cited beside it."""

from collections.abc import Sequence

from reportedly.annotate import AnnotatedSentence
from reportedly.ledger.origins import Origins
from reportedly.ledger.said import Said
from reportedly.records import Certainty, ClaimKind, Part, Passage, Sentence, SentenceKind

__all__ = ["MOST_PASSAGES", "lowest", "write_sentence"]

MOST_PASSAGES = 6

GOOD_LENGTH = (8, 34)
"""Words of a sentence that reads well on its own."""

_ORDER = tuple(Certainty)


def lowest(certainties: Sequence[Certainty]) -> Certainty:
    """Return the weakest certainty: stated, expected, hedged, conditional, denied, declined."""
    return max(certainties, key=_ORDER.index)


def write_sentence(entry_id: str, claims: Sequence[Said], origins: Origins) -> Sentence:
    """Return the best source sentence for the claims, word for word, with its like of other origins."""
    cited = _cited(claims, origins)
    best = cited[0]
    passage = _sentence_of(best).passage
    return Sentence(
        text=passage.text,
        passages=tuple(_sentence_of(said).passage for said in cited),
        kind=SentenceKind.SOURCE,
        speaker=best.claimant,
        certainty=lowest([said.claim.certainty for said in cited]),
        origins=origins.count(cited),
        entry_ids=(entry_id,),
    )


def _cited(claims: Sequence[Said], origins: Origins) -> list[Said]:
    """Return the best claim, then the best of each other origin."""
    ranked = sorted(claims, key=_rank) if len(claims) > 1 else claims
    seen: dict[str, Said] = {}
    by_group = origins.by_group(claims)
    for said in ranked:
        seen.setdefault(by_group[origins.group_of(said.claim.article_id)], said)
    return list(seen.values())[:MOST_PASSAGES]


def _rank(said: Said) -> tuple[bool, bool, bool, bool, int, tuple[float, str, int, int, str]]:
    """Order claims by how well their sentence stands alone: body text, a named speaker, a fair length, the oldest.

    Who decides or plans something is not who says so: "Kestland has decided to send 900, the agency said".
    """
    sentence = _sentence_of(said)
    length = sum(1 for word in sentence.words if word.pos != "PUNCT")
    too_short, too_long = max(0, GOOD_LENGTH[0] - length), max(0, length - GOOD_LENGTH[1])
    narrated = said.claim.kind is ClaimKind.NARRATION
    return (
        sentence.part is not Part.TEXT,
        _opens_unclear(sentence),
        said.tells_plan,
        not narrated and _speaker_unclear(said),
        too_short + too_long,
        said.order,
    )


def _opens_unclear(sentence: AnnotatedSentence) -> bool:
    first = next((word for word in sentence.words if word.pos not in ("PUNCT", "SPACE")), None)
    return first is None or first.pos in ("PRON", "CCONJ")


def _speaker_unclear(said: Said) -> bool:
    speaker = said.claim.speaker
    return speaker is None or speaker.text != (speaker.name or speaker.text)


def _sentence_of(said: Said) -> AnnotatedSentence:
    """Return the sentence of the content that also holds the cue, or else its first."""
    cue = said.claim.cue
    if cue is None or cue.part != said.sentence.part or not said.claim.content:
        return said.sentence
    inside = said.sentence.start <= cue.start < said.sentence.end
    holds = None if inside else said.reading.annotated.sentence_at(cue.part, cue.start)
    return holds if holds is not None and any(_meets(holds, part) for part in said.claim.content) else said.sentence


def _meets(sentence: AnnotatedSentence, part: Passage) -> bool:
    return sentence.part == part.part and sentence.start < part.end and part.start < sentence.end
