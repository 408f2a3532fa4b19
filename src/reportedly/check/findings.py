"""What a check doubts, and the verdict that follows."""

from collections.abc import Iterable
from dataclasses import dataclass

from reportedly.records import Finding, Passage, Verdict

__all__ = ["Doubt", "as_finding", "verdict_of", "worst"]

WORST_FIRST = tuple(Verdict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """What one check says of one sentence, before it is numbered.

    words: the offending words. why: a plain sentence that says what to change.
    aligned: what it is held against was found word by word, so it holds of a sentence told anew, too.
    """

    words: str
    verdict: Verdict
    rule: str
    why: str
    evidence: tuple[Passage, ...] = ()
    hard: bool = True
    aligned: bool = False


def as_finding(doubt: Doubt, sentence: int, check: str, *, strict: bool) -> Finding:
    """Number a doubt; strict makes a soft one hard."""
    return Finding(
        sentence=sentence,
        words=doubt.words,
        verdict=doubt.verdict,
        check=check,
        rule=doubt.rule,
        hard=doubt.hard or strict,
        why=doubt.why,
        evidence=doubt.evidence[:6],
    )


def worst(verdicts: Iterable[Verdict]) -> Verdict:
    """Return the worst of the verdicts; supported if there is none."""
    return min(verdicts, key=WORST_FIRST.index, default=Verdict.SUPPORTED)


def verdict_of(findings: Iterable[Finding]) -> Verdict:
    """Return the verdict of a text: its worst hard finding's."""
    return worst(finding.verdict for finding in findings if finding.hard)
