"""Quotes set apart from the sentence that frames them, so that each is parsed as what it is.

A parser that meets `“Get out. Now,” he said. “It burns.”` cuts sentences in wrong places and loses who spoke. Here the
frame is parsed with a short clause in place of each utterance, the utterance by itself, the halves of an interrupted
one joined; `reportedly.annotate.weave` puts the parses together again.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.annotate.words import Quote

__all__ = ["STAND_IN", "Apart", "Virtual", "set_apart"]

STAND_IN = "It works"
"""Stands for an utterance in its frame: the parser takes it for a clause wherever it is put."""

ENDS = frozenset(".?!…")
BREAKS = frozenset(",-–—;:")
FEWEST_WORDS = 2


@dataclass(frozen=True, slots=True)
class Virtual:
    """A text made for the parser. places: for each character its offset in the paragraph, -1 for what was put in."""

    text: str
    places: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Apart:
    """A paragraph as its frame and its utterances.

    stand_ins: (start, end, utterance) in the frame's text. halves: (utterance, quote) for each quote set apart.
    """

    frame: Virtual
    utterances: tuple[Virtual, ...]
    stand_ins: tuple[tuple[int, int, int], ...]
    halves: tuple[tuple[int, Quote], ...]


def set_apart(paragraph: str, quotes: Sequence[Quote]) -> Apart | None:
    """Return frame and utterances of a paragraph; None where there is no frame or nothing to set apart.

    quotes: those of the paragraph, offsets from its start.
    """
    chosen = _chosen(paragraph, quotes)
    if not chosen or not _has_frame(paragraph, chosen):
        return None
    groups = _joined(paragraph, chosen)
    utterances = tuple(_utterance(paragraph, group) for group in groups)
    frame, stand_ins = _frame(paragraph, groups)
    halves = tuple((number, quote) for number, group in enumerate(groups) for quote in group)
    return Apart(frame, utterances, stand_ins, halves)


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
    if not first or len(inner.split()) < FEWEST_WORDS or not (first.isupper() or first.isdigit()):
        return False
    before = paragraph[: quote.start].rstrip()
    after = paragraph[quote.end :].lstrip()
    ends = inner[-1] in ENDS or inner[-1] in BREAKS or after[:1] == ","
    if not before or before[-1] in ENDS or before[-1] in "”\"’'»":
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
    text: list[str] = []
    places: list[int] = []
    for number, quote in enumerate(group):
        start, end = _core(paragraph, quote)
        if number:
            text.append(" ")
            places.append(-1)
        text.append(paragraph[start:end])
        places.extend(range(start, end))
    text.append(".")
    places.append(-1)
    return Virtual("".join(text), tuple(places))


def _core(paragraph: str, quote: Quote) -> tuple[int, int]:
    """Return the utterance without its last mark, which stays with the frame."""
    inner = paragraph[quote.inner_start : quote.inner_end]
    core = re.sub(r"[\s.,;:?!…–—'’-]{0,8}$", "", inner)
    core = core if core else inner
    lead = len(core) - len(core.lstrip())
    return quote.inner_start + lead, quote.inner_start + len(core)


def _frame(paragraph: str, groups: Sequence[Sequence[Quote]]) -> tuple[Virtual, tuple[tuple[int, int, int], ...]]:
    text: list[str] = []
    places: list[int] = []
    stand_ins = []
    at = 0
    for number, group in enumerate(groups):
        for quote in group:
            start, end = _core(paragraph, quote)
            text.append(paragraph[at:start])
            places.extend(range(at, start))
            stand_ins.append((len(places), len(places) + len(STAND_IN), number))
            text.append(STAND_IN)
            places.extend([-1] * len(STAND_IN))
            text.append(paragraph[end : quote.end])
            places.extend(range(end, quote.end))
            if paragraph[quote.end : quote.end + 1].isalnum():  # “Yes,”he said
                text.append(" ")
                places.append(-1)
            at = quote.end
    text.append(paragraph[at:])
    places.extend(range(at, len(paragraph)))
    return Virtual("".join(text), tuple(places)), tuple(stand_ins)
