"""Lists a cue opens with a colon: "The ministry announced the following:" and the lines under it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from reportedly.annotate import AnnotatedArticle
from reportedly.claims.drafts import Draft, Span
from reportedly.records import Part

__all__ = ["with_lists"]

BULLET = re.compile(r"\s*(?:[-*•–‣▪]|\(?\d{1,2}[.)]|\(?[a-z]\))\s+(?=\S)")
LINE = re.compile(r"[^\n]*\S[^\n]*")
LONGEST_LIST = 20


def with_lists(annotated: AnnotatedArticle, drafts: Sequence[Draft], part: Part) -> list[Draft]:
    """Give the lines of a list to the draft whose sentence ends with its colon."""
    text = annotated.article.part(part)
    opened: dict[int, int] = {}
    for number, draft in enumerate(drafts):
        if draft.source is not None and text[draft.sentence.end - 1 : draft.sentence.end] == ":":
            opened.setdefault(draft.number, number)
    found = list(drafts)
    for number in opened.values():
        lines = _lines(text, drafts[number].sentence.end)
        if lines:
            found[number] = replace(drafts[number], content=tuple(lines))
    return found


def _lines(text: str, start: int) -> list[Span]:
    """Return the lines under a colon that open with a bullet or a number, without it."""
    lines: list[Span] = []
    for match in LINE.finditer(text, start):
        bullet = BULLET.match(match.group())
        if bullet is None or len(lines) == LONGEST_LIST:
            break
        lines.append((match.start() + bullet.end(), match.end()))
    return lines
