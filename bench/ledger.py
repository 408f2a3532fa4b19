"""How well the ledger tells pairs of claims apart, on the project's own labelled pairs.

The pairs are tests/cases/ledger/pairs_*.txt, claims known beforehand, and reports_*.txt, sentences read by the
claims stage; pairs_held_out, reports_last, reports_fresh_held_out and reports_at_once_held_out were kept out of tuning.
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


SETS = (
    ("pairs_tuning", "label_pairs", "tuning"),
    ("pairs_second", "label_pairs", "second"),
    ("pairs_held_out", "label_pairs", "held_out"),
    ("reports_tuning", "label_reports", "reports.tuning"),
    ("reports_last", "label_reports", "reports.last"),
    ("reports_fresh", "label_reports", "reports.fresh"),
    ("reports_fresh_held_out", "label_reports", "reports.fresh_held_out"),
    ("reports_at_once", "label_reports", "reports.at_once"),
    ("reports_at_once_held_out", "label_reports", "reports.at_once_held_out"),
)
"""Each set of pairs: its file, how it is read, and its name among the scores."""


def measure(data: Path) -> dict[str, float]:
    """Score the pairs: macro F1 over six labels, and the share of conflicts seen, of each set."""
    sys.path.insert(0, str(TESTS))
    pairs = importlib.import_module("ledger.pairs")
    annotator = importlib.import_module("reportedly.annotate").Annotator()
    scores: dict[str, float] = {}
    for name, reader, scored in SETS:
        cases = pairs.read_pairs(name)
        expected = [label for _, label in cases]
        found = getattr(pairs, reader)(annotator, [pair for pair, _ in cases])
        seen = [one == other for one, other in zip(expected, found, strict=True) if one == "conflict"]
        scores[f"{scored}.macro_f1"] = round(pairs.macro_f1(expected, found), 4)
        scores[f"{scored}.conflicts_seen"] = round(sum(seen) / len(seen), 4)
    return scores
