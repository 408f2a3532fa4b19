"""When a claimant first gave a number: a later report may only tell again what has been revised since."""

from collections.abc import Sequence

from reportedly.claims.figures.intervals import stated_number
from reportedly.ledger.said import Measured, Said, one_voice

__all__ = ["Given"]

MOST_LOOKED_AT = 32
"""Claims of one number looked at for the first that is the same claimant's: keeps a ledger near linear."""

Group = tuple[Said, ...]
Giving = tuple[Said, Measured, int]


class Given:
    """The figures of a story by what they count and their number, oldest first."""

    def __init__(self, groups: Sequence[Group]) -> None:
        self._givings: dict[tuple[str | None, float, bool], list[Giving]] = {}
        givings = [(said, one, number) for number, group in enumerate(groups) for said in group for one in said.figures]
        for said, measured, number in sorted(givings, key=lambda giving: giving[0].order):
            self._givings.setdefault(_key(measured), []).append((said, measured, number))

    def first(self, said: Said, measured: Measured) -> Said:
        """Return the oldest claim in which the same claimant gives the number of the same counted noun."""
        return next((other for other, found, _ in self._of(measured) if one_voice(said, measured, other, found)), said)

    def earlier_groups(self, said: Said, measured: Measured) -> tuple[int, ...]:
        """Return the groups with a claim in which the same claimant gave the number before."""
        found = [
            number
            for other, one, number in self._of(measured)
            if other.order < said.order and one_voice(said, measured, other, one)
        ]
        return tuple(dict.fromkeys(found))

    def _of(self, measured: Measured) -> list[Giving]:
        return self._givings.get(_key(measured), [])[:MOST_LOOKED_AT]


def _key(measured: Measured) -> tuple[str | None, float, bool]:
    return measured.scope.head, stated_number(measured.figure), measured.scope.planned
