"""What can speak, want or oppose: people, bodies and documents, not things."""

from functools import cache

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.lexicon import load_lexicon

__all__ = ["can_hold_views", "is_body", "is_document", "word_set"]

TABLES = ("persons", "unnamed", "groups", "organisations", "governments")
BODIES = frozenset({"PERSON", "ORG", "NORP", "GPE"})
QUANTITIES = frozenset({"PERCENT", "CARDINAL"})


@cache
def word_set(table: str) -> frozenset[str]:
    """Return one list of lexicon/en/titles.toml."""
    return frozenset(load_lexicon("titles")[table]["words"])


@cache
def _voices() -> frozenset[str]:
    return frozenset().union(*(word_set(table) for table in TABLES))


def can_hold_views(sentence: AnnotatedSentence, head: Word) -> bool:
    """Say whether the word can stand for somebody who wants, backs or attacks something."""
    if head.pos == "PRON":
        return head.text.lower() not in word_set("mute")
    if head.lemma.lower() in _voices() or head.text.lower() in _voices():
        return True
    entity = next((e for e in sentence.entities if e.first <= head.i < e.last), None)
    if entity is not None:
        return entity.label in BODIES or entity.label in QUANTITIES
    return head.pos == "PROPN"


def is_body(sentence: AnnotatedSentence, head: Word) -> bool:
    """Say whether the word names a body, a government or people as a group, not one person."""
    words = {head.lemma.lower(), head.text.lower()}
    if words & (word_set("organisations") | word_set("governments") | word_set("groups")):
        return True
    if head.text in load_lexicon("titles")["capitals"]:
        return True
    entity = next((e for e in sentence.entities if e.first <= head.i < e.last), None)
    return entity is not None and entity.label in ("ORG", "NORP", "GPE")


def is_document(head: Word) -> bool:
    """Say whether the word names something that is read: a report, a poll, figures."""
    return head.lemma.lower() in word_set("documents") or head.text.lower() in word_set("documents")
