"""One sentence against one passage, judged: what the tests of the check ask most."""

import pytest

from reportedly.check import check_pair, verdict_of
from reportedly.claims import read_claims
from reportedly.records import Article, Verdict


@pytest.fixture
def verdict(annotator):
    def judge(evidence: str, text: str) -> Verdict:
        articles = [Article(id="text", text=text), Article(id="0", text=evidence)]
        own, passage = map(read_claims, annotator.annotate(articles))
        return verdict_of(check_pair(own, [passage]))

    return judge
