"""Speakers called by a common noun ("the agency said") get the name their article gives them."""

import re
from collections.abc import Iterator, Mapping, Sequence

from reportedly.annotate import AnnotatedSentence
from reportedly.brief.edits import Edit, clear_of
from reportedly.brief.guards import Grounds
from reportedly.brief.people import Mention, Person
from reportedly.claims import Reading
from reportedly.records import Passage, Speaker, SpeakerKind

__all__ = ["find_voices"]

KINDS = (SpeakerKind.ORGANISATION, SpeakerKind.GOVERNMENT, SpeakerKind.PERSON)

Voice = tuple[Edit | None, Mention | None, Passage]
"""The new words, or the person they name, and the sentence that gives the name."""


def find_voices(
    grounds: Grounds, reading: Reading, people: Mapping[str, Person], cuts: Sequence[Edit]
) -> Iterator[Voice]:
    """Yield a voice for each speaker of the sentence that a common noun stands for and the article names before."""
    sentence = grounds.sentence
    seen: set[int] = set()
    for claim in grounds.claims:
        for speaker in (claim.speaker, *claim.chain):
            if speaker is None or speaker.passage.start in seen or not _is_common(speaker, sentence):
                continue
            place = Edit(speaker.passage.start, speaker.passage.end)
            if any(quote.start < place.end and place.start < quote.end for quote in grounds.quotes):
                continue
            naming = _naming_of(speaker, sentence, reading)
            if naming is None or not clear_of(place, cuts):
                continue
            seen.add(place.start)
            person = next((people[p] for p in reversed((speaker.name or "").split()) if p in people), None)
            if person is not None:
                words = speaker.text
                yield None, Mention(place.start, place.end, words, person, False, place.start, passage=naming), naming
            elif speaker.kind != SpeakerKind.PERSON:
                yield Edit(place.start, place.end, _worded(speaker, naming)), None, naming


def _is_common(speaker: Speaker, sentence: AnnotatedSentence) -> bool:
    """Say whether the speaker is named, but here stands as "the" and common nouns."""
    passage = speaker.passage
    if not speaker.name or speaker.kind not in KINDS or not (sentence.start <= passage.start < sentence.end):
        return False
    words = [w for w in sentence.words if passage.start <= w.start < passage.end]
    return len(words) > 1 and words[0].text.casefold() == "the" and all(w.pos in ("DET", "NOUN", "ADJ") for w in words)


def _naming_of(speaker: Speaker, sentence: AnnotatedSentence, reading: Reading) -> Passage | None:
    """Return the last sentence before this one that gives the name."""
    name = speaker.name or ""
    if any(part.text in name.split() for part in sentence.words if part.pos == "PROPN"):
        return None
    before = [s for s in reading.annotated.sentences_of(sentence.part) if s.end <= sentence.start and name in s.text]
    return before[-1].passage if before else None


def _worded(speaker: Speaker, naming: Passage) -> str:
    """The name, with "the" where the article writes it so."""
    name = speaker.name or ""
    article = re.search(rf"\b(the) (?:[\w’'-]+ ){{0,2}}{re.escape(name)}", naming.text, re.IGNORECASE)
    return f"the {name}" if article else name
