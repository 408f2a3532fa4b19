"""Clauses and asides that may leave a sentence, found by its parse."""

import re
from collections.abc import Callable, Iterator, Sequence

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.brief.edits import Edit, clear_of
from reportedly.brief.guards import Grounds, may_cut
from reportedly.brief.openers import find_connective, leans_back
from reportedly.brief.phrases import phrases

__all__ = ["LIGHT", "TRIMS", "between_commas", "trim"]

Trim = Callable[[AnnotatedSentence], Iterator[Edit]]

DATELINE = re.compile(r"\A\s*[A-Z][A-Z .'’-]{2,}(?:,[^—–―\-\n()]{1,30})?(?:\s*\([^()\n]{2,40}\))?\s*(?:—|–|―|--|-)\s+")
BRACKETS = re.compile(r"\s*(?:\([^()\n]*\)|\[[^\[\]\n]*\])")
COMMAS = (",", "—", "–", "--", ";")
DASHES = ("—", "–", "--")
LONGEST_ROLE = 12
"""Words of a role behind a name, to its first comma; what hangs on it behind that goes on its own."""
SUBJECTS = ("nsubj", "nsubjpass")


def dateline(sentence: AnnotatedSentence) -> Iterator[Edit]:
    """WASHINGTON (Example Wire) — at the head of a report."""
    match = DATELINE.match(sentence.text)
    if match:
        yield Edit(sentence.start, sentence.start + match.end())


def connective(sentence: AnnotatedSentence) -> Iterator[Edit]:
    """Meanwhile, and But, at the head of a sentence."""
    lead = len(sentence.text) - len(sentence.text.lstrip(" "))
    found = find_connective(sentence.text[lead:])
    if not found or found.casefold() == "nor":
        return
    end = lead + len(found)
    after = re.match(r"\s*,?\s*", sentence.text[end:])
    if after is not None and leans_back(sentence.text[lead:]):
        yield Edit(sentence.start, sentence.start + end + after.end())


def inner_also(sentence: AnnotatedSentence) -> Iterator[Edit]:
    """Also and anyway, which point at a sentence the brief may not hold."""
    for word in sentence.words[1:]:
        points = word.text in phrases("brief_trim", "pointers") and word.dep == "advmod"
        if points and sentence.head(word).pos in ("VERB", "AUX"):
            yield Edit(word.start, word.end)


def brackets(sentence: AnnotatedSentence) -> Iterator[Edit]:
    """An aside in brackets."""
    for match in BRACKETS.finditer(sentence.text):
        yield Edit(sentence.start + match.start(), sentence.start + match.end())


def loose_relative(sentence: AnnotatedSentence) -> Iterator[Edit]:
    """A relative clause between commas: it adds to its noun and does not limit it."""
    for word in sentence.words:
        if word.dep == "relcl" and not _may_go_on(sentence, sentence.subtree(word)[-1].i):
            yield from between_commas(sentence, word)


def _may_go_on(sentence: AnnotatedSentence, last: int) -> bool:
    """Say whether a verb without a subject is joined on behind: where they threw stones, and broke a window."""
    behind = [w for w in sentence.words[last + 1 : last + 4] if w.text not in COMMAS]
    joined = len(behind) > 1 and behind[0].pos == "CCONJ" and behind[1].tag in ("VBD", "VBZ", "VBP", "VBN")
    return joined and not sentence.children(behind[1], *SUBJECTS, "aux", "auxpass")


def apposition(sentence: AnnotatedSentence) -> Iterator[Edit]:
    """A second name for a noun, between commas; a person's name and a short role stay."""
    for word in sentence.words:
        if word.dep == "appos":
            of_person = any(e.label == "PERSON" and e.first <= word.head < e.last for e in sentence.entities)
            names = {w.i for w in sentence.subtree(word)}
            if any(e.label == "PERSON" and e.first in names for e in sentence.entities):
                continue
            if not of_person or _length_to_comma(sentence.subtree(word)) > LONGEST_ROLE:
                yield from between_commas(sentence, word)


def _length_to_comma(words: Sequence[Word]) -> int:
    return next((i for i, word in enumerate(words) if i > 0 and word.text in COMMAS), len(words))


def loose_clause(sentence: AnnotatedSentence) -> Iterator[Edit]:
    """A clause of time, contrast or result between commas."""
    marks = phrases("brief_trim", "loose_marks")
    for word in sentence.words:
        if word.dep == "advcl" and sentence.head(word).dep != "ccomp":
            first = sentence.subtree(word)[0]
            if first.text.casefold() in marks or (word.tag in ("VBG", "VBN") and first.i >= word.i - 1):
                yield from between_commas(sentence, word)


def examples(sentence: AnnotatedSentence) -> Iterator[Edit]:
    """Examples after a comma, at the end of the sentence: including the ferry and the port."""
    for word in sentence.words:
        if word.dep == "prep" and word.text.casefold() in phrases("brief_trim", "example_marks"):
            yield from (e for e in between_commas(sentence, word) if e.end >= sentence.words[-1].start)


LIGHT: tuple[Trim, ...] = (dateline, connective, inner_also)
"""Always made, whatever the guards say: they tie a sentence to its old place and say nothing of their own."""

TRIMS: tuple[Trim, ...] = (*LIGHT, brackets, loose_relative, apposition, loose_clause, examples)
"""All trims, in the order they are tried."""


def trim(grounds: Grounds, trims: tuple[Trim, ...] = TRIMS) -> tuple[Edit, ...]:
    """Return the cuts that every guard allows; none overlaps another."""
    kept: list[Edit] = []
    for find in trims:
        for edit in find(grounds.sentence):
            if edit.start < edit.end and (find in LIGHT or may_cut(grounds, edit)) and clear_of(edit, kept):
                kept.append(edit)
    return tuple(sorted(kept, key=lambda edit: edit.start))


def _keeps_comma(sentence: AnnotatedSentence, word: Word, beyond: Word) -> bool:
    """Say whether the comma after a cut stays: before another clause, or words that say by whom."""
    if beyond.text.casefold() == "according" or (beyond.pos == "SCONJ" and beyond.text.casefold() != "that"):
        return True
    if beyond.pos == "CCONJ":
        return sentence.head(beyond).pos in ("VERB", "AUX")
    clause = next((w for w in sentence.ancestors(word) if w.pos in ("VERB", "AUX")), None)
    if clause is None:
        return False
    apart = clause.i != beyond.i and beyond not in sentence.subtree(clause)
    # Behind its verb a noun is followed by what is said besides: was in Keld, a hill town, still in the north.
    besides = clause.i < sentence.head(word).i < beyond.i and beyond.pos == "ADV"
    return apart or besides or _is_within_commas(sentence, word)


def _is_within_commas(sentence: AnnotatedSentence, word: Word) -> bool:
    """Say whether what is cut stands at the end of words that a comma opens: Hale, 55, of Keld, a hill town, said."""
    for above in sentence.ancestors(word):
        if above.dep in SUBJECTS or above.pos in ("VERB", "AUX"):
            return False
        first = sentence.subtree(above)[0].i
        if above.dep in ("prep", "appos") and first > 0 and sentence.words[first - 1].text == ",":
            return True
    return False


def _says_when(sentence: AnnotatedSentence, first: int) -> bool:
    """Say whether a clause tells what time is meant: since last month, when he took the invitation."""
    dated = any(e.label in ("DATE", "TIME") and e.first <= first - 2 < e.last for e in sentence.entities)
    return dated and sentence.words[first].text.casefold() == "when"


def _goes_on_behind_dash(sentence: AnnotatedSentence, mark: Word, last: int) -> bool:
    """Say whether what follows a dash holds the second of the two: what stands behind that belongs to the sentence."""
    return mark.text in DASHES and any(w.text == mark.text for w in sentence.words[mark.i + 1 : last + 1])


def _closes_dashes(sentence: AnnotatedSentence, mark: Word) -> bool:
    """Say whether a dash is the second of two: what follows it goes on with the sentence."""
    dashes = [w for w in sentence.words[: mark.i] if w.text == mark.text]
    return mark.text in DASHES and len(dashes) % 2 == 1


def between_commas(sentence: AnnotatedSentence, word: Word) -> Iterator[Edit]:
    """Yield the stretch of word's subtree with its commas, if marks set it off on both sides."""
    tree = sentence.subtree(word)
    first, last = tree[0].i, tree[-1].i
    while last > first and sentence.words[last].text in (*COMMAS, "."):
        last -= 1
    if first == 0 or len(tree) < 2 or tree[-1].i - tree[0].i + 1 != len(tree):
        return
    if sentence.words[first].text in COMMAS:
        first += 1
    before = sentence.words[first - 1]
    after = sentence.words[last + 1] if last + 1 < len(sentence.words) else None
    if before.text not in COMMAS or (after is not None and after.text not in (*COMMAS, ".", "!")):
        return
    if _says_when(sentence, first) or _closes_dashes(sentence, before) or _goes_on_behind_dash(sentence, before, last):
        return
    end = sentence.words[last].end
    beyond = sentence.words[last + 2] if last + 2 < len(sentence.words) else None
    goes_on = beyond is not None and _keeps_comma(sentence, word, beyond)
    if after is not None and after.text in COMMAS and not goes_on:
        end = after.end if before.text == after.text or after.text == "," else end
    yield Edit(before.start, end)
