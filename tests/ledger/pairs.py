"""How the ledger sees each labelled pair of claims."""

from collections.abc import Sequence

from case_files import read_cases
from ledger.told import Report, Words, read_reports, story_of
from reportedly.annotate import Annotator
from reportedly.ledger import build_ledger
from reportedly.records import Certainty

__all__ = ["LABELS", "label_pairs", "macro_f1", "read_pairs"]

LABELS = ("same", "conflict", "revision", "other_period", "other_scope", "unrelated")

SEEN_AS = {"other_definition": "other_scope", "denial": "conflict"}


def read_pairs(name: str) -> list[tuple[str, str]]:
    return read_cases(f"ledger/{name}.txt")


def label_pairs(annotator: Annotator, pairs: Sequence[str]) -> list[str]:
    """Return the label the ledger gives each pair, in order."""
    return [_label(annotator, pair) for pair in pairs]


def _label(annotator: Annotator, pair: str) -> str:
    readings = read_reports(annotator, _reports(pair))
    ledger = build_ledger(story_of(readings), readings)
    first, last = readings[0].claims[0].id, readings[-1].claims[-1].id
    entry, other = ledger.entry_of_claim[first], ledger.entry_of_claim[last]
    if entry.id == other.id:
        return "same"
    kinds = [relation.kind.value for relation in entry.relations if relation.entry_id == other.id]
    return SEEN_AS.get(kinds[0], kinds[0]) if kinds else "unrelated"


def _reports(pair: str) -> list[Report]:
    if " >> " in pair:
        one, other = (_words(side) for side in pair.split(" >> "))
        return [Report("Herald", one[0], [one[1], other[1]])]
    one, other = (_words(side) for side in pair.split(" // "))
    return [Report("Herald", one[0], [one[1]]), Report("Courier", other[0], [other[1]])]


def _words(side: str) -> tuple[str, Words]:
    day, speaker, words = side.split(" | ")
    return day.strip(), Words(speaker.strip(), words.strip(), Certainty.STATED)


def macro_f1(expected: Sequence[str], found: Sequence[str]) -> float:
    """Return the mean over the six labels of the F1 of each."""
    scores = []
    for label in LABELS:
        right = sum(one == label == other for one, other in zip(expected, found, strict=True))
        total = expected.count(label) + found.count(label)
        scores.append(2 * right / total if total else 0.0)
    return sum(scores) / len(scores)
