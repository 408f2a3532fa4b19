"""A figure with its sentence, as the rules of comparison take it, and what several of them ask of two."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache

from reportedly.annotate import AnnotatedSentence
from reportedly.claims.figures.deeds import deeds_of, is_promise, likeness_of_acts
from reportedly.claims.figures.plans import tells_chance, tells_plan
from reportedly.claims.figures.things import Likeness
from reportedly.lexicon import load_lexicon
from reportedly.records import Figure, RelationKind

__all__ = ["Known", "Rule", "Side", "Verdict", "acts", "deeds", "listed", "place_words"]


@dataclass(frozen=True, slots=True)
class Known:
    """What an article establishes of a figure whose own sentence leaves it out: "Seoul 3,000".

    counted: the noun. acts: words of what is done to them; planned: whether it is a plan or a possibility; possible:
        whether it is no more than possible; each None where the sentence itself has to say.
    """

    counted: str | None = None
    acts: frozenset[str] | None = None
    planned: bool | None = None
    possible: bool | None = None


@dataclass(frozen=True, slots=True)
class Side:
    """One of two figures to compare, with its sentence, its article's day and what that establishes, where known."""

    figure: Figure
    context: AnnotatedSentence | None
    published: str | None
    known: Known = field(default_factory=Known)

    @property
    def planned(self) -> bool:
        """Whether what is counted is a plan or a possibility."""
        return tells_plan(self.figure, self.context) if self.known.planned is None else self.known.planned

    @property
    def possible(self) -> bool:
        """Whether it is no more than possible."""
        return tells_chance(self.figure, self.context) if self.known.possible is None else self.known.possible

    @property
    def deeds(self) -> frozenset[str]:
        """What is done to the counted, or what they do."""
        return deeds_of(self.figure, self.context) if self.known.acts is None else self.known.acts


Verdict = tuple[RelationKind | None, str]
"""How two figures that do not count the same thing stand to each other, and why."""

Rule = Callable[[Side, Side], Verdict | None]


def deeds(a: Side, b: Side) -> tuple[frozenset[str], frozenset[str]]:
    """Return the acts told of either."""
    return a.deeds, b.deeds


def acts(a: Side, b: Side) -> Likeness:
    """Set their acts side by side; what is still to be given is as good as promised."""
    found = likeness_of_acts(*deeds(a, b))
    planned = a.planned and b.planned
    return Likeness.SAME if found == Likeness.OTHER and planned and is_promise(*deeds(a, b)) else found


def listed(words: frozenset[str]) -> str:
    """Return words for a reason: "killed and wounded"."""
    return " and ".join(sorted(words))


def place_words(figure: Figure) -> frozenset[str]:
    """Return the words that tell a figure's place from another, in lower case."""
    return _place_words(figure.place or "")


@lru_cache(maxsize=10_000)
def _place_words(place: str) -> frozenset[str]:
    words = place.lower().replace("’", "'").replace("'s", " ").split()
    return frozenset(word.strip(".,") for word in words) - frozenset(load_lexicon("counted")["generic_place"]["words"])
