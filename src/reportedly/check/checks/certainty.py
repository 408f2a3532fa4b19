"""Certainty is never above that of the passage (R8, R11)."""

from collections.abc import Iterator, Sequence

from reportedly.check.checks.speech import pairs_of
from reportedly.check.findings import Doubt
from reportedly.check.statement import Statement
from reportedly.records import Certainty, Claim, Verdict

__all__ = ["check_certainty"]

SUREST_FIRST = (
    (Certainty.STATED,),
    (Certainty.EXPECTED,),
    (Certainty.HEDGED, Certainty.CONDITIONAL),
    (Certainty.DENIED, Certainty.DECLINED),
)


def check_certainty(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """A claim of the sentence is made more surely than in the passage."""
    for pair in pairs_of(statement, evidence):
        claims = [pair.claim] if pair.claim else [c for c in pair.where.claims if c.speaker is None]
        theirs = _least_sure(claims)
        if theirs is None or _rank(pair.own.certainty) >= _rank(theirs.certainty):
            continue
        own = pair.own.cue.text if pair.own.cue else " ".join(passage.text for passage in pair.own.content)
        yield Doubt(
            words=own,
            verdict=Verdict.CONTRADICTED if theirs.certainty == Certainty.DENIED else Verdict.STRONGER,
            rule="R8",
            why=f"In the passage it is {theirs.certainty}, here {pair.own.certainty}; keep the passage's hedge.",
            evidence=(pair.where.passage,),
        )


def _least_sure(claims: Sequence[Claim]) -> Claim | None:
    return max(claims, key=lambda claim: _rank(claim.certainty), default=None)


def _rank(certainty: Certainty) -> int:
    return next(rank for rank, group in enumerate(SUREST_FIRST) if certainty in group)
