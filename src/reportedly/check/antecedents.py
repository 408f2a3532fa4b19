"""Where an article first names somebody whom its passages, and the sentence that rests on them, name in full."""

from collections.abc import Iterator, Mapping, Sequence

from reportedly.annotate import Entity
from reportedly.check.statement import Statement

__all__ = ["with_antecedents"]

TITLE = 4
"""Words before a name that may be its title."""


def with_antecedents(
    statement: Statement, evidence: Sequence[Statement], articles: Mapping[str, Sequence[Statement]]
) -> tuple[Statement, ...]:
    """Return the passages, and behind them the sentences of their articles that tell who their surnames are.

    An article names a person in full, with the office, once: "Leheup", the passage says, and the sentence, rightly,
    "Adam Leheup, 34". Only names that the passages have in part are looked for, and only in the passages' own articles.

    Args:
        articles: article id -> its sentences.
    """
    found = list(evidence)
    for entity in statement.sentence.entities:
        if entity.label == "PERSON" and _is_half_known(entity, statement, evidence):
            first = next(_namings(entity, evidence, articles), None)
            if first is not None and first not in found:
                found.append(first)
    return tuple(found)


def _is_half_known(entity: Entity, statement: Statement, evidence: Sequence[Statement]) -> bool:
    """Say whether the passages have somebody's surname, and not all that the sentence says with it."""
    said = frozenset(form for other in evidence for form in other.forms)
    beside = statement.words[max(0, entity.first - TITLE) : entity.last + 1]
    own = {word.text.casefold() for word in beside if word.text[:1].isupper() or word.pos in ("NOUN", "NUM")}
    return _surname(entity) in said and not own <= said


def _namings(
    entity: Entity, evidence: Sequence[Statement], articles: Mapping[str, Sequence[Statement]]
) -> Iterator[Statement]:
    """Yield the sentences of the passages' articles that have the surname with a first name."""
    surname = _surname(entity)
    for article_id in dict.fromkeys(other.passage.article_id for other in evidence if surname in other.forms):
        for other in articles.get(article_id, ()):
            if surname in other.forms and any(_is_full(name, surname) for name in other.sentence.entities):
                yield other


def _is_full(name: Entity, surname: str) -> bool:
    return name.label == "PERSON" and name.last - name.first > 1 and _surname(name) == surname


def _surname(entity: Entity) -> str:
    return entity.text.removesuffix("’s").removesuffix("'s").split()[-1].casefold()
