"""An article's own title as the headline, where it says no more than the report under it."""

import re
from collections.abc import Iterator, Sequence

from reportedly.annotate import AnnotatedSentence
from reportedly.brief.candidates import Candidate
from reportedly.brief.edits import count_words
from reportedly.brief.phrases import phrases
from reportedly.claims import Reading
from reportedly.lexicon import load_lexicon
from reportedly.records import Certainty, Claim, Part, Passage

__all__ = ["bears_out", "find_title"]

FEWEST_WORDS = 4
MOST_WORDS = 14
HEAD = 6
"""Sentences at the head of the article that must bear the title out."""

BORNE_OUT = 0.7
ON_THE_LEAD = 0.4
PIECE = re.compile(r"[^\s:|–—](?:[^:|–—]|:(?=\S))*[^\s:|–—]")
WORD = re.compile(r"[^\W\d_]{3,}|\d[\d,.]*")


def find_title(lead: Candidate, readings: Sequence[Reading]) -> tuple[Passage, Passage] | None:
    """Return the title that tells the main development best, with the sentence that bears it out; None if none does.

    A title is taken only if its words stand in one of the first sentences of its own article, its numbers too,
    and if it carries the speaker or the hedge where that sentence has one.
    """
    found = [
        (_shared(title.text, lead.sentence.text), -order, title, ground)
        for order, reading in enumerate(readings)
        for title, ground in _borne_out(reading)
    ]
    usable = [item for item in found if item[0] >= ON_THE_LEAD]
    best = max(usable, key=lambda item: item[:2], default=None)
    return None if best is None else (best[2], best[3])


def _borne_out(reading: Reading) -> Iterator[tuple[Passage, Passage]]:
    """Yield the title, or a part of it between colons or dashes, with the sentence that bears it out."""
    for title in _wordings(reading):
        for sentence in reading.annotated.sentences_of(Part.TEXT)[:HEAD]:
            if _shared(title.text, sentence.text) >= BORNE_OUT and _numbers(title.text) <= _numbers(sentence.text):
                if _as_careful(title.text, sentence, reading.claims):
                    yield title, sentence.passage
                break


def _wordings(reading: Reading) -> Iterator[Passage]:
    title = reading.article.title or ""
    own = set(phrases("brief_furniture", "persons")) - {"us"}
    for match in PIECE.finditer(title):
        words = match.group()
        fits = FEWEST_WORDS <= count_words(words) <= MOST_WORDS
        if fits and not re.search(r"[?!|…\n“”\"‘]|(?<!\w)['’]", words) and not own & set(words.casefold().split()):
            yield reading.article.passage(match.start(), match.end(), Part.TITLE)


def bears_out(title: str | None, text: str) -> float:
    """Return the share of the title's words that the text holds; 0 without a title."""
    return _shared(title, text) if title else 0.0


def _as_careful(title: str, sentence: AnnotatedSentence, claims: Sequence[Claim]) -> bool:
    """Say whether the title keeps the speaker, or the hedge, of what the sentence tells."""
    passage = sentence.passage
    own = [c for c in claims if any(passage.covers(p) and _shared(title, p.text) >= ON_THE_LEAD for p in c.content)]
    voices = {c.speaker.name or c.speaker.text for c in own if c.speaker is not None}
    if voices:
        return any(name.split()[-1].casefold() in title.casefold() for name in voices)
    if any(c.certainty not in (Certainty.STATED, Certainty.EXPECTED) for c in own):
        hedges = load_lexicon("hedges")["reporting_adverbs"]
        return any(word in title.casefold().split() for word in (*hedges, "may", "might", "could", "likely"))
    return True


def _shared(title: str, text: str) -> float:
    """Share of the title's words that the text holds, by their first five letters."""
    wanted, held = _stems(title), _stems(text)
    return len(wanted & held) / max(1, len(wanted))


def _stems(text: str) -> set[str]:
    return {word[:5] for word in WORD.findall(text.casefold())}


def _numbers(text: str) -> set[str]:
    return {word.strip(".,") for word in WORD.findall(text) if word[0].isdigit()}
