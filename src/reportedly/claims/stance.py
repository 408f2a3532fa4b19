"""What a claim's cue and speaker tell beside its content: pure functions of the claim."""

import re
from enum import StrEnum
from functools import cache

from reportedly.annotate.speech import forms_of
from reportedly.claims.cues import adjective_cues, noun_cues, phrase_cues, verb_cues
from reportedly.lexicon import load_lexicon
from reportedly.records import Claim, SpeakerKind

__all__ = ["Stance", "is_anonymous", "stance_of"]

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


class Stance(StrEnum):
    """How the outlet's verb stands to what it reports."""

    NEUTRAL = "neutral"
    DOUBTFUL = "doubtful"
    COMMITTED = "committed"
    NEGATIVE = "negative"


def stance_of(claim: Claim) -> Stance:
    """Return the stance of the claim's cue; neutral where it has none or the lexicon does not know it."""
    if claim.cue is None:
        return Stance.NEUTRAL
    words = [word.lower() for word in WORD.findall(claim.cue.text)]
    for word in reversed(words):
        if word in _stances():
            return Stance(_stances()[word])
    return Stance.NEUTRAL


def is_anonymous(claim: Claim) -> bool:
    """Say whether the speaker is a person or people the article gives no name for."""
    speaker = claim.speaker
    if speaker is None or speaker.name is not None:
        return False
    return speaker.kind in (SpeakerKind.UNNAMED, SpeakerKind.GROUP, SpeakerKind.PERSON)


@cache
def _stances() -> dict[str, str]:
    """Every form of a cue word with its stance."""
    found: dict[str, str] = {}
    for cue in (*phrase_cues().values(), *adjective_cues().values(), *noun_cues().values(), *verb_cues().values()):
        for form in forms_of(cue.lemma):
            found[form] = cue.stance
    for adverb in load_lexicon("hedges")["reporting_adverbs"]:
        found[adverb] = Stance.DOUBTFUL
    return found
