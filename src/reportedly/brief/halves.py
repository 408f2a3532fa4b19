"""The two statements of a sentence that joins them with "and"; what "but" joins belongs together."""

from collections.abc import Iterator

from reportedly.brief.edits import Edit
from reportedly.brief.guards import Grounds, may_cut

__all__ = ["find_halves"]

FEWEST_WORDS = 7


def find_halves(grounds: Grounds) -> Iterator[Edit]:
    """Yield the cut that leaves the first statement, then the one that leaves the second, if the guards allow it.

    Both must have a subject of their own; a pronoun's is left to the reading of pronouns.
    """
    sentence = grounds.sentence
    root = sentence.root
    for second in sentence.children(root, "conj"):
        links = [w for w in sentence.children(root, "cc") if w.i < second.i and w.text.casefold() == "and"]
        subjects = sentence.children(second, "nsubj", "nsubjpass", "expl")
        if not links or not subjects or second.pos not in ("VERB", "AUX"):
            continue
        link = links[-1]
        before = sentence.words[link.i - 1]
        last = sentence.words[-1]
        end = last.start if last.text in (".", "!") else last.end
        start = before.start if before.text in (",", ";") else link.start
        tail, head = Edit(start, end), Edit(sentence.start, link.end)
        if sentence.words[-1].i - link.i >= FEWEST_WORDS and link.i >= FEWEST_WORDS:
            yield from (cut for cut in (tail, head) if may_cut(grounds, cut))
