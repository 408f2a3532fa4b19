"""Rules for headlines, where a colon or a dash stands for "said", and what is said need not be a clause."""

from collections.abc import Iterator, Sequence

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.claims.cues import verb_cue
from reportedly.claims.drafts import Draft
from reportedly.claims.phrases import noun_group
from reportedly.claims.spans import cover
from reportedly.claims.voices import can_hold_views, is_document
from reportedly.records import Part

__all__ = ["heading_colon", "heading_comma"]

LONGEST_HEADING = 24
LONGEST_NAME = 6
LEAST_SAID = 3
SPOKEN = frozenset({"speech", "writing"})
MARKS = frozenset({":", "-", "–", "—"})


def heading_colon(number: int, sentence: AnnotatedSentence) -> Iterator[Draft]:
    """A heading with its speaker before or behind a mark: "Minister: No plans to quit", "Dam safe - engineers"."""
    words = sentence.words
    if not _is_heading(sentence, may_stop=True):
        return
    marks = [word for word in words[1:-1] if word.text in MARKS]
    if not marks:
        return
    first, last = marks[0], marks[-1]
    if first.text == ":" and _is_name(sentence, words[: first.i]) and len(words) - first.i > 3:
        yield _heading(number, sentence, first, words[: first.i], words[first.i + 1 :])
    elif _is_name(sentence, words[last.i + 1 :]) and last.i >= 3:
        yield _heading(number, sentence, last, words[last.i + 1 :], words[: last.i])


def heading_comma(number: int, sentence: AnnotatedSentence) -> Iterator[Draft]:
    """A heading that ends with who says it: "Ten dead in blast, police say", "Transfer likely, says Hale".

    What is said may lack its verb, so that the parser sees no clause there.
    """
    words = tuple(word for word in sentence.words if word.text not in (";", "."))
    commas = [word.i for word in words if word.text == ","]
    if not commas or commas[-1] < LEAST_SAID or not _is_heading(sentence):
        return
    said, behind = words[: commas[-1]], words[commas[-1] + 1 :]
    verbs = [word for word in behind if word.pos == "VERB" and _reports(word)]
    if len(verbs) != 1 or any(word.pos in ("VERB", "AUX", "PUNCT") for word in behind if word is not verbs[0]):
        return
    [verb] = verbs
    before, after = behind[: verb.i - behind[0].i], behind[verb.i - behind[0].i + 1 :]
    name = before or after
    if _is_name(sentence, name) and (not before or len(after) <= 1) and (before or verb.lemma == "say"):
        yield _heading(number, sentence, verb, name, said)


def _reports(word: Word) -> bool:
    cue = verb_cue(word.lemma.lower())
    return word.tag in ("VBZ", "VBP", "VBD", "VB") and cue is not None and cue.kind in SPOKEN and "clause" in cue.takes


def _is_heading(sentence: AnnotatedSentence, *, may_stop: bool = False) -> bool:
    """Say whether the sentence heads its text. may_stop: one that ends with a stop can be a heading too."""
    ends = not may_stop and sentence.text.rstrip()[-1:] in (".", "!", "”", '"')
    opens = sentence.part == Part.STANDFIRST or (sentence.paragraph == 0 and sentence.part == Part.TEXT)
    return len(sentence.words) <= LONGEST_HEADING and (sentence.part == Part.TITLE or (opens and not ends))


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
        rule="heading_comma" if mark.pos == "VERB" else "heading_colon",
        number=number,
        sentence=sentence,
        head=mark,
        cue=(mark.start, mark.end),
        source=span if span[0] <= head.start else noun_group(sentence, head),
        source_head=head,
        content=(cover(said),),
        lemma=mark.lemma.lower() if mark.pos == "VERB" else mark.text,
    )
