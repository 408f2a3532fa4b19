"""Quotes as spans of their own, found before anything is parsed."""

import re
from collections.abc import Iterator

from reportedly.annotate.words import Quote
from reportedly.records import Part

__all__ = ["find_quotes"]

QUOTED = re.compile(r"“([^“”\n]*)”|\"([^\"\n]*)\"|«([^«»\n]*)»")


def find_quotes(text: str, part: Part) -> Iterator[Quote]:
    """Yield the quotes of one part, in order."""
    for match in QUOTED.finditer(text):
        yield Quote(part, match.start(), match.end(), match.start() + 1, match.end() - 1)
