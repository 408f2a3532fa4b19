"""Headlines: what is said in them, and by whom, where it is no clause."""

import pytest

from case_files import read_cases
from reportedly.annotate import Annotator
from reportedly.claims import read_claims
from reportedly.records import Article, ClaimKind


@pytest.mark.parametrize(("title", "expected"), read_cases("claims/headings.txt"))
def test_a_headline_has_its_speakers(annotator: Annotator, title: str, expected: str) -> None:
    [annotated] = annotator.annotate([Article(id="a", title=title, text="")])
    said = [claim for claim in read_claims(annotated).claims if claim.kind is not ClaimKind.NARRATION]
    found = [f"{claim.speaker.text}: {claim.content[0].text}" for claim in said if claim.speaker and claim.content]
    assert (" | ".join(found) or "-") == expected
