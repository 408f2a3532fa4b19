"""How well the people of a story are told apart and found again, over five outlets' reports of one event.

The data marks in each sentence which of the event's main people and countries it is about, also by a pronoun or a
description, so that names alone cannot reach all. Each marked person is set against the one actor that shares most
sentences with it; no actor stands for two. Events 0 and 2 were looked at while this was written, the others were not.
"""

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from reportedly.annotate import Annotator
from reportedly.claims import read_claims
from reportedly.claims.actors import Actors, link_actors
from reportedly.records import Article, SpeakerKind

__all__ = ["FAST", "NAME", "NEEDS", "measure"]

NAME = "actors"
NEEDS = ("five-outlets.jsonl",)
FAST = True

LOOKED_AT = ("0", "2")
MARK = "_ACTOR"

Sentences = dict[str, set[tuple[str, int]]]
"""Name -> (article id, number of the sentence)."""


def measure(data: Path) -> dict[str, float]:
    """Return precision, recall and F1 over sentences in which a main person is named."""
    events: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for line in (data / "five-outlets.jsonl").read_text(encoding="utf-8").splitlines():
        report = json.loads(line)
        events[report["event"]].append(report)
    annotator = Annotator()
    counts: dict[str, list[int]] = {"tuned": [0, 0, 0], "held_out": [0, 0, 0]}
    for event, reports in sorted(events.items()):
        scored = _counted(_marked(reports), _found(reports, annotator))
        held = counts["tuned" if event in LOOKED_AT else "held_out"]
        held[:] = [a + b for a, b in zip(held, scored, strict=True)]
    return {name: value for half, held in counts.items() for name, value in _scores(half, *held)}


def _scores(half: str, right: int, found: int, marked: int) -> Iterator[tuple[str, float]]:
    yield f"{half}.precision", round(right / max(found, 1), 4)
    yield f"{half}.recall", round(right / max(marked, 1), 4)
    yield f"{half}.f1", round(2 * right / max(found + marked, 1), 4)


def _marked(reports: Sequence[dict[str, Any]]) -> Sentences:
    places: Sentences = defaultdict(set)
    for report in reports:
        for number, sentence in enumerate(report["sentences"]):
            for concept in sentence["concepts"]:
                if concept.endswith(MARK):
                    places[concept].add((report["id"], number))
    return places


def _found(reports: Sequence[dict[str, Any]], annotator: Annotator) -> Sentences:
    """Read the reports, one paragraph a sentence, and return where each person is named."""
    texts = {report["id"]: [_written(s["text"]) for s in report["sentences"]] for report in reports}
    articles = [Article(id=name, text="\n\n".join(sentences)) for name, sentences in texts.items()]
    actors = link_actors([read_claims(annotated) for annotated in annotator.annotate(articles)])
    return _places(actors, texts)


def _places(actors: Actors, texts: dict[str, list[str]]) -> Sentences:
    places: Sentences = defaultdict(set)
    for actor in actors.actors:
        if actor.kind == SpeakerKind.PERSON:
            for mention in (*actor.mentions, *actor.described):
                before = "\n\n".join(texts[mention.article_id])[: mention.start]
                places[actor.id].add((mention.article_id, before.count("\n\n")))
    return places


def _written(text: str) -> str:
    """Undo the spaces the data puts around dashes."""
    return " ".join(text.replace(" - ", "-").split())


def _counted(marked: Sentences, found: Sentences) -> list[int]:
    """Return how many sentences are right, found, marked, over the pairs that share most."""
    pairs = sorted((-len(marked[m] & found[f]), m, f) for m in marked for f in found)
    used: dict[str, str] = {}
    for shared, person, actor in pairs:
        if shared and person not in used and actor not in used.values():
            used[person] = actor
    right = sum(len(marked[person] & found[actor]) for person, actor in used.items())
    return [right, sum(len(found[actor]) for actor in used.values()), sum(map(len, marked.values()))]
