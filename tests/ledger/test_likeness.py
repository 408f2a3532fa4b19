"""What claims have in common, one by one and all at once."""

import pytest

from ledger.told import Report, Words, read_reports
from reportedly.ledger.likeness import FEW, Likeness
from reportedly.ledger.said import read_said

SAYINGS = (
    "The harbour of Merrin was closed after the storm.",
    "The harbour of Merrin was closed on Monday after the storm.",
    "The storm closed the harbour and two schools of Merrin.",
    "Ada Lund leads the harbour office of Merrin.",
    "Two schools were closed.",
    "The mayor praised the harbour office.",
    "So it was.",
    "Nine boats sank in the storm off Merrin.",
    "Nobody was hurt when nine boats sank.",
    "The storm was the worst since 2031.",
    "Storm, storm and storm again closed the harbour.",
)


@pytest.fixture(scope="module")
def claims(annotator):
    reports = [Report(f"Herald {n}", f"10-{n % 20 + 10}", [Words("-", words)]) for n, words in enumerate(SAYINGS * 3)]
    return read_said(read_reports(annotator, reports))


def test_many_shares_at_once_are_those_found_one_by_one(claims):
    likeness = Likeness(claims)
    assert len(claims) > FEW
    for said in claims:
        assert likeness.shares(said, claims) == [likeness.share(said, other) for other in claims]
        assert likeness.shares(said, claims[:2]) == [likeness.share(said, other) for other in claims[:2]]
    found = {share for said in claims for share in likeness.shares(said, claims)}
    assert {0.0, 1.0} < found


def test_partners_come_with_their_shares(claims):
    likeness = Likeness(claims)
    met = 0
    for said, partners, shares in likeness.partners(claims):
        assert shares == [likeness.share(said, partner) for partner in partners]
        met = max(met, len(partners))
    assert met > FEW
