"""A figure with its sentence, as the rules of comparison take it, and what several of them ask of two."""

from collections.abc import Callable
from dataclasses import dataclass

from reportedly.annotate import AnnotatedSentence
from reportedly.claims.figures.deeds import deeds_of, is_promise, likeness_of_acts
from reportedly.claims.figures.nouns import is_planned
from reportedly.claims.figures.things import Likeness
from reportedly.lexicon import load_lexicon
from reportedly.records import Figure, RelationKind

__all__ = ["Rule", "Side", "Verdict", "acts", "deeds", "listed", "place_words"]


@dataclass(frozen=True, slots=True)
class Side:
    """One of two figures to compare, with its sentence and its article's day where they are known."""

    figure: Figure
    context: AnnotatedSentence | None
    published: str | None


Verdict = tuple[RelationKind | None, str]
"""How two figures that do not count the same thing stand to each other, and why."""

Rule = Callable[[Side, Side], Verdict | None]


def deeds(a: Side, b: Side) -> tuple[frozenset[str], frozenset[str]]:
    """Return the acts told of either."""
    return deeds_of(a.figure, a.context), deeds_of(b.figure, b.context)


def acts(a: Side, b: Side) -> Likeness:
    """Set their acts side by side; what is still to be given is as good as promised."""
    found = likeness_of_acts(*deeds(a, b))
    planned = all(is_planned(side.figure, side.context) for side in (a, b))
    return Likeness.SAME if found == Likeness.OTHER and planned and is_promise(*deeds(a, b)) else found


def listed(words: frozenset[str]) -> str:
    """Return words for a reason: "killed and wounded"."""
    return " and ".join(sorted(words))


def place_words(figure: Figure) -> frozenset[str]:
    """Return the words that tell a figure's place from another, in lower case."""
    words = (figure.place or "").lower().replace("’", "'").replace("'s", " ").split()
    return frozenset(word.strip(".,") for word in words) - frozenset(load_lexicon("counted")["generic_place"]["words"])
