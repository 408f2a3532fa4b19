"""How the lines of the ledger stand to each other."""

from collections.abc import Callable, Iterator, Sequence

from reportedly.claims.figures.intervals import highest_count, lowest_count, same_number, stated_number
from reportedly.ledger.claimants import same_claimant
from reportedly.ledger.closest import keep_closest
from reportedly.ledger.contexts import nation_of
from reportedly.ledger.contradictions import find_contradiction, find_negation
from reportedly.ledger.given import Given
from reportedly.ledger.likeness import Likeness
from reportedly.ledger.links import Link
from reportedly.ledger.quantities import compare_measured, is_person_head, named_apart
from reportedly.ledger.reasons import figures_differ, figures_revised, words_differ
from reportedly.ledger.said import UNDATED, Measured, Said, on_other_days, one_voice, voices
from reportedly.ledger.superseded import without_superseded
from reportedly.records import Certainty, RelationKind

__all__ = ["link_groups"]

ON_ONE_MATTER = 0.45
"""Share in common from which two claims are held against each other for contradiction."""

ON_ONE_FIGURE = 0.3
"""Share in common from which two figures of other times, places or people are told as such."""

LEAST_TERMS = 2
"""Terms below which a claim says too little to contradict another."""

BUT_FOR_NOT = 0.8
"""Share in common from which a "not" in one of two claims makes them contradict each other, whatever their verbs."""

MOST_COUNTED = 128
"""Later groups of one counted noun that a group is held against: keeps a ledger near linear."""

HOUR = 3600
"""Seconds between two reports of one day from which the later one may revise the earlier."""

FAR_APART = 14 * 24 * HOUR
"""Seconds from which those counted somewhere may have become more: two claimants can both be right."""

MOST_VOICES = 12
"""Claims of a group looked at for who gives a figure, the oldest."""

NOT_SAID = frozenset({Certainty.DENIED, Certainty.DECLINED})
"""Certainties whose figures are not their speaker's own."""

Group = tuple[Said, ...]


def link_groups(groups: Sequence[Group], likeness: Likeness) -> tuple[Link, ...]:
    """Return the relations between groups of claims, each pair at most once, in order."""
    found: dict[tuple[int, int], Link] = {}
    restated, given = _find_restated(groups), Given(groups)
    counts = [bool(_figures_of(group)) for group in groups]
    seen: set[tuple[int, int]] = set()
    for earlier, later, share in _pairs(groups, likeness):
        # Two that share little are held against each other for their figures alone.
        if (earlier, later) not in seen and (share >= ON_ONE_MATTER or (counts[earlier] and counts[later])):
            seen.add((earlier, later))
            link = _link(groups, earlier, later, share, given)
            excludes = link is not None and link.kind in (RelationKind.CONFLICT, RelationKind.REVISION)
            if link is not None and not (excludes and {earlier, later} & restated):
                found[earlier, later] = link
    return keep_closest(without_superseded((found[pair] for pair in sorted(found)), groups, given))


def _find_restated(groups: Sequence[Group]) -> frozenset[int]:
    """Return the groups that nobody named gives and whose numbers somebody named gives elsewhere.

    They repeat what the other entry says; the conflict is told there, with its claimant.
    """
    named: set[tuple[str | None, float]] = set()
    unnamed: dict[int, set[tuple[str | None, float]]] = {}
    for number, group in enumerate(groups):
        for said in group:
            for measured in said.figures:
                given = (measured.scope.head, stated_number(measured.figure))
                if voices(said, measured):
                    named.add(given)
                else:
                    unnamed.setdefault(number, set()).add(given)
    return frozenset(number for number, given in unnamed.items() if given <= named)


def _pairs(groups: Sequence[Group], likeness: Likeness) -> Iterator[tuple[int, int, float]]:
    """Yield the pairs worth a look, with the share of their words: alike in words, or with figures of one thing."""
    index = {group[0].claim.id: number for number, group in enumerate(groups)}
    for said, partners, shares in likeness.partners(group[0] for group in groups):
        for partner, share in zip(partners, shares, strict=True):
            yield index[partner.claim.id], index[said.claim.id], share
    for shelf in _by_counted(groups).values():
        for at, number in enumerate(shelf):
            others = shelf[at + 1 : at + 1 + MOST_COUNTED]
            shares = likeness.shares(groups[number][0], [groups[other][0] for other in others])
            yield from ((number, other, share) for other, share in zip(others, shares, strict=True))
    for part, whole in _parts_and_wholes(groups):
        yield part, whole, likeness.share(groups[part][0], groups[whole][0])


def _by_counted(groups: Sequence[Group]) -> dict[str, list[int]]:
    shelves: dict[str, list[int]] = {}
    for number, group in enumerate(groups):
        heads = {measured.scope.head or "" for measured in _figures_of(group)}
        for shelf in sorted({"people" if is_person_head(head) else head for head in heads}):
            shelves.setdefault(shelf, []).append(number)
    return shelves


def _parts_and_wholes(groups: Sequence[Group]) -> Iterator[tuple[int, int]]:
    """Yield the figure before "8,000 of them" in its article, and that one."""
    last: dict[str, tuple[Said, int]] = {}
    counted = [(said, number) for number, group in enumerate(groups) for said in group if said.figures]
    for said, number in sorted(counted, key=lambda item: item[0].order):
        before = last.get(said.claim.article_id)
        if before is not None and before[1] != number and any(measured.scope.part for measured in said.figures):
            yield min(before[1], number), max(before[1], number)
        last[said.claim.article_id] = (said, number)


def _link(groups: Sequence[Group], earlier: int, later: int, share: float, given: Given) -> Link | None:
    for rule in RULES:
        found = rule(groups[earlier], groups[later], share, given)
        if found is not None:
            return Link(earlier, later, *found, share)
    return None


Found = tuple[RelationKind, str]
Rule = Callable[[Group, Group, float, Given], Found | None]


def _link_figures(earlier: Group, later: Group, share: float, given: Given) -> Found | None:
    """Two figures of one quantity: in conflict, revised, or of another period, scope or definition."""
    one, other = earlier[0], later[0]
    if NOT_SAID & {one.claim.certainty, other.claim.certainty}:
        return None
    seconds = _figures_of(later)
    found = [
        link
        for first in (_figures_of(earlier) if seconds else ())
        for second in seconds
        if (link := _stand(earlier, first, later, second, share, given)) is not None
    ]
    return min(found, key=lambda item: _SEVERITY.index(item[0])) if found else None


def _figures_of(group: Group) -> tuple[Measured, ...]:
    """Return the figures of the oldest claim that it, or a claim inside it, is the closest about.

    Of "the ministry said that the clinic admits 30 a day" the figure is the inner claim's, which the group holds, too.
    """
    lead = group[0]
    if len(lead.figures) == len(lead.held) or len(group) == 1:
        return lead.figures
    own = {measured.figure.id for said in group for measured in said.figures}
    return tuple(measured for measured in lead.held if measured.figure.id in own)


def _stand(earlier: Group, first: Measured, later: Group, second: Measured, share: float, known: Given) -> Found | None:
    """Say how two figures of two groups stand to each other, with who gives which.

    share: what the two have in common; figures that only differ in what they cover are worth telling from a share on.
    """
    pairing = compare_measured(earlier[0], first, later[0], second)
    if pairing is None or pairing.kind is RelationKind.SAME:
        return None
    # "The two presidents met", "the two presidents held no meeting": the number tells nothing.
    if pairing.loose and same_number(first.figure, second.figure):
        return None
    near = (
        share >= (ON_ONE_MATTER if pairing.loose else ON_ONE_FIGURE)
        or _one_nation(first, second)
        or first.scope.part != second.scope.part
    )
    if not near and set(first.scope.acts) != set(second.scope.acts):
        return None
    given = (*_closest(earlier, first), *_closest(later, second))
    if pairing.kind not in (None, RelationKind.CONFLICT):
        told = near and not _said_again(*given)
        return (pairing.kind, figures_differ(*given, pairing.why)) if told else None
    voice = _one_voice(earlier, first, later, second)
    if voice is not None:
        again = known.first(*voice[2:]).order < known.first(*voice[:2]).order
        return None if again else (RelationKind.REVISION, figures_revised(*voice))
    if pairing.kind is RelationKind.CONFLICT and not _in_one_breath(earlier, first, later, second):
        if _grown(given[:2], given[2:], known):
            return RelationKind.OTHER_PERIOD, figures_differ(*given, "they are of days far apart")
        return RelationKind.CONFLICT, figures_differ(*given)
    return None


def _grown(one: tuple[Said, Measured], other: tuple[Said, Measured], known: Given) -> bool:
    """Say whether two claimants count who is there, on days far apart, and the later counts more: both may be right."""
    if any(measured.scope.acts or measured.scope.planned for _, measured in (one, other)):
        return False
    (early, fewer), (late, more) = sorted((one, other), key=lambda pair: known.first(*pair).order)
    apart = known.first(late, more).order[0] - known.first(early, fewer).order[0]
    return FAR_APART <= apart < UNDATED and highest_count(fewer.figure) < lowest_count(more.figure)


def _closest(group: Group, measured: Measured) -> tuple[Said, Measured]:
    """Return the claim of a group that is the closest about a figure: who decides or plans it is not who says it."""
    holders = [(said, found) for said in group for found in said.held if found.figure.id == measured.figure.id]
    return min(holders, key=lambda pair: (pair[0].tells_plan, len(pair[0].words)), default=(group[0], measured))


def _said_again(one: Said, first: Measured, other: Said, second: Measured) -> bool:
    """Say whether one claimant gives one number twice: that it is told in two ways tells a reader nothing."""
    known = voices(one, first) == voices(other, second) or one_voice(one, first, other, second)
    return known and same_number(first.figure, second.figure)


def _one_nation(first: Measured, second: Measured) -> bool:
    nations = nation_of(first.scope.members), nation_of(second.scope.members)
    return nations[0] == nations[1] != ()


def _in_one_breath(earlier: Group, first: Measured, later: Group, second: Measured) -> bool:
    """Say whether one claimant gives both in one article: then they count different things, whatever their words."""
    for one, figure in _with_figure(earlier, first):
        for other, found in _with_figure(later, second):
            if one.claim.article_id != other.claim.article_id:
                continue
            if voices(one, figure) == voices(other, found) or one_voice(one, figure, other, found):
                return True
    return False


_SEVERITY = (
    RelationKind.CONFLICT,
    RelationKind.REVISION,
    RelationKind.OTHER_PERIOD,
    RelationKind.OTHER_DEFINITION,
    RelationKind.OTHER_SCOPE,
)


def _link_opposites(earlier: Group, later: Group, share: float, given: Given) -> Found | None:
    """Two claims in like words that exclude each other: a conflict, or of one claimant a change of mind."""
    thin = min(len(earlier[0].weights), len(later[0].weights)) < LEAST_TERMS
    if thin or share < ON_ONE_MATTER:
        return None
    why = find_contradiction(earlier[0], later[0])
    if why is None and share >= BUT_FOR_NOT:
        why = find_negation(earlier[0], later[0])
    if why is None:
        return None
    one, other = earlier[0], later[0]
    if one.sentence == other.sentence or (
        one.claim.article_id == other.claim.article_id and same_claimant(one.claimant, other.claimant)
    ):
        return None
    kind = RelationKind.REVISION if _revises(earlier, later) else RelationKind.CONFLICT
    return kind, words_differ(earlier[0], later[0], why)


def _link_new_date(earlier: Group, later: Group, share: float, given: Given) -> Found | None:
    """Another day for what is still to come: a change of mind of one claimant, a conflict of two."""
    one, other = earlier[0], later[0]
    if share < ON_ONE_MATTER or not (one.planned and other.planned) or not on_other_days(one, other):
        return None
    if named_apart(one, other):  # the ministers of two alliances meet on two days
        return None
    if _revises(earlier, later):
        return RelationKind.REVISION, "the same claimant later, with another date"
    named = one.claimant is not None and other.claimant is not None and not one_voice(one, None, other, None)
    one_deed = share >= BUT_FOR_NOT or (one.act is not None and one.act == other.act)
    if not named or not one_deed or one.negated != other.negated:
        return None
    return RelationKind.CONFLICT, words_differ(one, other, "on another day")


def _revises(earlier: Group, later: Group) -> bool:
    """Say whether the later group is the same claimant's later word; where nobody is named, the later report."""
    if not _later(earlier, later):
        return False
    names = [name for said in earlier for name in voices(said)]
    others = [name for said in later for name in voices(said)]
    if not names and not others:
        return True
    return any(one_voice(one, None, other, None) for one in earlier[:MOST_VOICES] for other in later[:MOST_VOICES])


def _later(earlier: Group, later: Group) -> bool:
    """Say whether two groups were first told on two days, or on one day in reports hours apart."""
    one, other = earlier[0], later[0]
    if not one.day or not other.day:
        return False
    timed = len(one.published) > len(one.day) and len(other.published) > len(other.day)
    return one.day != other.day or (timed and other.order[0] - one.order[0] >= HOUR)


def _one_voice(
    earlier: Group, first: Measured, later: Group, second: Measured
) -> tuple[Said, Measured, Said, Measured] | None:
    """Return the claims of two groups that are one claimant's, each with its figure; None where there are none."""
    if not _later(earlier, later):
        return None
    for one, figure in _with_figure(earlier, first):
        for other, changed in _with_figure(later, second):
            unnamed = not voices(one, figure) and not voices(other, changed)
            if unnamed or one_voice(one, figure, other, changed):
                return one, figure, other, changed
    return None


def _with_figure(group: Group, measured: Measured) -> list[tuple[Said, Measured]]:
    """Return the claims of a group that give the number of the figure, each with its own wording of it.

    Who decides on a number is not who says it: a decision or a plan counts only where nobody tells of it.
    """
    looked_at = group[:MOST_VOICES]
    closest = [pair for said in looked_at for pair in _giving(said, said.figures, measured)]
    telling = [pair for pair in closest if not pair[0].tells_plan]
    held = [pair for said in looked_at if not said.tells_plan for pair in _giving(said, said.held, measured)]
    return telling or held or closest


def _giving(said: Said, figures: Sequence[Measured], measured: Measured) -> list[tuple[Said, Measured]]:
    """Return the figure itself where the claim has it, else those of the same number."""
    itself = [(said, found) for found in figures if found.figure.id == measured.figure.id]
    return itself or [(said, found) for found in figures if same_number(found.figure, measured.figure)]


RULES: tuple[Rule, ...] = (_link_figures, _link_opposites, _link_new_date)
"""How two groups can stand to each other, tried in this order."""
