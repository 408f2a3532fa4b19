"""Context, outlook and closing: which sentences may stand there."""

from reportedly.brief.candidates import Candidate
from reportedly.brief.phrases import holds_phrase
from reportedly.records import SpeakerKind

__all__ = ["tells_context", "tells_outlook"]


def tells_context(candidate: Candidate) -> bool:
    """Say whether the sentence tells what came before, or a stated cause."""
    text = candidate.text
    before = holds_phrase(text, "brief_context", "before") or holds_phrase(text, "brief_context", "causes")
    return before is not None and not tells_outlook(candidate)


def tells_outlook(candidate: Candidate) -> bool:
    """Say whether it is scheduled, left open, or foreseen by somebody who is named."""
    text = candidate.text
    if holds_phrase(text, "brief_outlook", "scheduled") or holds_phrase(text, "brief_outlook", "open"):
        return True
    return holds_phrase(text, "brief_outlook", "ahead") is not None and _has_named_speaker(candidate)


def _has_named_speaker(candidate: Candidate) -> bool:
    return any(
        claim.speaker is not None and claim.speaker.name and claim.speaker.kind != SpeakerKind.UNNAMED
        for claim in candidate.grounds.claims
    )
