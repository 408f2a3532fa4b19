"""Who wrote it: people in the byline, agencies in the credit."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from reportedly.lexicon import load_lexicon
from reportedly.read.tree import squeezed

__all__ = ["Byline", "find_credit", "read_byline"]

PARTS = re.compile(r"[;|•·/\n]")
NAME_WORD = re.compile(r"[^\W\d_][\w.'’\-]*")
MOST_NAME_WORDS = 6
LONGEST = 400
HEAD_MARK = re.compile(r"^[^\n]{0,80}?\(([A-Za-z][A-Za-z ./-]{1,30})\)\s*[-–—:]")
DATELINE = re.compile(
    r"^[A-Z][A-Z .'’/-]{2,40}(?:, ?[A-Z][a-z]{2,8}\.? \d{1,2})? ?\(([A-Z][\w.]*(?: [A-Z][\w.]*){0,3})\) ?[-–—] "
)
FOOT_LINES = 3
FOOT_LENGTH = 160


@dataclass(frozen=True, slots=True)
class Byline:
    """names: people, and agencies that stand in the byline; agencies: those alone, by their full name."""

    names: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    with_agencies: bool = False

    @property
    def credit(self) -> str | None:
        """The agencies as one line."""
        named = ", ".join(self.agencies)
        return named or ("with agencies" if self.with_agencies else None)


def read_byline(written: Sequence[str], outlet: str | None) -> Byline:
    """Read names as pages write them: "By Ana Souza and Piet Brandt in Geneva" gives two people."""
    names: dict[str, str] = {}
    agencies: list[str] = []
    helped = False
    for entry in written:
        for part in _parts(entry[:LONGEST]):
            agency = agency_named(part) or _ends_as_agency(part, outlet)
            if _is_with_agencies(part):
                helped = True
            elif agency:
                agencies.append(agency)
                names.setdefault(agency.casefold(), part)
            elif _is_person(part, outlet):
                names.setdefault(part.casefold(), part)
    return Byline(tuple(names.values()), tuple(dict.fromkeys(agencies)), helped)


def find_credit(text: str) -> tuple[str, ...]:
    """Return the agencies that the text's dateline, or one of its last lines, gives credit to.

    "GENEVA (AP) - Delegates left" at its head, "(Reuters)" or "Additional reporting by AFP" at its foot.
    """
    found = []
    head = HEAD_MARK.match(text)
    if head:
        found += [agency_marked(piece) for piece in head.group(1).split("/")]
    placed = DATELINE.match(text)
    if placed and not any(found):
        found.append(placed.group(1))
    for line in _last_lines(text):
        found += _agencies_in_line(line)
    return tuple(dict.fromkeys(agency for agency in found if agency))


def _last_lines(text: str) -> list[str]:
    lines = [line.strip() for line in text[-2000:].split("\n") if line.strip()]
    return [line for line in lines[-FOOT_LINES:] if len(line) <= FOOT_LENGTH]


def _agencies_in_line(line: str) -> Iterator[str | None]:
    """A line of agencies alone, or one that starts as credits do."""
    bare = line.strip("()[]–—- .")
    yield agency_named(bare) or agency_marked(bare)
    lowered = line.casefold()
    if any(lowered.startswith(lead) for lead in _words("credit_lead")):
        for piece in re.split(r"[,;/]|\band\b", line):
            words = piece.split()
            for start in range(len(words)):
                yield agency_named(" ".join(words[start:]).strip(" .()"))


def _parts(written: str) -> Iterator[str]:
    """Split a byline into names, without what leads in and what follows a name."""
    for piece in PARTS.split(_without_lead(squeezed(written))):
        lowered = piece.strip().casefold()
        if any(lowered.startswith(word) for word in _words("other_work")):
            continue
        for name in _between().split(piece):
            yield _trimmed(name)


def _without_lead(text: str) -> str:
    for lead in _words("lead"):
        if text.casefold().startswith((f"{lead} ", f"{lead}:")):
            return _without_lead(text[len(lead) :].lstrip(" :"))
    return text


def _trimmed(name: str) -> str:
    """Drop the place, the outlet or the title that follows: "Piet Brandt in Geneva" is "Piet Brandt"."""
    name = _without_lead(re.sub(r"\(.{0,100}?\)|<.{0,100}?>|@\S+", " ", name).strip(" .,:-–—"))
    words = name.split()
    cut = next((i for i, word in enumerate(words) if i and word.casefold() in _words("cut")), len(words))
    return " ".join(words[:cut]).strip(" .,:-–—") if not agency_named(name) else name


def _ends_as_agency(name: str, outlet: str | None) -> str | None:
    """Return a name that only an agency has, by its ending; not the outlet's own."""
    lowered = name.casefold()
    return name if lowered.endswith(_words("agency_ending")) and lowered != (outlet or "").casefold() else None


def _is_with_agencies(part: str) -> bool:
    return part.casefold() in _words("with_agencies")


def _is_person(part: str, outlet: str | None) -> bool:
    words = part.split()
    lowered = [word.strip(".,").casefold() for word in words]
    if not 2 <= len(words) <= MOST_NAME_WORDS or any(word in _jobs() for word in lowered):
        return False
    if "/" in part or any(letter.isdigit() for letter in part) or not all(NAME_WORD.match(word) for word in words):
        return False
    return words[0][:1].isupper() and part.casefold() != (outlet or "").casefold()


def agency_named(name: str) -> str | None:
    """Return the agency a name is of, by the name the list gives first."""
    return _agencies("names").get(name.casefold().removeprefix("the ").strip(" ."))


def agency_marked(mark: str) -> str | None:
    """Return the agency a short mark in brackets is of."""
    return _agencies("marks").get(mark.casefold().strip(" ."))


@cache
def _agencies(field: str) -> dict[str, str]:
    entries = load_lexicon("agencies").values()
    return {
        name.casefold().removeprefix("the "): entry["names"][0] for entry in entries for name in entry.get(field, ())
    }


@cache
def _words(table: str) -> tuple[str, ...]:
    entries: Iterable[dict[str, list[str]]] = load_lexicon("bylines")[table]
    return tuple(sorted((word for entry in entries for word in entry["words"]), key=lambda word: (-len(word), word)))


@cache
def _jobs() -> frozenset[str]:
    """Single words that no person's name has: desks, outlets, titles, marks of agencies."""
    titles = (word for title in _words("title") for word in title.split())
    return frozenset((*_words("not_person"), *titles, *_agencies("marks")))


@cache
def _between() -> re.Pattern[str]:
    joined = "|".join(re.escape(word) for word in _words("between"))
    return re.compile(rf",|\s(?:{joined})\s", re.I)
