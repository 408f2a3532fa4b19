"""One sentence against its evidence: every check in turn."""

from collections.abc import Sequence

from reportedly.check.checks import CHECKS
from reportedly.check.findings import as_finding
from reportedly.check.statement import Statement
from reportedly.records import Finding, Verdict

__all__ = ["check_sentence"]


def check_sentence(
    statement: Statement, evidence: Sequence[Statement], *, number: int = 0, strict: bool = False
) -> tuple[Finding, ...]:
    """Return what is wrong with a sentence, worst first; nothing if it is supported.

    Args:
        statement: the sentence.
        evidence: the sentences it rests on, and those that resolve their pronouns.
        number: its index in the text.
        strict: soft findings count as hard.
    """
    if not evidence:
        return (_nothing(statement, number),)
    findings = [
        as_finding(doubt, number, name, strict=strict)
        for name, check in CHECKS.items()
        for doubt in check(statement, evidence)
    ]
    order = list(Verdict)
    return tuple(sorted(findings, key=lambda finding: (not finding.hard, order.index(finding.verdict))))


def _nothing(statement: Statement, number: int) -> Finding:
    return Finding(
        sentence=number,
        words=statement.passage.text,
        verdict=Verdict.UNSUPPORTED,
        check="link",
        rule="R1",
        hard=True,
        why="No passage of the sources says anything of this.",
        evidence=(),
    )
