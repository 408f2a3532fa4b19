"""Claims told in other words find the claim of the passages that has what they tell of."""

import pytest

from reportedly.check import check_pair, verdict_of
from reportedly.check.checks.counterparts import counterparts_of
from reportedly.check.statement import statements_of
from reportedly.claims import read_claims
from reportedly.records import Article, Verdict

MINE = (
    "The dockers' union said 180 of the 230 crane drivers had walked out; the owner, Belfarm, spoke of fewer than 100. "
    "Traders said stocks in the sheds of Varn may run out by June. Captain Ada Lund said 17 sailors were missing."
)


@pytest.fixture
def readings(annotator):
    def read(evidence: str, text: str):
        articles = [Article(id="text", text=text), Article(id="0", text=evidence)]
        return tuple(map(read_claims, annotator.annotate(articles)))

    return read


@pytest.mark.parametrize(
    ("text", "check"),
    [
        ("According to Belfarm, 180 of the 230 drivers are on strike.", "speaker"),
        ("Seventeen sailors have not been heard of, said Belfarm.", "speaker"),
        ("The sheds of Varn will be empty by June, traders said.", "certainty"),
    ],
)
def test_what_is_told_in_other_words_keeps_its_speaker_and_its_hedge(readings, text, check):
    own, passage = readings(MINE, text)
    found = {finding.check for finding in check_pair(own, [passage]) if finding.hard}
    assert check in found


@pytest.mark.parametrize(
    "text",
    [
        "According to the union, 180 of the 230 drivers are on strike.",
        "Seventeen sailors have not been heard of, said Captain Lund.",
        "The sheds of Varn might be empty by June, traders said.",
        "An empty shed in Varn by June cannot be ruled out, traders said.",
    ],
)
def test_their_own_speaker_and_hedge_are_left_alone(readings, text):
    own, passage = readings(MINE, text)
    found = [finding for finding in check_pair(own, [passage]) if finding.check in ("speaker", "certainty")]
    assert verdict_of(found) == Verdict.SUPPORTED


def test_a_claim_of_which_two_passages_tell_as_much_has_no_counterpart(readings):
    both = "The mayor said 17 sailors were missing. The vicar said 17 sailors were safe."
    own, passage = readings(both, "Seventeen sailors sang, said the doctor.")
    [statement] = statements_of(own)
    assert counterparts_of(statement, statements_of(passage)) == ()
