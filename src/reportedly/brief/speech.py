"""Quotes made whole: marks balanced, and a speaker in the same sentence."""

from dataclasses import dataclass

from reportedly.annotate import Quote
from reportedly.brief.edits import Edit
from reportedly.brief.guards import Grounds
from reportedly.claims import Reading
from reportedly.records import ClaimKind, Passage, SpeakerKind

__all__ = ["Quoting", "whole_quotes"]


CLOSING = {"“": "”", "«": "»", "‘": "’"}


@dataclass(frozen=True, slots=True)
class Quoting:
    """What makes the quotes of a sentence whole.

    voice: name of the speaker to be put in front; None where the sentence has its own.
    passages: where speaker and cue stand if elsewhere.
    """

    edits: tuple[Edit, ...]
    passages: tuple[Passage, ...]
    voice: str | None = None


def whole_quotes(grounds: Grounds, reading: Reading) -> Quoting | None:
    """Return what the sentence needs so that its quotes are whole and have a speaker; None if that cannot be had.

    Args:
        reading: of the whole article; a quote's speaker may stand in another sentence.
    """
    passage = grounds.sentence.passage
    opened = next((q for q in grounds.quotes if q.start < passage.start < q.inner_end), None)
    left_open = next((q for q in grounds.quotes if passage.start <= q.start and q.end > passage.end), None)
    ending = _ending(passage, opened, left_open, reading)
    wholly = opened or next((q for q in grounds.quotes if q.start == passage.start and q.end >= passage.end - 1), None)
    if wholly is None:
        return Quoting(ending, ())
    if opened is not None and opened.inner_end < passage.end - 1:
        return None
    spoken = _spoken_by(passage, reading)
    if spoken is None or _says_who(grounds, spoken[0]):
        return None
    name, passages = spoken
    mark = reading.article.part(passage.part)[opened.start] if opened is not None else ""
    return Quoting((Edit(passage.start, passage.start, f" said: {mark}"), *ending), passages, name)


def _says_who(grounds: Grounds, name: str) -> bool:
    """Say whether the sentence names its speaker and says so itself: its marks are not where the words end."""
    passage = grounds.sentence.passage
    return any(
        claim.cue is not None
        and claim.speaker is not None
        and passage.covers(claim.cue)
        and claim.speaker.text.split()[-1] in name.split()
        for claim in grounds.claims
    )


def _ending(passage: Passage, opened: Quote | None, left_open: Quote | None, reading: Reading) -> tuple[Edit, ...]:
    """Close a quote that goes on after the sentence; drop a mark that only opens the next one."""
    if left_open is not None and left_open.start >= passage.end - 1:
        return (Edit(left_open.start, passage.end),)
    lasting = left_open or (opened if opened is not None and opened.end > passage.end else None)
    if lasting is None:
        return ()
    mark = reading.article.part(passage.part)[lasting.start]
    return (Edit(passage.end, passage.end, CLOSING.get(mark, mark)),)


def _spoken_by(passage: Passage, reading: Reading) -> tuple[str, tuple[Passage, ...]] | None:
    """Return the name of who speaks the whole passage, and the sentences that say so.

    A speaker within the passage is somebody the speaker quotes.
    """
    for claim in reading.claims:
        speaker = claim.speaker
        if claim.kind not in (ClaimKind.DIRECT, ClaimKind.MIXED) or speaker is None or not speaker.name:
            continue
        if speaker.kind == SpeakerKind.UNNAMED or passage.covers(speaker.passage):
            continue
        if any(_spans(content, passage) for content in claim.content):
            found = (claim.cue, speaker.passage)
            return speaker.name, tuple(dict.fromkeys(_sentence_of(p, reading) for p in found if p is not None))
    return None


def _sentence_of(passage: Passage, reading: Reading) -> Passage:
    sentence = reading.annotated.sentence_at(passage.part, passage.start)
    return sentence.passage if sentence is not None else passage


def _spans(content: Passage, passage: Passage) -> bool:
    """Say whether content holds the passage but for its quotation marks and stop."""
    return content.overlaps(passage) and content.start <= passage.start + 2 and content.end >= passage.end - 3
