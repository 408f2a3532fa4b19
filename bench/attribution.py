"""Who said what: claims of news articles against what annotators marked in them.

PolNeAR marks no attribution inside another's content, and none without content, so such claims are left out of the
strict row; the product rows leave out nested ones by the annotators' spans, as the scorer does.
"""

import importlib.util
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

from reportedly.annotate import Annotator
from reportedly.brief.speech import SURE_SPEAKER
from reportedly.claims import read_claims
from reportedly.records import Article, Claim

NAME = "attribution"
NEEDS = ("polnear/dev",)
FAST = True

ROWS = (
    "speech.said.half",
    "speech.said.lenient",
    "direct.said.half",
    "direct.said.lenient",
    "said.half",
    "said.lenient",
)
Spans = dict[str, list[list[int]]]


def measure(data: Path) -> dict[str, float]:
    """Return F1 (and precision of the first row), in per cent, on the development articles."""
    scorer = _scorer(data)
    root = data / "polnear" / "dev"
    gold = scorer.annotators(str(root))
    names = sorted(gold)
    texts = {name: scorer.read_text(str(root / "text" / f"{name}.txt")) for name in names}
    found = {}
    for annotated in Annotator().annotate(Article(id=name, text=texts[name]) for name in names):
        found[annotated.article.id] = [claim for claim in read_claims(annotated).claims if claim.cue and claim.content]
    product, sure, strict = scorer.Score(True), scorer.Score(True), scorer.Score(False)
    for name in names:
        marked = scorer.read_ann(gold[name][min(gold[name])])
        product.add(name, texts[name], marked, [_spans(claim) for claim in found[name]])
        named = [claim for claim in found[name] if claim.confidence >= SURE_SPEAKER]
        sure.add(name, texts[name], marked, [_spans(claim) for claim in named])
        strict.add(name, texts[name], marked, [_spans(claim) for claim in _outermost(found[name])])
    rows = _figures(product.table(), strict.table())
    return rows | {
        "speech.said.half.precision, as sure as briefs need": _percent(sure.table()["speech.said.half"]["P"])
    }


def _percent(share: float) -> float:
    return round(100 * share, 2)


def _figures(product: dict[str, Any], strict: dict[str, Any]) -> dict[str, float]:
    rows = {row: _percent(product[row]["F1"]) for row in ROWS}
    rows["speech.said.half.precision"] = _percent(product["speech.said.half"]["P"])
    rows["said.half.strict"] = _percent(strict["said.half"]["F1"])
    return rows


def _scorer(data: Path) -> ModuleType:
    path = data.parent / "score" / "attribution.py"
    spec = importlib.util.spec_from_file_location("attribution_scorer", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(f"No scorer at {path}.")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _spans(claim: Claim) -> Spans:
    source = claim.speaker.passage if claim.speaker else None
    return {
        "cue": [[claim.cue.start, claim.cue.end]] if claim.cue else [],
        "source": [[source.start, source.end]] if source else [],
        "content": [[passage.start, passage.end] for passage in claim.content],
    }


def _outermost(claims: Sequence[Claim]) -> list[Claim]:
    """Leave out claims whose cue stands in the content of another."""
    return [claim for claim in claims if not any(other is not claim and _holds(other, claim) for other in claims)]


def _holds(outer: Claim, inner: Claim) -> bool:
    return inner.cue is not None and any(passage.covers(inner.cue) for passage in outer.content)
