"""Numbers, bounds, and what is counted."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from reportedly.annotate import Word
from reportedly.annotate.times import find_times
from reportedly.check.checks.durations import same_duration
from reportedly.check.checks.numbers import figures_of, is_part, rounded_bound, same_number, side_of, stated_of
from reportedly.check.checks.retold import (
    as_number,
    is_a_pair,
    is_all_but_one,
    is_an_article,
    is_difference,
    is_in_a_tally,
    is_in_a_verb,
    is_no_count,
    is_share_of,
    is_the_rest,
    is_told_stretch,
    is_written,
)
from reportedly.check.findings import Doubt
from reportedly.check.modality import listed
from reportedly.check.statement import Statement
from reportedly.claims.figures import compare_figures
from reportedly.lexicon import load_lexicon
from reportedly.records import Bound, Figure, FigureKind, Verdict

__all__ = ["check_bound", "check_number"]

REACH = 3
"""Words before a number among which the verb stands that reaches it: could rise to about 140."""

DIGITS = re.compile(r"\d+")


def check_number(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """A number of the sentence stands in no passage."""
    for figure in statement.figures:
        if is_no_count(figure, statement):
            continue
        if not any(same_number(figure, other, statement) for other, _ in figures_of(evidence)) and not (
            is_written(figure, statement, evidence)
            or is_in_a_verb(figure, evidence)
            or is_the_rest(figure, evidence)
            or is_all_but_one(figure, statement, evidence)
            or is_an_article(figure, evidence)
            or is_difference(figure, evidence)
            or is_in_a_tally(figure, evidence)
            or is_a_pair(figure, statement, evidence)
            or is_share_of(figure, evidence)
            or is_told_stretch(figure, evidence)
            or (_is_compared(figure, statement) and _has_numeral(figure, evidence))
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
    known = {value for other in evidence for word in other.words if (value := as_number(word.text)) is not None}
    known |= {float(found) for other in evidence for found in DIGITS.findall(other.passage.text.replace(",", ""))}
    for word, value in own:
        if value not in known:
            yield Doubt(
                words=word.text,
                verdict=Verdict.UNSUPPORTED,
                rule="R5",
                why=f"No passage gives the number {word.text!r}; take it out or cite who gives it.",
            )


def _number_why(figure: Figure, rival: Figure | None) -> str:
    if rival is None:
        return f"No passage gives the number {figure.passage.text!r}; take it out or cite who gives it."
    return f"The passage says {rival.passage.text!r}, not {figure.passage.text!r}."


def check_bound(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """A number of the sentence sets other limits than the passage does."""
    for figure in statement.figures:
        found = [(other, where) for other, where in figures_of(evidence) if same_number(figure, other)]
        same = [other for other, _ in found]
        if side_of(figure) < 0 and any(_may_be_reached(other, where) for other, where in found):
            continue
        if (
            _is_reached(figure, statement)
            or _is_distance(figure, statement)
            or _is_compared(figure, statement)
            or _is_legal(statement, evidence)
        ):
            continue
        if same and not any(_contains(figure, other) for other in same):
            closest = same[0]
            reversed_bound = side_of(figure) * side_of(closest) < 0
            yield Doubt(
                words=figure.passage.text,
                verdict=Verdict.CONTRADICTED if reversed_bound else Verdict.STRONGER,
                rule="R7" if closest.bound != Bound.ABOUT else "R6",
                why=f"{figure.passage.text!r} allows other numbers than the passage's {closest.passage.text!r}.",
                evidence=(closest.passage,),
            )


def _is_reached(figure: Figure, statement: Statement) -> bool:
    """Say whether "up to" is where something went, and no limit: has gone up to 40 million."""
    before = [word for word in statement.words if word.end <= figure.passage.start]
    went = before and before[-1].lemma.casefold() in load_lexicon("check_ways")["going"]["words"]
    return bool(went) and figure.passage.text.casefold().startswith("up to ")


def _may_be_reached(figure: Figure, where: Statement) -> bool:
    """Say whether a number is the most there may be: could reach 140, up to 140 are possible."""
    before = [word for word in where.words if word.end <= figure.passage.start]
    verb = next((word for word in reversed(before[-REACH:]) if word.pos == "VERB"), None)
    if verb is None or figure.bound not in (Bound.EXACT, Bound.ABOUT):
        return False
    reaching = load_lexicon("check_material")["reaching"]["words"] + load_lexicon("check_ways")["going"]["words"]
    helpers = {word.text.casefold() for word in where.sentence.children(verb, "aux")}
    return verb.lemma.casefold() in reaching and bool(helpers & listed("modals"))


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


def _has_numeral(figure: Figure, evidence: Sequence[Statement]) -> bool:
    """Say whether a passage has the number where it counts nothing, as an age does: under five."""
    return any(as_number(word.text) == figure.low for other in evidence for word in other.words)


@cache
def _nearly() -> tuple[str, ...]:
    return tuple(load_lexicon("check_names")["nearly"]["words"])


def _contains(figure: Figure, other: Figure) -> bool:
    """R7: every number that the passage allows is allowed by the sentence."""
    if figure.bound == Bound.ABOUT and other.passage.text.casefold().startswith(_nearly()):
        return True  # close to four years, nearly four years
    if figure.bound == other.bound or {figure.bound, other.bound} <= {Bound.AT_LEAST, Bound.VAGUE}:
        return True
    if other.bound == Bound.EXACT:
        # "At least 340" for 340 is no lie, but tells of a limit that nobody set.
        return figure.bound in (Bound.ABOUT, Bound.RANGE) or (
            rounded_bound(figure, other, is_part(figure, other)) and stated_of(figure) != stated_of(other)
        )
    if other.bound == Bound.ABOUT:
        return rounded_bound(figure, other) and stated_of(figure) != stated_of(other)
    if other.bound == Bound.MORE_THAN and stated_of(figure) == stated_of(other):
        return figure.bound == Bound.AT_LEAST
    if other.bound == Bound.LESS_THAN and stated_of(figure) == stated_of(other):
        return figure.bound == Bound.AT_MOST
    if side_of(figure) * side_of(other) > 0 and stated_of(figure) != stated_of(other):
        return True  # more than 9,600 for at least 9,670: that it is near was seen to
    return figure.bound == Bound.RANGE and other.bound == Bound.RANGE


def _rival(figure: Figure, statement: Statement, evidence: Sequence[Statement]) -> Figure | None:
    """Return a figure of the evidence that counts the same thing as the unfounded one."""
    for other, where in figures_of(evidence):
        if compare_figures(figure, other, context_a=statement.sentence, context_b=where.sentence).same:
            return other
    return None
