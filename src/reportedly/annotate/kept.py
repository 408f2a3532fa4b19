"""What is found of one thing, found once: claims and sentences are compared with many others."""

from collections.abc import Callable, Hashable
from typing import Any, Generic, TypeVar, overload

__all__ = ["Kept", "cached_property"]

T = TypeVar("T")


class cached_property(Generic[T]):  # noqa: N801
    """What functools.cached_property is from Python 3.12 on: without the lock, which takes longer than most finding."""

    def __init__(self, find: Callable[[Any], T]) -> None:
        self._find = find
        self.__doc__ = find.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, holder: None, owner: type | None = None) -> "cached_property[T]": ...

    @overload
    def __get__(self, holder: object, owner: type | None = None) -> T: ...

    def __get__(self, holder: object, owner: type | None = None) -> "T | cached_property[T]":
        if holder is None:
            return self
        found = holder.__dict__[self._name] = self._find(holder)
        return found


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
