"""What a colon at the end of a paragraph opens: the lines of a list, or a block of text set apart without marks."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportedly.annotate import AnnotatedArticle, AnnotatedSentence, Word
from reportedly.claims.drafts import Draft, Span
from reportedly.claims.frame import cue_verbs, source_of
from reportedly.claims.phrases import verb_group
from reportedly.claims.voices import can_hold_views, is_document
from reportedly.lexicon import load_lexicon
from reportedly.records import Part

__all__ = ["introduced", "with_lists"]

BULLET = re.compile(r"\s*(?:[-*•–‣▪]|\(?\d{1,2}[.)]|\(?[a-z]\))\s+(?=\S)")
LINE = re.compile(r"[^\n]*\S[^\n]*")
LONGEST_LIST = 20
SPOKEN = frozenset({"speech", "writing"})


def introduced(annotated: AnnotatedArticle, drafts: Sequence[Draft], part: Part) -> Iterator[Draft]:
    """Yield drafts for sentences that end a paragraph with a colon and that no draft explains.

    "The ministry listed the following:" opens a list; "The paper writes:" a list or the next paragraph.
    """
    text = annotated.article.part(part)
    explained = {draft.number for draft in drafts}
    for number, sentence in enumerate(annotated.sentences):
        if sentence.part != part or number in explained or text[sentence.end - 1 : sentence.end] != ":":
            continue
        if not text[sentence.end :].startswith("\n"):
            continue
        verb = _cue(sentence) or _lister(sentence)
        head, span, _ = source_of(sentence, verb) if verb is not None else (None, None, None)
        if verb is None or head is None or not (can_hold_views(sentence, head) or is_document(head)):
            continue
        content = _lines(text, sentence.end) or (_paragraph(text, sentence.end) if _cue(sentence) else [])
        if content:
            yield Draft(
                rule="introduced",
                number=number,
                sentence=sentence,
                head=verb,
                cue=verb_group(sentence, verb),
                source=span,
                source_head=head,
                content=tuple(content),
                lemma=verb.lemma.lower(),
            )


def _cue(sentence: AnnotatedSentence) -> Word | None:
    """The last cue of the sentence, where nothing but time or place stands between it and the colon."""
    found = [verb for verb, cue in cue_verbs(sentence) if cue.kind in SPOKEN and cue.takes & {"clause", "quote"}]
    if not found or sentence.children(found[-1], "ccomp", "xcomp"):
        return None
    return found[-1]


def _lister(sentence: AnnotatedSentence) -> Word | None:
    """The verb of "listed the following", "made these demands"."""
    pointing = load_lexicon("cues")["pointing"]
    for word in sentence.words:
        near = (word, *sentence.children(word, "det", "amod"))
        if word.dep == "dobj" and any(w.text.lower() in pointing for w in near):
            return sentence.head(word)
    return None


def with_lists(annotated: AnnotatedArticle, drafts: Sequence[Draft], part: Part) -> list[Draft]:
    """Give the lines of a list to the draft whose sentence ends with its colon."""
    text = annotated.article.part(part)
    opened: dict[int, int] = {}
    for number, draft in enumerate(drafts):
        if draft.source is not None and text[draft.sentence.end - 1 : draft.sentence.end] == ":":
            opened.setdefault(draft.number, number)
    found = list(drafts)
    for number in opened.values():
        lines = _lines(text, drafts[number].sentence.end)
        if lines:
            found[number] = replace(drafts[number], content=tuple(lines))
    return found


def _lines(text: str, start: int) -> list[Span]:
    """Return the lines under a colon that open with a bullet or a number, without it."""
    lines: list[Span] = []
    for match in LINE.finditer(text, start):
        bullet = BULLET.match(match.group())
        if bullet is None or len(lines) == LONGEST_LIST:
            break
        lines.append((match.start() + bullet.end(), match.end()))
    return lines


def _paragraph(text: str, start: int) -> list[Span]:
    """Return the paragraph under a colon, a block without marks."""
    match = LINE.search(text, start)
    return [match.span()] if match else []
