"""Figures against NewsQuant: value F1, and value with bound F1, all sentences and each half.

The even lines were used for tuning, the odd ones were not. The gold gives a figure of a rise or fall "up" or "down"
where ours has a change beside its bound: an exact figure is handed over as its change. Nothing else is converted.
"""

import contextlib
import importlib.util
import io
import json
import re
import tempfile
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

from reportedly.annotate import Annotator
from reportedly.claims.figures import find_figures
from reportedly.records import Article, Bound, Figure

__all__ = ["FAST", "NAME", "NEEDS", "measure"]

NAME = "figures"
NEEDS = ("newsquant.jsonl",)
FAST = True


def measure(data: Path) -> dict[str, float]:
    """Return value F1 and value-with-bound F1 in points, for all lines, the even (tuned) and the odd (held out)."""
    gold = [json.loads(line) for line in (data / NEEDS[0]).read_text(encoding="utf-8").splitlines()]
    articles = [Article(id=str(number), text=line["text"]) for number, line in enumerate(gold)]
    predicted = [
        {"figures": [_handed_over(figure) for figure in find_figures(annotated)]}
        for annotated in Annotator().annotate(articles)
    ]
    scorer = _scorer(data.parent / "score" / "figures.py")
    halves = {"": slice(None), ".tuned": slice(0, None, 2), ".held_out": slice(1, None, 2)}
    return {
        f"{name}{half}": score
        for half, lines in halves.items()
        for name, score in _scores(scorer, gold[lines], predicted[lines]).items()
    }


def _handed_over(figure: Figure) -> dict[str, Any]:
    bound = figure.bound.value
    if figure.change and figure.change.direction and figure.bound in (Bound.EXACT, Bound.RANGE):
        bound = figure.change.direction.value
    return {"low": figure.low, "high": figure.high, "bound": bound}


def _scorer(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("figures_score", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _scores(scorer: ModuleType, gold: Sequence[Any], predicted: Sequence[Any]) -> dict[str, float]:
    printed = io.StringIO()
    with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stdout(printed):
        paths = [Path(folder) / name for name in ("gold.jsonl", "predicted.jsonl")]
        for path, lines in zip(paths, (gold, predicted), strict=True):
            path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
        scorer.main(*map(str, paths))
    value, bound = re.findall(r"F1 ([\d.]+)", printed.getvalue())
    return {"value": float(value), "value_and_bound": float(bound)}
