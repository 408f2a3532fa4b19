"""How far a brief holds still when its sources change a little, and how well its sections keep together.

Each event of five outlets is told again with one report left out, with one sentence of a report left out that its
brief does not rest on, and with one word of a report put in another of like meaning: once for each report and kind.
"""

import json
import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from bench.briefs import NEEDS, TUNED_ON, WORDS, Read, index_of, load_scorer, read_rows, sentences_of
from bench.layer import PART
from reportedly.brief.compose import compose_to
from reportedly.brief.lengths import PROFILES
from reportedly.claims import Reading
from reportedly.ledger import build_ledger
from reportedly.lexicon import load_lexicon
from reportedly.records import Brief

__all__ = ["FAST", "NAME", "NEEDS", "changes", "measure", "measure_part", "share_in_place"]

NAME = "steady"
FAST = True

KINDS = ("a report less", "a sentence less", "a word otherwise")
PROFILE = replace(PROFILES["standard"], body=WORDS, sections=4)

PART_OF = ("2", "6")
"""Events of the part; the second was not tuned on."""

Row = Mapping[str, Any]
Place = tuple[str, str]
"""A sentence of the data: its article's id and its text."""


@dataclass(frozen=True)
class Told:
    """A brief of some rows, with what it rests on. cited: the place of each sentence of its sections, in order."""

    rows: Sequence[Row]
    read: Read
    brief: Brief

    @property
    def cited(self) -> list[Place]:
        by_id = {row["id"]: row["sentences"] for row in self.rows}
        first = [s.passages[0] for section in self.brief.sections for s in section.sentences]
        return [(p.article_id, by_id[p.article_id][index_of(p, self.read[2])]["text"]) for p in first]

    def coverage(self, score: Any) -> float:
        scored = {"event": self.rows[0]["event"], "sentences": list(sentences_of(self.brief, self.read[2]))}
        return float(score({row["id"]: row for row in self.rows}, scored, WORDS)[0])


def measure(data: Path) -> dict[str, float]:
    """Return for each kind of change the share of sentences kept and the mean coverage, and how sections hold.

    kept: of the sections' sentences whose source is still there, those that are in the changed brief, too.
    lost at the worst: mean coverage of an event less its lowest, mean of events.
    in place: of the sections' sentences, those that share more concepts with their own section than with any other.
    """
    return _measured(data, KINDS) | measure_part(data)


def measure_part(data: Path) -> dict[str, float]:
    """Return the same for two events with whole reports left out: no text is read that the events do not have."""
    return {PART + name: score for name, score in _measured(data, KINDS[:1], PART_OF).items()}


def _measured(data: Path, kinds: Sequence[str], events: Sequence[str] = ()) -> dict[str, float]:
    rows = [json.loads(line) for line in (data / NEEDS[0]).read_text(encoding="utf-8").splitlines()]
    score = load_scorer(data.parent / "score" / "brief.py")
    kept: dict[str, list[float]] = defaultdict(list)
    covered: dict[str, list[float]] = defaultdict(list)
    by_event: dict[str, list[float]] = defaultdict(list)
    placed: list[float] = []
    for event in events or dict.fromkeys(row["event"] for row in rows):
        known: dict[str, Reading] = {}
        first = tell([row for row in rows if row["event"] == event], known)
        placed.append(share_in_place(first))
        for kind, changed in changes(first.rows, set(first.cited)):
            if kind not in kinds:
                continue
            told = tell(changed, known)
            kept[kind].append(_kept(first, told))
            covered[kind].append(told.coverage(score))
            by_event[event].append(covered[kind][-1])
            placed.append(share_in_place(told))
    return _scores(kept, covered, by_event, placed)


def _scores(
    kept: Mapping[str, Sequence[float]],
    covered: Mapping[str, Sequence[float]],
    by_event: Mapping[str, Sequence[float]],
    placed: Sequence[float],
) -> dict[str, float]:
    scores = {f"kept, {kind}": _mean(values) for kind, values in kept.items()}
    scores |= {f"coverage, {kind}": _mean(values) for kind, values in covered.items()}
    scores["coverage, all changes"] = _mean([v for values in by_event.values() for v in values])
    held = [v for event, values in by_event.items() if event not in TUNED_ON for v in values]
    scores["coverage, all changes, events not tuned on"] = _mean(held)
    scores["coverage lost at the worst change"] = _mean([_mean(v) - min(v) for v in by_event.values()])
    scores["sentences in place"] = _mean(placed)
    return scores


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


def tell(rows: Sequence[Row], known: dict[str, Reading]) -> Told:
    read = read_rows(rows, known)
    story, readings, _ = read
    return Told(rows, read, compose_to(PROFILE, story, build_ledger(story, readings), readings))


def changes(rows: Sequence[Row], cited: set[Place]) -> Iterator[tuple[str, list[Row]]]:
    """Yield the rows with one change in each row in turn: the whole row out, a sentence out, a word put otherwise."""
    for at, row in enumerate(rows):
        before, after = rows[:at], rows[at + 1 :]
        yield KINDS[0], [*before, *after]
        for kind, sentences in ((KINDS[1], _less(row, cited)), (KINDS[2], _otherwise(row))):
            if sentences is not None:
                yield kind, [*before, {**row, "sentences": sentences}, *after]


def _less(row: Row, cited: set[Place]) -> list[Any] | None:
    """Leave out the sentence nearest to the middle that the brief does not rest on."""
    sentences = row["sentences"]
    free = [i for i, s in enumerate(sentences) if (row["id"], s["text"]) not in cited]
    middle = min(free, key=lambda i: abs(i - len(sentences) // 2), default=None)
    return None if middle is None else [s for i, s in enumerate(sentences) if i != middle]


def _otherwise(row: Row) -> list[Any] | None:
    """Put the first word that has one of like meaning in that one."""
    for at, sentence in enumerate(row["sentences"]):
        words = sentence["text"].split(" ")
        for i, word in enumerate(words):
            if word in _alike():
                text = " ".join([*words[:i], _alike()[word], *words[i + 1 :]])
                return [*row["sentences"][:at], {**sentence, "text": text}, *row["sentences"][at + 1 :]]
    return None


@cache
def _alike() -> Mapping[str, str]:
    """Map each word that the ledger takes for another to the next one of its group."""
    found: dict[str, str] = {}
    for group in load_lexicon("ledger_synonyms")["group"]:
        single = [words for words in group["words"] if " " not in words]
        found |= dict(pairwise(single))
    return found


def _kept(first: Told, told: Told) -> float:
    """Return the share of the first brief's sentences, as far as they are still to be had, that the other has."""
    there = {(row["id"], sentence["text"]) for row in told.rows for sentence in row["sentences"]}
    able, found = [place for place in first.cited if place in there], set(told.cited)
    return sum(place in found for place in able) / len(able) if able else 1.0


def share_in_place(told: Told) -> float:
    """Return the share of sentences that are no nearer, by the concepts they mention, to another section."""
    concepts = {(row["id"], s["text"]): frozenset(s["concepts"]) for row in told.rows for s in row["sentences"]}
    uses = Counter(concept for held in concepts.values() for concept in held)
    every, cited = len(concepts), iter(told.cited)
    sections = [[concepts[next(cited)] for _ in section.sentences] for section in told.brief.sections]

    def near(one: frozenset[str], others: Sequence[frozenset[str]]) -> float:
        weight = {concept: math.log(every / uses[concept]) for concept in one.union(*others)}
        return sum(sum(weight[c] for c in one & o) / (sum(weight[c] for c in one | o) or 1.0) for o in others) / max(
            1, len(others)
        )

    fits = [
        all(near(one, section[:i] + section[i + 1 :]) >= near(one, other) for other in sections if other is not section)
        for section in sections
        for i, one in enumerate(section)
    ]
    return sum(fits) / len(fits) if fits else 1.0
