"""Claims that say the same become one line of the ledger."""

from collections.abc import Sequence

from reportedly.claims.figures.intervals import same_number, stated_number
from reportedly.ledger.claimants import same_claimant
from reportedly.ledger.contradictions import find_contradiction, find_negation
from reportedly.ledger.denials import is_denial
from reportedly.ledger.gists import one_act
from reportedly.ledger.likeness import Likeness
from reportedly.ledger.quantities import compare_measured
from reportedly.ledger.said import Said, on_other_days
from reportedly.ledger.withdrawals import takes_back
from reportedly.records import Certainty, FigureKind, RelationKind

__all__ = ["fold", "say_same"]

ONE_CLAIMANT = 0.5
"""Share of weight in common that makes two claims of one claimant the same."""

TWO_CLAIMANTS = 0.58

BUT_FOR_ACT = 0.75
"""Share in common from which claims say the same although their verbs or places are not those of one list."""

LEAST_TERMS = 2
"""Terms below which a claim says too little to be another in other words."""

TO_GROUP = 0.45
"""Mean share of weight in common that a claim has with those it joins."""

AMOUNT = 10

MOST_MEMBERS = 24
"""Members of a group looked at, the oldest: keeps a ledger near linear."""

APART = frozenset({Certainty.DENIED, Certainty.DECLINED})
"""Certainties whose claims say the same only among themselves."""

Group = list[Said]


def fold(claims: Sequence[Said], likeness: Likeness) -> tuple[tuple[Said, ...], ...]:
    """Return the claims in groups that say the same, each oldest first.

    A claim joins the group of the claim it is most like, and only if it does not contradict the
    oldest claim of that group.
    """
    groups: list[Group] = []
    group_of: dict[str, Group] = {}
    for said, partners, shares in likeness.partners(claims):
        group = _group_for(said, list(zip(shares, partners, strict=True)), group_of, likeness)
        if group is None:
            group = []
            groups.append(group)
        group.append(said)
        group_of[said.claim.id] = group
    return tuple(tuple(group) for group in groups)


def _group_for(
    said: Said, partners: Sequence[tuple[float, Said]], group_of: dict[str, Group], likeness: Likeness
) -> Group | None:
    own = said.claim.article_id
    near = [pair for pair in partners if pair[0] >= ONE_CLAIMANT or pair[1].claim.article_id == own]
    for share, partner in sorted(near, key=lambda pair: (-pair[0], pair[1].order)):
        group = group_of[partner.claim.id]
        if say_same(said, partner, share) and (_nested(said, partner) or _fits(said, group, likeness)):
            return group
    return None


def _of_one_report(one: Said, other: Said) -> bool:
    return one.claim.article_id == other.claim.article_id


def _fits(said: Said, group: Group, likeness: Likeness) -> bool:
    """Say whether a claim is at odds with none of a group, and like them all, not just one of them.

    Otherwise a story's claims, which share its main words, would join one by one into one line.
    """
    looked_at = group[:MOST_MEMBERS]
    shares = likeness.shares(said, looked_at)
    if sum(shares) / len(looked_at) < TO_GROUP:
        return False
    return not any(
        (share < BUT_FOR_ACT and _part_ways(said, member)) or _at_odds(said, member)
        for share, member in zip(shares, looked_at, strict=True)
    )


def say_same(one: Said, other: Said, share: float) -> bool:
    """Say whether two claims with this share in common say the same."""
    if _nested(one, other):
        return True
    one_speaks = same_claimant(one.claimant, other.claimant)
    thin = min(len(one.weights), len(other.weights)) < LEAST_TERMS
    if thin and not (one_speaks and dict(one.weights) == dict(other.weights)):
        return False
    if share < (ONE_CLAIMANT if one_speaks else TWO_CLAIMANTS):
        return False
    if share < BUT_FOR_ACT and _part_ways(one, other):
        return False
    return not _at_odds(one, other)


def _part_ways(one: Said, other: Said) -> bool:
    """Say whether two claims tell of different acts, or of different places: soldiers trained, soldiers sent.

    A mere phrase ("his concerns about the call") tells of no act, and is like anything on its matter.
    """
    if _is_phrase(one) != _is_phrase(other):
        return True
    acts = not one_act(one.act, other.act) and one.act not in other.weights and other.act not in one.weights
    return acts or bool(one.places and other.places and not one.places & other.places)


def _is_phrase(said: Said) -> bool:
    return said.root is not None and said.root.pos not in ("VERB", "AUX") and not said.held


def _nested(one: Said, other: Said) -> bool:
    """Say whether one is the claim inside the other: "Zelensky said Putin had told him that ..."."""
    certainties = {one.claim.certainty, other.claim.certainty}
    refused = certainties == {Certainty.DECLINED} and one.claimant == other.claimant
    if not _of_one_report(one, other) or (APART & certainties and not refused):
        return False
    outer, inner = (one, other) if len(one.words) >= len(other.words) else (other, one)
    covered = all(any(wide.covers(part) for wide in outer.claim.content) for part in inner.claim.content)
    return bool(inner.claim.content) and covered and len(inner.words) >= 0.6 * len(outer.words)


def _at_odds(one: Said, other: Said) -> bool:
    certainties = {one.claim.certainty, other.claim.certainty}
    if (len(certainties) == 2 and certainties & APART) or _unlike_acts(one, other):
        return True
    if one.planned != other.planned or one.possible != other.possible or one.negated != other.negated:
        return True
    if find_contradiction(one, other) is not None or find_negation(one, other) is not None:
        return True
    if one.planned and on_other_days(one, other):
        return True
    return _figures_at_odds(one, other)


def _unlike_acts(one: Said, other: Said) -> bool:
    """Say whether one denies or takes back, and the other does not."""
    return is_denial(one) != is_denial(other) or takes_back(one) != takes_back(other)


def _figures_at_odds(one: Said, other: Said) -> bool:
    """Say whether their figures keep them apart: a figure without its like, or one that stands otherwise."""
    if one.held and other.held:
        return not _gives_same(one, other) and not _same_elsewhere(one, other)
    return _tells_amount(one) != _tells_amount(other)


def _gives_same(one: Said, other: Said) -> bool:
    """Say whether a figure of the one is the same number of the same thing as a figure of the other."""
    pairings = (compare_measured(one, first, other, second) for first in one.held for second in other.held)
    return any(pairing is not None and pairing.kind is RelationKind.SAME for pairing in pairings)


def _tells_amount(said: Said) -> bool:
    """Say whether the claim is about an amount: "sent 1,500 soldiers" says more than "sent soldiers"."""
    return any(
        measured.scope.head is not None
        and measured.figure.kind is FigureKind.COUNT
        and stated_number(measured.figure) >= AMOUNT
        for measured in said.held
    )


def _same_elsewhere(one: Said, other: Said) -> bool:
    """Say whether the first figures, though they count nothing named, give one number of one unit: "nine years"."""
    first, second = one.held[0].figure, other.held[0].figure
    alike = first.kind is second.kind and first.unit == second.unit and FigureKind.COUNT is not first.kind
    return alike and same_number(first, second)
