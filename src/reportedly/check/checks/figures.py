"""Numbers, bounds, and what is counted."""

import math
import re
from collections.abc import Iterator, Sequence

from reportedly.annotate import Word
from reportedly.annotate.times import find_times
from reportedly.check.checks.durations import hours_of, length_of, same_duration, same_hours
from reportedly.check.findings import Doubt
from reportedly.check.statement import Statement
from reportedly.claims.figures import compare_figures
from reportedly.lexicon import load_lexicon
from reportedly.records import Bound, Figure, FigureKind, Verdict

__all__ = ["check_bound", "check_number", "figures_of", "same_number"]

NEAR = 3
"""Words before an "in" among which the part of a share stands: one train in four."""

ROUNDING = 0.05
"""How far an "about" of the text may lie from the exact number of its evidence, as a share."""

DIGITS = re.compile(r"\d+")

ROUND, ROUNDEST = 1000, 2.5
"""From which number on a one with noughts is round; how much farther from it a number may lie: over a million."""

MILLION = 1_000_000
"""A number from here on that counts nothing is money where the passage speaks of money: below the 2.9 billion."""

PART = 1.5
"""How much farther a fraction in words may lie from a share in per cent: nearly a fifth, 18 per cent."""

Found = tuple[Figure, Statement]


def check_number(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """A number of the sentence stands in no passage."""
    for figure in statement.figures:
        if is_no_count(figure, statement):
            continue
        if not any(same_number(figure, other, statement) for other, _ in figures_of(evidence)) and not (
            _is_written(figure, statement, evidence)
            or _is_in_a_verb(figure, evidence)
            or _is_the_rest(figure, evidence)
            or _is_all_but_one(figure, statement, evidence)
            or _is_an_article(figure, evidence)
            or _is_share_of(figure, evidence)
            or _is_told_stretch(figure, evidence)
            or any(same_duration(figure, other) for other, _ in figures_of(evidence))
        ):
            rival = _rival(figure, statement, evidence)
            yield Doubt(
                words=figure.passage.text,
                verdict=Verdict.CONTRADICTED if rival else Verdict.UNSUPPORTED,
                rule="R5",
                why=_number_why(figure, rival),
                evidence=(rival.passage,) if rival else (),
            )
    yield from _strange_numerals(statement, evidence)


def _numerals(statement: Statement) -> Iterator[tuple[Word, float]]:
    """Yield what is written as a number in digits, or behind "aged", and is no figure and no time: 88, who died."""
    counted = [figure.passage for figure in statement.figures]
    times = [found.passage for found in find_times(statement.sentence, statement.published)]
    for word in statement.words:
        digits = word.text.replace(",", "")
        near = statement.words[max(0, word.i - 1) : word.i + 2]
        if any(w.text.casefold() in load_lexicon("check_names")["calendar"]["words"] for w in near):
            continue
        if digits.isdecimal() and not any(p.start <= word.start < p.end for p in (*counted, *times)):
            yield word, float(digits)


def _strange_numerals(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """A number that counts nothing, as an age or a name has, stands in no passage."""
    own = list(_numerals(statement))
    if not own:
        return
    known = {value for other in evidence for word in other.words if (value := _number(word.text)) is not None}
    known |= {float(found) for other in evidence for found in DIGITS.findall(other.passage.text.replace(",", ""))}
    for word, value in own:
        if value not in known:
            yield Doubt(
                words=word.text,
                verdict=Verdict.UNSUPPORTED,
                rule="R5",
                why=f"No passage gives the number {word.text!r}; take it out or cite who gives it.",
            )


def is_no_count(figure: Figure, statement: Statement) -> bool:
    """Say whether a number counts nothing of its own: one of the nurses, half-year profit, a year and a half."""
    words = [word.text.casefold() for word in statement.words if word.start >= figure.passage.start]
    said = figure.passage.text.casefold()
    if said.startswith("one") and words[1:2] == ["of"]:
        return True
    before = [word.lemma.casefold() for word in statement.words if word.end <= figure.passage.start]
    half = said.endswith("half") or said.startswith("half")
    stretch = before[-2:-1] and before[-2] in load_lexicon("check_dates")["units"]["words"] and before[-1] == "and"
    return half and bool(stretch or "half-year" in said or words[:3] == ["half", "-", "year"])


def _is_the_rest(figure: Figure, evidence: Sequence[Statement]) -> bool:
    """Say whether the number is what is left of two of a passage that tells of the others: five of the eight."""
    rest = frozenset(load_lexicon("check_names")["rest"]["words"])
    for other in evidence:
        words = [w.text.casefold() for w in other.words if w.text.casefold() != "the"]
        parts = [
            (_number(words[at - 1]), _number(words[at + 1])) for at in range(1, len(words) - 1) if words[at] == "of"
        ]
        if rest & other.forms and any(p and w and figure.low == w - p for p, w in parts):
            return True
    return False


def _is_an_article(figure: Figure, evidence: Sequence[Statement]) -> bool:
    """Say whether a "one" may be a passage's "a": one client, a customer; no passage counts these."""
    if figure.low != 1 or figure.bound != Bound.EXACT or figure.passage.text.casefold() != "one":
        return False
    noun = (figure.counted or "").casefold().split()[-1:]
    return not any((other.counted or "").casefold().split()[-1:] == noun for other, _ in figures_of(evidence))


def _is_share_of(figure: Figure, evidence: Sequence[Statement]) -> bool:
    """Say whether a fraction is told in a passage by its two numbers: two thirds, four of the six; one in four."""
    if figure.kind != FigureKind.FRACTION or figure.low is None:
        return False
    for other in evidence:
        words = [w.text.casefold() for w in other.words if w.text.casefold() != "the"]
        for at in range(1, len(words) - 1):
            whole = _number(words[at + 1]) if words[at] in ("of", "in") else None
            parts = (
                [_number(word) for word in words[max(0, at - NEAR) : at]]
                if words[at] == "in"
                else [_number(words[at - 1])]
            )
            if whole and any(part and math.isclose(part / whole, figure.low, rel_tol=0.01) for part in parts):
                return True
    return False


def _is_told_stretch(figure: Figure, evidence: Sequence[Statement]) -> bool:
    """Say whether a stretch of time is as long as one that a passage does not count: twelve months, after a year."""
    mine = length_of(figure)
    units = load_lexicon("check_dates")["units"]["words"]
    spans = (
        hours_of(1, word.lemma.casefold())
        for other in evidence
        for word in other.words
        if word.lemma.casefold() in units and word.i and other.words[word.i - 1].text.casefold() in ("a", "an", "one")
    )
    return mine is not None and any(hours is not None and same_hours(mine, hours) for hours in spans)


def _is_all_but_one(figure: Figure, statement: Statement, evidence: Sequence[Statement]) -> bool:
    """Say whether one is named beside the others of a number: the minister and five others, all six."""
    behind = [word.text.casefold() for word in statement.words if word.start >= figure.passage.end]
    others = frozenset(load_lexicon("check_names")["rest"]["words"]) | {"other"}
    if not behind or behind[0] not in others or figure.low is None:
        return False
    return any(other.low == figure.low + 1 and other.kind == figure.kind for other, _ in figures_of(evidence))


def _number(text: str) -> float | None:
    values: dict[str, float] = load_lexicon("check_dates")["numbers"]["values"]
    return values.get(text.casefold(), float(text) if text.isdigit() else None)


def _is_in_a_verb(figure: Figure, evidence: Sequence[Statement]) -> bool:
    """Say whether a passage has the number in a verb or an ordinal: halve for by half, a third year for three years."""
    table = load_lexicon("check_names")["numbers_in_words"]["values"]
    low = figure.low if figure.low is not None else figure.high
    lemmas = frozenset(lemma for other in evidence for lemma in other.lemmas | other.forms)
    return any(word in lemmas and low is not None and math.isclose(low, value) for word, value in table.items())


def _is_written(figure: Figure, statement: Statement, evidence: Sequence[Statement]) -> bool:
    """Say whether a passage has the figure in so many words, however it was read."""
    if _is_fraction_in_words(figure, statement, evidence):
        return True
    words = f" {' '.join(figure.passage.text.casefold().split())} "
    return any(words in f" {' '.join(word.text.casefold() for word in other.words)} " for other in evidence)


def _is_fraction_in_words(figure: Figure, statement: Statement, evidence: Sequence[Statement]) -> bool:
    """Say whether a passage has the fraction in words: one third for a third, 0.25 for a quarter point."""
    parts = load_lexicon("check_names")["fractions"]["values"]
    said = frozenset(form for other in evidence for form in other.forms)
    behind = [word.text.casefold() for word in statement.words if word.start >= figure.passage.end and word.text != "-"]
    if figure.low == 1 and behind and behind[0] in parts:
        return behind[0] in said
    return any(word in said and figure.low is not None and math.isclose(figure.low, parts[word]) for word in parts)


def _number_why(figure: Figure, rival: Figure | None) -> str:
    if rival is None:
        return f"No passage gives the number {figure.passage.text!r}; take it out or cite who gives it."
    return f"The passage says {rival.passage.text!r}, not {figure.passage.text!r}."


def check_bound(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """A number of the sentence sets other limits than the passage does."""
    for figure in statement.figures:
        same = [other for other, _ in figures_of(evidence) if same_number(figure, other)]
        if _is_distance(figure, statement) or _is_compared(figure, statement) or _is_legal(statement, evidence):
            continue
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


def figures_of(evidence: Sequence[Statement]) -> Iterator[Found]:
    """Yield each figure of the passages with its sentence."""
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


def same_number(figure: Figure, other: Figure, statement: Statement | None = None) -> bool:
    """Say whether a figure of the text may stand for one of the evidence, by its number alone."""
    if not _comparable(figure, other):
        return False
    (low, high), (other_low, other_high) = _stated(figure), _stated(other)
    if figure.bound == Bound.RANGE and other.bound != Bound.RANGE:
        return low <= other_low and other_high <= high
    if math.isclose(low, other_low, rel_tol=1e-6) and math.isclose(high, other_high, rel_tol=1e-6):
        return True
    rounded = (figure.bound == Bound.ABOUT or _says_about(figure, statement)) and other_low == other_high
    part = _is_part(figure, other)
    near = ROUNDING * (PART if part else 1)
    return _rounded_bound(figure, other, part) or (rounded and abs(low - other_low) <= near * abs(other_low))


def _is_distance(figure: Figure, statement: Statement) -> bool:
    """Say whether "over" before a length may mean across it: her victory over 200 metres."""
    words = [word for word in statement.words if word.start <= figure.passage.start]
    over = next((word for word in reversed(words) if word.text.casefold() == "over"), None)
    if figure.kind != FigureKind.MEASURE or over is None or not over.i or over.i < len(words) - 2:
        return False
    return statement.words[over.i - 1].pos in ("NOUN", "PROPN")


def _is_legal(statement: Statement, evidence: Sequence[Statement]) -> bool:
    """Say whether the limit is one that was set, and both tell of it: limited to 90, a limit of 90."""
    words = frozenset(load_lexicon("check_names")["limiting"]["words"])
    return bool(words & statement.lemmas) and any(words & other.lemmas for other in evidence)


def _is_compared(figure: Figure, statement: Statement) -> bool:
    """Say whether the number stands behind a "than" that was not read as its limit: younger than five."""
    before = [word.text.casefold() for word in statement.words if word.end <= figure.passage.start]
    return bool(before) and before[-1] == "than"


def _says_about(figure: Figure, statement: Statement | None) -> bool:
    """Say whether the word before the number makes it a round one, though it was read as another word's."""
    if statement is None:
        return False
    before = [word.text.casefold() for word in statement.words if word.end <= figure.passage.start]
    wording = load_lexicon("bounds")["before"].get(before[-1]) if before else None
    return wording is not None and wording["bound"] == Bound.ABOUT


def _is_part(figure: Figure, other: Figure) -> bool:
    return figure.kind == FigureKind.FRACTION and other.kind == FigureKind.PERCENT


def _rounded_bound(figure: Figure, other: Figure, part: bool = False) -> bool:
    """ "More than 1,200" for 1,234 and "nearly 1,300" for 1,290 are honest roundings."""
    if other.bound not in (Bound.EXACT, Bound.ABOUT) and _side(figure) * _side(other) <= 0:
        return False
    (low, _), (stated, _) = _stated(figure), _stated(other)
    far = ROUNDEST if _is_round(low) and other.bound == Bound.EXACT else 1
    near = abs(low - stated) <= far * 2 * ROUNDING * (PART if part else 1) * abs(stated)
    strict = figure.bound in (Bound.MORE_THAN, Bound.LESS_THAN) and other.bound == Bound.EXACT
    if strict and math.isclose(low, stated, rel_tol=1e-6):
        return False
    above = figure.bound in (Bound.MORE_THAN, Bound.AT_LEAST) and low <= stated
    below = figure.bound in (Bound.LESS_THAN, Bound.AT_MOST) and low >= stated
    return near and (above or below)


def _is_round(value: float) -> bool:
    """Say whether a number is a one with noughts, of a thousand or more: a million."""
    return value >= ROUND and f"{value:.0f}".rstrip("0") == "1"


def _comparable(figure: Figure, other: Figure) -> bool:
    shares = (FigureKind.PERCENT, FigureKind.FRACTION)
    if figure.kind in shares and other.kind in shares:
        return True
    if FigureKind.FRACTION in (figure.kind, other.kind) and all(0 < _stated(f)[1] < 1 for f in (figure, other)):
        return True  # a quarter point, 0.25 points
    if FigureKind.MONEY in (figure.kind, other.kind):
        bare = other.kind == FigureKind.COUNT and (other.low or 0) >= MILLION and not other.counted
        return bare or (figure.kind == other.kind and figure.currency == other.currency)
    if (figure.kind == FigureKind.DURATION) != (other.kind == FigureKind.DURATION) and figure.counted and other.counted:
        return False
    return (figure.kind in shares) == (other.kind in shares)


def _contains(figure: Figure, other: Figure) -> bool:
    """R7: every number that the passage allows is allowed by the sentence."""
    if figure.bound == other.bound or {figure.bound, other.bound} <= {Bound.AT_LEAST, Bound.VAGUE}:
        return True
    if other.bound == Bound.EXACT:
        # "At least 340" for 340 is no lie, but tells of a limit that nobody set.
        return figure.bound in (Bound.ABOUT, Bound.RANGE) or (
            _rounded_bound(figure, other, _is_part(figure, other)) and _stated(figure) != _stated(other)
        )
    if other.bound == Bound.ABOUT:
        return _rounded_bound(figure, other) and _stated(figure) != _stated(other)
    if other.bound == Bound.MORE_THAN and _stated(figure) == _stated(other):
        return figure.bound == Bound.AT_LEAST
    if other.bound == Bound.LESS_THAN and _stated(figure) == _stated(other):
        return figure.bound == Bound.AT_MOST
    if _side(figure) * _side(other) > 0 and _stated(figure) != _stated(other):
        return True  # more than 9,600 for at least 9,670: that it is near was seen to
    return figure.bound == Bound.RANGE and other.bound == Bound.RANGE


def _side(figure: Figure) -> int:
    if figure.bound in (Bound.AT_LEAST, Bound.MORE_THAN):
        return 1
    return -1 if figure.bound in (Bound.AT_MOST, Bound.LESS_THAN) else 0


def _rival(figure: Figure, statement: Statement, evidence: Sequence[Statement]) -> Figure | None:
    """Return a figure of the evidence that counts the same thing as the unfounded one."""
    for other, where in figures_of(evidence):
        if compare_figures(figure, other, context_a=statement.sentence, context_b=where.sentence).same:
            return other
    return None
