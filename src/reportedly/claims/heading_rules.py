"""Rules for headlines, where a colon or a dash stands for "said"."""

from collections.abc import Iterator, Sequence

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.claims.drafts import Draft
from reportedly.claims.phrases import noun_group
from reportedly.claims.spans import cover
from reportedly.claims.voices import can_hold_views, is_document
from reportedly.records import Part

__all__ = ["heading_colon"]

LONGEST_HEADING = 24
LONGEST_NAME = 6
MARKS = frozenset({":", "-", "–", "—"})


def heading_colon(number: int, sentence: AnnotatedSentence) -> Iterator[Draft]:
    """A heading with its speaker before or behind a mark: "Minister: No plans to quit", "Dam safe - engineers"."""
    words = sentence.words
    if not _is_heading(sentence):
        return
    marks = [word for word in words[1:-1] if word.text in MARKS]
    if not marks:
        return
    first, last = marks[0], marks[-1]
    if first.text == ":" and _is_name(sentence, words[: first.i]) and len(words) - first.i > 3:
        yield _heading(number, sentence, first, words[: first.i], words[first.i + 1 :])
    elif _is_name(sentence, words[last.i + 1 :]) and last.i >= 3:
        yield _heading(number, sentence, last, words[last.i + 1 :], words[: last.i])


def _is_heading(sentence: AnnotatedSentence) -> bool:
    ends = sentence.text.rstrip()[-1:] in (".", "!", "”", '"')
    return len(sentence.words) <= LONGEST_HEADING and (
        sentence.part == Part.TITLE or (sentence.paragraph == 0 and sentence.part == Part.TEXT and not ends)
    )


def _is_name(sentence: AnnotatedSentence, words: Sequence[Word]) -> bool:
    if not 0 < len(words) <= LONGEST_NAME or any(word.pos in ("VERB", "AUX", "PUNCT", "NUM") for word in words):
        return False
    head = _head(words)
    return can_hold_views(sentence, head) or is_document(head)


def _head(words: Sequence[Word]) -> Word:
    indexes = {word.i for word in words}
    roots = [word for word in words if word.head not in indexes or word.head == word.i]
    nouns = [word for word in roots if word.pos in ("NOUN", "PROPN")]
    return (nouns or roots or list(words))[-1]


def _heading(number: int, sentence: AnnotatedSentence, mark: Word, name: Sequence[Word], said: Sequence[Word]) -> Draft:
    head = _head(name)
    span = cover(name)
    return Draft(
        rule="heading_colon",
        number=number,
        sentence=sentence,
        head=mark,
        cue=(mark.start, mark.end),
        source=span if span[0] <= head.start else noun_group(sentence, head),
        source_head=head,
        content=(cover(said),),
        lemma=mark.text,
    )
