"""A figure where it stands, with the words that say what it counts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.annotate import Word
from reportedly.check.checks.numbers import figures_of
from reportedly.check.statement import Statement
from reportedly.records import Figure, FigureKind

__all__ = ["Side", "sides_of"]

NOUNS = ("NOUN", "PROPN", "ADJ")


@dataclass(frozen=True)
class Side:
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


def sides_of(evidence: Sequence[Statement]) -> Iterator[Side]:
    for figure, where in figures_of(evidence):
        yield Side(figure, where)
