"""Quotes made whole: marks balanced, and a speaker in the same sentence."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.annotate import Quote
from reportedly.brief.edits import Edit
from reportedly.brief.guards import Grounds
from reportedly.brief.pronouns import may_be_named
from reportedly.claims import Reading
from reportedly.lexicon import load_lexicon
from reportedly.records import ClaimKind, Passage, SpeakerKind

__all__ = ["SURE_SPEAKER", "Quoting", "plain_cues", "whole_quotes"]


SURE_SPEAKER = 0.8
"""Confidence from which a claim names its sentence's speaker: of such claims nine in ten are right (`make bench`)."""

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
    # A speech over several paragraphs is closed at the end of its last one alone.
    unclosed = next((q for q in grounds.quotes if q.inner_end == q.end and passage.end - 1 <= q.end), None)
    ending = _ending(passage, opened, left_open, unclosed, reading)
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


def plain_cues(grounds: Grounds) -> Iterator[Edit]:
    """Yield "said" for each "added": what it was added to stands elsewhere."""
    plain = {row["words"]: row["plain"] for row in load_lexicon("brief_openers")["going_on"]}
    sentence = grounds.sentence
    cues = dict.fromkeys(claim.cue for claim in grounds.claims if claim.cue is not None)
    for cue in cues:
        if (
            cue.text in plain
            and sentence.passage.covers(cue)
            and not any(q.start <= cue.start < q.end for q in grounds.quotes)
        ):
            yield Edit(cue.start, cue.end, plain[cue.text])


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


def _ending(
    passage: Passage, opened: Quote | None, left_open: Quote | None, unclosed: Quote | None, reading: Reading
) -> tuple[Edit, ...]:
    """Close a quote that goes on after the sentence; drop a mark that only opens the next one."""
    if left_open is not None and left_open.start >= passage.end - 1:
        return (Edit(left_open.start, passage.end),)
    lasting = left_open or (opened if opened is not None and opened.end > passage.end else None) or unclosed
    if lasting is None:
        return ()
    mark = reading.article.part(passage.part)[lasting.start]
    return (Edit(passage.end, passage.end, CLOSING.get(mark, mark)),)


def _spoken_by(passage: Passage, reading: Reading) -> tuple[str, tuple[Passage, ...]] | None:
    """Return the name of who speaks the whole passage, and the sentences that say so.

    A speaker within the passage is somebody the speaker quotes. A speaker in doubt is put before nobody's words.
    """
    for claim in reading.claims:
        speaker = claim.speaker
        if claim.kind not in (ClaimKind.DIRECT, ClaimKind.MIXED) or speaker is None or not speaker.name:
            continue
        if speaker.kind == SpeakerKind.UNNAMED or passage.covers(speaker.passage) or claim.confidence < SURE_SPEAKER:
            continue
        if not may_be_named(speaker.name, speaker.passage, reading.annotated):
            continue
        if any(_spans(content, passage) for content in claim.content):
            found = [_sentence_of(p, reading) for p in (claim.cue, speaker.passage) if p is not None]
            return speaker.name, tuple(dict.fromkeys([*found, *_naming(speaker.name, found, reading)]))
    return None


def _naming(name: str, said: Sequence[Passage], reading: Reading) -> Iterator[Passage]:
    """Yield the last sentence that gives the name of a speaker who is "he" where the speech is told."""
    surname = name.split()[-1]
    if said and not any(surname in passage.text for passage in said):
        before = [s.passage for s in reading.annotated.sentences_of(said[0].part) if s.end <= said[0].start]
        yield from [passage for passage in before if surname in passage.text][-1:]


def _sentence_of(passage: Passage, reading: Reading) -> Passage:
    sentence = reading.annotated.sentence_at(passage.part, passage.start)
    return sentence.passage if sentence is not None else passage


def _spans(content: Passage, passage: Passage) -> bool:
    """Say whether content holds the passage but for its quotation marks and stop."""
    return content.overlaps(passage) and content.start <= passage.start + 2 and content.end >= passage.end - 3
