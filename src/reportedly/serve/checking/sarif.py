"""A checked text as SARIF 2.1.0, the form in which editors and code hosts show findings.

Source: OASIS, Static Analysis Results Interchange Format 2.1.0, docs.oasis-open.org/sarif/sarif/v2.1.0.
"""

import json
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate
from pathlib import Path, PurePath
from typing import Any
from urllib.parse import quote

import reportedly
from reportedly.brief.render.visible import uri_of, visible
from reportedly.records import Finding, content_id
from reportedly.serve.checking.rules import FAULTS, RULES
from reportedly.serve.checking.view import CheckView, EvidenceView, SentenceView
from reportedly.serve.checking.wording import source_words, summary_words

__all__ = ["render_sarif"]

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def render_sarif(view: CheckView) -> str:
    """Return one SARIF log with one run: a result for each finding, a place in the text for each result.

    Hard findings are errors, soft ones notes. Columns count code points. No time is in it: the same text and sources
    give the same bytes.
    """
    places = Places(view)
    results = [
        _result(finding, sentence, block.heading, view, places)
        for block in view.blocks
        for sentence in block.sentences
        for finding in sentence.findings
    ]
    findings = [finding for sentence in view.sentences() for finding in sentence.findings]
    driver = {"name": "reportedly", "version": reportedly.__version__, "rules": _rules(findings)}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": True, "toolExecutionNotifications": list(_notifications(view))}],
        "results": results,
        "properties": {"verdict": view.verdict, "summary": summary_words(view)},
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1) + "\n"


class Places:
    """Where the sentences stand in the file, in lines and columns from 1."""

    def __init__(self, view: CheckView) -> None:
        self._words = view.words
        self._lines = [0, *accumulate(len(line) + 1 for line in view.words.split("\n"))]
        self._starts = dict(_starts(view))

    def regions(self, sentence: SentenceView, words: str) -> dict[str, Any]:
        """Return the region of the words, and the sentence around it; of the sentence where they do not stand in it.

        Empty if the sentence has no place. A snippet is what its region cuts from the file.
        """
        start = self._starts.get(sentence.number)
        if start is None:
            return {}
        at = sentence.text.find(words) if words else -1
        whole = (start, start + len(sentence.text))
        part = (start + at, start + at + len(words)) if at >= 0 else whole
        if self._words[start : start + len(sentence.text)] != sentence.text:  # written with escapes, in a brief
            part = whole = (start, start + len(json.dumps(sentence.text)) - 2)
        around = {"contextRegion": self._region(*whole)} if part != whole else {}
        return {"region": self._region(*part)} | around

    def _region(self, start: int, end: int) -> dict[str, Any]:
        line, column = self._place(start)
        end_line, end_column = self._place(end)
        snippet = {"text": visible(self._words[start:end])}
        return {
            "startLine": line,
            "startColumn": column,
            "endLine": end_line,
            "endColumn": end_column,
            "snippet": snippet,
        }

    def _place(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._lines, offset)
        return line, offset - self._lines[line - 1] + 1


def _starts(view: CheckView) -> Iterator[tuple[int, int]]:
    """Yield the number of each sentence with its offset; in a brief the offset of its words in the JSON."""
    at = 0
    for sentence in view.sentences():
        if sentence.start is not None:
            yield sentence.number, sentence.start
            continue
        forms = (json.dumps(sentence.text, ensure_ascii=ascii) for ascii in (False, True))
        found = next((place for form in forms if (place := view.words.find(form, at)) >= 0), None)
        if found is not None:
            at = found + 1
            yield sentence.number, at


def _rules(findings: Iterable[Finding]) -> list[dict[str, Any]]:
    named = {_rule_id(finding): finding for finding in findings}
    return [
        {
            "id": name,
            "name": finding.check.replace("_", " ").title().replace(" ", ""),
            "shortDescription": {"text": FAULTS.get(finding.check, finding.check)},
            "fullDescription": {"text": f"{finding.rule}: a sentence must {RULES.get(finding.rule, 'hold')}"},
        }
        for name, finding in sorted(named.items())
    ]


def _rule_id(finding: Finding) -> str:
    return f"{finding.rule}/{finding.check}"


def _result(
    finding: Finding, sentence: SentenceView, heading: str | None, view: CheckView, places: Places
) -> dict[str, Any]:
    return {
        "ruleId": _rule_id(finding),
        "level": "error" if finding.hard else "note",
        "message": {"text": visible(finding.why)},
        "locations": [_location(finding, sentence, heading, view, places)],
        "relatedLocations": [_related(number, line) for number, line in enumerate(sentence.evidence, 1)],
        "partialFingerprints": {"finding/v1": content_id(_rule_id(finding), sentence.text, finding.words)},
        "properties": {"verdict": finding.verdict, "sentence": finding.sentence, "words": visible(finding.words)},
    }


def _location(
    finding: Finding, sentence: SentenceView, heading: str | None, view: CheckView, places: Places
) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(view.path) if view.path else "stdin"}}
    physical |= places.regions(sentence, finding.words)
    location: dict[str, Any] = {"physicalLocation": physical}
    if heading is not None:
        location["logicalLocations"] = [{"fullyQualifiedName": visible(heading)}]
    return location


def _related(number: int, line: EvidenceView) -> dict[str, Any]:
    """Return a passage with the place it can be read at, if there is one."""
    about = ", ".join(source_words(line.source)) if line.source else f"article {line.passage.article_id}"
    related: dict[str, Any] = {"id": number, "message": {"text": visible(f"{about}: “{line.passage.text}”")}}
    if line.source and (uri := uri_of(line.source.article.url) or _origin(line.source.origin)):
        related["physicalLocation"] = {"artifactLocation": {"uri": uri}}
    return related


def _origin(origin: str | None) -> str | None:
    return _uri(origin) if origin and Path(origin).is_file() else None


def _uri(path: str) -> str:
    return Path(path).as_uri() if Path(path).is_absolute() else quote(PurePath(path).as_posix())


def _notifications(view: CheckView) -> Iterator[dict[str, Any]]:
    for unread in view.unread:
        yield {"level": "warning", "message": {"text": visible(f"unread: {unread.source}: {unread.reason}")}}
    for aside in view.left_aside:
        yield {"level": "note", "message": {"text": visible(f"left aside: {aside.why}")}}
