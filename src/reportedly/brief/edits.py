"""Cuts and replacements in a source sentence, and the text they leave."""

from collections.abc import Iterable
from dataclasses import dataclass

__all__ = ["Edit", "apply_edits", "as_sentence", "clear_of", "count_words"]

CLOSERS = ",.;:!?"


@dataclass(frozen=True, slots=True)
class Edit:
    """Words of the part from start to end give way to `words`; "" cuts them."""

    start: int
    end: int
    words: str = ""


def clear_of(edit: Edit, others: Iterable[Edit]) -> bool:
    """Say whether edit touches none of the others."""
    return all(edit.end <= other.start or other.end <= edit.start for other in others)


def apply_edits(text: str, offset: int, edits: Iterable[Edit]) -> str:
    """Return text (which begins at offset of its part) with the edits made and the joints closed.

    Only the joints change beyond the edits: words elsewhere, and all white space in them, stay.
    """
    done, at = "", offset
    for edit in sorted(edits, key=lambda edit: edit.start):
        if edit.start < at:
            continue
        done = _join(done, text[at - offset : edit.start - offset])
        done = _join(done, edit.words) if edit.words else done
        at = edit.end
    return _join(done, text[at - offset :])


def _join(left: str, right: str) -> str:
    """Put two stretches together: one space between words, one mark where two would meet."""
    stripped = right.lstrip()
    if not left:
        return stripped.lstrip(CLOSERS + " ") if stripped[:1] in CLOSERS else right.lstrip()
    if stripped[:1] and stripped[0] in CLOSERS:
        left = left.rstrip()
        if left[-1:] in (",", ";", ":", "—", "–"):
            left = left[:-1].rstrip()
        return left + stripped
    if left[-1:].isspace() and right[:1].isspace():
        return left.rstrip() + " " + stripped
    # Dashes that stood without spaces go with what they set off: "the sports—all of them—are".
    return left + " " + right if left[-1:].isalnum() and right[:1].isalnum() else left + right


def as_sentence(text: str) -> str:
    """Return text with a capital at its start and a full stop at its end."""
    text = " ".join(text.split()).rstrip(" ,;:—–-")
    if not text:
        return text
    first = next((i for i, letter in enumerate(text) if letter.isalnum()), 0)
    text = text[:first] + text[first].upper() + text[first + 1 :]
    closing = text.rstrip("”\"’')]» ")
    return text if closing[-1:] in (".", "!", "?", "…") or text[-1:] in ".!?…" else text + "."


def count_words(text: str) -> int:
    return len(text.split())
