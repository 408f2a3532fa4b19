"""Short forms the articles explain: at its first mention one is given in full, as an article gives it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportedly.claims import Reading
from reportedly.records import Part, Passage

__all__ = ["Acronym", "find_acronyms"]

EXPLAINED = re.compile(r"\b((?:[A-Z][\w’'.&-]*\s+(?:(?:of|for|and|on|the|in|to)\s+){0,2}){1,8})\(([A-Z][A-Z&]{1,6})\)")
NAME = re.compile(r"[A-Z][\w’'&-]+(?:\s+(?:(?:of|for|and|on|the|in|to)\s+){0,2}[A-Z][\w’'&-]+){1,8}")
AGREEING = 3
SMALL = ("of", "for", "and", "on", "the", "in", "to")


@dataclass(frozen=True, slots=True)
class Acronym:
    """A short form with what each article that says so has it stand for, and its sentence."""

    short: str
    fulls: Mapping[str, tuple[str, Passage]]

    def full_for(self, article_id: str) -> tuple[str, Passage] | None:
        """Return what it stands for in an article: as the article says, or as at least AGREEING others do alike.

        What one outlet calls the CDC may not be what another does.
        """
        own = self.fulls.get(article_id)
        alike = {full.casefold() for full, _ in self.fulls.values()}
        return own or (next(iter(self.fulls.values())) if len(self.fulls) >= AGREEING and len(alike) == 1 else None)

    def written(self, full: str) -> str:
        """Return both, the name first."""
        return f"{full} ({self.short})"


def find_acronyms(readings: Sequence[Reading]) -> Mapping[str, Acronym]:
    """Return the short forms the articles explain, in brackets or by a name that stands for one of these.

    A name explains a short form if the form's letters are initials of its words, in order, the first and last among
    them; one that stands for two names in one article is none of it.
    """
    found: dict[str, dict[str, tuple[str, Passage]]] = {}
    twice = set[tuple[str, str]]()
    for reading in readings:
        for sentence in reading.annotated.sentences:
            for short, full in _explanations(sentence.text):
                known = found.setdefault(short, {}).setdefault(sentence.article_id, (full, sentence.passage))
                if known[0].casefold() != full.casefold():
                    twice.add((short, sentence.article_id))
    for short, fulls in found.items():
        for reading in readings:
            if reading.article.id not in fulls and _uses(reading, short):
                named = next(_named_in_full(short, reading), None)
                fulls |= {reading.article.id: named} if named is not None else {}
    kept = {
        short: {article: full for article, full in fulls.items() if (short, article) not in twice}
        for short, fulls in found.items()
    }
    return {short: Acronym(short, fulls) for short, fulls in kept.items() if fulls}


def _uses(reading: Reading, short: str) -> bool:
    return any(word.text == short for sentence in reading.annotated.sentences for word in sentence.words)


def _named_in_full(short: str, reading: Reading) -> Iterator[tuple[str, Passage]]:
    """Yield the names of an article whose words a short form stands for."""
    for sentence in reading.annotated.sentences_of(Part.TEXT):
        for match in NAME.finditer(sentence.text):
            words = match.group().split()
            spans = ((first, last) for first in range(len(words)) for last in range(len(words), first + 1, -1))
            if any(words[first] not in SMALL and _stands_for(short, words[first:last]) for first, last in spans):
                yield match.group().removeprefix("The "), sentence.passage


def _explanations(text: str) -> Iterator[tuple[str, str]]:
    for match in EXPLAINED.finditer(text):
        words, short = match.group(1).split(), match.group(2)
        for first in range(len(words)):
            if words[first] not in SMALL and _stands_for(short, words[first:]):
                yield short, " ".join(words[first:])
                break


def _stands_for(short: str, words: Sequence[str]) -> bool:
    initials = "".join(word[0] for word in words if word not in SMALL)
    every = "".join(word[0].upper() for word in words)
    return any(_is_drawn(short.replace("&", ""), letters) for letters in (initials, every))


def _is_drawn(short: str, letters: str) -> bool:
    """Say whether the short form's letters stand among letters in order, its first at the head, its last at the end."""
    at = iter(letters)
    return letters[:1] == short[:1] and letters[-1:] == short[-1:] and all(letter in at for letter in short)
