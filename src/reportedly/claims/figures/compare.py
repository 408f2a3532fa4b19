"""Do two figures count the same thing? Each rule names one way in which they do not; RULES is their order."""

from dataclasses import dataclass, replace

from reportedly.annotate import AnnotatedSentence
from reportedly.claims.figures.differ_act import (
    other_act,
    other_chance,
    other_degree,
    other_fates,
    other_hold,
    other_polarity,
    other_presence,
    other_single,
    other_state,
    other_status,
    other_sum,
)
from reportedly.claims.figures.differ_scope import (
    other_direction,
    other_measure,
    other_period,
    other_place,
    other_reach,
    other_role,
    other_stretch,
)
from reportedly.claims.figures.differ_thing import (
    other_complement,
    other_definition,
    other_doer,
    other_happening,
    other_kind,
    other_kind_of_thing,
    other_part,
    other_restriction,
    other_thing,
    untold_thing,
)
from reportedly.claims.figures.intervals import values_agree
from reportedly.claims.figures.sides import Known, Rule, Side
from reportedly.claims.figures.weigh import DOUBTS, far_and_unsure
from reportedly.records import Figure, RelationKind

__all__ = ["Comparison", "Known", "compare_figures", "compare_sides", "side_of", "values_agree"]


FAR_AND_UNSURE = "the numbers lie far apart, and not both sentences tell thing and act"


@dataclass(frozen=True, slots=True)
class Comparison:
    """How two figures stand to each other.

    same: they count the same thing, over the same place and time, in the same state.
    relation: same or conflict where they do; other_scope, other_period or other_definition where they count related
        things; None where they have nothing to do with each other.
    reasons: in words, the deciding one first.
    rule: the name of the rule of RULES that sets them apart; None where none does.
    """

    same: bool
    relation: RelationKind | None
    reasons: tuple[str, ...]
    rule: str | None = None


def compare_figures(
    a: Figure,
    b: Figure,
    *,
    context_a: AnnotatedSentence | None = None,
    context_b: AnnotatedSentence | None = None,
    published_a: str | None = None,
    published_b: str | None = None,
    known_a: Known | None = None,
    known_b: Known | None = None,
    on_one_matter: bool = False,
) -> Comparison:
    """Say whether two figures count the same thing, and if not, why not.

    Args:
        context_a, context_b: the sentences the figures stand in; they tell killed from wounded, planned from sent.
        published_a, published_b: ISO dates of the articles; they tell one "last week" from another.
        known_a, known_b: what the articles establish where the sentences leave it out.
        on_one_matter: the caller knows that both tell of one matter; numbers far apart are then in conflict.
    """
    sides = (side_of(a, context_a, published_a, known_a), side_of(b, context_b, published_b, known_b))
    return compare_sides(*sides, on_one_matter=on_one_matter)


def compare_sides(a: Side, b: Side, *, on_one_matter: bool = False) -> Comparison:
    """Say what compare_figures says, of two figures made ready to be compared with many."""
    for rule in RULES:
        verdict = rule(a, b)
        if verdict is not None and not (rule in DOUBTS and DOUBTS[rule](a, b)):
            return Comparison(False, verdict[0], (verdict[1],), rule.__name__)
    if not on_one_matter and far_and_unsure(a, b):
        return Comparison(False, None, (FAR_AND_UNSURE,), far_and_unsure.__name__)
    if values_agree(a.figure, b.figure):
        return Comparison(True, RelationKind.SAME, ("same thing, and the numbers agree",))
    return Comparison(True, RelationKind.CONFLICT, ("same thing, but no number fits both",))


def side_of(figure: Figure, context: AnnotatedSentence | None, published: str | None, known: Known | None) -> Side:
    """Make a figure ready to be compared; arguments as in compare_figures."""
    if known is None:
        return Side(figure, context, published)
    return Side(replace(figure, counted=known.counted or figure.counted), context, published, known)


RULES: tuple[Rule, ...] = (
    other_kind,
    other_measure,
    other_part,
    other_thing,
    untold_thing,
    other_status,
    other_degree,
    other_state,
    other_chance,
    other_presence,
    other_act,
    other_fates,
    other_definition,
    other_doer,
    other_complement,
    other_happening,
    other_hold,
    other_polarity,
    other_role,
    other_direction,
    other_kind_of_thing,
    other_restriction,
    other_place,
    other_reach,
    other_period,
    other_stretch,
    other_sum,
    other_single,
)
