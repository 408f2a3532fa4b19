"""Whole texts: each sentence with the passages it cites, or with the best there are."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reportedly.check.antecedents import with_antecedents
from reportedly.check.findings import verdict_of
from reportedly.check.sentence import check_sentence
from reportedly.check.statement import Statement, statements_of
from reportedly.claims import Reading
from reportedly.records import Finding, Passage, Verdict

__all__ = [
    "CheckedSentence",
    "check_against",
    "check_pair",
    "check_text",
    "check_with_passages",
    "statements_at",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedSentence:
    """A sentence of the text, the passages it was held against, and what is wrong with it.

    passage: where it stands in the text.
    evidence: the best first; empty if no passage of the sources says anything of it.
    """

    passage: Passage
    evidence: tuple[Passage, ...]
    findings: tuple[Finding, ...]

    @property
    def verdict(self) -> Verdict:
        return verdict_of(self.findings)


def check_text(
    text: Reading,
    links: Sequence[Sequence[Passage]],
    sources: Mapping[str, Reading],
    *,
    strict: bool = False,
) -> tuple[CheckedSentence, ...]:
    """Check every sentence of a text against the sentences of the sources that its passages stand in.

    Where a passage has somebody's surname alone, the sentence of its article that names the person in full counts too.

    Args:
        links: passages for each sentence, best first, as a Linker gives them.
        sources: article id -> Reading, of every article linked to.
    """
    statements = {name: statements_of(reading) for name, reading in sources.items()}
    return tuple(
        _checked(statement, statements_at(linked, statements), statements, number, strict=strict)
        for number, (statement, linked) in enumerate(zip(statements_of(text), links, strict=True))
    )


def _checked(
    statement: Statement,
    evidence: Sequence[Statement],
    articles: Mapping[str, Sequence[Statement]],
    number: int,
    *,
    strict: bool,
) -> CheckedSentence:
    every = with_antecedents(statement, evidence, articles)
    return CheckedSentence(
        passage=statement.passage,
        evidence=tuple(each.passage for each in every),
        findings=check_sentence(statement, every, number=number, strict=strict),
    )


def check_pair(text: Reading, evidence: Sequence[Reading], *, strict: bool = False) -> tuple[Finding, ...]:
    """Check every sentence of a text against all of the evidence given with it."""
    statements = tuple(statement for reading in evidence for statement in statements_of(reading))
    return tuple(
        finding
        for number, statement in enumerate(statements_of(text))
        for finding in check_sentence(statement, statements, number=number, strict=strict)
    )


def check_with_passages(
    statement: Statement,
    passages: Iterable[Passage],
    sources: Mapping[str, Reading],
    *,
    number: int = 0,
    strict: bool = False,
) -> tuple[Finding, ...]:
    """Check a sentence against the sentences that its cited passages stand in.

    Args:
        sources: article id -> Reading.
    """
    cited = tuple(passages)
    named = {passage.article_id for passage in cited}
    statements = {name: statements_of(sources[name]) for name in named if name in sources}
    return check_against(statement, cited, statements, number=number, strict=strict)


def check_against(
    statement: Statement,
    passages: Iterable[Passage],
    statements: Mapping[str, Sequence[Statement]],
    *,
    number: int = 0,
    strict: bool = False,
) -> tuple[Finding, ...]:
    """Check a sentence as check_with_passages does; what was found of a source's sentence is not found again.

    Args:
        statements: article id -> its sentences, the same for every sentence that is checked.
    """
    cited = tuple(passages)
    evidence = [
        candidate
        for article_id in dict.fromkeys(passage.article_id for passage in cited)
        for candidate in statements.get(article_id, ())
        if any(passage.overlaps(candidate.passage) for passage in cited)
    ]
    return check_sentence(statement, evidence, number=number, strict=strict)


def statements_at(passages: Iterable[Passage], statements: Mapping[str, Sequence[Statement]]) -> tuple[Statement, ...]:
    """Return the sentences that the passages stand in, in the order of the passages, each once.

    Args:
        statements: article id -> its sentences. A passage was cut without a parse, so the two need not end together.
    """
    found = {
        (statement.passage.article_id, statement.passage.part, statement.passage.start): statement
        for passage in passages
        for statement in statements.get(passage.article_id, ())
        if _stands_in(passage, statement.passage)
    }
    return tuple(found.values())


def _stands_in(cut: Passage, sentence: Passage) -> bool:
    """Say whether two passages are of the same words for the most part. A dateline that was cut along is not."""
    if not cut.overlaps(sentence):
        return False
    shared = min(cut.end, sentence.end) - max(cut.start, sentence.start)
    return shared > 0.5 * min(cut.end - cut.start, sentence.end - sentence.start) and shared > 0.2 * len(cut.text)
