"""Lines that are not the article's, taken out by the words they are made of."""

import re
from collections.abc import Callable, Sequence
from functools import cache

from reportedly.lexicon import load_lexicon
from reportedly.read.dates import iso_date

__all__ = ["without_boilerplate"]

LONGEST_PLEA = 400
LONGEST_LINK = 200
LONGEST_HEADING = 60
LONGEST_BLURB = 32
FOOT_LINES = 4
FEW_WORDS = 8
STOPS = ".!?…"
CLOSED = STOPS + ":;)]\"'”’»"
QUOTES = '"“”‘'
CLOCK = re.compile(r"\d[:.]\d\d\b")


def without_boilerplate(paragraphs: Sequence[str]) -> list[str]:
    """Return the paragraphs that are the article's, in order, and none after the page's own end mark."""
    kept = [line for line in paragraphs[: _end(paragraphs)] if not any(is_furniture(line) for is_furniture in RULES)]
    foot = max(len(kept) - FOOT_LINES, 0)
    kept = kept[:foot] + [line for line in kept[foot:] if not _is_credit(line)]
    while len(kept) > 1 and _is_left_over(kept[-1]) and not _is_left_over(kept[-2]):
        kept.pop()
    return kept


def _end(paragraphs: Sequence[str]) -> int:
    """Return where the article ends: at a heading in the second half that only other pages' links follow.

    Those come with a line or two each; a longer paragraph shows that the heading stood in the midst of the article.
    """
    total, passed = sum(map(len, paragraphs)), 0
    longest_after = [0] * (len(paragraphs) + 1)
    for number in reversed(range(len(paragraphs))):
        longest_after[number] = max(longest_after[number + 1], len(paragraphs[number].split()))
    for number, line in enumerate(paragraphs):
        if 2 * passed >= total and _is_end(line) and longest_after[number + 1] <= LONGEST_BLURB:
            return number
        passed += len(line)
    return len(paragraphs)


def _is_end(line: str) -> bool:
    if len(line) > LONGEST_HEADING or line[-1:] in STOPS:
        return False
    lowered = _plain(line)
    return lowered.strip(" :") in _entries("end", "lines") or lowered.startswith(_entries("end", "starts"))


def _is_left_over(line: str) -> bool:
    """A few words without a stop: at the end, a heading with nothing under it, or a button."""
    return len(line.split()) <= FEW_WORDS and line[-1:] not in CLOSED


def _is_credit(line: str) -> bool:
    """ "Reporting by Ana Souza" is a credit; "Reporting by satellite was not possible" is a sentence."""
    if len(line) > LONGEST_PLEA:
        return False
    bare = line.lstrip("–—- ")
    lowered = bare.casefold()
    if any(phrase in lowered for phrase in _entries("credit", "holds")):
        return True
    start = next((start for start in _entries("credit", "starts") if lowered.startswith(start)), None)
    if start is None:
        return False
    rest = bare[len(start) :].strip(" :.()")
    return not rest or rest[0].isupper() or rest.startswith("the ")


def _is_rule(line: str) -> bool:
    """A line without a letter or digit: asterisks, dashes."""
    return not any(letter.isalnum() for letter in line)


def _is_whole(line: str) -> bool:
    return _plain(line).strip(" .:*-–—|()[]>»") in _entries("whole", "lines")


def _is_heading(line: str) -> bool:
    short = len(line) <= LONGEST_HEADING and line[-1:] not in STOPS
    return short and _plain(line).startswith(_entries("heading", "starts"))


def _is_link(line: str) -> bool:
    """A lead-in, set off: "READ MORE: Who pays?"; "Read the report" is a sentence."""
    lowered = _plain(line)
    rests = (lowered[len(start) :] for start in _entries("link", "starts") if lowered.startswith(start))
    return len(line) <= LONGEST_LINK and any(_is_set_off(rest) for rest in rests)


def _is_set_off(rest: str) -> bool:
    return rest.lstrip()[:1] in tuple(":|>»") or rest[:2] in (" -", " –", " —")


def _is_plea(line: str) -> bool:
    """Words of the outlet to its reader; words in quotation marks are somebody's, and stay."""
    if len(line) > LONGEST_PLEA or any(mark in line for mark in QUOTES):
        return False
    lowered = _plain(line)
    return any(phrase in lowered for phrase in _entries("plea", "phrases"))


def _is_stamp(line: str) -> bool:
    started = len(line) <= LONGEST_HEADING and _plain(line).startswith(_entries("stamp", "starts"))
    return started and bool(CLOCK.search(line) or iso_date(line))


RULES: tuple[Callable[[str], bool], ...] = (_is_rule, _is_whole, _is_heading, _is_link, _is_plea, _is_stamp)


def _plain(line: str) -> str:
    return line.casefold().replace("’", "'")


@cache
def _entries(table: str, field: str) -> tuple[str, ...]:
    return tuple(words for entry in load_lexicon("boilerplate")[table] for words in entry[field])
