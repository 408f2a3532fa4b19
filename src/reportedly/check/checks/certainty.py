"""Certainty is never above that of the passage (R8, R11)."""

from collections.abc import Iterator, Sequence

from reportedly.check.checks.speech import pairs_of, terms_of
from reportedly.check.findings import Doubt
from reportedly.check.statement import Statement
from reportedly.records import Certainty, Claim, Verdict

__all__ = ["check_certainty"]

FEWEST = 2
MOST = 0.8
"""Share of a hedged claim's terms that the sentence must hold to tell it."""

SUREST_FIRST = (
    (Certainty.STATED,),
    (Certainty.EXPECTED,),
    (Certainty.HEDGED, Certainty.CONDITIONAL),
    (Certainty.DENIED, Certainty.DECLINED),
)


def check_certainty(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """A claim of the sentence is made more surely than in the passage."""
    surer = [(pair.own, pair.told, pair.where) for pair in pairs_of(statement, evidence)]
    for own, told, where in [*surer, *_swallowed(statement, evidence)]:
        if _rank(own.certainty) >= _rank(told.certainty):
            continue
        words = own.cue.text if own.cue else " ".join(passage.text for passage in own.content)
        yield Doubt(
            words=words,
            verdict=Verdict.CONTRADICTED if told.certainty == Certainty.DENIED else Verdict.STRONGER,
            rule="R8",
            why=f"In the passage it is {told.certainty}, here {own.certainty}; keep the passage's hedge.",
            evidence=(where.passage,),
        )
        return


def _swallowed(statement: Statement, evidence: Sequence[Statement]) -> Iterator[tuple[Claim, Claim, Statement]]:
    """Yield what a passage hedges and the sentence tells within a surer claim, with no claim of its own for it."""
    own = [(claim, terms_of(statement, claim)) for claim in statement.claims]
    for where in evidence:
        for told in where.claims:
            wanted = terms_of(where, told)
            if _rank(told.certainty) == 0 or len(wanted) < FEWEST:
                continue
            telling = [claim for claim, held in own if len(wanted & held) >= MOST * len(wanted)]
            if telling:
                yield max(telling, key=lambda claim: _rank(claim.certainty)), told, where


def _rank(certainty: Certainty) -> int:
    return next(rank for rank, group in enumerate(SUREST_FIRST) if certainty in group)
