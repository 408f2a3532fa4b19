"""Which rule fired on a sentence, and what it saw."""

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.annotate import AnnotatedArticle, AnnotatedSentence
from reportedly.claims.drafts import Draft, Span
from reportedly.claims.reader import find_article_drafts
from reportedly.records import Part

__all__ = ["Explanation", "explain_article", "explain_sentence"]


@dataclass(frozen=True, slots=True)
class Explanation:
    """One rule that fired.

    rule: its name in docs/claims.md. cue, source, content: the words it took; source None where it saw nobody.
    parse: the cue word with what hangs from it, "word/label" each, in reading order.
    """

    rule: str
    cue: str
    source: str | None
    content: tuple[str, ...]
    parse: tuple[str, ...]


def explain_article(annotated: AnnotatedArticle) -> Iterator[tuple[AnnotatedSentence, tuple[Explanation, ...]]]:
    """Yield each sentence of the article with the rules that fired on it."""
    for part in Part:
        text = annotated.article.part(part)
        fired: dict[int, list[Explanation]] = {}
        for draft in find_article_drafts(annotated, part):
            fired.setdefault(draft.sentence.start, []).append(_explanation(draft, text))
        for sentence in annotated.sentences_of(part):
            yield sentence, tuple(fired.get(sentence.start, ()))


def explain_sentence(annotated: AnnotatedArticle, sentence: AnnotatedSentence) -> tuple[Explanation, ...]:
    """Return the rules that fired on one sentence of the article, in the order of their cues."""
    drafts = find_article_drafts(annotated, sentence.part)
    text = annotated.article.part(sentence.part)
    return tuple(_explanation(draft, text) for draft in drafts if draft.sentence.start == sentence.start)


def _explanation(draft: Draft, text: str) -> Explanation:
    return Explanation(
        rule=draft.rule,
        cue=_cut(text, draft.cue),
        source=_cut(text, draft.source) if draft.source else None,
        content=tuple(_cut(text, span) for span in draft.content),
        parse=tuple(f"{word.text}/{word.dep}" for word in (draft.head, *draft.sentence.children(draft.head))),
    )


def _cut(text: str, span: Span) -> str:
    return text[span[0] : span[1]]
