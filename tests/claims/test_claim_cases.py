"""Cases of attribution, one claim each: tests/cases/claims."""

import pytest

from case_files import read_cases
from reportedly.annotate import Annotator
from reportedly.claims import read_claims
from reportedly.records import Claim

FILES = ("agency", "conflict", "disaster", "court", "business", "style", "negated", "tallies", "fresh", "third")
KNOWN_MISSES = {
    "The firm forecast that profit would rise.": "the parser reads 'firm forecast' as a noun",
    "The man had fled by boat, the inquest heard.": "the parser reads 'heard' as a participle of the inquest",
    "Nearly two in three voters back the levy, a poll by Corvane found on Sunday.": "'found' is read as a participle",
    '"The lake is rising by a foot a day," Sato said. ¶ "By Friday it will reach the mill."': (
        "certainty is read off the cue's own sentence"
    ),
    "Shelling resumed at dawn, residents reached by phone said, and the market was hit twice.": (
        "the parser takes 'said' for a noun"
    ),
    "The coastguard would not be drawn on the cause of the sinking.": "'be drawn on' is no cue",
    '"It took the roof in one go." That is how Lena Marsh remembers the tornado.': "'that is how' is no cue",
    "Unions have called on the firm to publish its pay data.": "'called on' is read as 'called'",
    "Inflation will peak in the autumn, the central bank forecast on Thursday.": (
        "the parser reads 'bank forecast' as a noun"
    ),
    "“They promised us water,” a woman who gave her name only as Rosa said.": "the parser takes Rosa for who speaks",
    "The claim that the ballots were burnt rests on one photograph.": "the parser takes 'rests' into the clause",
    "Her insistence that the fund was solvent convinced few.": "the parser takes 'solvent' for the subject of 'convinced'",
    "He left the hearing by a side door, saying only that he would appeal.": "'only' belongs to the cue",
    '"Where," asked Berg, "is the money?"': "the halves are joined, but the parse loses who asked",
}


def _shown(claim: Claim) -> str:
    speaker = claim.speaker.text if claim.speaker else "none"
    content = " / ".join(passage.text for passage in claim.content)
    return f"{speaker} | {content} | {claim.certainty} | {claim.kind}"


def _found(annotator: Annotator, text: str) -> list[Claim]:
    reading = read_claims(annotator.annotate_text(text.replace(" ¶ ", "\n\n")))
    return [claim for claim in reading.claims if claim.cue is not None]


def _cases(name: str) -> list[object]:
    return [
        pytest.param(
            text,
            expected,
            marks=pytest.mark.xfail(strict=True, reason=KNOWN_MISSES[text]) if text in KNOWN_MISSES else (),
        )
        for text, expected in read_cases(f"claims/{name}.txt")
    ]


@pytest.mark.parametrize(("text", "expected"), [case for name in FILES for case in _cases(name)])
def test_claim_is_found_whole(annotator: Annotator, text: str, expected: str) -> None:
    assert expected in [_shown(claim) for claim in _found(annotator, text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [*_cases("held_out"), *_cases("tallies_held_out"), *_cases("fresh_held_out"), *_cases("third_held_out")],
)
def test_claim_kept_out_of_sight_is_found_whole(annotator: Annotator, text: str, expected: str) -> None:
    assert expected in [_shown(claim) for claim in _found(annotator, text)]


@pytest.mark.parametrize(("text", "expected"), _cases("chains"))
def test_chain_runs_from_the_conduit_to_the_speaker(annotator: Annotator, text: str, expected: str) -> None:
    shown = [
        " > ".join(speaker.text for speaker in claim.chain) + " | " + " / ".join(p.text for p in claim.content)
        for claim in _found(annotator, text)
    ]
    assert expected in shown


@pytest.mark.parametrize(("text", "expected"), [*_cases("speakers"), *_cases("fresh_speakers")])
def test_speaker_gets_the_fullest_name_and_role_of_the_article(annotator: Annotator, text: str, expected: str) -> None:
    speaker = _found(annotator, text)[-1].speaker
    assert speaker is not None
    assert f"{speaker.name}; {speaker.role}" == expected


@pytest.mark.parametrize(("text", "expected"), _cases("negatives"))
def test_sentence_without_attribution_gives_narration_alone(annotator: Annotator, text: str, expected: str) -> None:
    assert [_shown(claim) for claim in _found(annotator, text)] == []
