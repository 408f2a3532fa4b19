"""What belongs to what: a number to its clause, a name to the word it stands behind.

The words may all be the passage's and still be put together another way: only what they hang on tells.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.check.checks.crossings import crossed_deeds, crossed_figures, siblings
from reportedly.check.checks.numbers import same_number
from reportedly.check.findings import Doubt
from reportedly.check.meaning import known_meanings, meanings, same_stem, small_set, verb_meanings
from reportedly.check.statement import Statement
from reportedly.lexicon import load_lexicon
from reportedly.records import Figure, FigureKind, Verdict

__all__ = ["check_binding"]

DESCRIBING = ("compound", "amod")

FARTHEST = 4
"""Words before a "than" among which the comparing word stands: more often affected than."""

Clause = tuple[Word, frozenset[str]]
"""The verb a figure hangs on, and the meanings of that verb's subject with what describes it."""


def check_binding(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """A number or a name of the passage stands with another verb, subject or noun than there."""
    yield from _figures(statement, evidence)
    yield from _exchanged(statement, evidence)
    yield from _names(statement, evidence)
    yield from _compared(statement, evidence)
    yield from crossed_deeds(statement, evidence)
    yield from crossed_figures(statement, evidence)
    yield from siblings(statement, evidence)


def _compared(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """Of two that are compared the one stands for the other: men more often than women, women than men."""
    told = [(*pair, other) for other in evidence for pair in _comparisons(other)]
    for word, first, second in _comparisons(statement):
        same = [(a, b, other) for theirs, a, b, other in told if theirs == word]
        crossed = [other for a, b, other in same if meanings(first) & meanings(b) and meanings(second) & meanings(a)]
        if crossed and not any(meanings(first) & meanings(a) for a, _, _ in same):
            yield Doubt(
                words=f"{first.text} {word} than {second.text}",
                verdict=Verdict.CONTRADICTED,
                rule="R1",
                why=f"The passage compares the other way round: {second.text} {word} than {first.text}.",
                evidence=(crossed[0].passage,),
            )


def _comparisons(statement: Statement) -> Iterator[tuple[str, Word, Word]]:
    """Yield each comparing word with the subject and what stands behind its "than"."""
    sentence = statement.sentence
    for than in sentence.words:
        before = [w for w in sentence.words[max(0, than.i - FARTHEST) : than.i] if w.tag in ("JJR", "RBR")]
        if than.text.casefold() != "than" or not before:
            continue
        verb = next((w for w in sentence.ancestors(than) if w.pos in ("VERB", "AUX")), None)
        subjects = sentence.children(verb, "nsubj", "nsubjpass") if verb is not None else ()
        for noun in sentence.children(than, "pobj"):
            yield from ((before[-1].text.casefold(), subject, noun) for subject in subjects if subject.pos != "PRON")


def _figures(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    for figure in statement.figures:
        own = _clause_of(figure, statement)
        every = [(clause, other, found) for other in evidence for clause, found in _clauses(other)]
        told = [(clause, other) for clause, other, found in every if _bounds(found) == _bounds(figure)]
        if own is None or not told or any(_agrees(own, clause, other) for clause, other in told):
            continue
        clause, other = told[0]
        yield Doubt(
            words=f"{own[0].text} {figure.passage.text}",
            verdict=Verdict.CONTRADICTED,
            rule="R5",
            why=f"In the passage {figure.passage.text} stands with {clause[0].text!r}, and of another thing.",
            evidence=(other.passage,),
        )


def _exchanged(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """A number stands with a verb that has another number in the passage, and not with its own."""
    told = [(clause, other, found) for other in evidence for clause, found in _clauses(other)]
    mine_too = list(_clauses(statement))
    for figure in statement.figures:
        own = _clause_of(figure, statement)
        mine = [(clause, other) for clause, other, found in told if same_number(figure, found)]
        if own is None or not mine or any(_is_same_verb(own, statement, *one) for one in mine):
            continue
        for clause, other, found in told:
            if found.kind == figure.kind and found.unit == figure.unit and _is_same_verb(own, statement, clause, other):
                if same_number(figure, found) or not _counts_alike(figure, found):
                    continue
                if any(one[0].i == own[0].i and same_number(other_figure, found) for one, other_figure in mine_too):
                    continue  # nine were hurt, two of them seriously
                yield Doubt(
                    words=f"{own[0].text} {figure.passage.text}",
                    verdict=Verdict.CONTRADICTED,
                    rule="R5",
                    why=f"In the passage {clause[0].text!r} has {found.passage.text}, not {figure.passage.text}.",
                    evidence=(other.passage,),
                )
                return


def _counts_alike(figure: Figure, other: Figure) -> bool:
    """Say whether two figures count what has the same name, or both do not say what."""
    mine, theirs = ((one.counted or "").casefold().split()[-1:] for one in (figure, other))
    if figure.kind == other.kind == FigureKind.PERCENT and not (mine and theirs):
        return True  # 52 per cent of voters back it and 37 per cent oppose it
    return mine == theirs or (bool(mine and theirs) and same_stem(mine[0], theirs[0]))


def _is_same_verb(own: Clause, statement: Statement, clause: Clause, other: Statement) -> bool:
    one, two = (verb_meanings(at.sentence, verb[0]) for verb, at in ((own, statement), (clause, other)))
    above = statement.sentence.head(own[0]) if own[0].dep == "xcomp" else own[0]
    one |= verb_meanings(statement.sentence, above)  # licensed to take 12: licensed for 12
    return bool(one & two) or same_stem(own[0].lemma.casefold(), clause[0].lemma.casefold())


def _bounds(figure: Figure) -> tuple[float | None, float | None]:
    return figure.low, figure.high


def _clauses(statement: Statement) -> Iterator[tuple[Clause, Figure]]:
    for figure in statement.figures:
        clause = _clause_of(figure, statement)
        if clause is not None:
            yield clause, figure


def _clause_of(figure: Figure, statement: Statement) -> Clause | None:
    sentence = statement.sentence
    word = next((w for w in sentence.words if figure.passage.start <= w.start < figure.passage.end), None)
    verb = next((w for w in sentence.ancestors(word) if w.pos == "VERB"), None) if word is not None else None
    if verb is None:
        return None
    return verb, _subject(verb, statement)


def _subject(verb: Word, statement: Statement) -> frozenset[str]:
    """Return the meanings of a verb's subject with what describes it."""
    sentence = statement.sentence
    nouns = [n for noun in sentence.children(verb, "nsubj") for n in (noun, *_owned_by_of(sentence, noun))]
    words = [w for noun in nouns for w in (noun, *sentence.children(noun, *DESCRIBING))]
    return known_meanings(w for w in words if w.pos in ("NOUN", "PROPN", "ADJ"))


def _agrees(own: Clause, clause: Clause, other: Statement) -> bool:
    """Say whether verb and subject do not tell against each other: no opposite way, no stranger of the passage."""
    ways = {_ways().get(own[0].lemma.casefold()), _ways().get(clause[0].lemma.casefold())} - {None}
    if len(ways) == 2:
        return False
    if not own[1] or not clause[1] or not own[1] & clause[1]:
        return True
    strangers = own[1] - clause[1]
    elsewhere = frozenset[str]().union(*(_subject(verb, other) for verb in other.words if verb.pos == "VERB"))
    return not strangers & (elsewhere - clause[1]) or bool(clause[1] - own[1])


@cache
def _ways() -> dict[str, str]:
    """Map verbs of rising and falling to the way they go."""
    table = load_lexicon("check_ways")
    return {word: way for way in ("up", "down") for word in table[way]["words"]}


def _names(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """A place behind a noun is another than behind that noun in the passage, which has it elsewhere."""
    theirs: dict[str, list[tuple[Word, Statement]]] = {}
    for other in evidence:
        for noun, name in _placed(other):
            for meaning in meanings(noun):
                theirs.setdefault(meaning, []).append((name, other))
    everywhere = known_meanings(word for other in evidence for word in other.words if word.pos == "PROPN")
    for noun, name in _placed(statement):
        found = [pair for meaning in meanings(noun) for pair in theirs.get(meaning, ())]
        mine = known_meanings([name, *statement.sentence.children(name, "compound")])
        if found and mine & everywhere and not any(mine & meanings(word) for word, _ in found):
            word, other = found[0]
            yield Doubt(
                words=f"{noun.text} {name.text}",
                verdict=Verdict.CONTRADICTED,
                rule="R1",
                why=f"In the passage the {noun.text} is of {word.text}, not of {name.text}.",
                evidence=(other.passage,),
            )
            return


def _owned_by_of(sentence: AnnotatedSentence, noun: Word) -> Iterator[Word]:
    """Yield the nouns behind an "of": a container of pineapples."""
    for of in sentence.children(noun, "prep"):
        if of.text.casefold() == "of":
            yield from sentence.children(of, "pobj")


def _placed(statement: Statement) -> Iterator[tuple[Word, Word]]:
    """Yield each noun with a name of a place behind its preposition: the outbreak in Tamale, it came from Tamale."""
    sentence = statement.sentence
    for verb in sentence.words:
        if verb.lemma.casefold() in small_set("coming"):
            nouns = [n for s in sentence.children(verb, "nsubj") for n in (s, *_owned_by_of(sentence, s))]
            origins = [p for p in sentence.children(verb, "prep") if p.text.casefold() == "from"]
            names = [n for prep in origins for n in sentence.children(prep, "pobj") if n.pos == "PROPN"]
            yield from ((noun, name) for noun in nouns for name in names)
    for noun in sentence.words:
        if noun.pos in ("NOUN", "PROPN") or noun.dep in ("nsubj", "nsubjpass", "dobj"):
            for prep in sentence.children(noun, "prep"):
                if prep.text.casefold() in small_set("placing"):
                    yield from ((noun, name) for name in sentence.children(prep, "pobj") if name.pos == "PROPN")
