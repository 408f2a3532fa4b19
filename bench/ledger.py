"""How well the ledger tells pairs of claims apart, on the project's own labelled pairs.

The pairs are tests/cases/ledger/pairs_*.txt; pairs_held_out was kept out of tuning.
They need the tests folder of a checkout.
"""

import importlib
import sys
from pathlib import Path

__all__ = ["FAST", "NAME", "NEEDS", "measure"]

NAME = "ledger"
NEEDS: tuple[str, ...] = ()
FAST = True

TESTS = Path(__file__).parent.parent / "tests"


def measure(data: Path) -> dict[str, float]:
    """Score the pairs: macro F1 over six labels, and the share of conflicts seen, of each set."""
    sys.path.insert(0, str(TESTS))
    pairs = importlib.import_module("ledger.pairs")
    annotator = importlib.import_module("reportedly.annotate").Annotator()
    scores: dict[str, float] = {}
    for half in ("tuning", "second", "held_out"):
        cases = pairs.read_pairs(f"pairs_{half}")
        expected = [label for _, label in cases]
        found = pairs.label_pairs(annotator, [pair for pair, _ in cases])
        seen = [one == other for one, other in zip(expected, found, strict=True) if one == "conflict"]
        scores[f"{half}.macro_f1"] = round(pairs.macro_f1(expected, found), 4)
        scores[f"{half}.conflicts_seen"] = round(sum(seen) / len(seen), 4)
    return scores
