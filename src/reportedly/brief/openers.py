"""Openers that lean on a sentence the brief may not hold."""

import re
from collections.abc import Sequence
from functools import cache

from reportedly.annotate import AnnotatedSentence, Quote, Word
from reportedly.brief.edits import Edit
from reportedly.brief.phrases import starting_phrase
from reportedly.lexicon import load_lexicon

__all__ = ["find_connective", "leans_back", "open_pronouns", "speaks_of_somebody"]

LEAD = re.compile(r"\A[\s“\"'‘(]+")
SINGULAR = ("he", "she", "him", "his", "her", "hers", "himself", "herself")


def leans_back(text: str) -> bool:
    """Say whether the finished sentence opens with a word that points at another sentence."""
    start = LEAD.sub("", text)
    linked = find_connective(start)
    if linked is not None and (start[len(linked) :].lstrip()[:1] == "," or linked.casefold() in _bare_links()):
        return True
    found = starting_phrase(start, "brief_openers", "anaphors")
    if found is None:
        return False
    return found.casefold() not in _before_comma() or start[len(found) :].lstrip()[:1] == ","


def find_connective(text: str) -> str | None:
    """Return the connective a text opens with, as written: the "so" of "So the council", not of "So far"."""
    if starting_phrase(text, "brief_openers", "look_alikes") is not None:
        return None
    return starting_phrase(text, "brief_openers", "connectives")


def open_pronouns(sentence: AnnotatedSentence, cuts: Sequence[Edit], quotes: Sequence[Quote]) -> list[Word]:
    """Return each he, she, his or her outside quotes that stays and has no person's name before it.

    A name inside a quote is nobody the sentence outside it speaks of.
    """

    def stays(offset: int) -> bool:
        return not _is_cut(offset, cuts) and not any(quote.start <= offset < quote.end for quote in quotes)

    named = [entity.start for entity in sentence.entities if entity.label == "PERSON" and stays(entity.start)]
    named += [
        word.start for word in sentence.words if word.pos == "PROPN" and word.dep == "nsubj" and stays(word.start)
    ]
    first = min(named, default=sentence.end)
    return [w for w in sentence.words if w.text.casefold() in SINGULAR and w.start < first and stays(w.start)]


def speaks_of_somebody(sentence: AnnotatedSentence, quotes: Sequence[Quote]) -> bool:
    """Say whether quoted words have a he or she whom no name in them tells: whom the speaker means stands elsewhere."""
    for quote in quotes:
        held = [word for word in sentence.words if quote.start <= word.start < quote.end]
        first = next((word.start for word in held if word.text.casefold() in SINGULAR), None)
        told = [e for e in sentence.entities if e.label == "PERSON" and quote.start <= e.start < (first or 0)]
        if first is not None and not told:
            return True
    return False


@cache
def _bare_links() -> frozenset[str]:
    """Connectives that need no comma to lean back."""
    return frozenset(row["words"] for row in load_lexicon("brief_openers")["connectives"] if row.get("bare"))


@cache
def _before_comma() -> frozenset[str]:
    """Anaphors that lean back before a comma alone."""
    return frozenset(row["words"] for row in load_lexicon("brief_openers")["anaphors"] if row.get("comma"))


def _is_cut(offset: int, cuts: Sequence[Edit]) -> bool:
    return any(cut.start <= offset < cut.end for cut in cuts)
