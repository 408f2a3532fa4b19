"""What holds for the claims of any text."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportedly.annotate import Annotator
from reportedly.claims import read_claims
from reportedly.records import Article, Certainty, Claim, Passage

PIECES = (
    "The mayor said the road was closed",
    "“We are going,” said Ann Hale",
    "‘It’s over,’ Mr Lind said",
    "according to the ministry",
    "citing two officials",
    "he would not say who paid",
    "the firm has reportedly been sold",
    '"Get out!" he shouted.',
    "“",
    "”",
    "'",
    '"',
    "(Lab, Ridley)",
    ", adding that ",
    ". ",
    ": ",
    "\n\n",
    "\0",
    "😀",
    "قال الوزير",
)
ODD = (
    "",
    " ",
    "\n",
    "\0",
    "“",
    "”“",
    "'" * 50,
    '"' * 51,
    "said said said",
    ":::",
    "😀 said 😀.",
    "قال الوزير: «نعم»",
    "((((",
    "Jr. “ Lind Lind Mr",
)


def _passages(claim: Claim) -> list[Passage]:
    spoken = [speaker.passage for speaker in claim.chain]
    return [*claim.content, *([claim.cue] if claim.cue else []), *spoken]


def _check(annotator: Annotator, text: str) -> None:
    article = Article(id="a", title=text[:60], text=text)
    [annotated] = annotator.annotate([article])
    reading = read_claims(annotated)
    assert len({claim.id for claim in reading.claims}) == len(reading.claims)
    for claim in reading.claims:
        for passage in _passages(claim):
            assert article.part(passage.part)[passage.start : passage.end] == passage.text
        assert claim.content or claim.certainty == Certainty.DECLINED
        assert (claim.speaker is None) == (claim.chain == ())
        assert claim.speaker is None or claim.speaker == claim.chain[-1]
        assert 0 <= claim.confidence <= 1


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(PIECES), max_size=14))
def test_every_span_is_verbatim_and_every_chain_ends_with_its_speaker(annotator: Annotator, pieces: list[str]) -> None:
    _check(annotator, " ".join(pieces))


@pytest.mark.parametrize("text", ODD)
def test_odd_text_gives_sound_claims(annotator: Annotator, text: str) -> None:
    _check(annotator, text)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from(("Ann Hale", "The mayor", "Police")),
    st.sampled_from(("Bob Lind", "The union", "A teacher")),
    st.sampled_from(("We will stay here.", "It took a month.", "Nobody came to help.")),
)
def test_quotes_never_cross_speakers(annotator: Annotator, first: str, second: str, words: str) -> None:
    text = f"“The road is open,” said {first}. “{words[:-1]},” {second} said."
    claims = [claim for claim in read_claims(annotator.annotate_text(text)).claims if claim.cue]
    said = {claim.speaker.text: [p.text for p in claim.content] for claim in claims if claim.speaker}
    assert said == {first: ["The road is open"], second: [words[:-1]]}


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from(("The mayor", "Ann Hale", "Officials")),
    st.sampled_from(("may", "might", "could", "will probably", "would perhaps")),
    st.sampled_from(("said", "added", "insisted", "confirmed")),
)
def test_no_claim_loses_a_hedge_of_its_sentence(annotator: Annotator, who: str, hedge: str, verb: str) -> None:
    reading = read_claims(annotator.annotate_text(f"{who} {verb} the bridge {hedge} close on Monday."))
    assert [claim.certainty for claim in reading.claims if claim.cue] == [Certainty.HEDGED]


def test_an_adjective_before_its_verb_is_the_cue_alone(annotator: Annotator) -> None:
    text = "The union will strike no matter how sure owners are that prices will fall."
    [claim] = [claim for claim in read_claims(annotator.annotate_text(text)).claims if claim.cue]
    assert (claim.cue.text, claim.speaker.text) == ("sure", "owners")
