"""Quotes no rule tied to a cue: the cue stands beside them, whatever the parse made of the two."""

import itertools
from bisect import bisect_right
from collections.abc import Sequence

from reportedly.annotate import AnnotatedArticle, AnnotatedSentence, Quote, Word
from reportedly.claims.cues import verb_cue
from reportedly.claims.drafts import Draft
from reportedly.claims.frame import top_of
from reportedly.claims.phrases import noun_after, noun_group, subject_of, verb_group
from reportedly.records import Part

__all__ = ["beside_quotes"]

NEAR = 14
"""Words between a quote and its cue, at most."""

SPOKEN = frozenset({"speech", "writing", "manner"})


def beside_quotes(annotated: AnnotatedArticle, drafts: Sequence[Draft], part: Part) -> list[Draft]:
    """Return drafts for the quotes of a part that no draft's content touches."""
    quotes = [quote for quote in annotated.quotes if quote.part == part]
    sentences = annotated.sentences_of(part)
    starts = [sentence.start for sentence in sentences]
    held = sorted(span for draft in drafts if not _in_quote(quotes, draft.head) for span in draft.content)
    taken = {(draft.number, draft.head.i) for draft in drafts}
    numbers = {id(sentence): number for number, sentence in enumerate(annotated.sentences)}
    found = []
    for quote in quotes:
        if _is_held(held, quote):
            continue
        text = annotated.article.part(part)
        spot = _after(text, sentences, starts, quote, quotes) or _before(text, sentences, starts, quote, quotes)
        if spot is None:
            continue
        sentence, verb = spot
        number = numbers[id(sentence)]
        if (number, verb.i) not in taken:
            taken.add((number, verb.i))
            found.append(_draft(number, sentence, verb, quote))
    return found


def _is_held(held: Sequence[tuple[int, int]], quote: Quote) -> bool:
    at = bisect_right(held, (quote.inner_end, 0)) - 1
    return any(end > quote.inner_start for _, end in held[max(0, at - 8) : at + 1])


def _draft(number: int, sentence: AnnotatedSentence, verb: Word, quote: Quote) -> Draft:
    head = subject_of(sentence, verb)
    if head is not None and quote.start <= head.start < quote.end:
        head = _subject_outside(sentence, verb, quote)
    if head is None:
        head = _name_beside(sentence, verb, quote)
    return Draft(
        rule="beside_quote",
        number=number,
        sentence=sentence,
        head=verb,
        cue=verb_group(sentence, verb, top_of(sentence, verb)),
        source=noun_group(sentence, head, stop=verb.i) if head is not None else None,
        source_head=head,
        content=((quote.inner_start, quote.inner_end),),
        lemma=verb.lemma.lower(),
    )


def _subject_outside(sentence: AnnotatedSentence, verb: Word, quote: Quote) -> Word | None:
    """The nearest subject above a cue that does not stand in the quote."""
    for above in sentence.ancestors(verb):
        for subject in sentence.children(above, "nsubj", "nsubjpass"):
            if not quote.start <= subject.start < quote.end:
                return subject
    return None


def _name_beside(sentence: AnnotatedSentence, verb: Word, quote: Quote) -> Word | None:
    """The speaker between a quote and its cue, or after the cue, where the parse made no subject of it."""
    before = sentence.words[verb.i - 1] if verb.i else None
    if before is not None and before.start >= quote.end and before.pos in ("NOUN", "PROPN", "PRON", "ADP", "NUM"):
        return before
    return noun_after(sentence, verb) if quote.end <= verb.start else None


def _after(
    text: str, sentences: Sequence[AnnotatedSentence], starts: Sequence[int], quote: Quote, quotes: Sequence[Quote]
) -> tuple[AnnotatedSentence, Word] | None:
    """The first cue after a quote that ends as one does before its speaker: “Get out!” he said."""
    if text[quote.inner_end - 1] not in ",?!—–-…" and text[quote.end : quote.end + 1] != ",":
        return None
    sentence = _sentence_at(sentences, starts, quote.end)
    if sentence is None or "\n" in text[quote.end : quote.end + 2]:
        return None
    words = [word for word in sentence.words if word.start >= quote.end][:NEAR]
    return _first_cue(sentence, words, quotes) or _misread(sentence, words)


def _before(
    text: str, sentences: Sequence[AnnotatedSentence], starts: Sequence[int], quote: Quote, quotes: Sequence[Quote]
) -> tuple[AnnotatedSentence, Word] | None:
    """The last cue before a quote set off by a comma or a colon: He said, “Probably.”"""
    gap = text[max(0, quote.start - 4) : quote.start]
    lead = gap.rstrip()
    if not lead or lead[-1] not in ",:" or ("\n" in gap and lead[-1] != ":"):
        return None
    at = quote.start - len(gap) + len(lead) - 1
    sentence = _sentence_at(sentences, starts, at)
    if sentence is None:
        return None
    words = [word for word in sentence.words if word.end <= at][::-1]
    found = _first_cue(sentence, words[:NEAR], quotes)
    return found if found is not None or lead[-1] != ":" else _main_verb(sentence, words)


def _main_verb(sentence: AnnotatedSentence, words: Sequence[Word]) -> tuple[AnnotatedSentence, Word] | None:
    """The verb of a clause that leads to a quote by a colon: She had one word of advice: “Wait.”"""
    for word in words:
        if word.pos in ("VERB", "AUX") and word.dep in ("ROOT", "conj") and sentence.children(word, "nsubj"):
            return sentence, word
    return None


def _misread(sentence: AnnotatedSentence, words: Sequence[Word]) -> tuple[AnnotatedSentence, Word] | None:
    """A cue the parse took for a noun: “Look at that,” Hale notes."""
    for before, word in itertools.pairwise(words[:10]):
        cue = verb_cue(word.lemma.lower())
        if cue is not None and cue.kind in SPOKEN and word.tag == "NNS" and before.pos in ("PROPN", "NOUN"):
            return sentence, word
    return None


def _sentence_at(
    sentences: Sequence[AnnotatedSentence], starts: Sequence[int], offset: int
) -> AnnotatedSentence | None:
    at = bisect_right(starts, offset) - 1
    if at < 0:
        return None
    return sentences[at] if offset <= sentences[at].end else None


def _first_cue(
    sentence: AnnotatedSentence, words: Sequence[Word], quotes: Sequence[Quote]
) -> tuple[AnnotatedSentence, Word] | None:
    for word in words:
        cue = verb_cue(word.lemma.lower()) if word.pos == "VERB" else None
        if cue is not None and cue.kind in SPOKEN and cue.takes & {"clause", "quote"}:
            return None if _in_quote(quotes, word) else (sentence, word)
    return None


def _in_quote(quotes: Sequence[Quote], word: Word) -> bool:
    at = bisect_right(quotes, word.start, key=lambda quote: quote.start) - 1
    return at >= 0 and word.start < quotes[at].end
