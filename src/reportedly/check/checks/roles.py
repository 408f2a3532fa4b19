"""Who does it and to whom it is done."""

from collections.abc import Iterator, Sequence

from reportedly.check.checks.predicates import Predicate, same_predicates
from reportedly.check.findings import Doubt
from reportedly.check.statement import Statement
from reportedly.records import Verdict

__all__ = ["check_roles"]


def check_roles(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """Actor and receiver are exchanged, or the deed is given to somebody else of the passage."""
    for predicate, same in same_predicates(statement, evidence):
        if any(_agree(predicate, other) for other in same):
            continue
        other = same[0]
        yield Doubt(
            words=predicate.verb.text,
            verdict=Verdict.CONTRADICTED,
            rule="R1",
            why=f"In the passage {_words(other.actors)} {other.verb.text} {_words(other.receivers)}.",
            evidence=(other.statement.passage,),
        )


def _agree(predicate: Predicate, other: Predicate) -> bool:
    """No argument of the one is known to be another in the other."""
    return _fits(predicate.actors, other.actors) and _fits(predicate.receivers, other.receivers)


def _fits(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    return not mine or not theirs or bool(mine & theirs)


def _words(terms: frozenset[str]) -> str:
    return " ".join(sorted(terms)) or "nobody named"
