"""What speaks for two figures being one where a rule only doubts it: near numbers, and what their clauses share."""

from collections.abc import Callable, Mapping
from functools import cache

from reportedly.annotate import AnnotatedSentence
from reportedly.claims.figures.deeds import tell_states
from reportedly.claims.figures.differ_act import other_act
from reportedly.claims.figures.differ_thing import likeness_of_both, other_thing
from reportedly.claims.figures.doers import verb_of
from reportedly.claims.figures.intervals import gap, stated_gap
from reportedly.claims.figures.once import found_once
from reportedly.claims.figures.sides import Rule, Side, acts, deeds
from reportedly.claims.figures.terms import term_of
from reportedly.claims.figures.things import Likeness
from reportedly.lexicon import load_lexicon
from reportedly.records import Figure

__all__ = ["DOUBTS", "far_and_unsure", "shared_nouns"]

NEAR = 0.1
"""How far two numbers may lie apart, as a share of the smaller, to speak for one count."""

FAR = 1.0
"""From what share on they speak against it: one is more than twice the other."""

SMALL = 10
"""Below it two numbers are near by chance."""

SHARED = 2
"""Nouns that two clauses must share where what they count is told in other words."""

PLACES = ("DATE", "TIME", "GPE", "LOC")


def relieves_thing(a: Side, b: Side) -> bool:
    """A thing told by another noun: "a pay rise of 9%", "9 per cent more pay for nurses"; not a part of it."""
    alike = acts(a, b) not in (Likeness.OTHER, Likeness.PART) and likeness_of_both(a, b) != Likeness.PART
    return alike and gap(a.figure, b.figure) <= NEAR and len(shared_nouns(a, b)) >= SHARED


def relieves_act(a: Side, b: Side) -> bool:
    """An act told by a verb of another kind, where numbers are near but not copied: "swept away 41", "caught 43"."""
    told = acts(a, b) == Likeness.OTHER and not tell_states(*deeds(a, b))
    same = told and likeness_of_both(a, b) == Likeness.SAME
    near = 0 < stated_gap(a.figure, b.figure) <= NEAR and min(a.figure.low or SMALL, b.figure.low or SMALL) >= SMALL
    return same and near and bool(shared_nouns(a, b))


def far_and_unsure(a: Side, b: Side) -> bool:
    """Whether numbers far apart are held together by nothing that both sentences tell."""
    if gap(a.figure, b.figure) <= FAR:
        return False
    told = acts(a, b) == Likeness.SAME or not any(deeds(a, b))
    return not (told and likeness_of_both(a, b) == Likeness.SAME)


def shared_nouns(a: Side, b: Side) -> frozenset[str]:
    """Return the nouns that both clauses have, like words as one; places, times and the plainest left out."""
    return _nouns(a.figure, a.context) & _nouns(b.figure, b.context)


@found_once
def _nouns(figure: Figure, context: AnnotatedSentence | None) -> frozenset[str]:
    if context is None:
        return frozenset()
    verb = verb_of(figure, context)
    named = {i for found in context.entities if found.label in PLACES for i in range(found.first, found.last)}
    words = context.subtree(verb) if verb is not None else context.words
    nouns = [word for word in words if word.pos == "NOUN" and word.i not in named and not _inside(figure, word.start)]
    return frozenset(term_of(word.lemma.lower()) for word in nouns) - _plain()


def _inside(figure: Figure, place: int) -> bool:
    return figure.passage.start <= place < figure.passage.end


@cache
def _plain() -> frozenset[str]:
    return frozenset(load_lexicon("counted")["shared_by_chance"]["words"])


DOUBTS: Mapping[Rule, Callable[[Side, Side], bool]] = {other_thing: relieves_thing, other_act: relieves_act}
"""Rules that doubt more than they know, each with what speaks against the doubt."""
