"""What the checks catch, and what they leave alone: one sentence against one passage each."""

import pytest

from reportedly.check import CHECKS, check_pair, verdict_of
from reportedly.claims import read_claims
from reportedly.records import Article, Verdict

TROOPS = (
    "As many as 12,000 Lornish troops may be moved to the Varn region, President Ada Lund said on Tuesday 5 November."
)
MAYOR = "Police issued an arrest warrant for the former mayor, Tor Eng."
COURT = "The court did not accept the appeal."
SOME = "Some villagers returned after the flood."

WOMEN = "The poll of 2,300 teachers found that women were threatened more often than men."
DAIRY = "The firm Alder said on Tuesday it had agreed to buy the dairy Belfarm."
KEHL = "“It is over,” said Rosa Kehl of the campaign group Quiet Peaks. The developer, Summit Group, would not comment."
BAKERS = (
    "Bakers in Varn walked off the job on Thursday after owners refused to raise night pay, Lund said. "
    "She said 26 of the town's 31 bakers had joined."
)

CAUGHT = [
    ("number", TROOPS, "As many as 15,000 Lornish troops may be moved to the Varn region, Lund said."),
    ("bound", TROOPS, "At least 12,000 Lornish troops may be moved to the Varn region, Lund said."),
    ("quote", 'Lund said the plan was "a bad idea".', 'Lund said the plan was "a terrible idea".'),
    ("entity", TROOPS, "As many as 12,000 Lornish troops may be moved to Norway, Lund said."),
    ("title", MAYOR, "Police issued an arrest warrant for the mayor, Tor Eng."),
    ("speaker", TROOPS, "As many as 12,000 Lornish troops may be moved to the Varn region, Tor Eng said."),
    ("attribution", TROOPS, "As many as 12,000 Lornish troops may be moved to the Varn region."),
    ("certainty", TROOPS, "As many as 12,000 Lornish troops have been moved to the Varn region, Lund said."),
    ("negation", COURT, "The court accepted the appeal."),
    ("roles", "The union sued the ministry.", "The ministry sued the union."),
    ("status", MAYOR, "Police arrested the former mayor, Tor Eng, and he was convicted."),
    ("quantifier", SOME, "All villagers returned after the flood."),
    ("date", TROOPS, "As many as 12,000 Lornish troops may be moved to the Varn region, Lund said on 7 November."),
    ("cause", SOME, "Some villagers returned because of the flood."),
    ("material", SOME, "Some villagers returned after the flood with an orchestra."),
    ("binding", WOMEN, "The poll found that men were threatened more often than women."),
    (
        "binding",
        "A ship from Norland left Varn with 12 containers of grain.",
        "The ship with the containers came from Varn.",
    ),
    ("predicate", DAIRY, "The firm Alder said on Tuesday it had agreed to sell the dairy Belfarm."),
    ("negation", "A similar robbery in May remains unsolved.", "A similar robbery in May has been solved."),
    ("quantifier", "Cotton farms were mainly to blame, Lund said.", "Cotton farms were solely to blame, Lund said."),
    ("certainty", "Prices should fall by June, Lund said.", "Prices are certain to fall by June, Lund said."),
    (
        "roles",
        "The miners' union, which brought the case, thanked the state.",
        "The state brought the case against the union.",
    ),
    ("title", KEHL, "“It is over,” said Rosa Kehl of the developer Summit Group."),
    ("number", "A third worker, Tor Eng, is being sought.", "Three workers are being sought."),
    ("material", "Police seek a man in his thirties in Varn.", "Police seek a masked man in his thirties in Varn."),
]

LEFT_ALONE = [
    (TROOPS, TROOPS),
    (TROOPS, "As many as 12,000 Lornish troops may be moved to Varn, Lund said."),
    (TROOPS, "Up to 12,000 Lornish troops may be moved to Varn, Lund said."),
    (COURT, COURT),
    (MAYOR, MAYOR),
    (SOME, "Some villagers returned."),
    (WOMEN, "Women were threatened more often than men, the poll found."),
    ("Three of the firm's five directors resigned.", "Most of the firm's directors resigned."),
    ("The court ruled that the state must pay 90 miners.", "The state must pay 90 miners, the court ruled."),
    ("Lund blamed the delay on rain.", "Lund blamed rain for the delay."),
    ("Lund would halve rations from May, she said.", "Lund would halve rations from May 2025, she said."),
    ("The firm will lose 12 jobs, far below the 20 that analysts had feared.", "The firm will lose 12 jobs."),
    (BAKERS, "Bakers stopped work on Thursday when employers would not put up wages for night shifts, Lund said."),
    ("“It is over,” said Lund, who runs the charity Sea Path.", "“It is over,” said Lund of the aid group Sea Path."),
]


@pytest.fixture
def findings(annotator):
    def check(evidence, text):
        articles = [Article(id="text", text=text), Article(id="0", text=evidence, published="2024-11-06")]
        own, passage = map(read_claims, annotator.annotate(articles))
        return [finding for finding in check_pair(own, [passage]) if finding.hard]

    return check


@pytest.mark.parametrize(("check", "evidence", "text"), CAUGHT, ids=[check for check, _, _ in CAUGHT])
def test_a_distortion_is_caught_by_its_check(findings, check, evidence, text):
    found = findings(evidence, text)
    assert check in {finding.check for finding in found}
    assert verdict_of(found) != Verdict.SUPPORTED


@pytest.mark.parametrize(("evidence", "text"), LEFT_ALONE)
def test_what_is_fine_is_left_alone(findings, evidence, text):
    assert findings(evidence, text) == []


def test_a_weekday_is_the_date_it_means(findings):
    passage = "Lund said on Tuesday that the dam was safe."
    assert findings(passage, "Lund said on 5 November that the dam was safe.") == []
    assert {f.check for f in findings(passage, "Lund said on 8 November that the dam was safe.")} == {"date"}


def test_a_month_of_this_year_is_the_month_of_its_year(findings):
    evidence = "In May this year, police arrested a couple in Varn."
    assert findings(evidence, "In May 2024, police arrested a couple in Varn.") == []
    assert {"unit", "date"} & {
        found.check for found in findings(evidence, "In June 2024, police arrested a couple in Varn.")
    }


def test_what_is_sold_to_somebody_is_bought_by_them(findings):
    evidence = "A couple bought the mill, the town said."
    assert findings(evidence, "The mill was sold to a couple, the town said.") == []


def test_a_date_in_brackets_tells_when_it_was_said(findings):
    passage = "Lund has put the number of patients in Varn at 120, twice what it was in early September."
    dated = "The number of patients in Varn is 120 (Lund, {})."
    assert "date" not in {f.check for f in findings(passage, dated.format("6 November"))}
    assert "date" in {f.check for f in findings(passage, dated.format("9 November"))}


def test_every_check_has_a_name_of_its_own():
    assert len(set(CHECKS.values())) == len(CHECKS) == 26


WITNESSES = (
    '" They coached us, " said the clerk. " Nobody coached anybody. " The people whom Minister Orsel accuses of " '
    'coaching " the witnesses are lawyers advising villagers about the hearing.'
)


def test_words_of_a_source_are_no_finding_however_the_marks_around_them_are_read(findings):
    assert findings(WITNESSES, WITNESSES.rpartition('anybody. " ')[2]) == []


def test_words_of_a_source_without_who_said_them_are_a_finding(findings):
    told = "The harvest is lost. No help will come from the state this year"
    assert {f.check for f in findings(f"“{told},” said Lund.", f"{told}.")} == {"attribution"}


def test_words_of_a_source_of_another_day_are_a_finding(findings):
    told = "The dam broke on 5 November."
    assert {f.check for f in findings("Lund spoke. The dam broke on Tuesday.", "The dam broke on 7 November.")} == {
        "date"
    }
    assert findings(f"Lund spoke. {told}", told) == []


def test_a_clause_of_a_source_is_not_its_sentence(findings):
    assert findings("Orsel denied that Mr. Lund left.", "Lund left.") != []
