"""A brief against the passages its sentences cite."""

from collections.abc import Iterator, Mapping, Sequence

from reportedly.check.findings import Doubt, as_finding
from reportedly.check.statement import statements_of
from reportedly.check.text import CheckedSentence, check_with_passages
from reportedly.claims import Reading
from reportedly.errors import RecordError
from reportedly.records import Article, Finding, Part, Passage, Sentence, Verdict

__all__ = ["check_cited"]


def check_cited(
    sentences: Sequence[Sentence], own: Sequence[Reading], sources: Mapping[str, Reading], *, strict: bool = False
) -> tuple[CheckedSentence, ...]:
    """Check each sentence against its cited passages, and each passage against its article.

    Args:
        own: the sentences parsed, each by itself.
        sources: article id -> Reading.
    """
    return tuple(
        CheckedSentence(
            passage=_whole(sentence.text),
            evidence=sentence.passages,
            findings=(*_misquoted(sentence, sources, number), *_found(sentence, reading, sources, number, strict)),
        )
        for number, (sentence, reading) in enumerate(zip(sentences, own, strict=True))
    )


def _whole(text: str) -> Passage:
    return Passage(article_id="text", part=Part.TEXT, start=0, end=len(text), text=text)


def _found(
    sentence: Sentence, own: Reading, sources: Mapping[str, Reading], number: int, strict: bool
) -> Iterator[Finding]:
    if not sentence.passages or any(passage.article_id in sources for passage in sentence.passages):
        for statement in statements_of(own):
            yield from check_with_passages(statement, sentence.passages, sources, number=number, strict=strict)


def _misquoted(sentence: Sentence, sources: Mapping[str, Reading], number: int) -> Iterator[Finding]:
    for passage in sentence.passages:
        reading = sources.get(passage.article_id)
        why = _not_given(passage) if reading is None else _not_there(passage, reading.article)
        if why:
            doubt = Doubt(words=passage.text, verdict=Verdict.UNSUPPORTED, rule="R9", why=why)
            yield as_finding(doubt, number, "passage", strict=False)


def _not_given(passage: Passage) -> str:
    return f"Article {passage.article_id}, which the sentence cites, is not among the SOURCEs. Give it, too."


def _not_there(passage: Passage, article: Article) -> str | None:
    """Say that an article has other words at the place of a passage; None where it has the same."""
    try:
        there = article.passage(passage.start, passage.end, passage.part).text
    except RecordError:
        there = None
    if there == passage.text:
        return None
    words = "no such place" if there is None else f"{there!r} there"
    return (
        f"The cited words are not those of article {article.id}, {passage.part} {passage.start}:{passage.end}: it has "
        f"{words}. Cite the article's own words, or give the version of the article that was cited."
    )
