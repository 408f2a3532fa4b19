"""An article's own title as the headline, where it says no more than the report under it."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from reportedly.annotate import Word
from reportedly.brief.candidates import Candidate
from reportedly.brief.edits import count_words
from reportedly.brief.phrases import phrases
from reportedly.claims import Reading
from reportedly.lexicon import load_lexicon
from reportedly.records import Certainty, Claim, Part, Passage, Speaker

__all__ = ["Titled", "bears_out", "find_title", "tells"]

FEWEST_WORDS = 4
MOST_WORDS = 14
HEAD = 6
"""Sentences at the head of the article that must bear the title out."""

MOSTLY_CAPITAL = 0.5
STEM = 5
"""Letters that forms of one word begin with."""

LONGEST_SPEAKER = 4
BORNE_OUT = 0.6
ON_THE_LEAD = 0.4
PREDICATES = ("VBZ", "VBP", "VBD", "VBN", "VBG", "VB", "MD")

PIECE = re.compile(r"[^\s:|–—](?:[^:|–—]|:(?=\S))*[^\s:|–—]")
WORD = re.compile(r"[^\W\d_]{3,}|\d[\d,.]*")


@dataclass(frozen=True, slots=True)
class Titled:
    """A headline made of a title: the title, the sentence that bears it out, and the speaker that must be added.

    tail: the title names its speaker after a colon at its end.
    common: words the article writes small, which a title may write with capitals.
    """

    title: Passage
    ground: Passage
    voice: str | None
    tail: bool = False
    common: frozenset[str] = frozenset()

    @property
    def text(self) -> str:
        words = _speaker_first(_in_small(self.title.text, self.common), self.tail)
        words = words[:1].upper() + words[1:]
        return f"{words}, {self.voice} says" if self.voice else words


def find_title(lead: Candidate, readings: Sequence[Reading], gone: Collection[Passage] = ()) -> Titled | None:
    """Return the title that tells the main development best, with the sentence that bears it out; None if none does.

    A title is taken only if its words stand in one of the first sentences of its own article, its numbers too. Where
    that sentence has a speaker the title leaves out, the speaker is added; where it has a hedge, the title must too.
    """
    found = [
        (_shared(titled.title.text, lead.sentence.text), -order, titled)
        for order, reading in enumerate(readings)
        for titled in _borne_out(reading)
        if titled.title not in gone
    ]
    usable = [item for item in found if item[0] >= ON_THE_LEAD]
    best = max(usable, key=lambda item: item[:2], default=None)
    return None if best is None else best[2]


def _borne_out(reading: Reading) -> Iterator[Titled]:
    """Yield the title, or a part of it between colons or dashes, with the sentence that bears it out."""
    words = [word for sentence in reading.annotated.sentences_of(Part.TITLE) for word in sentence.words]
    for title in _wordings(reading):
        if not tells([word for word in words if title.start <= word.start < title.end]):
            continue
        for sentence in reading.annotated.sentences_of(Part.TEXT)[:HEAD]:
            if _shared(title.text, sentence.text) >= BORNE_OUT and _numbers(title.text) <= _numbers(sentence.text):
                titled = _careful(title, sentence.passage, reading.claims)
                titled = titled and replace(titled, common=_common_words(reading))
                if titled is not None and count_words(titled.text) <= MOST_WORDS:
                    yield titled
                break


def tells(words: Iterable[Word]) -> bool:
    """Say whether a title tells what happened; "Key moments of the hearing" has no verb and tells nothing."""
    return any(word.tag in PREDICATES and word.dep not in ("amod", "compound") for word in words)


def _wordings(reading: Reading) -> Iterator[Passage]:
    title = reading.article.title or ""
    own = set(phrases("brief_furniture", "persons")) - {"us"}
    spans = [
        (len(title) - len(title.lstrip()), len(title.rstrip())),
        *(match.span() for match in PIECE.finditer(title)),
    ]
    for start, end in dict.fromkeys(spans):
        words = title[start:end]
        fits = FEWEST_WORDS <= count_words(words) <= MOST_WORDS
        if fits and not re.search(r"[?!|…\n“”\"‘]|(?<!\w)['’]", words) and not own & set(words.casefold().split()):
            yield reading.article.passage(start, end, Part.TITLE)


def bears_out(title: str | None, text: str) -> float:
    """Return the share of the title's words that the text holds; 0 without a title."""
    return _shared(title, text) if title else 0.0


def _careful(title: Passage, ground: Passage, claims: Sequence[Claim]) -> Titled | None:
    """Return the title with the speaker of what it tells; None if it drops a hedge or several could be meant."""
    own = [c for c in claims if any(ground.covers(p) and _shared(title.text, p.text) >= ON_THE_LEAD for p in c.content)]
    voices = dict.fromkeys(_voice(c.speaker) for c in own if c.speaker is not None)
    if any(voice.split()[-1].casefold() in title.text.casefold() for voice in voices):
        tail = title.text.rpartition(":")[2].casefold()
        return Titled(title, ground, None, tail=any(voice.split()[-1].casefold() in tail for voice in voices))
    if not all(c.certainty in (Certainty.STATED, Certainty.EXPECTED) for c in own):
        words = set(title.text.casefold().split())
        if not words & {*load_lexicon("hedges")["reporting_adverbs"], "may", "might", "could", "likely"}:
            return None
    return None if len(voices) > 1 else Titled(title, ground, next(iter(voices), None))


def _voice(speaker: Speaker) -> str:
    """The speaker as a headline names one: without an article."""
    name = speaker.name or speaker.text
    first, _, rest = name.partition(" ")
    return rest if rest and first.casefold() in ("the", "a", "an") else name


def _common_words(reading: Reading) -> frozenset[str]:
    """Return the words that the text writes small more often than with a capital within a sentence."""
    words = [w.text for sentence in reading.annotated.sentences_of(Part.TEXT) for w in sentence.words[1:]]
    small, capital = Counter(w for w in words if w.islower()), Counter(w.lower() for w in words if w.istitle())
    return frozenset(word for word, n in small.items() if n > capital[word])


def _in_small(title: str, common: Collection[str]) -> str:
    """Write a title that has capitals throughout as a sentence: "Port Closed by Board" as "Port closed by board"."""
    words = title.split(" ")
    capital = [word for word in words[1:] if word[:1].isupper()]
    if len(capital) < MOSTLY_CAPITAL * len(words[1:]):
        return title
    stems = {word[:STEM] for word in common if len(word) >= STEM}
    small = (w.lower() if _is_small(w.lower().strip(",;"), common, stems) else w for w in words[1:])
    return " ".join([words[0], *small])


def _is_small(word: str, common: Collection[str], stems: Collection[str]) -> bool:
    """Say whether a text writes a word, or another form of it, small."""
    return word in common or (len(word) >= STEM and word[:STEM] in stems)


def _speaker_first(title: str, tail: bool) -> str:
    """Write "Port closed: mayor" as "Mayor: port closed"; a name keeps its capital."""
    told, _, speaker = title.rpartition(":")
    if not tail or not told or len(speaker.split()) > LONGEST_SPEAKER:
        return title
    first, _, rest = told.partition(" ")
    common = first[1:].islower() and rest
    return f"{speaker.strip()}: {first.lower() if common else first} {rest}".strip()


def _shared(title: str, text: str) -> float:
    """Share of the title's words that the text holds, by their first five letters."""
    wanted, held = _stems(title), _stems(text)
    return len(wanted & held) / max(1, len(wanted))


def _stems(text: str) -> set[str]:
    return {word[:5] for word in WORD.findall(text.casefold())}


def _numbers(text: str) -> set[str]:
    return {word.strip(".,") for word in WORD.findall(text) if word[0].isdigit()}
