"""The check against hand-written sentences: distortions it should find, harmless edits it should let pass.

Each case is a sentence with its evidence; a distortion is found if the verdict is not "supported", whatever is found.
The cases of every third passage are the part that is measured where only fast layers are.
`python -m bench.check [CLASS ...]` lists every miss and false alarm, of those classes alone if any are named.
"""

import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

from bench.layer import PART
from reportedly import pipeline
from reportedly.annotate import Annotator
from reportedly.check import verdict_of
from reportedly.records import Finding, Unread, Verdict
from reportedly.settings import Settings

__all__ = ["FAST", "NAME", "NEEDS", "measure", "measure_part"]

NAME = "check"
NEEDS: tuple[str, ...] = ()
FAST = True

ROOT = Path(__file__).resolve().parent.parent
SUITE = ROOT / "tests" / "cases" / "check" / "suite"
PAGE = ROOT / "docs" / "check.md"
BEGIN, END = "<!-- table: begin -->", "<!-- table: end -->"

ORDER = (
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "last",
)
"""The parts of the suite; those who wrote the checks have not read the last."""

STEP = 3
"""Every third passage of a file of the suite is of the fast part, with all its cases."""

Case = Mapping[str, Any]
Judged = tuple[Case, Sequence[Finding]]

VERBATIM = "verbatim"


def measure(data: Path) -> dict[str, float]:
    """Return recall by class and alarms by kind, over all parts and on each alone."""
    cases = _cases()
    every = list(_judge(_with_verbatim(cases)))
    judged = [one for one in every if one[0]["kind"] != VERBATIM]
    scores = _scores(every) | _of_part(every)
    for part in dict.fromkeys(case["part"] for case, _ in judged):
        own = [one for one in judged if one[0]["part"] == part]
        for kind, name in (("distortion", "recall"), ("harmless", "alarms")):
            scores[f"{part}: {name}"] = _share([one for one in own if one[0]["kind"] == kind])
    _write_table(judged, scores)
    return scores


def measure_part(data: Path) -> dict[str, float]:
    """Return the scores of the part alone, as measure gives them."""
    return _of_part(list(_judge(_with_verbatim([case for case in _cases() if case["in part"]]))))


def _of_part(judged: Sequence[Judged]) -> dict[str, float]:
    return {f"{PART}{name}": value for name, value in _scores([one for one in judged if one[0]["in part"]]).items()}


def _cases() -> list[Case]:
    """Return the cases, those of one passage together: it is parsed once for all of them."""
    found: list[Case] = []
    for path in sorted(SUITE.glob("*.jsonl")):
        by_passage: dict[tuple[str, ...], list[dict[str, Any]]] = {}
        for line in path.read_text(encoding="utf-8").splitlines():
            case = json.loads(line)
            by_passage.setdefault(tuple(case["evidence"]), []).append(case)
        for number, cases in enumerate(by_passage.values()):
            found += [{**case, "in part": number % STEP == 0} for case in cases]
    return found


def _with_verbatim(cases: Iterable[Case]) -> Iterator[Case]:
    """Yield the cases, and after them every passage as a case of its own: what a source says so is supported by it."""
    for _, same in groupby(cases, key=lambda case: case["evidence"]):
        own = list(same)
        yield from own
        for words in own[0]["evidence"]:
            yield {**own[0], "id": f"verbatim {own[0]['id']}", "class": VERBATIM, "kind": VERBATIM, "text": words}


def _judge(cases: Iterable[Case]) -> Iterator[Judged]:
    waiting: list[Case] = []

    def lines() -> Iterator[str]:
        for case in cases:
            waiting.append(case)
            yield json.dumps({key: case[key] for key in ("id", "text", "evidence", "published")})

    for checked in pipeline.check_pairs(lines(), Annotator(), Settings()):
        if isinstance(checked, Unread):
            raise ValueError(f"{checked.source}: {checked.reason}")
        yield waiting.pop(0), checked.findings


def _is_found(findings: Sequence[Finding]) -> bool:
    return verdict_of(findings) != Verdict.SUPPORTED


def _share(judged: Sequence[Judged]) -> float:
    return sum(_is_found(findings) for _, findings in judged) / len(judged) if judged else 0.0


def _by_class(judged: Sequence[Judged], kind: str) -> dict[str, list[Judged]]:
    found: defaultdict[str, list[Judged]] = defaultdict(list)
    for one in judged:
        if one[0]["kind"] == kind:
            found[one[0]["class"]].append(one)
    return dict(sorted(found.items()))


def _scores(judged: Sequence[Judged]) -> dict[str, float]:
    recalls = {name: _share(found) for name, found in _by_class(judged, "distortion").items()}
    alarms = {name: _share(found) for name, found in _by_class(judged, "harmless").items()}
    harmless = [one for one in judged if one[0]["kind"] == "harmless"]
    return {
        "recall, mean of classes": sum(recalls.values()) / len(recalls),
        "recall, least of classes": min(recalls.values()),
        "alarms harmless": _share(harmless),
        "alarms harmless, most of kinds": max(alarms.values()),
        "alarms verbatim": _share([one for one in judged if one[0]["kind"] == VERBATIM]),
        **{f"recall {name}": value for name, value in recalls.items()},
    }


def _write_table(judged: Sequence[Judged], scores: Mapping[str, float]) -> None:
    """Put the table of recall and alarms into docs/check.md, between its two marks."""
    text = PAGE.read_text(encoding="utf-8") if PAGE.exists() else ""
    if BEGIN not in text or END not in text:
        return
    head, _, rest = text.partition(BEGIN)
    _, _, tail = rest.partition(END)
    PAGE.write_text(f"{head}{BEGIN}\n{_table(judged, scores)}\n{END}{tail}", encoding="utf-8")


def _table(judged: Sequence[Judged], scores: Mapping[str, float]) -> str:
    parts = sorted({case["part"] for case, _ in judged}, key=ORDER.index)
    rows = ["| | cases | all | " + " | ".join(parts) + " |", "|---" * (3 + len(parts)) + "|"]
    for kind, title in (("distortion", "found of"), ("harmless", "alarms on")):
        for name, found in _by_class(judged, kind).items():
            cells = [[one for one in found if one[0]["part"] == part] for part in parts]
            shares = [f"{_share(cell):.2f}" if cell else "" for cell in cells]
            words = name.replace("_", " ")
            rows.append(f"| {title} {words} | {len(found)} | {_share(found):.2f} | " + " | ".join(shares) + " |")
        every = [one for one in judged if one[0]["kind"] == kind]
        shares = [f"{_share([one for one in every if one[0]['part'] == part]):.3f}" for part in parts]
        rows.append(f"| {title} all | {len(every)} | {_share(every):.3f} | " + " | ".join(shares) + " |")
    rows.append(
        f"| alarms on sentences as they stand in the evidence | | {scores['alarms verbatim']:.3f} |" + " |" * len(parts)
    )
    return "\n".join(rows)


def _list(wanted: Sequence[str]) -> None:
    for case, findings in _judge(_cases()):
        if (wanted and case["class"] not in wanted) or _is_found(findings) == (case["kind"] == "distortion"):
            continue
        print(f"{case['id']} {case['class']} ({case['part']})\n  text:     {case['text']}")
        for words in case["evidence"]:
            print(f"  evidence: {words}")
        for finding in findings:
            print(f"  {'hard' if finding.hard else 'soft'} {finding.check}: {finding.why} <{finding.words}>")


if __name__ == "__main__":
    _list(sys.argv[1:])
