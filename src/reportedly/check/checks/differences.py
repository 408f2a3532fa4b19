"""What tells two figures of the same number apart: unit, rate, change, thing, whole, state, status, place, period."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from reportedly.annotate import Word
from reportedly.check.checks.dates import same_time
from reportedly.check.checks.numbers import same_number
from reportedly.check.checks.sides import Side, sides_of
from reportedly.check.meaning import known_meanings, means_one_of, small_set
from reportedly.check.statement import Statement
from reportedly.claims.figures.nouns import group_of, qualities_of, same_group, states_of, wider
from reportedly.claims.figures.senses import is_doubtful, rate_of
from reportedly.lexicon import load_lexicon
from reportedly.records import ChangeRole, FigureKind

__all__ = ["DIFFERENCES"]

Difference = Callable[[Side, Side, Sequence[Statement]], str | None]


def other_unit(own: Side, other: Side, evidence: Sequence[Statement]) -> str | None:
    """Miles for kilometres, per cent for percentage points."""
    mine, theirs = own.figure.unit, other.figure.unit
    if mine and theirs and mine != theirs and "per " not in f"{mine} {theirs}":
        return f"{theirs}, not {mine}"
    kinds = (own.figure.kind, other.figure.kind)
    if kinds == (FigureKind.COUNT, FigureKind.MEASURE) and own.is_plain:
        return f"{theirs}, not {own.figure.counted}"
    if kinds == (FigureKind.MEASURE, FigureKind.COUNT) and other.is_plain:
        return f"{other.figure.counted}, not {mine}"
    return None


def other_rate(own: Side, other: Side, evidence: Sequence[Statement]) -> str | None:
    """By the week for by the month."""
    mine, theirs = (rate_of(side.figure, side.statement.sentence) for side in (own, other))
    if mine == theirs or not (mine or theirs) or theirs in _rates(own.statement):
        return None
    if theirs is None and mine in other.statement.lemmas:
        return None  # 17 in a week, however it was read
    return f"by the {theirs or 'whole'}, not by the {mine or 'whole'}"


def _rates(statement: Statement) -> set[str | None]:
    """Return the rates of a sentence's figures: 10.60 euros an hour, up from 9.80."""
    return {rate_of(figure, statement.sentence) for figure in statement.figures} - {None}


def other_change(own: Side, other: Side, evidence: Sequence[Statement]) -> str | None:
    """A rise to 18 % for a rise by 18 %; a rise for a fall."""
    mine, theirs = own.figure.change, other.figure.change
    if mine is None or theirs is None:
        return None
    if mine.direction and theirs.direction and mine.direction != theirs.direction:
        return f"a {theirs.direction}, not a {mine.direction}"
    if mine.role != theirs.role and ChangeRole.BY in (mine.role, theirs.role):
        return f"a change {theirs.role}, not {mine.role}"
    return f"where it went {theirs.role}, not {mine.role}" if mine.role != theirs.role else None


def other_thing(own: Side, other: Side, evidence: Sequence[Statement]) -> str | None:
    """What is counted in the sentence is counted by another number of the passage, or by none."""
    mine, theirs = own.counted, other.counted
    if not mine or not theirs or own.figure.kind == FigureKind.DURATION:
        return None
    if _is_tally(own) or (
        own.figure.kind == FigureKind.MONEY and any(_is_of("money", word) for word in (*mine, *theirs))
    ):
        return None  # voted out, 103 to 88; the price of oil, oil
    if any(_is_of("changes", word) for word in (*mine, *theirs)):
        return None  # a rise of 8 per cent: of what stands elsewhere
    if any(_is_of("people", word) for word in mine) and not any(_is_of("things", word) for word in theirs):
        return None
    if any(_is_of("people", word) for word in mine) and _lose(own, theirs):
        return None
    if any(_is_of("people", word) for word in theirs) and any(
        means_one_of(word, known_meanings(other.near)) for word in mine
    ):
        return None  # ticket holders: people who had bought tickets
    known = known_meanings(theirs)
    if any(means_one_of(word, known) for word in mine) or _same_kind(own, other):
        return None
    if own.figure.kind == FigureKind.COUNT and not other.is_plain:
        return None  # injuring more than 30: of whom was said before
    rivals = [side for side in sides_of(evidence) if not same_number(own.figure, side.figure)]
    rival = any(any(means_one_of(word, known_meanings(side.counted)) for word in mine) for side in rivals)
    if rival or (own.is_plain and other.is_plain):
        return f"of {other.figure.counted}, not of {own.figure.counted}"
    return None


def _is_tally(side: Side) -> bool:
    """Say whether a number is one of two behind each other, which count votes or goals: 103 to 88."""
    words = side.statement.words
    last = side.inside[-1].i if side.inside else 0
    first = side.inside[0].i if side.inside else 0
    after, before = words[last + 1 : last + 3], words[max(0, first - 2) : first]
    joined = [(after[0], after[1])] if len(after) > 1 else []
    joined += [(before[1], before[0])] if len(before) > 1 else []
    return not side.is_plain and any(to.text.casefold() in ("to", "-", "–") and n.pos == "NUM" for to, n in joined)


def _lose(own: Side, things: Sequence[Word]) -> bool:
    """Say whether the people are told of with what is counted in the passage, as theirs: 420 will lose their jobs."""
    sentence = own.statement.sentence
    owned = [w for w in own.near if any(c.tag == "PRP$" for c in sentence.children(w, "poss"))]
    return any(means_one_of(word, known_meanings(things)) for word in owned)


def _is_of(table: str, word: Word) -> bool:
    return word.lemma.casefold() in load_lexicon("check_names")[table]["words"]


def _same_kind(own: Side, other: Side) -> bool:
    one, two = group_of(own.figure.counted), group_of(other.figure.counted)
    return one is None or two is None or same_group(one, two) or wider(one, two)


def other_whole(own: Side, other: Side, evidence: Sequence[Statement]) -> str | None:
    """A share of the wheat for a share of the imported wheat."""
    shares = (FigureKind.PERCENT, FigureKind.FRACTION)
    if own.figure.kind not in shares or other.figure.kind not in shares:
        return None
    if not own.figure.counted or not other.figure.counted or not _same_kind(own, other):
        return None
    lost = qualities_of(other.figure.counted) - qualities_of(own.figure.counted)
    known = known_meanings(own.statement.words)
    said = [word for word in other.counted if word.text.casefold() in lost and not means_one_of(word, known)]
    added = qualities_of(own.figure.counted) - qualities_of(other.figure.counted)
    moved = [word for word in own.counted if word.text.casefold() in added and _is_of_another(word, other, evidence)]
    if moved:
        return f"not of the {moved[0].text} {own.counted[-1].text}"
    narrowing = [word for word in said if word.dep == "amod"]
    return f"of the {narrowing[0].text} {other.counted[-1].text} alone" if narrowing else None


def _is_of_another(word: Word, other: Side, evidence: Sequence[Statement]) -> bool:
    """Say whether the passages have a describing word by another noun than the one that is counted."""
    heads = [
        where.sentence.head(said).lemma.casefold()
        for where in evidence
        for said in where.words
        if said.lemma.casefold() == word.lemma.casefold() and said.dep in ("amod", "compound")
    ]
    counted = {noun.lemma.casefold() for noun in other.counted}
    return word.dep in ("amod", "compound") and bool(heads) and not counted & set(heads)


def other_state(own: Side, other: Side, evidence: Sequence[Statement]) -> str | None:
    """Killed for injured."""
    if own.figure.kind != FigureKind.COUNT:
        return None
    mine, theirs = (states_of(side.figure, side.statement.sentence) for side in (own, other))
    if mine and theirs and not mine & theirs and not _are_one_state(mine | theirs):
        return f"{' and '.join(sorted(theirs))}, not {' and '.join(sorted(mine))}"
    return None


def _are_one_state(states: frozenset[str]) -> bool:
    """Say whether states of people are told apart by words alone: rescued and freed, held and arrested."""
    tables = load_lexicon("check_names")
    known = frozenset(tables["states"]["words"])
    return not states <= known or any(states <= set(tables[name]["words"]) for name in ("freed", "held"))


def other_status(own: Side, other: Side, evidence: Sequence[Statement]) -> str | None:
    """Cases for suspected cases."""
    if is_doubtful(other.figure) and not is_doubtful(own.figure):
        doubtful = set(load_lexicon("counted")["doubtful"]["words"])
        return None if doubtful & own.statement.forms else "only suspected"
    return None


def other_place(own: Side, other: Side, evidence: Sequence[Statement]) -> str | None:
    """A place that the passage has elsewhere, where it gives the number another."""
    mine, theirs = _names(own.figure.place, own.statement), _names(other.figure.place, other.statement)
    lost = _places_lost(own, other)
    if lost:
        return f"of {lost} as well"
    origin = (own.figure.place or "").casefold().startswith("from ")
    if origin or {word.text for word in mine} & {word.text for word in theirs}:
        return None
    if not mine or not theirs or any(means_one_of(word, known_meanings(other.near)) for word in mine):
        return None
    known = known_meanings(word for where in evidence for word in where.words)
    if all(means_one_of(word, known) for word in mine):
        return f"{other.figure.place}, not {own.figure.place}"
    return None


def _places_lost(own: Side, other: Side) -> str | None:
    """Return a place joined to the sentence's in the passage, behind the very noun, that the sentence leaves out."""
    names = _names(own.figure.place, own.statement) if other.figure.place else ()
    for name in names:
        alone = not own.statement.sentence.children(name, "conj") and name.dep != "conj"
        for word in other.statement.words if alone else ():
            if word.text == name.text and word.text in (other.figure.place or ""):
                joined = other.statement.sentence.children(word, "conj")
                lost = [w.text for w in joined if w.pos == "PROPN" and w.text.casefold() not in own.statement.forms]
                if lost:
                    return lost[0]
    return None


def _names(place: str | None, statement: Statement) -> tuple[Word, ...]:
    said = (place or "").split()
    return tuple(word for word in statement.words if word.text in said and word.pos == "PROPN")


def other_period(own: Side, other: Side, evidence: Sequence[Statement]) -> str | None:
    mine, theirs = own.figure.period, other.figure.period
    if not mine or not theirs or same_time(mine, theirs, own.statement, other.statement):
        return None
    wider = same_time(theirs, mine, other.statement, own.statement)
    if wider and same_time(mine, other.statement.passage.text, own.statement, other.statement):
        return None  # in May this year: in May 2019
    if _is_of_other_figure(mine, own) or _is_of_other_figure(theirs, other):
        return None
    if _length(mine) is not None and _length(mine) == _length(theirs):
        return None  # a fortnight earlier, two weeks after
    if same_time(own.statement.passage.text, theirs, own.statement, other.statement, every=False):
        return None
    if {word.casefold() for word in mine.split()} & {word.casefold() for word in theirs.split()} - small_set("little"):
        return None
    return f"{theirs}, not {mine}"


def _is_of_other_figure(period: str, side: Side) -> bool:
    """Say whether another number stands between a number and its period: two officials said, down to 2 % in May."""
    at = side.statement.sentence.text.find(period) + side.statement.sentence.start
    figures = [f.passage for f in side.statement.figures if f is not side.figure]
    first, last = sorted((side.figure.passage.start, at))
    return any(first < passage.start < last for passage in figures)


def _length(period: str) -> tuple[int, str] | None:
    """Return how many of which unit a period is long: (2, week) of a fortnight earlier and of two weeks after."""
    tables = load_lexicon("check_dates")
    numbers, units = tables["numbers"]["values"], tables["units"]["words"]
    words = period.casefold().split()
    for number, unit in pairwise(words):
        count = numbers.get(number, int(number) if number.isdigit() else 1 if number in ("a", "an") else None)
        if count is not None and unit == "fortnight":
            return 2 * count, "week"
        if count is not None and unit.removesuffix("s") in units:
            return count, unit.removesuffix("s")
    return None


DIFFERENCES: Sequence[Difference] = (
    other_unit,
    other_rate,
    other_change,
    other_thing,
    other_whole,
    other_state,
    other_status,
    other_place,
    other_period,
)
