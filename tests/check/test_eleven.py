"""The eleven distortions that the strongest public gates mostly passed: each caught, with the verdict that fits it."""

import pytest

from reportedly.check import check_pair, verdict_of
from reportedly.claims import read_claims
from reportedly.records import Article, Verdict

DIKE = (
    "Up to 2,400 people in the Morn delta may have to leave their homes, the water board's director, Elke Vaas, said."
)
BUS = "A bus overturned near Halden on Friday; 3 passengers were killed and 17 were wounded, police said."
WARRANT = "A court in Sarn issued a warrant for the arrest of the shipowner Jory Brack on Monday."
DENIAL = "The mining firm Corval denied that its tailings had reached the river."
VOTE = "Mayor Tilde Rask voted for the budget, and the councillor Per Onsa voted against it."
SALES = "Sales of diesel cars fell by 12% in Orvia, and sales of electric cars rose by 31%."

CHANGED, ADDED, RAISED, BARE = Verdict.CONTRADICTED, Verdict.UNSUPPORTED, Verdict.STRONGER, Verdict.UNATTRIBUTED

ELEVEN = [
    (
        "wrong number",
        BUS,
        "A bus overturned near Halden on Friday; 5 passengers were killed, police said.",
        {CHANGED, ADDED},
    ),
    ("invented place", BUS, "A bus overturned near Halden in Norland on Friday, police said.", {ADDED}),
    ("dropped hedge", DIKE, "Up to 2,400 people have to leave their homes, Elke Vaas said.", {RAISED}),
    ("up to, at least", DIKE, "At least 2,400 people may have to leave their homes, Elke Vaas said.", {CHANGED}),
    (
        "killed for wounded",
        BUS,
        "A bus overturned near Halden on Friday; 17 passengers were killed, police said.",
        {CHANGED},
    ),
    ("warrant, arrest", WARRANT, "The shipowner Jory Brack was arrested in Sarn on Monday.", {RAISED, CHANGED}),
    (
        "swapped speaker",
        DIKE,
        "Up to 2,400 people may have to leave their homes, the mayor of Halden said.",
        {CHANGED, ADDED},
    ),
    ("dropped attribution", DIKE, "Up to 2,400 people in the Morn delta may have to leave their homes.", {BARE}),
    (
        "denied, confirmed",
        DENIAL,
        "The mining firm Corval confirmed that its tailings had reached the river.",
        {CHANGED},
    ),
    (
        "exchanged figures",
        SALES,
        "Sales of diesel cars fell by 31% in Orvia, and sales of electric cars rose by 12%.",
        {CHANGED},
    ),
    (
        "may, will",
        DIKE,
        "Up to 2,400 people in the Morn delta will have to leave their homes, Elke Vaas said.",
        {RAISED},
    ),
]

FINE = [
    (BUS, "Three passengers were killed when a bus overturned near Halden, police said."),
    (DIKE, "Elke Vaas, director of the water board, said as many as 2,400 people might have to leave their homes."),
    (WARRANT, "A warrant was issued by a court in Sarn for Jory Brack's arrest."),
    (DENIAL, "Corval said its tailings had not reached the river."),
    (SALES, "Electric car sales in Orvia went up by 31 per cent, while those of diesel cars dropped 12 per cent."),
    (VOTE, "The councillor Per Onsa voted against the budget."),
]


@pytest.fixture
def findings(annotator):
    def check(evidence, text):
        articles = [Article(id="text", text=text), Article(id="0", text=evidence)]
        own, passage = map(read_claims, annotator.annotate(articles))
        return check_pair(own, [passage])

    return check


@pytest.mark.parametrize(("name", "evidence", "text", "verdicts"), ELEVEN, ids=[name for name, *_ in ELEVEN])
def test_each_of_the_eleven_is_caught(findings, name, evidence, text, verdicts):
    found = [finding for finding in findings(evidence, text) if finding.hard]
    assert verdict_of(found) in verdicts
    assert all(finding.words and finding.why and finding.rule.startswith("R") for finding in found)


@pytest.mark.parametrize(("evidence", "text"), FINE)
def test_the_same_told_in_other_words_is_fine(findings, evidence, text):
    assert [finding for finding in findings(evidence, text) if finding.hard] == []


def test_a_whole_article_in_one_string_is_evidence(findings):
    article = f"Rain fell in the north.\n\n{DIKE}\n\n{BUS} The driver was unhurt."
    assert not [f for f in findings(article, "Three passengers were killed near Halden, police said.") if f.hard]
    assert verdict_of(findings(article, f"{VOTE} {DIKE}")) != Verdict.SUPPORTED
