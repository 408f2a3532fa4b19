"""How well reports of one event come together, and events of one running story.

Events: articles of pairs of confusable stories, in five orders of arrival, without times and with times made here.
Thresholds were set on the even topics of the sorted list; the odd ones are held out.
"""

import importlib.util
import json
import random
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import ModuleType

from reportedly.records import Article
from reportedly.stories import EventFinder

__all__ = ["FAST", "NAME", "NEEDS", "Labelled", "group", "measure", "read_labelled", "scorer", "timed"]

NAME = "stories"
NEEDS = ("ecb-stories.jsonl",)
FAST = True

ORDERS = 5
DAYS = 120
MEAN_LATENESS_DAYS = 1.0

Labelled = tuple[Article, str, str]
"""An article, the event it tells, its topic."""


def measure(data: Path) -> dict[str, float]:
    """Score the events: BCubed and pairwise F1, each the mean of five orders of arrival.

    events.*: all topics, no times. tuned.*, heldout.*: half of the topics. timed.*: times over 120 days, in order of
    time; timed.whole: share of events kept in one piece; timed.tuned.*, timed.heldout.*: half of the topics.
    """
    score = scorer(data)
    labelled = read_labelled(data)
    topics = sorted({topic for _, _, topic in labelled}, key=int)
    scores: dict[str, float] = {}
    for name, chosen in (("events", topics), ("tuned", topics[::2]), ("heldout", topics[1::2])):
        part = [each for each in labelled if each[2] in chosen]
        runs = [_scores(score, random.Random(seed).sample(part, len(part))) for seed in range(ORDERS)]
        scores |= {f"{name}.{key}": _mean(run[key] for run in runs) for key in ("b3", "pairs")}
    for name, chosen in (("timed", topics), ("timed.tuned", topics[::2]), ("timed.heldout", topics[1::2])):
        part = [each for each in labelled if each[2] in chosen]
        runs = [_scores(score, timed(part, random.Random(seed))) for seed in range(ORDERS)]
        scores |= {f"{name}.{key}": _mean(run[key] for run in runs) for key in runs[0]}
    return scores


def scorer(data: Path) -> ModuleType:
    """Load the scorer that lies beside the data."""
    spec = importlib.util.spec_from_file_location("clustering", data.parent / "score" / "clustering.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError("No score/clustering.py beside the data.")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def read_labelled(data: Path) -> list[Labelled]:
    rows = map(json.loads, (data / "ecb-stories.jsonl").read_text(encoding="utf-8").splitlines())
    return [(Article(id=row["id"], title=row["title"], text=row["text"]), row["story"], row["topic"]) for row in rows]


def timed(labelled: Iterable[Labelled], chance: random.Random) -> list[Labelled]:
    """Give each event a day of 120, each article a time soon after, and return them in order of time."""
    opened: dict[str, float] = {}
    moments: list[tuple[float, Labelled]] = []
    for article, event, topic in labelled:
        opens = opened.setdefault(event, chance.uniform(0, DAYS))
        moment = opens + min(chance.expovariate(1 / MEAN_LATENESS_DAYS), 7 * MEAN_LATENESS_DAYS)
        when = datetime(2024, 1, 1, tzinfo=UTC) + timedelta(days=moment)
        moments.append((moment, (replace(article, published=when.isoformat(timespec="seconds")), event, topic)))
    return [each for _, each in sorted(moments, key=lambda pair: (pair[0], pair[1][0].id))]


def group(articles: Sequence[Article]) -> dict[str, int]:
    """Return the number of the event each article was put to, by id, when they arrive in this order."""
    finder = EventFinder()
    for article in articles:
        finder.add(article)
    return {article_id: number for number, event in enumerate(finder.events()) for article_id in event}


def _scores(score: ModuleType, labelled: Sequence[Labelled]) -> dict[str, float]:
    found = group([article for article, _, _ in labelled])
    gold = [event for _, event, _ in labelled]
    answer = [found[article.id] for article, _, _ in labelled]
    return {
        "b3": score.bcubed(gold, answer)[2],
        "pairs": score.pairwise(gold, answer)[2],
        "whole": score.fragmentation(gold, answer)["whole"],
    }


def _mean(values: Iterable[float]) -> float:
    listed = list(values)
    return sum(listed) / len(listed)
