"""What a story costs apart from parsing: claims, ledger and brief, beside what the parser takes for the same articles.

The story is of sixty articles, 55,000 words: those of five-outlets.jsonl, all of them as reports on one story, and
again on later days with other figures and begun elsewhere. Rows named "usual" are of the same articles, each cut to
the length of most reports on one event (those of same-event have 450 words in the median): 26,000 words in all.
Times are CPU seconds; machines differ, so ratios are what to look at, and none is held. As in the commands, the
collector of circles is off and numpy keeps to one thread.
"""

import gc
import json
import re
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import count, islice
from pathlib import Path
from typing import Any, TypeVar

from bench.briefs import story_of
from reportedly.annotate import AnnotatedArticle, Annotator
from reportedly.brief import compose_brief
from reportedly.brief.gate import gate_brief, remembering
from reportedly.claims import Reading, read_claims
from reportedly.errors import RecordError
from reportedly.keeping import pack, unpack
from reportedly.ledger import build_ledger
from reportedly.pipeline import supported_by
from reportedly.records import Article, Part

__all__ = ["FAST", "NAME", "NEEDS", "measure"]

NAME = "speed"
NEEDS = ("five-outlets.jsonl",)
FAST = False

ARTICLES = 60
A_THIRD = 20
USUAL_WORDS = 450
FIGURE = re.compile(r"\b\d{2,}\b")

T = TypeVar("T")


def measure(data: Path) -> dict[str, float]:
    """Return CPU seconds of each stage, and ratios.

    time_ratio: seconds of a stage for each second of parsing. "to a third": those of sixty articles to those of twenty;
    3 is linear. "kept": readings are taken up from what a store keeps of them, in place of parsing and claims.
    "with its check": every sentence of the brief is parsed and checked besides, as in the command.
    """
    rows = [json.loads(line) for line in (data / NEEDS[0]).read_text(encoding="utf-8").splitlines()]
    articles = list(islice((_told(row, n) for n in count() for row in rows), ARTICLES))
    annotator = Annotator()
    annotator.annotate_text("The model is loaded once.")
    parsed, parsing = _timed(lambda: list(annotator.annotate(articles)))
    gc.disable()
    try:
        whole, part = _stages(parsed), _stages(parsed[:A_THIRD])
        cut = list(map(_cut, parsed))
        usual, usual_part = _stages(cut), _stages(cut[:A_THIRD])
        checked = _checked(cut, annotator)
    finally:
        gc.enable()
    scores = {"seconds: parsing": parsing}
    for stage, seconds in whole.items():
        scores[f"seconds: {stage}"] = seconds
        scores[f"time_ratio: {stage} to parsing"] = seconds / parsing
        scores[f"time_ratio: {stage}, to a third of it"] = seconds / part[stage]
    scores.update((f"seconds: {stage}, usual", seconds) for stage, seconds in usual.items())
    scores.update(
        (f"time_ratio: {stage}, usual, to a third of it", usual[stage] / usual_part[stage]) for stage in usual
    )
    scores["seconds: brief with its check, usual"] = checked
    for name, stages in (("", whole), (", usual", usual)):
        scores[f"seconds: brief of what is kept{name}"] = sum(stages[stage] for stage in ("kept", "ledger", "brief"))
    return scores


def _told(row: Mapping[str, Any], again: int) -> Article:
    """Return the article, for the so-manieth time: begun some sentences later, its figures so much higher."""
    sentences = [sentence["text"] for sentence in row["sentences"]]
    text = " ".join(sentences[2 * again :] + sentences[: 2 * again])
    return Article(
        id=f"{row['id']}-{again}",
        outlet=f"{row['outlet']} {again}",
        title=f"Report {row['id']}",
        text=FIGURE.sub(lambda match: str(int(match.group()) + again), text),
        published=f"2018-05-{1 + 7 * again:02d}T08:00:00+00:00",
    )


def _cut(parsed: AnnotatedArticle) -> AnnotatedArticle:
    """Return the first USUAL_WORDS words of an article, to the end of a sentence."""
    text, end = parsed.article.text, 0
    for sentence in parsed.sentences_of(Part.TEXT):
        if len(text[: sentence.end].split()) > USUAL_WORDS:
            break
        end = sentence.end
    return AnnotatedArticle(
        article=replace(parsed.article, text=text[:end]),
        sentences=tuple(s for s in parsed.sentences if s.part is not Part.TEXT or s.end <= end),
        quotes=tuple(q for q in parsed.quotes if q.part is not Part.TEXT or q.end <= end),
    )


def _stages(parsed: Sequence[AnnotatedArticle]) -> dict[str, float]:
    """Return the CPU seconds of each stage; the articles are put together anew, so that nothing kept of them counts."""
    fresh = _fresh(parsed)
    story = story_of([annotated.article for annotated in fresh])
    readings, claims = _timed(lambda: [read_claims(annotated) for annotated in fresh])
    packed = list(map(pack, readings))
    readings, unpacking = _timed(lambda: [_unpacked(one, a.article) for one, a in zip(packed, fresh, strict=True)])
    ledger, building = _timed(lambda: build_ledger(story, readings))
    _, composing = _timed(lambda: compose_brief(story, ledger, readings))
    return {"claims": claims, "kept": unpacking, "ledger": building, "brief": composing}


def _fresh(parsed: Sequence[AnnotatedArticle]) -> list[AnnotatedArticle]:
    return [AnnotatedArticle(a.article, tuple(map(replace, a.sentences)), a.quotes) for a in parsed]


def _checked(parsed: Sequence[AnnotatedArticle], annotator: Annotator) -> float:
    """Return the CPU seconds that a brief takes with the check of its sentences, which may write it anew."""
    readings = [read_claims(annotated) for annotated in _fresh(parsed)]
    story = story_of([reading.article for reading in readings])
    ledger = build_ledger(story, readings)
    supported = remembering(supported_by(readings, annotator))
    _, seconds = _timed(lambda: gate_brief(compose_brief(story, ledger, readings, supported=supported), supported))
    return seconds


def _unpacked(packed: bytes, article: Article) -> Reading:
    reading = unpack(packed, article)
    if reading is None:
        raise RecordError(f"What was kept of article {article.id} is not what it was.")
    return reading


def _timed(work: Callable[[], T]) -> tuple[T, float]:
    began = time.process_time()
    found = work()
    return found, time.process_time() - began
