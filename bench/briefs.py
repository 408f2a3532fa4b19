"""Briefs of one event by five outlets: how much of what outlets share stands in the sections' first 200 words.

The scorer and its measures are those of score/brief.py, beside the data; only the sentences' texts are read here.
"""

import importlib.util
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

from reportedly.annotate import Annotator
from reportedly.brief.compose import compose_to
from reportedly.brief.lengths import PROFILES, Profile
from reportedly.claims import Reading, read_claims
from reportedly.ledger import build_ledger
from reportedly.records import Article, Brief, Event, Passage, Story

NAME = "briefs"
NEEDS = ("five-outlets.jsonl",)
FAST = True

WORDS = 200
BUDGETS = (160, 180, 200, 220, 240)
"""Section words of the steadier mean: with one budget a single sentence more or less moves coverage by .05."""

TUNED_ON = ("0", "2", "4")
"""Events looked at while weights were set; the others were only scored."""

MEASURES = ("coverage", "redundancy", "outlets used", "dangling openers", "unsaid")

Spans = Mapping[str, Sequence[tuple[int, int]]]
Read = tuple[Story, list[Reading], Spans]
"""A story, the readings of its articles, and where the sentences of the data stand in each."""


def measure(data: Path) -> dict[str, float]:
    """Return the scorer's means over the events: of sections written to 200 words, and of the standard brief."""
    rows = [json.loads(line) for line in (data / NEEDS[0]).read_text(encoding="utf-8").splitlines()]
    gold = {row["id"]: row for row in rows}
    score = load_scorer(data.parent / "score" / "brief.py")
    scores: dict[str, float] = {}
    events = dict.fromkeys(row["event"] for row in rows)
    read = {event: read_rows([row for row in rows if row["event"] == event]) for event in events}
    sizes = {"sections": replace(PROFILES["standard"], body=WORDS, sections=4), "standard": PROFILES["standard"]}
    for size, profile in sizes.items():
        found = {event: score(gold, _brief(event, *read[event], profile), WORDS) for event in events}
        for at, name in enumerate(MEASURES):
            scores[f"{size}: {name}"] = sum(row[at] for row in found.values()) / len(found)
        held = [row[0] for event, row in found.items() if event not in TUNED_ON]
        scores[f"{size}: coverage, events not tuned on"] = sum(held) / len(held)
    steady = {
        event: [score(gold, _brief(event, *read[event], replace(sizes["sections"], body=n)), n)[0] for n in BUDGETS]
        for event in events
    }
    scores["sections: coverage, mean of 160 to 240 words"] = _mean(steady, events)
    scores["the same, events not tuned on"] = _mean(steady, [event for event in events if event not in TUNED_ON])
    return scores


def _mean(found: Mapping[str, Sequence[float]], events: Iterable[str]) -> float:
    values = [value for event in events for value in found[event]]
    return sum(values) / len(values)


def load_scorer(path: Path) -> Callable[..., Sequence[float]]:
    spec = importlib.util.spec_from_file_location("score_brief", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(f"No scorer at {path}.")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return cast(Callable[..., Sequence[float]], module.score)


def read_rows(rows: Sequence[Mapping[str, Any]], known: dict[str, Reading] | None = None) -> Read:
    """Build articles of the sentences joined with spaces; keep where each sentence stands.

    Args:
        known: readings by the text they are of; what is read is added to it.
    """
    known = {} if known is None else known
    articles, spans = [], {}
    for row in rows:
        texts = [sentence["text"] for sentence in row["sentences"]]
        articles.append(Article(id=row["id"], outlet=row["outlet"], text=" ".join(texts)))
        spans[row["id"]] = list(_places(texts))
    new = [article for article in articles if article.text not in known]
    for annotated in Annotator().annotate(new) if new else ():
        known[annotated.article.text] = read_claims(annotated)
    return story_of(articles), [known[article.text] for article in articles], spans


def _places(texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    start = 0
    for text in texts:
        yield start, start + len(text)
        start += len(text) + 1


def story_of(articles: Sequence[Article]) -> Story:
    ids = tuple(article.id for article in articles)
    origins = tuple((article_id,) for article_id in ids)
    event = Event(id="event", title="", article_ids=ids, origins=origins, first=None, last=None)
    return Story(id="story", title="", article_ids=ids, events=(event,), first=None, last=None)


def _brief(event: str, story: Story, readings: Sequence[Reading], spans: Spans, profile: Profile) -> dict[str, object]:
    brief = compose_to(profile, story, build_ledger(story, readings), readings)
    return {"event": event, "sentences": list(sentences_of(brief, spans))}


def sentences_of(brief: Brief, spans: Spans) -> Iterator[dict[str, object]]:
    for section in brief.sections:
        for sentence in section.sentences:
            cites = [[passage.article_id, index_of(passage, spans)] for passage in sentence.passages]
            yield {"text": sentence.text, "cites": cites}


def index_of(passage: Passage, spans: Spans) -> int:
    """Return the index of the sentence that most of the passage lies in."""
    places = spans[passage.article_id]
    return max(range(len(places)), key=lambda i: min(passage.end, places[i][1]) - max(passage.start, places[i][0]))
