"""What an editor may make of a passage, and what not: cases as data."""

from pathlib import Path

import pytest

from reportedly.check import check_pair, verdict_of
from reportedly.claims import read_claims
from reportedly.records import Article, Verdict

CASES = Path(__file__).parent.parent / "cases" / "check" / "edits.txt"
PUBLISHED = "2025-06-26T08:00:00Z"


def read_cases():
    passage = ""
    for line in CASES.read_text(encoding="utf-8").splitlines():
        if line.startswith("> "):
            passage = line.removeprefix("> ")
        elif line and not line.startswith("#"):
            name, _, text = line.partition(": ")
            yield pytest.param(passage, name, text, id=text)


@pytest.fixture
def findings(annotator):
    def check(passage, text):
        articles = [Article(id=name, text=words, published=PUBLISHED) for name, words in (("t", text), ("e", passage))]
        own, evidence = map(read_claims, annotator.annotate(articles))
        return check_pair(own, [evidence])

    return check


@pytest.mark.parametrize(("passage", "name", "text"), list(read_cases()))
def test_an_edit_is_doubted_where_it_says_something_else(findings, passage, name, text):
    found = findings(passage, text)
    if name == "ok":
        assert verdict_of(found) == Verdict.SUPPORTED, [finding.why for finding in found if finding.hard]
    else:
        assert name in {finding.check for finding in found if finding.hard}
