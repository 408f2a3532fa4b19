"""What the articles say a speaker is, with the sentence that says it."""

from collections import Counter
from collections.abc import Mapping, Sequence

from reportedly.claims import Reading
from reportedly.records import Part, Passage, SpeakerKind

__all__ = ["find_roles"]

OWNERS = ("its", "his", "her", "their", "whose", "our", "my")
LONGEST = 9
"""Words; a longer description is the story's, not a role."""


def find_roles(readings: Sequence[Reading]) -> Mapping[str, Sequence[tuple[str, Passage]]]:
    """Return for each surname the roles its speakers are given, the most frequent first, with a sentence of each."""
    counts: Counter[tuple[str, str]] = Counter()
    places: dict[tuple[str, str], Passage] = {}
    for reading in readings:
        for claim in reading.claims:
            speaker = claim.speaker
            if speaker is None or not speaker.name or not speaker.role or speaker.kind != SpeakerKind.PERSON:
                continue
            if not _stands_alone(speaker.role, speaker.name):
                continue
            key = (speaker.name.split()[-1], speaker.role)
            counts[key] += 1
            passage = places.get(key) or _place(reading, speaker.name.split()[-1], speaker.role)
            if passage is not None:
                places[key] = passage
    found: dict[str, list[tuple[str, Passage]]] = {}
    for key in sorted(places, key=lambda k: (-counts[k], k)):
        if len(key[1].split()) <= LONGEST:
            found.setdefault(key[0], []).append((key[1], places[key]))
    return found


def _stands_alone(role: str, name: str) -> bool:
    """Say whether the role can be read away from its sentence: nobody's "its spokesman", no part of the name."""
    words = role.casefold().split()
    return words[0] not in OWNERS and not set(words) & set(name.casefold().split()) and words[0][-1] not in ",;"


def _place(reading: Reading, surname: str, role: str) -> Passage | None:
    """Return the first sentence that holds both the role's words and the surname."""
    for sentence in reading.annotated.sentences_of(Part.TEXT):
        if role in sentence.text and surname in sentence.text:
            return sentence.passage
    return None
