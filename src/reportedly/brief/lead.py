"""The main development: the sentence that tells it, and that sentence in few words."""

import re
from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.brief.candidates import Candidate
from reportedly.brief.choose import FREE_WORDS
from reportedly.brief.edits import Edit, apply_edits, as_sentence, clear_of, count_words
from reportedly.brief.eligible import is_run_together
from reportedly.brief.guards import may_shed
from reportedly.brief.phrases import holds_phrase, phrases
from reportedly.brief.titles import bears_out
from reportedly.brief.trim import between_commas

__all__ = ["MOST_WORDS", "opens_with_quote", "rank_leads", "shortened"]

MOST_WORDS = 14
LEAD_PLACES = 8
"""Sentences at the head of an article that may tell the main development."""

TITLED = 1.0
"""What a sentence gains that tells its article's title in full."""

LATER = 0.15
"""What each sentence before it costs a sentence that would tell the main development."""

ONLY_LATER = 0.3
"""The same in the only report there is: it opens with its news."""

SPOKEN = 0.5
"""Worth of a sentence that opens with somebody's words: these comment on a development more often than tell it."""

UNTITLED = 0.3
"""What a sentence of the only origin is worth that has none of its title's words; all of them add 1."""

EARLIER = 0.3
"""Worth of a sentence that tells what had been before, or who would not speak."""

SHEDDABLE = ("npadvmod", "prep")


def rank_leads(candidates: Sequence[Candidate], weights: Mapping[str, float]) -> list[Candidate]:
    """Return the sentences that may tell the main development, the best first.

    They stand near the heads of their articles. With several origins that is best which tells most of what they share,
    for its words; with one, that which its title stands for.
    """
    heads = [c for c in candidates if c.place < LEAD_PLACES and not c.passages and not c.needs]
    heads = [c for c in heads if not is_run_together(c.grounds)] or heads
    heads = heads or [c for c in candidates if not c.needs] or list(candidates)
    if len({c.origin for c in candidates}) == 1 and any(c.title for c in heads):
        scores = [_only_score(c) for c in heads]
    else:
        scores = [_lead_score(c, agreed, weights) for c, agreed in zip(heads, _agreements(heads), strict=True)]
    return [heads[i] for i in sorted(range(len(heads)), key=lambda i: (-scores[i], i))]


def _only_score(candidate: Candidate) -> float:
    """Score a sentence of the only origin: what its title says, early, and not what had been before."""
    root = candidate.sentence.root
    before = any(w.lemma == "have" and w.tag == "VBD" for w in candidate.sentence.children(root, "aux"))
    silent = holds_phrase(candidate.sentence.text, "brief_outlook", "silence") is not None
    return (
        (UNTITLED + bears_out(candidate.title, candidate.sentence.text))
        * candidate.standing
        * (SPOKEN if opens_with_quote(candidate) else 1.0)
        * (EARLIER if before or silent else 1.0)
        / (1 + ONLY_LATER * candidate.place)
    )


def _lead_score(candidate: Candidate, agreed: float, weights: Mapping[str, float]) -> float:
    weight = sum(weights.get(term, 0.0) for term in candidate.terms) / (candidate.length + FREE_WORDS)
    titled = 1 + TITLED * bears_out(candidate.title, candidate.sentence.text)
    return (
        (weight + agreed)
        * candidate.standing
        * candidate.recency
        * titled
        * (SPOKEN if opens_with_quote(candidate) else 1.0)
        / (1 + LATER * candidate.place)
    )


def _agreements(heads: Sequence[Candidate]) -> list[float]:
    """Return for each the sum over the other origins of the likeness of what each tells that is most like it."""
    column: dict[str, int] = {}
    for candidate in heads:
        for term in candidate.terms:
            column.setdefault(term, len(column))
    held = np.zeros((len(heads), len(column)))
    by_origin: dict[str, list[int]] = {}
    for row, candidate in enumerate(heads):
        held[row, [column[term] for term in candidate.terms]] = 1.0
        by_origin.setdefault(candidate.origin, []).append(row)
    lengths = held.sum(axis=1)
    alike = (held @ held.T) / np.sqrt(np.maximum(np.outer(lengths, lengths), 1.0))
    likest = {origin: alike[:, rows].max(axis=1).tolist() for origin, rows in by_origin.items()}
    return [sum(own[row] for origin, own in likest.items() if origin != c.origin) for row, c in enumerate(heads)]


def opens_with_quote(candidate: Candidate) -> bool:
    return candidate.text[:1] in '“"‘'


def shortened(candidate: Candidate, most: int = MOST_WORDS) -> str | None:
    """Return the candidate's text with asides and adjuncts shed until it has `most` words; None if it cannot be.

    Shed are, in this order, what stands beside a name ("the former envoy"), and from the end days, times and what
    the sentence is "about": adjuncts that can go without widening the rest. "He" and "the president" are named.
    """
    sentence = candidate.sentence
    called = [m for m in candidate.mentions if m.person.short not in m.words]
    edits = [*candidate.edits, *(Edit(m.start, m.end, m.person.full) for m in called)]
    text = _headline_form(sentence.text, sentence.start, edits)
    for cut in _sheddable(sentence):
        if count_words(text) <= most:
            break
        if may_shed(candidate.grounds, cut):
            left = [e for e in edits if not (cut.start <= e.start and e.end <= cut.end)]
            if clear_of(cut, left):
                edits = [*left, cut]
                text = _headline_form(sentence.text, sentence.start, edits)
    return text if count_words(text) <= most else None


def _sheddable(sentence: AnnotatedSentence) -> Iterator[Edit]:
    for word in sentence.words:
        if word.dep == "appos":
            yield from between_commas(sentence, word)
    for word in reversed(sentence.words):
        tree = sentence.subtree(word) if word.dep in SHEDDABLE else ()
        marked = word.text.casefold() in phrases("brief_trim", "headline_marks") and _closes(sentence, tree)
        if tree and (_tells_time(sentence, tree) or marked):
            yield Edit(tree[0].start, tree[-1].end)


def _closes(sentence: AnnotatedSentence, tree: Sequence[Word]) -> bool:
    """Say whether the words hang under the main verb, or stand at the end of the sentence."""
    head = next((w for w in sentence.ancestors(tree[0]) if w not in tree), None) if tree else None
    last = max((w.end for w in sentence.words if w.text not in (".", "”", '"')), default=0)
    return head is not None and (head.i == sentence.root.i or tree[-1].end >= last)


def _headline_form(text: str, offset: int, edits: Sequence[Edit]) -> str:
    return re.sub(r"(?<!\.[A-Z])\.(?=[”\"’']?\Z)", "", as_sentence(apply_edits(text, offset, edits)))


def _tells_time(sentence: AnnotatedSentence, words: Sequence[Word]) -> bool:
    """Say whether the words are a day or a time and no more: an adjunct that can go without widening the rest."""
    times = {i for e in sentence.entities if e.label in ("DATE", "TIME") for i in range(e.first, e.last)}
    held = {word.i for word in words}
    return bool(held & times) and all(word.i in times or word.pos in ("ADP", "DET", "PUNCT") for word in words)
