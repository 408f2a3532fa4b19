"""One sentence against its evidence: every check in turn."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from reportedly.annotate.times import find_times
from reportedly.check.checks import CHECKS, COMPARING
from reportedly.check.findings import as_finding
from reportedly.check.statement import Statement
from reportedly.check.wording import kept_share
from reportedly.records import Finding, Verdict

__all__ = ["check_sentence"]

BEYOND = frozenset({"attribution", "chain", "plural", "date", "quote"})
"""Checks that ask for more than the words of a sentence: who speaks may stand before it, a day is that of its text."""

STOPS = (".", "!", "?")
CLOSING = "\"'”’»)]"

COMPARABLE = 0.65
"""Share of a sentence's content words that a passage has, from which on their structures can be compared."""


def check_sentence(
    statement: Statement,
    evidence: Sequence[Statement],
    *,
    number: int = 0,
    strict: bool = False,
    only: Collection[str] = CHECKS,
) -> tuple[Finding, ...]:
    """Return what is wrong with a sentence, worst first; nothing if it is supported.

    What a comparison of structures doubts is soft where the sentence has too few words of its passages: then as a rule
    the wrong things were compared.

    Args:
        statement: the sentence.
        evidence: the sentences it rests on, and those that resolve their pronouns.
        number: its index in the text.
        strict: soft findings count as hard.
        only: names of the checks that are of any matter to the caller.
    """
    if not evidence:
        return (_nothing(statement, number),)
    asked = _asked(statement, evidence)
    comparable = _is_comparable(statement, evidence)
    findings = [
        as_finding(
            doubt if comparable or doubt.aligned or name not in COMPARING else replace(doubt, hard=False),
            number,
            name,
            strict=strict,
        )
        for name, check in CHECKS.items()
        if name in asked and name in only
        for doubt in check(statement, evidence)
    ]
    order = list(Verdict)
    return tuple(sorted(findings, key=lambda finding: (not finding.hard, order.index(finding.verdict))))


def _is_comparable(statement: Statement, evidence: Sequence[Statement]) -> bool:
    """Say whether a sentence has enough words of its passages, with its times or but for them."""
    shares = (kept_share(statement, evidence, aside) for aside in ((), _words_of_times(statement)))
    return max(shares) >= COMPARABLE


def _words_of_times(statement: Statement) -> list[int]:
    """Return where the words of times stand: a day may be told by its date, which is no word of the passages."""
    times = [found.passage for found in find_times(statement.sentence, statement.published)]
    return [word.i for word in statement.words if any(time.start <= word.start < time.end for time in times)]


def _asked(statement: Statement, evidence: Sequence[Statement]) -> Collection[str]:
    """Return the checks to make: of a sentence that a source has word for word only what stands beyond its words.

    Two readings of the same words may differ, since the words around them do; that is no finding. A pronoun may mean
    somebody else.
    """
    words = _plain(statement)
    if not any(_has_sentence(_plain(other), words) for other in evidence):
        return CHECKS
    return BEYOND | {"speaker"} if any(word.tag == "PRP" for word in statement.words) else BEYOND


def _has_sentence(text: str, sentence: str) -> bool:
    """Say whether a text has a sentence whole, at its head or behind the marks that close a quotation.

    A stop alone may be an abbreviation's: of "denied that Mr. Lund left" the words "Lund left." are no sentence.
    """
    before, found, after = text.partition(sentence)
    opens = before.rstrip(CLOSING)
    begins = not opens or (opens != before and opens.endswith(STOPS))
    return bool(found) and begins and (sentence.rstrip(CLOSING).endswith(STOPS) or not after.strip(CLOSING))


def _plain(statement: Statement) -> str:
    """Return the words without white space, which is how they are set and not what they say."""
    return "".join(statement.sentence.text.split())


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
