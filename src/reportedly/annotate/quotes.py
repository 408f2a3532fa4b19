"""Quotes as spans of their own, found before anything is parsed.

Known marks: “ ”, straight ", two apostrophes '' or grave accents ``, guillemets, „ “, and single marks ‘ ’ or ' where
no double quote is open. A quote ends with its paragraph; `continues` says that the next paragraph opens with the
same kind of mark and goes on with the same speech.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportedly.annotate.words import Quote
from reportedly.records import Part

__all__ = ["find_quotes"]

MARK = re.compile("(?<=\\S)'(?=''(?!'))|''|``|[“”„‟\"«»‘’']")
PARAGRAPH = re.compile(r"[^\n\r]*\S[^\n\r]*")
FAMILY = {
    "“": "double",
    "”": "double",
    "„": "double",
    "‟": "double",
    '"': "double",
    "''": "double",
    "``": "double",
    "«": "guillemet",
    "»": "guillemet",
    "‘": "single",
    "’": "single",
    "'": "single",
}
OPENS = frozenset("“„‟«‘") | {"``"}
CLOSES = frozenset("”»")
BEFORE_OPENING = frozenset("([{—–-/|:“‘\"'")
ENDS_SPEECH = frozenset(".,!?…;-–—")
ELIDED = re.compile(r"['’‘](?:\d0s|em|til|tis|twas|cause|n|round|bout)\b", re.IGNORECASE)


def find_quotes(text: str, part: Part) -> Iterator[Quote]:
    """Yield the quotes of one part, in order; none lies inside another."""
    waiting: Quote | None = None
    for match in PARAGRAPH.finditer(text):
        quotes = list(_paragraph_quotes(text, match.start(), match.end(), part, waiting))
        if waiting is not None:
            yield replace(waiting, continues=bool(quotes) and _goes_on(text, match.start(), waiting, quotes[0]))
            waiting = None
        for quote in quotes:
            if quote.inner_end == quote.end:  # nothing closed it
                waiting = quote
            else:
                yield quote
    if waiting is not None:
        yield waiting


def _goes_on(text: str, start: int, before: Quote, first: Quote) -> bool:
    """Say whether a paragraph opens with the kind of mark that the quote before it left open."""
    same = FAMILY[_mark_at(text, before.start)] == FAMILY[_mark_at(text, first.start)]
    return same and not text[start : first.start].strip()


def _resumes(text: str, start: int, place: int, waiting: Quote | None) -> bool:
    """Say whether a mark opens a paragraph, however short, and takes up a speech left open before it."""
    if waiting is None or text[start:place].strip():
        return False
    return FAMILY[_mark_at(text, waiting.start)] == FAMILY[_mark_at(text, place)]


def _mark_at(text: str, at: int) -> str:
    pair = text[at : at + 2]
    return pair if pair in ("''", "``") else text[at]


def _paragraph_quotes(text: str, start: int, end: int, part: Part, waiting: Quote | None) -> Iterator[Quote]:
    marks = [(match.start(), match.group()) for match in MARK.finditer(text, start, end)]
    at = 0
    while at < len(marks):
        place, mark = marks[at]
        closing = _closing(text, marks, at, end) if _can_open(text, place, mark, start) else None
        if closing is None and at == 0 and len(marks) == 1 and _resumes(text, start, place, waiting):
            closing = len(marks)
        if closing is None:
            at += 1
            continue
        stop = len(marks) if closing == len(marks) else closing
        inner_end = end if stop == len(marks) else marks[stop][0]
        outer_end = end if stop == len(marks) else inner_end + len(marks[stop][1])
        inner_start = place + len(mark)
        if text[inner_start:inner_end].strip():
            yield Quote(part, place, outer_end, inner_start, inner_end)
        at = stop + 1


def _can_open(text: str, place: int, mark: str, start: int) -> bool:
    if mark in CLOSES:
        return False
    before = text[place - 1] if place > start else " "
    after = text[place + len(mark) : place + len(mark) + 1]
    free = before.isspace() or before in BEFORE_OPENING
    if mark in OPENS and FAMILY[mark] != "single":
        return True
    if FAMILY[mark] == "single":
        return free and not after.isspace() and mark != "’" and not ELIDED.match(text, place)
    return free or not before.isdigit()


def _closing(text: str, marks: Sequence[tuple[int, str]], at: int, end: int) -> int | None:
    """Return the index of the mark that closes marks[at]; len(marks): the paragraph ends first; None: no quote."""
    family = FAMILY[marks[at][1]]
    if family == "single":
        return _single_closing(text, marks, at, end)
    for index in range(at + 1, len(marks)):
        place, mark = marks[index]
        if FAMILY[mark] != family:
            continue
        if mark not in CLOSES and _opens_only(text, place, mark):
            return None
        return index
    return len(marks) if _looks_like_speech(text, marks[at], end) else None


def _opens_only(text: str, place: int, mark: str) -> bool:
    """Say whether a mark can only open: a blank before it and a letter after; an opening mark, unless it is misused."""
    before, after = text[place - 1 : place], text[place + len(mark) : place + len(mark) + 1]
    if mark in OPENS:
        return before.isspace() or after.isalnum()
    return before.isspace() and after.isalnum()


def _looks_like_speech(text: str, mark: tuple[int, str], end: int) -> bool:
    """Say whether words left open to the end of a paragraph can be speech that goes on."""
    return len(text[mark[0] : end].split()) > 3


def _single_closing(text: str, marks: Sequence[tuple[int, str]], at: int, end: int) -> int | None:
    """Return the closing of a single quote; an apostrophe inside or after a word closes nothing."""
    fallback = None
    for index in range(at + 1, min(len(marks), at + 60)):
        place, mark = marks[index]
        if FAMILY[mark] != "single":
            continue
        if mark == "‘" or (mark == "'" and _opens_only(text, place, mark)):
            break
        before, after = text[place - 1], text[place + 1 : place + 2]
        if before.isspace() or after.isalnum():
            continue
        if before == "s" and after.isspace() and text[place + 2 : place + 3].islower():
            fallback = index if fallback is None else fallback
            continue
        return index
    return fallback
