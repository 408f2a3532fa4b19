"""Whether the events of a running story come together over four weeks, and forty other reports stay out.

The mixtures are invented: bench/mixture.toml; bench/mixture_near.toml, where stories and unrelated reports share
countries and people; bench/mixture_third.toml, of the same kind, with a half that nothing was set on.
"""

import random
import tomllib
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from bench.stories import scorer
from reportedly.records import Article
from reportedly.stories import find_stories

__all__ = ["FAST", "NAME", "NEEDS", "measure", "reports_of"]

NAME = "running"
NEEDS = ("ecb-stories.jsonl",)
FAST = True

RUNS = 5
TITLE_WORDS = 12
TUNED_STORIES, TUNED_REPORTS = 2, 20
"""Of the third mixture, so many of the first were looked at."""


def measure(data: Path) -> dict[str, float]:
    """Score the running stories: pairwise and BCubed F1 of the articles, the mean of five draws of their sentences.

    timed.*: with the times of the events; no_times.*: the same articles without times; near.*: of the harder mixture;
    third.*: of the third, third.heldout.*: of its part that nothing was set on.
    """
    score = scorer(data)
    first, near, third = map(_read, ("mixture.toml", "mixture_near.toml", "mixture_third.toml"))
    held_out = (third[0][TUNED_STORIES:], third[1][TUNED_REPORTS:])
    return (
        _of_mixture(score, first, "")
        | _of_mixture(score, near, "near.")
        | _of_mixture(score, third, "third.")
        | _of_mixture(score, held_out, "third.heldout.")
    )


def _read(file: str) -> tuple[list[dict[str, Any]], list[str]]:
    mixture = tomllib.loads(Path(__file__).with_name(file).read_text(encoding="utf-8"))
    return mixture["stories"], mixture["unrelated"]["reports"]


def _of_mixture(score: Any, mixture: tuple[list[dict[str, Any]], list[str]], prefix: str) -> dict[str, float]:
    stories, unrelated = mixture
    scores: dict[str, float] = {}
    for name, timed in (("timed", True), ("no_times", False)):
        draws = [list(reports_of(stories, unrelated, random.Random(seed), timed=timed)) for seed in range(RUNS)]
        runs = [_scores(score, draw) for draw in draws]
        scores |= {f"{prefix}{name}.{key}": sum(run[key] for run in runs) / RUNS for key in runs[0]}
    return scores


def reports_of(
    stories: Sequence[dict[str, Any]], unrelated: Sequence[str], chance: random.Random, *, timed: bool = True
) -> Iterator[tuple[Article, str]]:
    """Yield (article, its story): two or three reports an event, one for each unrelated text."""
    for story in stories:
        for number, event in enumerate(story["events"]):
            for copy in range(chance.choice((2, 3))):
                sentences = chance.sample(event["sentences"], len(event["sentences"]) - 1)
                moment = event["day"] + chance.uniform(0, 1.5)
                name = f"{story['name']}-{number}-{copy}"
                yield _report(name, sentences[0], " ".join(sentences[1:]), moment if timed else None), story["name"]
    for number, text in enumerate(unrelated):
        title, _, rest = text.partition(". ")
        moment = chance.uniform(0, 28)
        yield _report(f"unrelated-{number}", title, rest, moment if timed else None), f"unrelated-{number}"


def _report(name: str, title: str, text: str, moment: float | None) -> Article:
    when = None if moment is None else datetime(2031, 3, 1, tzinfo=UTC) + timedelta(days=moment)
    published = None if when is None else when.isoformat(timespec="seconds")
    return Article(
        id=name, title=" ".join(title.split()[:TITLE_WORDS]), text=f"{title.rstrip('.')}. {text}", published=published
    )


def _scores(score: Any, reports: Sequence[tuple[Article, str]]) -> dict[str, float]:
    found = {
        article_id: story.id
        for story in find_stories(article for article, _ in reports)
        for article_id in story.article_ids
    }
    gold = [story for _, story in reports]
    answer = [found[article.id] for article, _ in reports]
    return {"pairs": score.pairwise(gold, answer)[2], "b3": score.bcubed(gold, answer)[2]}
