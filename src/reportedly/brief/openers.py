"""Openers that lean on a sentence the brief may not hold."""

import re
from collections.abc import Sequence
from functools import cache

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.brief.edits import Edit
from reportedly.brief.phrases import starting_phrase
from reportedly.lexicon import load_lexicon

__all__ = ["first_pronoun", "leans_back"]

LEAD = re.compile(r"\A[\s“\"'‘(]+")
SINGULAR = ("he", "she", "him", "his", "her", "hers", "himself", "herself")


def leans_back(text: str) -> bool:
    """Say whether the finished sentence opens with a word that points at another sentence."""
    start = LEAD.sub("", text)
    linked = starting_phrase(start, "brief_openers", "connectives")
    if linked is not None and (start[len(linked) :].lstrip()[:1] == "," or linked.casefold() in _bare_links()):
        return True
    found = starting_phrase(start, "brief_openers", "anaphors")
    if found is None:
        return False
    return found.casefold() not in _before_comma() or start[len(found) :].lstrip()[:1] == ","


def first_pronoun(sentence: AnnotatedSentence, cuts: Sequence[Edit]) -> Word | None:
    """Return the first he, she, his or her that stays and has no person's name before it; None if there is none."""
    named = [e.start for e in sentence.entities if e.label == "PERSON" and not _is_cut(e.start, cuts)]
    for word in sentence.words:
        if word.text.casefold() in SINGULAR and not _is_cut(word.start, cuts):
            return word if not any(start < word.start for start in named) else None
    return None


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
