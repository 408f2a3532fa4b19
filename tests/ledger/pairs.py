"""How the ledger sees each labelled pair: of claims known beforehand, or of sentences as reports have them."""

from collections.abc import Sequence
from itertools import count

from case_files import read_cases
from ledger.told import Report, Words, read_reports, story_of
from reportedly.annotate import Annotator
from reportedly.claims import Reading, read_claims
from reportedly.ledger import Ledger, build_ledger
from reportedly.records import Article, Certainty, RelationKind

__all__ = ["LABELS", "label_pairs", "label_reports", "macro_f1", "read_pairs"]

LABELS = ("same", "conflict", "revision", "other_period", "other_scope", "unrelated")

SEEN_AS = {"other_definition": "other_scope", "denial": "conflict"}


def read_pairs(name: str) -> list[tuple[str, str]]:
    return read_cases(f"ledger/{name}.txt")


def label_pairs(annotator: Annotator, pairs: Sequence[str]) -> list[str]:
    """Return the label the ledger gives each pair, in order."""
    return [_label(annotator, pair) for pair in pairs]


def label_reports(annotator: Annotator, pairs: Sequence[str]) -> list[str]:
    """Return the label the ledger gives each pair of sentences, both read by the claims stage; denial is its own."""
    return [_label_report(annotator, pair) for pair in pairs]


def _label(annotator: Annotator, pair: str) -> str:
    readings = read_reports(annotator, _reports(pair))
    found = _kind(build_ledger(story_of(readings), readings), readings[0].claims[0].id, readings[-1].claims[-1].id)
    return SEEN_AS.get(found, found)


def _label_report(annotator: Annotator, pair: str) -> str:
    articles = [_article(number, *side.split(" | ")) for number, side in zip(count(), pair.split(" // "))]
    readings = [read_claims(annotated) for annotated in annotator.annotate(articles)]
    ledger = build_ledger(story_of(readings), readings)
    found = _kind(ledger, *(_main_claim(reading) for reading in readings))
    if found == "unrelated":
        found = _kind_of_any(ledger, *readings)
    return "other_scope" if found == "other_definition" else found


def _kind_of_any(ledger: Ledger, one: Reading, other: Reading) -> str:
    """Return the first relation between claims of the two reports: one may stand inside another claim."""
    kinds = [_kind(ledger, first.id, second.id) for first in one.claims for second in other.claims]
    return next((kind for kind in kinds if kind not in ("unrelated", "same")), "unrelated")


def _article(number: int, day: str, sentence: str) -> Article:
    time = day.strip() if "T" in day else f"{day.strip()}T12:00"
    return Article(
        id=f"article-{number}",
        outlet=("Herald", "Courier")[number],
        published=f"2024-{time}:00+00:00",
        text=sentence.strip(),
    )


def _main_claim(reading: Reading) -> str:
    """Return the claim that says most: the longest content."""
    return max(reading.claims, key=lambda claim: sum(len(part.text) for part in claim.content)).id


def _kind(ledger: Ledger, first: str, last: str) -> str:
    if first not in ledger.entry_of_claim or last not in ledger.entry_of_claim:
        return "unrelated"
    entry, other = ledger.entry_of_claim[first], ledger.entry_of_claim[last]
    if entry.id == other.id:
        return "same"
    kinds = [
        relation.kind.value
        for relation in entry.relations
        if relation.entry_id == other.id and relation.kind is not RelationKind.CAUSE
    ]
    return kinds[0] if kinds else "unrelated"


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
    """Return the mean of the F1 of each label that is expected."""
    scores = []
    for label in sorted(set(expected)):
        right = sum(one == label == other for one, other in zip(expected, found, strict=True))
        total = expected.count(label) + found.count(label)
        scores.append(2 * right / total if total else 0.0)
    return sum(scores) / len(scores)
