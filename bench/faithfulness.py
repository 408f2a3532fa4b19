"""The alignment score against people's judgements of summary sentences: does a low score mean it is unsupported?

Each claim is held against every sentence of its document, as `check --pairs` is given it; "passages" are figures with
those alone that the linker finds. A claim of several sentences is worth its worst. The claims come with escaped
quotation marks and doubled ones; these are made plain before anything is read. Balanced accuracy of a set has its
threshold fixed on the other sets; that of the warning has the product's. Error types: people's labels of unsupported
claims, each against all supported claims of the same set; of sets with FEWEST such claims or more, the mean.
"""

import json
import re
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean

from reportedly.annotate import Annotator
from reportedly.check import Linker, Statement, statements_of
from reportedly.check.alignment import Alignment, align, find_held
from reportedly.check.checks.alignment import is_warned_of
from reportedly.check.text import statements_at
from reportedly.claims import Reading
from reportedly.records import Article

__all__ = ["FAST", "NAME", "NEEDS", "measure"]

NAME = "faithfulness"
NEEDS = ("faithfulness",)
FAST = False

FEWEST = 5

SWAPS = frozenset({"intrinsic", "intrinsic-NP", "intrinsic-predicate", "EntE", "RelE"})
ADDED = frozenset({"extrinsic", "extrinsic-NP", "extrinsic-predicate", "OutE"})


@dataclass(frozen=True, slots=True)
class Judged:
    """A claim as people judged it, with its score by the whole document and whether the check warns of it."""

    set: str
    supported: bool
    errors: frozenset[str]
    score: float
    warned: bool = False


def measure(data: Path) -> dict[str, float]:
    """Return AUC by set and by type of error, balanced accuracy, counts, and the seconds it took."""
    begun = time.perf_counter()
    root = data / "faithfulness"
    judged, linked = _score(_lines(root / "claims.jsonl"), _lines(root / "documents.jsonl"))
    by_passages = {f"passages: {name}": value for name, value in figures(linked).items() if name.startswith("mean")}
    return {**figures(judged), **by_passages, "seconds": time.perf_counter() - begun}


def figures(judged: Sequence[Judged]) -> dict[str, float]:
    """Return every figure of the scored claims."""
    sets = {name: [one for one in judged if one.set == name] for name in sorted({one.set for one in judged})}
    areas = {name: area(own) for name, own in sets.items()}
    right = {name: _balanced(own, threshold(_others(sets, name))) for name, own in sets.items()}
    found = {
        "mean AUC": fmean(areas.values()),
        "mean balanced accuracy": fmean(right.values()),
        "mean balanced accuracy of the warning": fmean(map(_warning, sets.values())),
        **{f"AUC {name}": value for name, value in areas.items()},
        **{f"balanced accuracy {name}": value for name, value in right.items()},
        **{f"claims {name}": float(len(own)) for name, own in sets.items()},
    }
    return found | _by_type(sets)


def _by_type(sets: Mapping[str, Sequence[Judged]]) -> dict[str, float]:
    types: Mapping[str, Callable[[frozenset[str]], bool]] = {
        "swaps": lambda errors: bool(errors & SWAPS),
        "swaps alone": lambda errors: bool(errors) and errors <= SWAPS,
        "added": lambda errors: bool(errors & ADDED),
    }
    found: dict[str, float] = {}
    for name, is_of in types.items():
        kept = [[one for one in own if one.supported or is_of(one.errors)] for own in sets.values()]
        counts = [sum(not one.supported for one in own) for own in kept]
        areas = [area(own) for own, count in zip(kept, counts, strict=True) if count >= FEWEST]
        if areas:
            found[f"AUC {name}"] = fmean(areas)
            found[f"claims {name}"] = float(sum(count for count in counts if count >= FEWEST))
    return found


def area(judged: Sequence[Judged]) -> float:
    """Return the chance that a supported claim scores above an unsupported one, ties by half (AUC of the ROC)."""
    good, bad = _scores(judged, True), _scores(judged, False)
    return fmean((a > b) + 0.5 * (a == b) for a in good for b in bad)


def threshold(sets: Sequence[Sequence[Judged]]) -> float:
    """Return the score from which on a claim passes that is right most often, each set and label counting alike."""
    tried = sorted({round(one.score, 2) for own in sets for one in own})
    return max(tried, key=lambda limit: fmean(_balanced(own, limit) for own in sets))


def _others(sets: Mapping[str, Sequence[Judged]], name: str) -> list[Sequence[Judged]]:
    return [own for other, own in sets.items() if other != name]


def _balanced(judged: Sequence[Judged], limit: float) -> float:
    passed = fmean(score >= limit for score in _scores(judged, True))
    held = fmean(score < limit for score in _scores(judged, False))
    return (passed + held) / 2


def _warning(judged: Sequence[Judged]) -> float:
    passed = fmean(not one.warned for one in judged if one.supported)
    held = fmean(one.warned for one in judged if not one.supported)
    return (passed + held) / 2


def _scores(judged: Iterable[Judged], supported: bool) -> list[float]:
    return [one.score for one in judged if one.supported == supported]


def _score(
    claims: Sequence[Mapping[str, object]], documents: Sequence[Mapping[str, object]]
) -> tuple[list[Judged], list[Judged]]:
    """Return the claims as judged by their whole documents, and by the passages that the linker finds."""
    annotator = Annotator()
    sources = [Article(id=str(each["doc_id"]), text=_plain(str(each["text"]))) for each in documents]
    linkers = {article.id: Linker([article]) for article in sources}
    statements = {article.id: found for article, found in zip(sources, _parse(annotator, sources), strict=True)}
    held = {name: find_held(own) for name, own in statements.items()}
    texts = [Article(id=str(at), text=" ".join(_plain(str(claim["claim"])).split())) for at, claim in enumerate(claims)]
    judged: list[Judged] = []
    linked: list[Judged] = []
    for claim, own in zip(claims, _parse(annotator, texts), strict=True):
        source = str(claim["doc_id"])
        passages = [statements_at(linkers[source].link(each.passage.text), statements) for each in own]
        judged.append(_judged(claim, [align(each, held[source]) for each in own]))
        linked.append(_judged(claim, [align(each, find_held(p)) for each, p in zip(own, passages, strict=True)]))
    return judged, linked


def _judged(claim: Mapping[str, object], found: Sequence[Alignment]) -> Judged:
    errors = claim["errors"]
    return Judged(
        set=str(claim["set"]),
        supported=claim["label"] == "supported",
        errors=frozenset(map(str, errors)) if isinstance(errors, list) else frozenset(),
        score=min((each.score for each in found), default=0.0),
        warned=any(map(is_warned_of, found)),
    )


def _parse(annotator: Annotator, articles: Iterable[Article]) -> Iterable[tuple[Statement, ...]]:
    """Yield the sentences of each article; their claims and figures are not needed."""
    for annotated in annotator.annotate(articles):
        yield statements_of(Reading(annotated, (), ()))


def _plain(text: str) -> str:
    """Undo escaped quotation marks and those written as two characters."""
    text = re.sub(r"\\+(?=['\"])", "", text)
    return re.sub(r"``|''", '"', text).replace("`", "'")


def _lines(path: Path) -> list[Mapping[str, object]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
