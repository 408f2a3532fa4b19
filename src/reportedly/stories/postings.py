"""Which clusters hold a term: an inverted index in a few sorted arrays, eight bytes an entry."""

import numpy as np
from numpy.typing import NDArray

__all__ = ["Postings"]

_BUFFER = 8_192


class Postings:
    """Pairs (term, cluster), added in any order, looked up many terms at a time.

    New pairs wait in a buffer; a full buffer becomes a sorted run, and runs of like size are merged, so that n pairs
    lie in about log n runs. Every pair is found: no list is cut short, however common its term.
    Source: the log-structured merge of O'Neil et al. 1996, doi.org/10.1007/s002360050048.
    """

    def __init__(self) -> None:
        self._runs: list[NDArray[np.uint64]] = []
        self._buffer: list[NDArray[np.uint64]] = []
        self._buffered = 0

    def add(self, terms: NDArray[np.uint32], cluster: int) -> None:
        """Note that the cluster (0 to 2**32 - 1) holds the terms."""
        self._buffer.append((terms.astype(np.uint64) << np.uint64(32)) | np.uint64(cluster))
        self._buffered += len(terms)
        if self._buffered >= _BUFFER:
            self._settle()

    def holders(self, terms: NDArray[np.uint32]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Return, for every entry of the terms, the place of its term in `terms` and its cluster: two arrays (k,)."""
        places, clusters = [], []
        opens = terms.astype(np.uint64) << np.uint64(32)
        shuts = opens | np.uint64(0xFFFFFFFF)
        for run in (*self._runs, *self._unsettled()):
            starts = np.searchsorted(run, opens, "left")
            lengths = np.searchsorted(run, shuts, "right") - starts
            found = np.repeat(np.arange(len(terms)), lengths)
            inside = np.arange(len(found)) - np.repeat(np.cumsum(lengths) - lengths, lengths)
            places.append(found)
            clusters.append((run[starts[found] + inside] & np.uint64(0xFFFFFFFF)).astype(np.int64))
        if not places:
            return np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64)
        return np.concatenate(places), np.concatenate(clusters)

    def drop(self, alive: NDArray[np.bool_]) -> None:
        """Forget the entries of clusters that are not alive; alive is bool, indexed by cluster."""
        self._settle()
        merged = np.sort(np.concatenate(self._runs)) if self._runs else np.empty(0, dtype=np.uint64)
        kept = merged[alive[(merged & np.uint64(0xFFFFFFFF)).astype(np.int64)]]
        self._runs = [kept] if kept.size else []

    def _unsettled(self) -> list[NDArray[np.uint64]]:
        if len(self._buffer) > 1:
            self._buffer = [np.concatenate(self._buffer)]
        if self._buffer:
            self._buffer[0].sort()
        return self._buffer

    def _settle(self) -> None:
        self._runs.extend(self._unsettled())
        self._buffer, self._buffered = [], 0
        while len(self._runs) > 1 and len(self._runs[-2]) < 2 * len(self._runs[-1]):
            last = np.concatenate(self._runs[-2:])
            last.sort(kind="stable")
            self._runs[-2:] = [last]
