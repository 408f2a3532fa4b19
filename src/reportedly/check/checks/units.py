"""What a number is of: its unit, the thing counted, their state, the place and the time.

The passage has the very number, so both are likely of the same thing. A doubt needs a reason in what both say:
another unit, or a thing, state, place or time that the passage has elsewhere. What it has nowhere is for other checks.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reportedly.annotate import Word
from reportedly.check.checks.dates import same_time
from reportedly.check.checks.figures import figures_of, is_no_count, same_number
from reportedly.check.findings import Doubt
from reportedly.check.meaning import known_meanings, means_one_of, small_set
from reportedly.check.statement import Statement
from reportedly.claims.figures.nouns import group_of, qualities_of, same_group, states_of, wider
from reportedly.claims.figures.senses import is_doubtful, rate_of
from reportedly.lexicon import load_lexicon
from reportedly.records import ChangeRole, Figure, FigureKind, Verdict

__all__ = ["check_unit"]

NOUNS = ("NOUN", "PROPN", "ADJ")


@dataclass(frozen=True)
class _Side:
    """A figure in its sentence. near: the words of its own clause. counted: the words that say what is counted."""

    figure: Figure
    statement: Statement

    @property
    def counted(self) -> tuple[Word, ...]:
        said = (self.figure.counted or "").split()
        return tuple(word for word in self.statement.words if word.text in said and word.pos in NOUNS)

    @property
    def is_plain(self) -> bool:
        """Say whether the number stands right before what it counts: 340 people."""
        heads = [self.statement.sentence.head(word) for word in self.inside if word.dep == "nummod"]
        return self.figure.kind == FigureKind.COUNT and any(word in heads for word in self.counted)

    @property
    def inside(self) -> tuple[Word, ...]:
        passage = self.figure.passage
        return tuple(word for word in self.statement.words if passage.start <= word.start < passage.end)

    @property
    def near(self) -> tuple[Word, ...]:
        sentence = self.statement.sentence
        last = self.inside[-1:]
        verb = next((w for word in last for w in sentence.ancestors(word) if w.pos in ("VERB", "AUX")), None)
        return sentence.subtree(verb) if verb is not None else sentence.words


Difference = Callable[[_Side, _Side, Sequence[Statement]], str | None]


def check_unit(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """A number of the sentence counts something else than in the passage, or elsewhere, or at another time."""
    yield from _turned_parts(statement, evidence)
    for figure in statement.figures:
        if is_no_count(figure, statement):
            continue
        own = _Side(figure, statement)
        found = [_Side(other, where) for other, where in figures_of(evidence) if same_number(figure, other)]
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


def _difference(own: _Side, other: _Side, evidence: Sequence[Statement]) -> str | None:
    return next((reason for rule in DIFFERENCES if (reason := rule(own, other, evidence))), None)


def _swapped(own: _Side, evidence: Sequence[Statement]) -> _Side | None:
    """Return the passage's figure of what is counted, where it has another and the sentence gives that to another."""
    noun = _noun(own)
    if noun is None:
        return None
    sides = list(_sides(evidence))
    if any(same_number(own.figure, side.figure) and _noun(side) in (noun, None) for side in sides):
        return None
    rivals = [_Side(other, own.statement) for other in own.statement.figures if other is not own.figure]
    for side in sides:
        if _noun(side) == noun and not same_number(own.figure, side.figure):
            taken = [rival for rival in rivals if same_number(rival.figure, side.figure) and _noun(rival) != noun]
            if any(same_number(own.figure, o.figure) and _noun(o) == _noun(r) for r in taken for o in sides):
                return side
    return None


def _noun(side: _Side) -> str | None:
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


def other_unit(own: _Side, other: _Side, evidence: Sequence[Statement]) -> str | None:
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


def other_rate(own: _Side, other: _Side, evidence: Sequence[Statement]) -> str | None:
    """By the week for by the month."""
    mine, theirs = (rate_of(side.figure, side.statement.sentence) for side in (own, other))
    if mine == theirs or not (mine or theirs) or theirs in _rates(own.statement):
        return None
    return f"by the {theirs or 'whole'}, not by the {mine or 'whole'}"


def _rates(statement: Statement) -> set[str | None]:
    """Return the rates of a sentence's figures: 10.60 euros an hour, up from 9.80."""
    return {rate_of(figure, statement.sentence) for figure in statement.figures} - {None}


def other_change(own: _Side, other: _Side, evidence: Sequence[Statement]) -> str | None:
    """A rise to 18 % for a rise by 18 %; a rise for a fall."""
    mine, theirs = own.figure.change, other.figure.change
    if mine is None or theirs is None:
        return None
    if mine.direction and theirs.direction and mine.direction != theirs.direction:
        return f"a {theirs.direction}, not a {mine.direction}"
    if mine.role != theirs.role and ChangeRole.BY in (mine.role, theirs.role):
        return f"a change {theirs.role}, not {mine.role}"
    return f"where it went {theirs.role}, not {mine.role}" if mine.role != theirs.role else None


def other_thing(own: _Side, other: _Side, evidence: Sequence[Statement]) -> str | None:
    """What is counted in the sentence is counted by another number of the passage, or by none."""
    mine, theirs = own.counted, other.counted
    if not mine or not theirs or own.figure.kind == FigureKind.DURATION:
        return None
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
    rivals = [side for side in _sides(evidence) if not same_number(own.figure, side.figure)]
    rival = any(any(means_one_of(word, known_meanings(side.counted)) for word in mine) for side in rivals)
    if rival or (own.is_plain and other.is_plain):
        return f"of {other.figure.counted}, not of {own.figure.counted}"
    return None


def _lose(own: _Side, things: Sequence[Word]) -> bool:
    """Say whether the people are told of with what is counted in the passage, as theirs: 420 will lose their jobs."""
    sentence = own.statement.sentence
    owned = [w for w in own.near if any(c.tag == "PRP$" for c in sentence.children(w, "poss"))]
    return any(means_one_of(word, known_meanings(things)) for word in owned)


def _is_of(table: str, word: Word) -> bool:
    return word.lemma.casefold() in load_lexicon("check_names")[table]["words"]


def _same_kind(own: _Side, other: _Side) -> bool:
    one, two = group_of(own.figure.counted), group_of(other.figure.counted)
    return one is None or two is None or same_group(one, two) or wider(one, two)


def _sides(evidence: Sequence[Statement]) -> Iterator[_Side]:
    for figure, where in figures_of(evidence):
        yield _Side(figure, where)


def other_whole(own: _Side, other: _Side, evidence: Sequence[Statement]) -> str | None:
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


def _is_of_another(word: Word, other: _Side, evidence: Sequence[Statement]) -> bool:
    """Say whether the passages have a describing word by another noun than the one that is counted."""
    heads = [
        where.sentence.head(said).lemma.casefold()
        for where in evidence
        for said in where.words
        if said.lemma.casefold() == word.lemma.casefold() and said.dep in ("amod", "compound")
    ]
    counted = {noun.lemma.casefold() for noun in other.counted}
    return word.dep in ("amod", "compound") and bool(heads) and not counted & set(heads)


def other_state(own: _Side, other: _Side, evidence: Sequence[Statement]) -> str | None:
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


def other_status(own: _Side, other: _Side, evidence: Sequence[Statement]) -> str | None:
    """Cases for suspected cases."""
    if is_doubtful(other.figure) and not is_doubtful(own.figure):
        doubtful = set(load_lexicon("counted")["doubtful"]["words"])
        return None if doubtful & own.statement.forms else "only suspected"
    return None


def other_place(own: _Side, other: _Side, evidence: Sequence[Statement]) -> str | None:
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


def _places_lost(own: _Side, other: _Side) -> str | None:
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


def other_period(own: _Side, other: _Side, evidence: Sequence[Statement]) -> str | None:
    mine, theirs = own.figure.period, other.figure.period
    if not mine or not theirs or same_time(mine, theirs, own.statement, other.statement):
        return None
    if _is_of_other_figure(mine, own) or _is_of_other_figure(theirs, other):
        return None
    if _length(mine) is not None and _length(mine) == _length(theirs):
        return None  # a fortnight earlier, two weeks after
    if same_time(own.statement.passage.text, theirs, own.statement, other.statement, every=False):
        return None
    if {word.casefold() for word in mine.split()} & {word.casefold() for word in theirs.split()} - small_set("little"):
        return None
    return f"{theirs}, not {mine}"


def _is_of_other_figure(period: str, side: _Side) -> bool:
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
