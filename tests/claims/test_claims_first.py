"""Claims end to end on one small article."""

from reportedly.annotate import Annotator
from reportedly.claims import read_claims
from reportedly.records import ClaimKind

TEXT = (
    "The mayor said the bridge would reopen on Monday. “We are ready,” said Ann Hale, the chief engineer. "
    "“It took a month.” The road is closed."
)


def test_one_article_gives_each_claim_with_its_speaker(annotator: Annotator) -> None:
    reading = read_claims(annotator.annotate_text(TEXT))
    said = [
        (claim.speaker.text if claim.speaker else None, " | ".join(p.text for p in claim.content), claim.kind)
        for claim in reading.claims
    ]
    assert said == [
        ("The mayor", "the bridge would reopen on Monday", ClaimKind.INDIRECT),
        ("Ann Hale", "We are ready | It took a month", ClaimKind.DIRECT),
        (None, "The road is closed", ClaimKind.NARRATION),
    ]
