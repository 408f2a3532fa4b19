"""Numbers, bounds, and what is counted."""

import math
from collections.abc import Iterator, Sequence

from reportedly.check.checks.dates import same_time
from reportedly.check.findings import Doubt
from reportedly.check.statement import Statement
from reportedly.claims.figures import compare_figures
from reportedly.records import Bound, Figure, FigureKind, RelationKind, Verdict

__all__ = ["check_bound", "check_number", "check_unit"]

INFINITE = math.inf

ROUNDING = 0.05
"""How far an "about" of the text may lie from the exact number of its evidence, as a share."""

SMALL = frozenset({"a", "an", "the", "its", "their", "his", "her"})

Found = tuple[Figure, Statement]


def check_number(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """A number of the sentence stands in no passage."""
    for figure in statement.figures:
        if not any(_same_number(figure, other) for other, _ in _figures(evidence)) and not _is_written(
            figure, evidence
        ):
            rival = _rival(figure, statement, evidence)
            yield Doubt(
                words=figure.passage.text,
                verdict=Verdict.CONTRADICTED if rival else Verdict.UNSUPPORTED,
                rule="R5",
                why=_number_why(figure, rival),
                evidence=(rival.passage,) if rival else (),
            )


def _is_written(figure: Figure, evidence: Sequence[Statement]) -> bool:
    """Say whether a passage has the figure in so many words, however it was read."""
    words = f" {' '.join(figure.passage.text.casefold().split())} "
    return any(words in f" {' '.join(word.text.casefold() for word in other.words)} " for other in evidence)


def _number_why(figure: Figure, rival: Figure | None) -> str:
    if rival is None:
        return f"No passage gives the number {figure.passage.text!r}; take it out or cite who gives it."
    return f"The passage says {rival.passage.text!r}, not {figure.passage.text!r}."


def check_bound(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """A number of the sentence sets other limits than the passage does."""
    for figure in statement.figures:
        same = [other for other, _ in _figures(evidence) if _same_number(figure, other)]
        if same and not any(_contains(figure, other) for other in same):
            closest = same[0]
            reversed_bound = _side(figure) * _side(closest) < 0
            yield Doubt(
                words=figure.passage.text,
                verdict=Verdict.CONTRADICTED if reversed_bound else Verdict.STRONGER,
                rule="R7" if closest.bound != Bound.ABOUT else "R6",
                why=f"{figure.passage.text!r} allows other numbers than the passage's {closest.passage.text!r}.",
                evidence=(closest.passage,),
            )


def check_unit(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """A number of the sentence counts something else than in the passage, or elsewhere, or at another time."""
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
    for figure in statement.figures:
        found = [(other, where) for other, where in _figures(evidence) if _same_number(figure, other)]
        reasons = [_other_thing(figure, statement, other, where) for other, where in found]
        if reasons and all(reasons):
            yield Doubt(
                words=f"{figure.passage.text} {figure.counted or figure.unit or ''}".strip(),
                verdict=Verdict.CONTRADICTED,
                rule="R14",
                why=f"In the passage the number {found[0][0].passage.text!r} is of something else: {reasons[0]}.",
                evidence=(found[0][1].passage,),
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


def _figures(evidence: Sequence[Statement]) -> Iterator[Found]:
    for statement in evidence:
        for figure in statement.figures:
            yield figure, statement


def _stated(figure: Figure) -> tuple[float, float]:
    """Return the number or numbers as written, whatever their bound."""
    low = figure.high if figure.low is None else figure.low
    high = figure.low if figure.high is None else figure.high
    assert low is not None
    assert high is not None
    if figure.kind == FigureKind.PERCENT:
        return low / 100, high / 100
    return low, high


def _same_number(figure: Figure, other: Figure) -> bool:
    if not _comparable(figure, other):
        return False
    (low, high), (other_low, other_high) = _stated(figure), _stated(other)
    if figure.bound == Bound.RANGE and other.bound != Bound.RANGE:
        return low <= other_low and other_high <= high
    if math.isclose(low, other_low, rel_tol=1e-6) and math.isclose(high, other_high, rel_tol=1e-6):
        return True
    rounded = figure.bound == Bound.ABOUT and other_low == other_high
    return _rounded_bound(figure, other) or (rounded and abs(low - other_low) <= ROUNDING * abs(other_low))


def _rounded_bound(figure: Figure, other: Figure) -> bool:
    """ "More than 1,200" for 1,234 and "nearly 1,300" for 1,290 are honest roundings."""
    if other.bound not in (Bound.EXACT, Bound.ABOUT):
        return False
    (low, _), (stated, _) = _stated(figure), _stated(other)
    near = abs(low - stated) <= 2 * ROUNDING * abs(stated)
    strict = figure.bound in (Bound.MORE_THAN, Bound.LESS_THAN) and other.bound == Bound.EXACT
    if strict and math.isclose(low, stated, rel_tol=1e-6):
        return False
    above = figure.bound in (Bound.MORE_THAN, Bound.AT_LEAST) and low <= stated
    below = figure.bound in (Bound.LESS_THAN, Bound.AT_MOST) and low >= stated
    return near and (above or below)


def _comparable(figure: Figure, other: Figure) -> bool:
    shares = (FigureKind.PERCENT, FigureKind.FRACTION)
    if figure.kind in shares and other.kind in shares:
        return True
    if FigureKind.FRACTION in (figure.kind, other.kind) and all(0 < _stated(f)[1] < 1 for f in (figure, other)):
        return True  # a quarter point, 0.25 points
    if FigureKind.MONEY in (figure.kind, other.kind):
        return figure.kind == other.kind and figure.currency == other.currency
    return (figure.kind in shares) == (other.kind in shares)


def _contains(figure: Figure, other: Figure) -> bool:
    """R7: every number that the passage allows is allowed by the sentence."""
    if figure.bound == other.bound or {figure.bound, other.bound} <= {Bound.AT_LEAST, Bound.VAGUE}:
        return True
    if other.bound == Bound.EXACT:
        return figure.bound in (Bound.ABOUT, Bound.AT_LEAST, Bound.AT_MOST, Bound.RANGE) or _rounded_bound(
            figure, other
        )
    if other.bound == Bound.ABOUT:
        return _rounded_bound(figure, other) and _stated(figure) != _stated(other)
    if other.bound == Bound.MORE_THAN:
        return figure.bound == Bound.AT_LEAST
    if other.bound == Bound.LESS_THAN:
        return figure.bound == Bound.AT_MOST
    return figure.bound == Bound.RANGE and other.bound == Bound.RANGE


def _side(figure: Figure) -> int:
    if figure.bound in (Bound.AT_LEAST, Bound.MORE_THAN):
        return 1
    return -1 if figure.bound in (Bound.AT_MOST, Bound.LESS_THAN) else 0


def _rival(figure: Figure, statement: Statement, evidence: Sequence[Statement]) -> Figure | None:
    """Return a figure of the evidence that counts the same thing as the unfounded one."""
    for other, where in _figures(evidence):
        if compare_figures(figure, other, context_a=statement.sentence, context_b=where.sentence).same:
            return other
    return None


def _other_thing(figure: Figure, statement: Statement, other: Figure, where: Statement) -> str | None:
    compared = compare_figures(
        figure,
        other,
        context_a=statement.sentence,
        context_b=where.sentence,
        published_a=statement.published,
        published_b=where.published,
    )
    apart = (None, RelationKind.OTHER_SCOPE, RelationKind.OTHER_PERIOD, RelationKind.OTHER_DEFINITION)
    if compared.same or compared.relation not in apart or _less_said(figure, other):
        return None
    if compared.relation == RelationKind.OTHER_PERIOD and figure.period and other.period:
        return None if same_time(figure.period, other.period, statement, where) else compared.reasons[0]
    if figure.kind == FigureKind.DURATION and compared.reasons[0].endswith("is not said"):
        return None  # a sentence of five years, five years in prison
    # How surely it is told is another check's.
    return None if compared.reasons[0].startswith("one is planned") else compared.reasons[0]


def _less_said(figure: Figure, other: Figure) -> bool:
    """The sentence leaves the counted thing, place or period of the passage out, and adds none of its own."""
    if figure.counted is None:
        return True
    pairs = ((figure.place, other.place), (figure.period, other.period))
    same = _in_words(figure.counted) == _in_words(other.counted) or _unnamed(figure.counted, other.counted or "")
    return same and all(own is None or _in_words(own) == _in_words(theirs) for own, theirs in pairs)


def _unnamed(counted: str, other: str) -> bool:
    """Say whether two wordings differ by names and small words alone: a rival, its rival Delphin Foods."""
    mine, theirs = (
        [word for word in words.split() if not word[:1].isupper() and word not in SMALL] for words in (counted, other)
    )
    return bool(mine) and mine == theirs


def _in_words(text: str | None) -> list[str] | None:
    """Return a wording with a percent sign as its word: their 30% stake, their 30 percent stake."""
    return text.casefold().replace("per cent", "percent").replace("%", " percent").split() if text else None
