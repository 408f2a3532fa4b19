"""An article's own title as the headline, where it says no more than the report under it."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from reportedly.annotate import Word
from reportedly.brief.candidates import Candidate
from reportedly.brief.edits import count_words
from reportedly.brief.phrases import phrases, starting_phrase
from reportedly.claims import Reading
from reportedly.lexicon import load_lexicon
from reportedly.records import Certainty, Claim, Part, Passage, Speaker, SpeakerKind

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

QUOTED = re.compile(r"(?<!\w)[‘'“\"]([^‘’'“”\"]+)[’'”\"](?!\w)")
PIECE = re.compile(r"[^\s:|–—](?:[^:|–—]|:(?=\S))*[^\s:|–—]")
ORDINAL = re.compile(r"\b\d+(?:st|nd|rd|th)\b")
"""A figure in the title, a word in the text: 1st, first."""

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


def find_title(
    lead: Candidate, readings: Sequence[Reading], people: Collection[str] = (), gone: Collection[Passage] = ()
) -> Titled | None:
    """Return the title that tells the main development best, with the sentence that bears it out; None if none does.

    A title is taken only if its words stand in one of the first sentences of its own article, its numbers too. Where
    that sentence has a speaker the title leaves out, the speaker is added; where it has a hedge, the title must too.
    Of the only article there is, the title is taken also if its sentences bear it out together.

    Args:
        people: names that the articles use for people; a title that names one names "the prime minister" who speaks.
        gone: titles whose words did not hold.
    """
    wordings = [(order, reading, title) for order, reading in enumerate(readings) for title in _telling(reading)]
    found = [(order, t) for order, reading, title in wordings for t in _in_one_sentence(title, reading, people)]
    if len(readings) == 1:
        found = found or [(0, t) for _, reading, title in wordings for t in _in_all(title, reading, people)][:1]
    if not found:
        begun = [(order, reading, begun) for order, reading, title in wordings for begun in _begun(title, reading)]
        found = [(order, t) for order, reading, title in begun for t in _in_one_sentence(title, reading, people)]
    held = [(order, titled) for order, titled in found if titled.title not in gone]
    scored = [(_shared(titled.title.text, lead.sentence.text), -order, titled) for order, titled in held]
    usable = [item for item in scored if item[0] >= ON_THE_LEAD or len(readings) == 1]
    return max(usable, key=lambda item: item[:2], default=(0.0, 0, None))[2]


def _in_one_sentence(title: Passage, reading: Reading, people: Collection[str]) -> Iterator[Titled]:
    """Yield the title with the first sentence of its report that bears it out."""
    for sentence in reading.annotated.sentences_of(Part.TEXT)[:HEAD]:
        if _shared(title.text, sentence.text) >= BORNE_OUT and _numbers(title.text) <= _numbers(sentence.text):
            yield from _fitting(title, sentence.passage, reading, people)
            return


def _begun(title: Passage, reading: Reading) -> Iterator[Passage]:
    """Yield a title up to its first comma, to make room for who says so."""
    told, comma, _ = title.text.partition(", ")
    if comma and count_words(told) >= FEWEST_WORDS:
        yield reading.article.passage(title.start, title.start + len(told), Part.TITLE)


def _in_all(title: Passage, reading: Reading, people: Collection[str]) -> Iterator[Titled]:
    """Yield the title with the first sentence that has most of it, if the report has nearly all of it somewhere."""
    sentences = reading.annotated.sentences_of(Part.TEXT)
    held = " ".join(sentence.text for sentence in sentences)
    if _shared(title.text, held) >= BORNE_OUT and _numbers(title.text) <= _numbers(held):
        best = max(sentences, key=lambda sentence: (_shared(title.text, sentence.text), -sentence.start))
        yield from _fitting(title, best.passage, reading, people)


def _telling(reading: Reading) -> Iterator[Passage]:
    """Yield the wordings of the title that tell what happened."""
    words = [word for sentence in reading.annotated.sentences_of(Part.TITLE) for word in sentence.words]
    for title in _wordings(reading):
        if tells([word for word in words if title.start <= word.start < title.end]) and not _teases(title.text):
            yield title


def _fitting(title: Passage, ground: Passage, reading: Reading, people: Collection[str]) -> Iterator[Titled]:
    """Yield the title with its speaker, if it is as careful as its ground and short enough."""
    titled = _careful(title, ground, reading.claims, people)
    titled = titled and replace(titled, common=_common_words(reading))
    if titled is not None and count_words(titled.text) <= MOST_WORDS:
        yield titled


def _teases(title: str) -> bool:
    """Say whether a title promises to tell rather than tells: Why the bridge fell, Here's what to know."""
    return starting_phrase(title, "brief_furniture", "teasing") is not None


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
        if fits and _is_plain(words, reading) and not own & set(words.casefold().split()):
            yield reading.article.passage(start, end, Part.TITLE)


def _is_plain(words: str, reading: Reading) -> bool:
    """Say whether a title asks and exclaims nothing, and quotes only what its article has in quotation marks."""
    if re.search(r"[?!|…\n]", words):
        return False
    quoted = [match.group(1) for match in QUOTED.finditer(words)]
    left = QUOTED.sub("", words)
    if re.search(r"[“”\"‘]|(?<!\w)['’]", left):
        return False
    said = [reading.article.text[q.inner_start : q.inner_end] for q in reading.annotated.quotes if q.part == Part.TEXT]
    return all(any(words.casefold().strip(" ,.") in quote.casefold() for quote in said) for words in quoted)


def bears_out(title: str | None, text: str) -> float:
    """Return the share of the title's words that the text holds; 0 without a title."""
    return _shared(title, text) if title else 0.0


def _careful(title: Passage, ground: Passage, claims: Sequence[Claim], people: Collection[str]) -> Titled | None:
    """Return the title with the speaker of what it tells; None if it drops a hedge or several could be meant."""
    own = [c for c in claims if any(ground.covers(p) and _shared(title.text, p.text) >= ON_THE_LEAD for p in c.content)]
    own = [c for c in own if c.speaker is None or not (_is_office(c.speaker) and _names(title.text, people))]
    voices = dict.fromkeys(_voice(c.speaker) for c in own if c.speaker is not None)
    if any(voice.split()[-1].casefold() in title.text.casefold() for voice in voices):
        tail = title.text.rpartition(":")[2].casefold()
        return Titled(title, ground, None, tail=any(voice.split()[-1].casefold() in tail for voice in voices))
    if not all(c.certainty in (Certainty.STATED, Certainty.EXPECTED) for c in own):
        words = set(title.text.casefold().split())
        if not words & {*load_lexicon("hedges")["reporting_adverbs"], "may", "might", "could", "likely"}:
            return None
    return None if len(voices) > 1 else Titled(title, ground, next(iter(voices), None))


def _is_office(speaker: Speaker) -> bool:
    """Say whether a person is called by an office alone: the prime minister."""
    first, _, rest = speaker.text.partition(" ")
    called = speaker.name is None or rest.endswith(speaker.name)
    return speaker.kind == SpeakerKind.PERSON and first.casefold() == "the" and called


def _names(title: str, people: Collection[str]) -> bool:
    return any(re.search(rf"\b{re.escape(name)}\b", title) for name in people)


def _voice(speaker: Speaker) -> str:
    """The speaker as a headline names one: without an article, by the whole of an office."""
    name = speaker.text if _is_office(speaker) else speaker.name or speaker.text
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
    return {word.strip(".,") for word in WORD.findall(ORDINAL.sub(" ", text)) if word[0].isdigit()}
