"""What is so and what is not."""

from collections.abc import Iterator, Sequence
from functools import cache

from reportedly.check.checks.matching import Told, matched
from reportedly.check.checks.predicates import predicates_of
from reportedly.check.findings import Doubt
from reportedly.check.statement import Statement
from reportedly.lexicon import load_lexicon
from reportedly.records import Verdict

__all__ = ["check_negation", "check_opposite", "check_turned"]


def check_negation(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """The sentence denies what the passage says, or says what it denies."""
    for own, same in matched(statement, evidence):
        if all(other.modality.negated != own.modality.negated for other in same):
            yield Doubt(
                words=own.verb.text,
                verdict=Verdict.CONTRADICTED,
                rule="R8",
                why=f"The passage {_negates(same[0])} {same[0].verb.text!r}.",
                evidence=(same[0].statement.passage,),
            )


NONE = frozenset({"no", "none", "nothing", "nobody"})


def check_turned(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """The sentence has the opposite preposition behind the passage's verb: voted for, voted against."""
    opposites = {one: other for pair in load_lexicon("check_turned")["pair"] for one, other in _both(pair["words"])}
    for own, same in matched(statement, evidence):
        mine = _prepositions(own)
        for other in same:
            theirs = _prepositions(other)
            turned = {p for p in mine - theirs if opposites.get(p) in theirs - mine}
            if own.statement.forms & NONE and "without" in theirs:
                continue  # ended with no deal, without a deal
            if turned:
                word = min(turned)
                yield Doubt(
                    words=f"{own.verb.text} {word}",
                    verdict=Verdict.CONTRADICTED,
                    rule="R8",
                    why=f"The passage says {other.verb.text} {opposites[word]}.",
                    evidence=(other.statement.passage,),
                )
                return


def _both(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    yield words[0], words[1]
    yield words[1], words[0]


def _prepositions(told: Told) -> set[str]:
    return {word.text.casefold() for word in told.statement.sentence.children(told.verb, "prep", "prt")}


def _negates(told: Told) -> str:
    return "negates" if told.modality.negated else "does not negate"


def check_opposite(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """The sentence has the opposite of the passage's word."""
    known = frozenset(name for other in evidence for name in other.term_names)
    for predicate in predicates_of(statement):
        opposite = _opposites().get(predicate.term, frozenset()) & known
        if opposite and predicate.term not in known and not predicate.negated:
            yield Doubt(
                words=predicate.verb.text,
                verdict=Verdict.CONTRADICTED,
                rule="R8",
                why=f"The passage says the opposite: {', '.join(sorted(opposite))}.",
                evidence=tuple(other.passage for other in evidence if opposite & other.term_names),
            )


@cache
def _opposites() -> dict[str, frozenset[str]]:
    table: dict[str, frozenset[str]] = {}
    for pair in (*load_lexicon("ledger_antonyms")["pair"], *load_lexicon("check_opposites")["pair"]):
        for one, other in ((pair["one"], pair["other"]), (pair["other"], pair["one"])):
            for word in one:
                table[word] = table.get(word, frozenset()) | frozenset(other)
    return table
