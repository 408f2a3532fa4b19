"""What a number is of: its unit, the thing counted, their state, the place and the time.

The passage has the very number, so both are likely of the same thing. A doubt needs a reason in what both say:
another unit, or a thing, state, place or time that the passage has elsewhere. What it has nowhere is for other checks.
"""

from collections.abc import Iterator, Sequence

from reportedly.check.checks.differences import DIFFERENCES
from reportedly.check.checks.numbers import figures_of, same_number
from reportedly.check.checks.retold import is_no_count
from reportedly.check.checks.sides import Side, sides_of
from reportedly.check.findings import Doubt
from reportedly.check.statement import Statement
from reportedly.records import Verdict

__all__ = ["check_unit"]


def check_unit(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """A number of the sentence counts something else than in the passage, or elsewhere, or at another time."""
    yield from _turned_parts(statement, evidence)
    for figure in statement.figures:
        if is_no_count(figure, statement):
            continue
        own = Side(figure, statement)
        found = [Side(other, where) for other, where in figures_of(evidence) if same_number(figure, other)]
        reasons = [_difference(own, other, evidence) for other in found]
        swapped = _swapped(own, evidence)
        if not (reasons and all(reasons)) and swapped is not None:
            found, reasons = [swapped], [f"the passage has {swapped.figure.passage.text} {swapped.figure.counted}"]
        if reasons and all(reasons):
            first = found[0]
            yield Doubt(
                words=f"{figure.passage.text} {figure.counted or ''}".strip(),
                verdict=Verdict.CONTRADICTED,
                rule="R14",
                why=f"In the passage {first.figure.passage.text!r} is of something else: {reasons[0]}.",
                evidence=(first.statement.passage,),
            )


def _difference(own: Side, other: Side, evidence: Sequence[Statement]) -> str | None:
    return next((reason for rule in DIFFERENCES if (reason := rule(own, other, evidence))), None)


def _swapped(own: Side, evidence: Sequence[Statement]) -> Side | None:
    """Return the passage's figure of what is counted, where it has another and the sentence gives that to another."""
    noun = _noun(own)
    if noun is None:
        return None
    sides = list(sides_of(evidence))
    if any(same_number(own.figure, side.figure) and _noun(side) in (noun, None) for side in sides):
        return None
    rivals = [Side(other, own.statement) for other in own.statement.figures if other is not own.figure]
    for side in sides:
        if _noun(side) == noun and not same_number(own.figure, side.figure):
            taken = [rival for rival in rivals if same_number(rival.figure, side.figure) and _noun(rival) != noun]
            if any(same_number(own.figure, o.figure) and _noun(o) == _noun(r) for r in taken for o in sides):
                return side
    return None


def _noun(side: Side) -> str | None:
    """Return the noun that a plain number counts."""
    return side.counted[-1].lemma.casefold() if side.is_plain and side.counted else None


def _turned_parts(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    told = {pair: other for other in evidence for pair in _parts(other)}
    for pair, words in _parts(statement).items():
        if pair not in told and pair[::-1] in told:
            yield Doubt(
                words=words,
                verdict=Verdict.CONTRADICTED,
                rule="R14",
                why=f"The passage says {pair[1]} of {pair[0]}.",
                evidence=(told[pair[::-1]].passage,),
            )


def _parts(statement: Statement) -> dict[tuple[str, str], str]:
    """Return each "three of eleven" of the sentence, as its two numbers."""
    sentence, found = statement.sentence, {}
    for number in sentence.words:
        for of in sentence.children(number, "prep") if number.pos == "NUM" else ():
            for noun in sentence.children(of, "pobj") if of.text.casefold() == "of" else ():
                for whole in [noun] if noun.pos == "NUM" else sentence.children(noun, "nummod"):
                    found[number.text.casefold(), whole.text.casefold()] = f"{number.text} of {whole.text}"
    return found
