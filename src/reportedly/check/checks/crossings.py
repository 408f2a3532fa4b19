"""Things put crosswise: two deeds with their doers exchanged, two numbers with what they count, a name for its sibling.

Each word of the sentence is aligned with the passages' clause that its verb tells of. What stands there in another
place, or in the place of something of its kind, is doubted only where the passage has both.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

from reportedly.annotate import Word
from reportedly.check.checks.frames import ACTOR, Frame, frames_of
from reportedly.check.checks.matching import Told, matched
from reportedly.check.checks.numbers import same_number
from reportedly.check.checks.parties import Scene, called_in, is_among
from reportedly.check.checks.sides import Side, sides_of
from reportedly.check.findings import Doubt
from reportedly.check.meaning import known_meanings, small_set
from reportedly.check.statement import Statement
from reportedly.records import Verdict

__all__ = ["crossed_deeds", "crossed_figures", "siblings"]

FEWEST = 2
"""Things around two verbs that are the same, from which on they tell of one deed."""


def crossed_deeds(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """One bought it and the other lit it; here the other bought it and the one lit it."""
    scene = Scene(called_in([statement, *evidence]), evidence)
    told = [(a, b) for other in evidence for a in frames_of(other) for b in frames_of(other) if a.verb.i != b.verb.i]
    for one, two in combinations(frames_of(statement), 2):
        for first, second in told:
            if not (_is_deed(one, first) and _is_deed(two, second)) or _is_deed(one, second) or _is_deed(two, first):
                continue
            if _stands_in(one, second, scene) and _stands_in(two, first, scene) and not _stands_in(one, first, scene):
                yield Doubt(
                    words=f"{one.verb.text}, {two.verb.text}",
                    verdict=Verdict.CONTRADICTED,
                    rule="R1",
                    why=f"Who {one.verb.text} and who {two.verb.text} are exchanged.",
                    evidence=(first.statement.passage,),
                )
                return


def _is_deed(own: Frame, other: Frame) -> bool:
    return own.verb.lemma.casefold() == other.verb.lemma.casefold() or bool(own.known & other.known)


def _stands_in(own: Frame, other: Frame, scene: Scene) -> bool:
    """Say whether all who act in the one act in the other."""
    mine, theirs = own.at(ACTOR), other.at(ACTOR)
    return bool(mine and theirs) and all(is_among(party, theirs, scene) for party in mine)


def crossed_figures(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """Two numbers of the passage count here what the other counts there: 300 soldiers for 120 fighters."""
    mine = [side for side in sides_of([statement]) if side.counted]
    theirs = [side for side in sides_of(evidence) if side.counted]
    for one, two in combinations(mine, 2):
        firsts = [side for side in theirs if same_number(one.figure, side.figure)]
        seconds = [side for side in theirs if same_number(two.figure, side.figure)]
        crossed = [
            a for a in firsts for b in seconds if a.statement is b.statement and _counts(one, b) and _counts(two, a)
        ]
        if crossed and not any(_counts(one, side) for side in firsts) and _counted(one) != _counted(two):
            yield Doubt(
                words=one.figure.passage.text,
                verdict=Verdict.CONTRADICTED,
                rule="R5",
                why=f"{one.figure.passage.text} and {two.figure.passage.text} are exchanged.",
                evidence=(crossed[0].statement.passage,),
            )
            return


def _counts(one: Side, other: Side) -> bool:
    return _counted(one) == _counted(other)


def _counted(side: Side) -> str:
    return side.counted[-1].lemma.casefold()


def siblings(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """A name stands in the place of one of its kind: left Isla Mora, where the passage has it leave Cabo Frio."""
    scene = Scene(called_in([statement, *evidence]), evidence)
    everywhere = known_meanings(word for other in evidence for word in other.words if word.pos == "PROPN")
    for own, same in matched(statement, evidence):
        if own.verb.lemma.casefold() in small_set("reporting"):
            continue  # whose words they are is another check's
        for word in _names(own):
            known = known_meanings([word])
            if not known & everywhere or any(
                _has(other, known, scene) or _may_mean(word, own, other) for other in same
            ):
                continue
            lacking = [(name, other) for other in same for name in _names(other) if _is_left_out(name, statement)]
            if len(lacking) >= len(same) and all(_are_one(own, other, word) for other in same):
                name, other = lacking[0]
                yield Doubt(
                    words=word.text,
                    verdict=Verdict.CONTRADICTED,
                    rule="R1",
                    why=f"In the passage {name.text!r} stands by {other.verb.text!r}, not {word.text!r}.",
                    evidence=(other.statement.passage,),
                )
                return


def _may_mean(word: Word, own: Told, other: Told) -> bool:
    """Say whether a pronoun by the passage's verb may stand for the name: her car, the car of Lidia Moravec."""
    sentence = own.statement.sentence
    owns = word.dep == "poss" or (word.dep == "pobj" and sentence.head(word).text.casefold() == "of")
    tag = "PRP$" if owns else "PRP"
    return any(at.tag == tag for at in other.statement.sentence.subtree(other.verb))


def _is_left_out(name: Word, statement: Statement) -> bool:
    return name.text.casefold() not in statement.forms and not known_meanings([name]) & statement.known


def _has(other: Told, known: frozenset[str], scene: Scene) -> bool:
    """Say whether a name, or what it is called, stands anywhere by the passage's verb or over it."""
    called = frozenset[str]().union(*(scene.called.get(name, frozenset()) for name in known))
    sentence = other.statement.sentence
    near = known_meanings(sentence.subtree(other.verb)) | other.around
    return bool((known | called) & near)


def _are_one(own: Told, other: Told, word: Word) -> bool:
    """Say whether two verbs have as much around them in common, but for the name, that they tell of one deed."""
    known = known_meanings([word])
    shared = [meanings for meanings in own.near if meanings & other.around and not meanings & known]
    return len(shared) >= FEWEST or (bool(shared) and own.verb.lemma == other.verb.lemma)


def _names(told: Told) -> tuple[Word, ...]:
    """Return the last words of the names by a verb, in its own clause; no days and months."""
    sentence = told.statement.sentence
    times = {i for e in sentence.entities if e.label in ("DATE", "TIME") for i in range(e.first, e.last)}
    found, waiting = list[Word](), [told.verb]
    while waiting:
        for child in sentence.children(waiting.pop()):
            if child.pos in ("VERB", "AUX"):
                continue
            waiting.append(child)
            if child.pos == "PROPN" and child.dep != "compound" and child.i not in times:
                found.append(child)
    return tuple(found)
