"""Short forms the articles explain: at its first mention one is given in full, as an article gives it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportedly.claims import Reading
from reportedly.records import Passage

__all__ = ["Acronym", "find_acronyms"]

EXPLAINED = re.compile(r"\b((?:[A-Z][\w’'.&-]*\s+(?:(?:of|for|and|on|the|in|to)\s+){0,2}){1,8})\(([A-Z][A-Z&]{1,6})\)")
AGREEING = 3
SMALL = ("of", "for", "and", "on", "the", "in", "to")


@dataclass(frozen=True, slots=True)
class Acronym:
    """A short form with what it stands for, and a sentence of each article that says so."""

    short: str
    full: str
    passages: tuple[Passage, ...]

    @property
    def explained(self) -> str:
        return f"{self.full} ({self.short})"

    def passage_for(self, article_id: str) -> Passage | None:
        """Return the sentence of the article that explains it, or of another if at least AGREEING explain it alike.

        What one outlet calls the CDC may not be what another does.
        """
        own = next((p for p in self.passages if p.article_id == article_id), None)
        return own or (self.passages[0] if len(self.passages) >= AGREEING else None)


def find_acronyms(readings: Sequence[Reading]) -> Mapping[str, Acronym]:
    """Return the short forms the articles explain, the first explanation of each.

    A name explains a short form if the form's letters are initials of its words, in order, the first and last among
    them; a form that stands for two names is left out.
    """
    found: dict[str, Acronym] = {}
    twice = set()
    for reading in readings:
        for sentence in reading.annotated.sentences:
            for short, full in _explanations(sentence.text):
                known = found.setdefault(short, Acronym(short, full, ()))
                if known.full.casefold() != full.casefold():
                    twice.add(short)
                elif all(p.article_id != sentence.article_id for p in known.passages):
                    found[short] = Acronym(short, known.full, (*known.passages, sentence.passage))
    return {short: acronym for short, acronym in found.items() if short not in twice}


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
