"""What the chosen sentences are about, in groups."""

from collections.abc import Iterator, Mapping, Sequence

from reportedly.brief.candidates import Candidate
from reportedly.brief.certainties import is_denial
from reportedly.brief.nearness import TOGETHER, Nearness
from reportedly.records import RelationKind

__all__ = ["Group", "find_themes", "heaviest_first"]

FEWEST = 2
MOST = 6
"""Sentences of a section; a computed one may come to them."""

APART = 0.05
"""Nearness below which two groups have nothing to do with each other."""

JOINED = 0.15
"""Nearness at which groups are joined though there are few enough."""

CLEARLY = 0.02
"""How much nearer another group must be for a sentence to go there."""

ROUNDS = 5

Group = list[Candidate]


def find_themes(chosen: Sequence[Candidate], nearness: Nearness, count: int) -> tuple[list[Group], Group]:
    """Group the chosen sentences by what they speak of: `count` groups of FEWEST to MOST at most, and the rest.

    The two nearest groups are joined, again and again, while there is room; sentences that need one another stay
    together. Then each goes where it is nearest, and what is near no group is of the rest.
    """
    bundles = [[chosen[i] for i in bundle] for bundle in _bundles(chosen)]
    groups = [list(bundle) for bundle in bundles]
    pairs = {
        (i, j): nearness.of_groups(one, other) * len(one) * len(other)
        for i, one in enumerate(groups)
        for j, other in enumerate(groups[:i])
    }
    left = set(range(len(groups)))
    while len(left) > 1:
        means = {
            (i, j): total / (len(groups[i]) * len(groups[j]))
            for (i, j), total in pairs.items()
            if len(groups[i]) + len(groups[j]) <= MOST
        }
        i, j = max(means, key=lambda pair: (means[pair], -pair[0], -pair[1]), default=(0, 0))
        if means.get((i, j), 0.0) < (JOINED if len(left) <= count else APART):
            break
        groups[j] += groups[i]
        left.discard(i)
        pairs = _joined(pairs, i, j)
    found = _moved([groups[i] for i in sorted(left)], bundles, nearness)
    return _settled(found, nearness, count)


def _moved(groups: list[Group], bundles: Sequence[Group], nearness: Nearness) -> list[Group]:
    """Move each bundle to the group it is nearest to, until all stand where they are or ROUNDS are over."""
    for _ in range(ROUNDS):
        moved = False
        for bundle in bundles:
            home = next(group for group in groups if any(c is bundle[0] for c in group))
            others = [c for c in home if not any(c is b for b in bundle)]
            own = nearness.of_groups(bundle, others) if others else APART
            room = [g for g in groups if g is not home and len(g) + len(bundle) <= MOST]
            best = max(room, key=lambda g: (nearness.of_groups(bundle, g), -len(g)), default=None)
            if best is not None and nearness.of_groups(bundle, best) > own + CLEARLY:
                home[:] = others
                best += bundle
                moved = True
        groups = [group for group in groups if group]
        if not moved:
            break
    return groups


def _joined(pairs: Mapping[tuple[int, int], float], gone: int, kept: int) -> dict[tuple[int, int], float]:
    """Return the sums of nearness between groups after one has gone into another."""
    found: dict[tuple[int, int], float] = {}
    for (i, j), total in pairs.items():
        one, other = (kept if g == gone else g for g in (i, j))
        if one != other:
            pair = (max(one, other), min(one, other))
            found[pair] = found.get(pair, 0.0) + total
    return found


def _settled(groups: list[Group], nearness: Nearness, count: int) -> tuple[list[Group], Group]:
    """Put the sentences of groups that are too small or too many where they are near; the others are the rest."""
    ordered = sorted(range(len(groups)), key=lambda i: (-len(groups[i]), i))
    kept = [groups[i] for i in ordered[: max(1, count)] if len(groups[i]) >= FEWEST]
    rest: Group = []
    for group in [g for g in groups if not any(g is k for k in kept)]:
        near = max(kept, key=lambda k: (nearness.of_groups(group, k), -len(k)), default=None)
        fits = near is not None and len(near) + len(group) <= MOST
        fits = fits and (len(kept) == 1 or nearness.of_groups(group, near or ()) >= TOGETHER)
        if fits and near is not None:
            near += group
        else:
            rest += group
    return kept, rest


def _bundles(chosen: Sequence[Candidate]) -> list[list[int]]:
    """Put each sentence that needs another with the first that says it."""
    home = list(range(len(chosen)))
    for i, candidate in enumerate(chosen):
        for noun in sorted(candidate.needs):
            teller = next((j for j, other in enumerate(chosen) if j != i and noun in other.nouns), None)
            if teller is not None and home[teller] != i:
                home[i] = home[teller]
                break
        denied = next((j for j, other in enumerate(chosen) if j != i and _denies(candidate, other)), None)
        if home[i] == i and denied is not None and home[denied] != i:
            home[i] = home[denied]
    return [[i for i, h in enumerate(home) if h == first] for first in sorted(set(home))]


def _denies(candidate: Candidate, other: Candidate) -> bool:
    """Say whether the ledger has one sentence as a denial of the other."""
    denied = {r.entry_id for e in candidate.entries for r in e.relations if r.kind == RelationKind.DENIAL}
    own = is_denial(candidate.grounds)
    return own and any(entry.id in denied for entry in other.entries)


def heaviest_first(groups: Sequence[Group], weights: Mapping[str, float]) -> Iterator[Group]:
    """Yield next the group that says most, for its words, of what those before it did not say; the newest first."""
    left, said = list(groups), set[str]()
    while left:
        gains = [
            sum(weights.get(term, 0.0) for term in {t for c in group for t in c.source_terms} - said)
            * max(candidate.recency for candidate in group)
            / sum(candidate.length for candidate in group)
            for group in left
        ]
        best = max(range(len(left)), key=lambda i: (gains[i], -i))
        said.update(term for candidate in left[best] for term in candidate.source_terms)
        yield left.pop(best)
