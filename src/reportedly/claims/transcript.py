"""Interviews and debates set down line by line, each paragraph opened by its speaker and a colon."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

from reportedly.annotate import AnnotatedArticle, AnnotatedSentence, Word
from reportedly.claims.drafts import Draft
from reportedly.claims.spans import cover
from reportedly.claims.voices import can_hold_views, word_set
from reportedly.records import Part

__all__ = ["transcript"]

NAME = r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}"
LINE = re.compile(rf'^[ \t]*["“]?(?P<name>{NAME})(?P<mark>:)[ \t]+(?P<said>\S[^\n]*)', re.MULTILINE)
FEWEST_LINES = 3
"""Lines with a speaker that make a transcript."""


def transcript(annotated: AnnotatedArticle, drafts: Sequence[Draft], part: Part) -> Iterator[Draft]:
    """Yield the lines of a transcript: "Q: Were you there?", "HALE: I was."."""
    lines = _lines(annotated.article.part(part))
    if len(lines) < FEWEST_LINES:
        return
    taken = {draft.cue for draft in drafts}
    sentences = [(number, s) for number, s in enumerate(annotated.sentences) if s.part == part]
    starts = [sentence.start for _, sentence in sentences]
    for line in lines:
        at = bisect_right(starts, line.start("mark")) - 1
        if at >= 0 and line.span("mark") not in taken:
            yield from _line(*sentences[at], line)


def _lines(text: str) -> list[re.Match[str]]:
    """Return the lines of those who have the floor more than once, by the last word of their label."""
    lines = [line for line in LINE.finditer(text) if any(c.isalpha() for c in line["said"])]
    turns = Counter(_last(line) for line in lines)
    return [line for line in lines if turns[_last(line)] > 1]


def _last(line: re.Match[str]) -> str:
    return str(line["name"]).split()[-1].casefold()


def _line(number: int, sentence: AnnotatedSentence, line: re.Match[str]) -> Iterator[Draft]:
    name = _words(sentence, *line.span("name"))
    mark = _words(sentence, *line.span("mark"))
    if name and mark and (name[-1].text in word_set("turns") or can_hold_views(sentence, name[-1])):
        yield Draft(
            rule="transcript",
            number=number,
            sentence=sentence,
            head=mark[0],
            cue=line.span("mark"),
            source=cover(name),
            source_head=name[-1],
            content=(line.span("said"),),
            lemma=mark[0].text,
        )


def _words(sentence: AnnotatedSentence, start: int, end: int) -> list[Word]:
    return [word for word in sentence.words if start <= word.start and word.end <= end]
