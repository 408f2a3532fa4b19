"""Numbers that a passage tells in other words: as a rest, a share, an article, a verb, a stretch of time."""

import math
from collections.abc import Sequence

from reportedly.annotate import Word
from reportedly.check.checks.durations import hours_of, length_of, same_hours
from reportedly.check.checks.numbers import figures_of
from reportedly.check.modality import listed
from reportedly.check.statement import Statement
from reportedly.lexicon import load_lexicon
from reportedly.records import Bound, Figure, FigureKind

__all__ = [
    "as_number",
    "is_a_pair",
    "is_all_but_one",
    "is_an_article",
    "is_difference",
    "is_in_a_tally",
    "is_in_a_verb",
    "is_no_count",
    "is_share_of",
    "is_the_rest",
    "is_told_stretch",
    "is_written",
]

NEAR = 6
"""Words before an "in" among which the part of a share stands: one train in four."""


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


def is_the_rest(figure: Figure, evidence: Sequence[Statement]) -> bool:
    """Say whether the number is what is left of two of a passage that tells of the others: five of the eight."""
    rest = frozenset(load_lexicon("check_names")["rest"]["words"])
    for other in evidence:
        words = [w.text.casefold() for w in other.words if w.text.casefold() != "the"]
        parts = [
            (as_number(words[at - 1]), as_number(words[at + 1])) for at in range(1, len(words) - 1) if words[at] == "of"
        ]
        if rest & other.forms and any(p and w and figure.low == w - p for p, w in parts):
            return True
    return False


def is_an_article(figure: Figure, evidence: Sequence[Statement]) -> bool:
    """Say whether a "one" may be a passage's "a": one client, a customer; no passage counts these."""
    if figure.low != 1 or figure.bound != Bound.EXACT or figure.passage.text.casefold() != "one":
        return False
    noun = (figure.counted or "").casefold().split()[-1:]
    return not any((other.counted or "").casefold().split()[-1:] == noun for other, _ in figures_of(evidence))


def is_share_of(figure: Figure, evidence: Sequence[Statement]) -> bool:
    """Say whether a fraction is told in a passage by its two numbers: two thirds, four of the six; one in four."""
    if figure.kind != FigureKind.FRACTION or figure.low is None:
        return False
    for other in evidence:
        words = [w.text.casefold() for w in other.words if w.text.casefold() != "the"]
        for at in range(1, len(words) - 1):
            whole = as_number(words[at + 1]) if words[at] in ("of", "in") else None
            parts = (
                [as_number(word) for word in words[max(0, at - NEAR) : at]]
                if words[at] == "in"
                else [as_number(words[at - 1])]
            )
            if whole and any(part and math.isclose(part / whole, figure.low, rel_tol=0.01) for part in parts):
                return True
    return False


def is_told_stretch(figure: Figure, evidence: Sequence[Statement]) -> bool:
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


def is_all_but_one(figure: Figure, statement: Statement, evidence: Sequence[Statement]) -> bool:
    """Say whether one is named beside the others of a number: the minister and five others, all six."""
    behind = [word.text.casefold() for word in statement.words if word.start >= figure.passage.end]
    others = frozenset(load_lexicon("check_names")["rest"]["words"]) | {"other"}
    if not behind or behind[0] not in others or figure.low is None:
        return False
    return any(other.low == figure.low + 1 and other.kind == figure.kind for other, _ in figures_of(evidence))


def is_a_pair(figure: Figure, statement: Statement, evidence: Sequence[Statement]) -> bool:
    """Say whether "the two" takes up those a passage has without a number: the two companies, the companies said."""
    inside = [w for w in statement.words if figure.passage.start <= w.start < figure.passage.end]
    if figure.low != 2 or figure.bound != Bound.EXACT or not inside or inside[0].text.casefold() not in ("two", "both"):
        return False
    noun = statement.sentence.head(inside[0])
    known = {child.text.casefold() for child in statement.sentence.children(noun, "det")}
    definite = "the" in known or inside[0].text.casefold() == "both"
    return definite and any(
        word.lemma == noun.lemma and word.tag == "NNS" and _is_bare(word, other)
        for other in evidence
        for word in other.words
    )


def is_difference(figure: Figure, evidence: Sequence[Statement]) -> bool:
    """Say whether a number of points is what lies between two rates of one passage: 2.4 and 2.1 per cent, .3 points."""
    if figure.low is None or figure.low != figure.high or "point" not in f"{figure.unit} {figure.counted}":
        return False
    for other in evidence:
        rates = [f.low for f in other.figures if f.kind == FigureKind.PERCENT and f.low is not None]
        if any(math.isclose(abs(a - b), figure.low, abs_tol=1e-6) for a in rates for b in rates if a != b):
            return True
    return False


def is_in_a_tally(figure: Figure, evidence: Sequence[Statement]) -> bool:
    """Say whether a share is one of two that a passage sets against each other: 54 per cent, by 54 to 46 per cent."""
    if figure.kind != FigureKind.PERCENT or figure.bound != Bound.EXACT:
        return False
    for other in evidence:
        for at, to in enumerate(other.words[1:-2], 1):
            one, two = as_number(other.words[at - 1].text), as_number(other.words[at + 1].text)
            shares = other.words[at + 2].text.casefold() in ("per", "percent", "%")
            if to.text.casefold() == "to" and shares and one and two and one > two and figure.low in (one, two):
                return True
    return False


def _is_bare(noun: Word, other: Statement) -> bool:
    """Say whether a noun stands as "the sides" or "both sides", with nothing that tells which or how many."""
    beside = other.sentence.children(noun)
    return [word.text.casefold() for word in beside] in (["the"], ["both"], ["both", "the"])


def as_number(text: str) -> float | None:
    values: dict[str, float] = load_lexicon("check_dates")["numbers"]["values"]
    return values.get(text.casefold(), float(text) if text.isdigit() else None)


def is_in_a_verb(figure: Figure, evidence: Sequence[Statement]) -> bool:
    """Say whether a passage has the number in a verb or an ordinal: halve for by half, a third year for three years."""
    table = load_lexicon("check_names")["numbers_in_words"]["values"]
    low = figure.low if figure.low is not None else figure.high
    return low is not None and any(
        math.isclose(low, table[form])
        for other in evidence
        for word in other.words
        for form in (word.text.casefold(), word.lemma.casefold())
        if form in table and (form not in listed("ordinals") or _is_of_same_thing(word, figure, other))
    )


def _is_of_same_thing(ordinal: Word, figure: Figure, other: Statement) -> bool:
    """Say whether an ordinal numbers the time that the figure counts: the third year, three years."""
    behind = {word.lemma.casefold() for word in other.words[ordinal.i + 1 : ordinal.i + 3]}
    counted = [figure.unit or "", *(figure.counted or "").casefold().split()[-1:]]
    units = load_lexicon("check_dates")["units"]["words"]
    return any(noun.removesuffix("s") in behind for noun in counted if noun.removesuffix("s") in units)


def is_written(figure: Figure, statement: Statement, evidence: Sequence[Statement]) -> bool:
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
    share = figure.low / 100 if figure.kind == FigureKind.PERCENT and figure.low is not None else figure.low
    return any(word in said and share is not None and math.isclose(share, parts[word]) for word in parts)
