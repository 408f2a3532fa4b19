"""What is found of one thing, found once: claims and sentences are compared with many others."""

from collections.abc import Callable, Hashable
from functools import cached_property
from typing import Any, TypeVar

__all__ = ["Kept"]

T = TypeVar("T")


class Kept:
    """A value that keeps what was found of it."""

    @cached_property
    def _kept(self) -> dict[Hashable, tuple[object, Any]]:
        return {}

    def keep(self, key: Hashable, find: Callable[[], T], *, of: object = None) -> T:
        """Return what find gives, found once for each key; found anew where it is of another object than before."""
        held = self._kept.get(key)
        if held is None or held[0] is not of:
            held = self._kept[key] = (of, find())
        found: T = held[1]
        return found
