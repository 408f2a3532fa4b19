"""Explanations, stance and anonymity."""

from pathlib import Path

import pytest

from reportedly.annotate import Annotator
from reportedly.claims import Stance, explain_article, explain_sentence, is_anonymous, read_claims, stance_of
from reportedly.claims.confidence import CLAUSE_SHARES, NAMED_SHARES
from reportedly.claims.cues import verb_cues
from reportedly.claims.rules import RULES
from reportedly.lexicon import load_lexicon

ARTICLE_RULES = {"beside_quote", "introduced", "transcript"}
"""Rules that look at more than a sentence."""


def test_explanation_names_the_rule_and_what_it_saw(annotator: Annotator) -> None:
    annotated = annotator.annotate_text("The mayor said the road was closed.")
    [explained] = explain_sentence(annotated, annotated.sentences[0])
    assert explained.rule == "clause"
    assert (explained.cue, explained.source, explained.content) == ("said", "The mayor", ("the road was closed",))
    assert "mayor/nsubj" in explained.parse


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The mayor said the road was closed.", Stance.NEUTRAL),
        ("The rebels claimed the road was closed.", Stance.DOUBTFUL),
        ("Police confirmed the road was closed.", Stance.COMMITTED),
        ("The army denied that the road was closed.", Stance.NEGATIVE),
        ("According to Hale, the road was closed.", Stance.NEUTRAL),
        ("The road is closed.", Stance.NEUTRAL),
    ],
)
def test_stance_is_that_of_the_cue(annotator: Annotator, text: str, stance: Stance) -> None:
    assert stance_of(read_claims(annotator.annotate_text(text)).claims[0]) == stance


@pytest.mark.parametrize(
    ("text", "anonymous"),
    [
        ("A senior official said the road was closed.", True),
        ("Officials said the road was closed.", True),
        ("Ann Hale said the road was closed.", False),
        ("The report said the road was closed.", False),
        ("The road has reportedly been closed.", False),
    ],
)
def test_anonymous_is_a_person_without_a_name(annotator: Annotator, text: str, anonymous: bool) -> None:
    assert is_anonymous(read_claims(annotator.annotate_text(text)).claims[0]) is anonymous


@pytest.mark.parametrize("table", ["verbs", "nouns", "adjectives", "phrases"])
def test_every_cue_has_an_example(table: str) -> None:
    entries = load_lexicon("cues")[table]
    assert all(entry["example"].endswith((".", '"')) for entry in entries.values())


def test_every_rule_and_kind_of_cue_has_its_share() -> None:
    rules = {rule.__name__ for rule in RULES} | ARTICLE_RULES
    assert rules - {"clause"} == set(NAMED_SHARES)
    assert {cue.kind for cue in verb_cues().values()} == set(CLAUSE_SHARES)


def test_lists_under_a_colon_are_what_was_announced(annotator: Annotator) -> None:
    text = "The ministry announced the following:\n\n- Schools will close.\n\n- Trains will stop.\n\nRain fell."
    [claim] = [claim for claim in read_claims(annotator.annotate_text(text)).claims if claim.cue]
    assert [passage.text for passage in claim.content] == ["Schools will close", "Trains will stop"]


def _sections() -> dict[str, str]:
    page = (Path(__file__).parents[2] / "docs" / "claims.md").read_text(encoding="utf-8")
    return {head: body for head, _, body in (part.partition("\n") for part in page.split("\n### ")[1:])}


def test_every_rule_has_its_section() -> None:
    described = [name for heading in _sections() for name in heading.split(", ")]
    assert sorted({rule.__name__ for rule in RULES} | ARTICLE_RULES) == sorted(described)


@pytest.mark.parametrize("name", ["What", "Why", "isses", "Example"])
def test_every_section_says_what_why_what_is_missed_and_gives_an_example(name: str) -> None:
    assert [heading for heading, body in _sections().items() if f"{name}**" not in body] == []


def test_every_example_of_the_docs_is_found_by_its_rule(annotator: Annotator) -> None:
    for heading, body in _sections().items():
        example = body.rpartition("**Example** `")[2].partition("`")[0].replace(" ¶ ", "\n\n")
        annotated = annotator.annotate_text(example)
        fired = {found.rule for _, explained in explain_article(annotated) for found in explained}
        assert fired & set(heading.split(", ")), (heading, example, fired)
