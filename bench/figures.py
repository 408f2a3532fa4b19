"""Figures against NewsQuant: value F1, and value with bound F1, all sentences, the tuned and the held out.

The even lines (from 0) and every fourth from 1 were used for tuning; every fourth from 3 is held out. Of these, every
sixteenth line from 3 was read once, late; the others never.
Where the gold has other conventions, figures are converted: an exact figure that is the size of a change is "up" or
"down" where a verb says so ("rose 5%", not "a 5% rise"), and so is a share with a minus ("index -1.3%"); pence, cents
and sen are counted as such; the two figures of "fell from 3 to 2" are handed over as one range, a fall.
"""

import contextlib
import importlib.util
import io
import json
import re
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

from reportedly.annotate import Annotator
from reportedly.claims.figures import find_figures
from reportedly.lexicon import load_lexicon
from reportedly.records import Article, Bound, ChangeDirection, ChangeRole, Figure, FigureKind, Number

__all__ = ["FAST", "NAME", "NEEDS", "measure"]

NAME = "figures"
NEEDS = ("newsquant.jsonl",)
FAST = True

HELD_OUT = 3
"""Lines whose number leaves this over four are held out; see above for the few of them that were read."""

PENCE = re.compile(r"\d ?(?:p|pence|cents?|sen)$")


def measure(data: Path) -> dict[str, float]:
    """Return value F1 and value-with-bound F1 in points: all lines, those tuned on, those held out."""
    gold = [json.loads(line) for line in (data / NEEDS[0]).read_text(encoding="utf-8").splitlines()]
    articles = [Article(id=str(number), text=line["text"]) for number, line in enumerate(gold)]
    predicted = [
        {"figures": list(_handed_over(find_figures(annotated), annotated.article.text))}
        for annotated in Annotator().annotate(articles)
    ]
    scorer = _scorer(data.parent / "score" / "figures.py")
    parts = {
        "": range(len(gold)),
        ".tuned": [line for line in range(len(gold)) if line % 4 != HELD_OUT],
        ".held_out": range(HELD_OUT, len(gold), 4),
    }
    return {
        f"{name}{part}": score
        for part, lines in parts.items()
        for name, score in _scores(scorer, [gold[i] for i in lines], [predicted[i] for i in lines]).items()
    }


def _handed_over(figures: Sequence[Figure], text: str) -> Iterator[dict[str, Any]]:
    waiting = list(reversed(figures))
    while waiting:
        figure = waiting.pop()
        if waiting and _role(figure) == ChangeRole.FROM and _role(waiting[-1]) == ChangeRole.TO:
            other = waiting.pop()
            fall = figure.change is not None and figure.change.direction == ChangeDirection.FALL
            yield {"low": _value(figure), "high": _value(other), "bound": "fall" if fall else "range"}
        else:
            factor = 100 if PENCE.search(figure.passage.text) else 1
            low, high = (None if end is None else end * factor for end in (figure.low, figure.high))
            yield {"low": low, "high": high, "bound": _bound(figure, text)}


def _role(figure: Figure) -> ChangeRole | None:
    return figure.change.role if figure.change else None


def _value(figure: Figure) -> Number | None:
    return figure.high if figure.low is None else figure.low


def _direction(figure: Figure) -> str:
    return figure.change.direction.value if figure.change and figure.change.direction else figure.bound.value


def _bound(figure: Figure, text: str) -> str:
    """The direction of a change by an exact amount, unless a noun says it; else the bound."""
    nouns = [word for table in ("rise_nouns", "fall_nouns") for word in load_lexicon("changes")[table]["words"]]
    behind = text[figure.passage.end :].split()[:1]
    if figure.kind == FigureKind.PERCENT and (_value(figure) or 0) < 0:
        return "fall"
    noun = text[: figure.passage.start].endswith(" of ") or any(word.strip(".,;") in nouns for word in behind)
    if _role(figure) == ChangeRole.BY and figure.bound in (Bound.EXACT, Bound.RANGE) and not noun:
        return _direction(figure)
    return figure.bound.value


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
