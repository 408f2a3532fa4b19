"""Quotes set apart from the sentence that frames them, so that each is parsed as what it is.

A parser that meets `“Get out. Now,” he said. “It burns.”` cuts sentences in wrong places and loses who spoke. Here the
frame is parsed with a short clause in place of each utterance, the utterance by itself, the halves of an interrupted
one joined; `reportedly.annotate.weave` puts the parses together again.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.annotate.speech import names_speech
from reportedly.annotate.words import Quote

__all__ = ["STAND_IN", "Apart", "Virtual", "set_apart"]

STAND_IN = "It works"
"""Stands for an utterance in its frame: the parser takes it for a clause wherever it is put."""

ENDS = frozenset(".?!…")
BREAKS = frozenset(",-–—;:")
FEWEST_WORDS = 2
TITLE_STOP = re.compile(r"\b([A-Z][a-z]{1,4})\.(?= [A-Z])")
ASIDE = re.compile(r"(?<=\S)\s+\([^()\n“”\"]{1,120}\)(?![^\W\d_])")


@dataclass(frozen=True, slots=True)
class Virtual:
    """A text made for the parser. places: for each character its offset in the paragraph, -1 for what was put in."""

    text: str
    places: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Apart:
    """A paragraph as its frame, its utterances and its parentheses.

    stand_ins: (start, end, utterance) in the frame's text. halves: (utterance, quote) for each quote set apart.
    """

    frame: Virtual
    utterances: tuple[Virtual, ...]
    asides: tuple[Virtual, ...]
    stand_ins: tuple[tuple[int, int, int], ...]
    halves: tuple[tuple[int, Quote], ...]


def set_apart(paragraph: str, quotes: Sequence[Quote]) -> Apart | None:
    """Return frame, utterances and asides of a paragraph; None where there is nothing to set apart.

    quotes: those of the paragraph, offsets from its start.
    """
    chosen = _chosen(paragraph, quotes)
    if chosen and not _has_frame(paragraph, chosen):
        return None
    asides = _asides(paragraph, quotes)
    if not chosen and not asides:
        return None
    groups = _joined(paragraph, chosen)
    utterances = tuple(_utterance(paragraph, group) for group in groups)
    frame, stand_ins = _frame(paragraph, groups, asides)
    halves = tuple((number, quote) for number, group in enumerate(groups) for quote in group)
    return Apart(frame, utterances, tuple(_aside(paragraph, *span) for span in asides), stand_ins, halves)


def _chosen(paragraph: str, quotes: Sequence[Quote]) -> list[Quote]:
    chosen: list[Quote] = []
    for at, quote in enumerate(quotes):
        before = quotes[at - 1] if at else None
        if _is_utterance(paragraph, quote) or (
            before is not None and chosen and chosen[-1] is before and _interrupted(paragraph, before, quote)
        ):
            chosen.append(quote)
    return chosen


def _is_utterance(paragraph: str, quote: Quote) -> bool:
    """Say whether a quote stands as a sentence of its own, not as part of the one around it."""
    inner = paragraph[quote.inner_start : quote.inner_end].strip().rstrip("'’” ")
    first = next((c for c in inner if c.isalnum()), "")
    short = len(inner.split()) < FEWEST_WORDS and not inner.endswith(",")
    if not first or short or not (first.isupper() or first.isdigit()):
        return False
    before = paragraph[: quote.start].rstrip()
    after = paragraph[quote.end :].lstrip()
    ends = inner[-1] in ENDS or inner[-1] in BREAKS or after[:1] == ","
    if before.endswith(",") and len(inner.split()) < 5 and not names_speech(before[-60:]):
        return False  # a title: his book, “A Long Way Home,” sold well
    if not before or before[-1] in ENDS or before[-1] in "”\"’'»":
        return ends or not after
    if names_speech(before.split()[-1]):
        return ends or not after
    return before[-1] in ",:" and (ends or not after or len(inner.split()) > 3)


def _interrupted(paragraph: str, before: Quote, quote: Quote) -> bool:
    """Say whether quote goes on with the sentence that before broke off: “I think,” he said, “that we should go.”"""
    head = paragraph[before.inner_start : before.inner_end].rstrip()
    between = paragraph[before.end : quote.start].strip()
    inner = paragraph[quote.inner_start : quote.inner_end]
    first = next((c for c in inner if c.isalnum()), "")
    if head[-1:] in ENDS or not 1 < len(between) < 200 or between[-1] not in ",-–—":
        return False
    return first.islower() and not re.search(r"[.?!]\s+[A-Z“\"']", between.removeprefix(","))


def _has_frame(paragraph: str, chosen: Sequence[Quote]) -> bool:
    at = 0
    for quote in chosen:
        if any(c.isalpha() for c in paragraph[at : quote.start]):
            return True
        at = quote.end
    return any(c.isalpha() for c in paragraph[at:])


def _joined(paragraph: str, chosen: Sequence[Quote]) -> list[list[Quote]]:
    """Group the halves of interrupted utterances."""
    groups: list[list[Quote]] = []
    for quote in chosen:
        if groups and _interrupted(paragraph, groups[-1][-1], quote):
            groups[-1].append(quote)
        else:
            groups.append([quote])
    return groups


def _utterance(paragraph: str, group: Sequence[Quote]) -> Virtual:
    written = _Writer(paragraph)
    for number, quote in enumerate(group):
        if number:
            written.put(" ")
        written.copy(*_core(paragraph, quote))
    written.put(".")
    return written.virtual()


def _aside(paragraph: str, start: int, end: int) -> Virtual:
    written = _Writer(paragraph)
    written.copy(paragraph.index("(", start), end)
    return written.virtual()


def _asides(paragraph: str, chosen: Sequence[Quote]) -> list[tuple[int, int]]:
    """Return short parentheses outside quotes, from the blank before them on: "Hale (Lab, Ridley) said"."""
    found = []
    for match in ASIDE.finditer(paragraph):
        inside = any(quote.start < match.end() and match.start() < quote.end for quote in chosen)
        if not inside and any(c.isalpha() for c in paragraph[: match.start()]):
            found.append(match.span())
    return found


def _core(paragraph: str, quote: Quote) -> tuple[int, int]:
    """Return the utterance without its last mark, which stays with the frame."""
    inner = paragraph[quote.inner_start : quote.inner_end]
    core = re.sub(r"[\s.,;:?!…–—'’-]{0,8}$", "", inner)
    core = core if core else inner
    lead = len(core) - len(core.lstrip())
    return quote.inner_start + lead, quote.inner_start + len(core)


def _frame(
    paragraph: str, groups: Sequence[Sequence[Quote]], asides: Sequence[tuple[int, int]]
) -> tuple[Virtual, tuple[tuple[int, int, int], ...]]:
    frame = _Writer(paragraph)
    stand_ins = []
    cuts = sorted(
        [(quote.start, quote.end, number, quote) for number, group in enumerate(groups) for quote in group]
        + [(start, end, -1, None) for start, end in asides],
        key=lambda cut: cut[0],
    )
    at = 0
    for start, end, number, quote in cuts:
        frame.copy(at, start)
        if quote is not None:
            stand_ins.append((*_stand_in(paragraph, frame, quote), number))
        at = end
    frame.copy(at, len(paragraph))
    return frame.virtual(), tuple(stand_ins)


def _stand_in(paragraph: str, frame: "_Writer", quote: Quote) -> tuple[int, int]:
    """Write a stand-in between the quote's own marks; return where it is in the frame."""
    start, end = _core(paragraph, quote)
    frame.copy(quote.start, start)
    first = len(frame.places)
    frame.put(STAND_IN)
    last = len(frame.places)
    for place in range(end, quote.end):
        stops = paragraph[place] in "?!…." and _breaks_off(paragraph, quote)
        frame.put("," if stops else paragraph[place], place)
    if paragraph[quote.end : quote.end + 1].isalnum():  # “Yes,”he said
        frame.put(" ")
    return first, last


def _breaks_off(paragraph: str, quote: Quote) -> bool:
    """Say whether the sentence goes on after a quote that ends like one: “Get out!” he said."""
    following = TITLE_STOP.sub(r"\1", paragraph[quote.end : quote.end + 90])
    following = re.split(r"[.?!“\"]", following)[0].lstrip()
    full_stop = paragraph[: quote.inner_end].endswith(".") and not paragraph[: quote.inner_end].endswith("..")
    if full_stop:  # “We go.” Hale said.
        return len(following.split()) <= 4 and "," not in following and names_speech(following)
    return following[:1].islower() or names_speech(following)


class _Writer:
    """Builds a virtual text piece by piece."""

    def __init__(self, paragraph: str) -> None:
        self._paragraph = paragraph
        self._text: list[str] = []
        self.places: list[int] = []

    def copy(self, start: int, end: int) -> None:
        self._text.append(self._paragraph[start:end])
        self.places.extend(range(start, end))

    def put(self, words: str, place: int = -1) -> None:
        self._text.append(words)
        self.places.extend([place] * len(words))

    def virtual(self) -> Virtual:
        return Virtual("".join(self._text), tuple(self.places))
