"""What is found of a figure in its sentence, found once: the rules ask it again for every other figure."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from reportedly.annotate import AnnotatedSentence
from reportedly.records import Figure

__all__ = ["found_once"]

T = TypeVar("T")

Find = Callable[[Figure, AnnotatedSentence | None], T]


def found_once(find: Find[T]) -> Find[T]:
    """Keep with the sentence what a function finds of a figure there; it may depend on nothing else."""

    @wraps(find)
    def found(figure: Figure, context: AnnotatedSentence | None) -> T:
        if context is None:
            return find(figure, context)
        return context.keep((find, figure.id), lambda: find(figure, context), of=figure)

    return found
