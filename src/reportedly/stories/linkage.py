"""Groups of things that are alike on average: the same groups whatever the order they came in."""

import numpy as np
from numpy.typing import NDArray

__all__ = ["Similarities", "link_alike", "link_sums"]

Similarities = NDArray[np.float32]


def link_alike(similarities: Similarities, threshold: float) -> list[list[int]]:
    """Group n things by average linkage: two groups join while the mean similarity of their pairs is >= threshold.

    Args:
        similarities: float32 (n, n), symmetric.
    Returns:
        Groups of indexes, each ascending, ordered by their first index.
    Source: nearest-neighbour chain, Murtagh 1983, doi.org/10.1093/comjnl/26.4.354: n squared steps.
    """
    groups = _Groups(similarities)
    waiting = list(range(len(similarities)))[::-1]
    chain: list[int] = []
    while chain or waiting:
        if not chain:
            chain.append(waiting.pop())
        here = chain[-1]
        nearest = groups.nearest(here, chain[-2] if len(chain) > 1 else here)
        if groups.similarity(here, nearest) < threshold:
            groups.finish(here)
            chain.clear()
        elif len(chain) > 1 and nearest == chain[-2]:
            groups.join(here, nearest)
            waiting.append(nearest)
            del chain[-2:]
        else:
            chain.append(nearest)
    return sorted(sorted(group) for group in groups.members if group)


def link_sums(similarities: Similarities, threshold: float) -> list[list[int]]:
    """Group n things by the likeness of their sums: the two most alike groups join while it is >= threshold.

    What all members of a group share adds up in its sum, what each has alone does not: a story whose events change
    from week to week stays near what it is about.

    Args:
        similarities: float32 (n, n), symmetric, inner products of things of length 1.
    Returns:
        Groups of indexes, each ascending, ordered by their first index.
    """
    products = similarities.astype(np.float64)
    members = [[index] for index in range(len(products))]
    alike = products.copy()
    np.fill_diagonal(alike, -np.inf)
    while len(alike) > 1:
        one, other = sorted(map(int, np.unravel_index(alike.argmax(), alike.shape)))
        if alike[one, other] < threshold:
            break
        products[one] += products[other]
        products[:, one] += products[:, other]
        products[other, :] = products[:, other] = 0.0
        alike[other, :] = alike[:, other] = -np.inf
        lengths = np.sqrt(np.maximum(products.diagonal() * products[one, one], 1e-12))
        row = np.where(np.isneginf(alike[one]), -np.inf, products[one] / lengths)
        alike[one] = alike[:, one] = row
        alike[one, one] = -np.inf
        members[one] += members[other]
        members[other] = []
    return sorted(sorted(group) for group in members if group)


class _Groups:
    """The similarities between groups while they join; -inf to oneself and to what is finished."""

    def __init__(self, similarities: Similarities) -> None:
        self._between = similarities.astype(np.float64)
        np.fill_diagonal(self._between, -np.inf)
        self.members = [[index] for index in range(len(similarities))]

    def nearest(self, here: int, preferred: int) -> int:
        """Return the most similar group; preferred wins a draw, or the walk might never turn back."""
        row = self._between[here]
        best = int(row.argmax())
        return preferred if row[preferred] >= row[best] else best

    def similarity(self, one: int, other: int) -> float:
        return float(self._between[one, other])

    def finish(self, group: int) -> None:
        """Take out a group that nothing is similar enough to: a mean never exceeds the greatest of its parts."""
        self._between[group, :] = self._between[:, group] = -np.inf

    def join(self, gone: int, kept: int) -> None:
        sizes = len(self.members[gone]), len(self.members[kept])
        row = (sizes[0] * self._between[gone] + sizes[1] * self._between[kept]) / sum(sizes)
        self._between[kept, :] = self._between[:, kept] = row
        self._between[kept, kept] = -np.inf
        self.finish(gone)
        self.members[kept].extend(self.members[gone])
        self.members[gone] = []
