"""Legal and casualty status is never raised (R10)."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from reportedly.check.findings import Doubt
from reportedly.check.statement import Statement
from reportedly.lexicon import load_lexicon
from reportedly.records import Verdict

__all__ = ["check_status"]


def check_status(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """The sentence puts a person or a count on a higher rung than the passage does."""
    for name, rungs in _ladders().items():
        own = _rungs(statement, rungs)
        theirs = {rung for other in evidence for rung in _rungs(other, rungs)}
        if own and theirs and max(own) not in theirs and max(own) > max(theirs):
            word = own[max(own)]
            yield Doubt(
                words=word,
                verdict=Verdict.STRONGER,
                rule="R10",
                why=f"On the {name} ladder the passage goes less far than {word!r}.",
                evidence=tuple(other.passage for other in evidence if _rungs(other, rungs)),
            )


def _rungs(statement: Statement, rungs: Mapping[str, int]) -> dict[int, str]:
    """Return rung -> the word that stands for it."""
    found = {}
    for word in statement.words:
        above = statement.sentence.head(word)
        if word.dep == "compound" and {above.text.casefold(), above.lemma.casefold()} & rungs.keys():
            continue  # an arrest warrant is a warrant
        for form in (word.text.casefold(), word.lemma.casefold()):
            if form in rungs:
                found[rungs[form]] = word.text
    return found


@cache
def _ladders() -> dict[str, dict[str, int]]:
    return {
        ladder["name"]: {word: rung for rung, words in enumerate(ladder["rungs"]) for word in words}
        for ladder in load_lexicon("check_status")["ladder"]
    }
