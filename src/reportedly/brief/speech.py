"""Quotes made whole: marks balanced, and a speaker in the same sentence."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.brief.edits import Edit
from reportedly.brief.guards import Grounds
from reportedly.records import Claim, ClaimKind, Passage, SpeakerKind

__all__ = ["Quoting", "whole_quotes"]


@dataclass(frozen=True, slots=True)
class Quoting:
    """What makes the quotes of a sentence whole: edits, and where speaker and cue stand if elsewhere."""

    edits: tuple[Edit, ...]
    passages: tuple[Passage, ...]


def whole_quotes(grounds: Grounds, claims: Sequence[Claim]) -> Quoting | None:
    """Return what the sentence needs so that its quotes are whole and have a speaker; None if that cannot be had.

    Args:
        claims: of the whole article; a quote's speaker may stand in another sentence.
    """
    sentence = grounds.sentence
    passage = sentence.passage
    opened = next((q for q in grounds.quotes if q.start < passage.start < q.inner_end), None)
    left_open = next((q for q in grounds.quotes if passage.start <= q.start and q.end > passage.end), None)
    edits: list[Edit] = []
    passages: tuple[Passage, ...] = ()
    wholly = opened or next((q for q in grounds.quotes if q.start == passage.start and q.end >= passage.end - 1), None)
    if wholly is not None:
        if opened is not None and opened.end < passage.end and opened.inner_end < passage.end - 1:
            return None
        spoken = _spoken_by(passage, claims)
        if spoken is None:
            return None
        lead, passages = spoken
        mark = "“" if opened is not None else ""
        edits.append(Edit(passage.start, passage.start, f"{lead} said: {mark}"))
    if left_open is not None and left_open.start >= passage.end - 1:
        edits.append(Edit(left_open.start, passage.end))
    elif (left_open is not None) or (opened is not None and opened.end > passage.end):
        edits.append(Edit(passage.end, passage.end, "”"))
    return Quoting(tuple(edits), passages)


def _spoken_by(passage: Passage, claims: Sequence[Claim]) -> tuple[str, tuple[Passage, ...]] | None:
    """Return the name of who speaks the whole passage; a speaker within it is somebody the speaker quotes."""
    for claim in claims:
        speaker = claim.speaker
        if claim.kind not in (ClaimKind.DIRECT, ClaimKind.MIXED) or speaker is None or not speaker.name:
            continue
        if speaker.kind == SpeakerKind.UNNAMED or passage.covers(speaker.passage):
            continue
        if any(_spans(content, passage) for content in claim.content):
            return speaker.name, tuple(p for p in (speaker.passage, claim.cue) if p is not None)
    return None


def _spans(content: Passage, passage: Passage) -> bool:
    """Say whether content holds the passage but for its quotation marks and stop."""
    return content.overlaps(passage) and content.start <= passage.start + 2 and content.end >= passage.end - 3
