"""Verbs with who does what to whom, active and passive brought to one form."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.check.statement import Statement
from reportedly.ledger.terms import is_negator, term_of
from reportedly.records import FigureKind

__all__ = ["Predicate", "predicates_of", "same_predicates"]


@dataclass(frozen=True, slots=True)
class Predicate:
    """A verb with its arguments as terms.

    names: the terms of the actors that are names.
    actors, receivers: the terms of the noun phrases; empty where there are none.
    """

    verb: Word
    term: str
    actors: frozenset[str]
    receivers: frozenset[str]
    negated: bool
    statement: Statement
    names: frozenset[str] = frozenset()


def predicates_of(statement: Statement) -> Iterator[Predicate]:
    """Yield the sentence's verbs with their arguments."""
    sentence = statement.sentence
    for word in sentence.words:
        if word.pos == "VERB":
            passive = bool(sentence.children(word, "nsubjpass", "auxpass"))
            first, second = _arguments(sentence, word, passive)
            yield Predicate(
                verb=word,
                term=term_of(word),
                actors=_terms(sentence, first),
                receivers=_terms(sentence, [noun for noun in second if not _is_measure(noun, statement)]),
                negated=_negated(sentence, word),
                statement=statement,
                names=_names(sentence, first),
            )


def _arguments(sentence: AnnotatedSentence, verb: Word, passive: bool) -> tuple[Sequence[Word], Sequence[Word]]:
    agents = [noun for by in sentence.children(verb, "agent") for noun in sentence.children(by, "pobj")]
    if passive:
        return agents, sentence.children(verb, "nsubjpass")
    helpers = sentence.children(verb, "aux")
    own = sentence.children(verb, "nsubj") or tuple(w for aux in helpers for w in sentence.children(aux, "nsubj"))
    subjects = own or _inherited(sentence, verb)
    return subjects, sentence.children(verb, "dobj", "dative")


def _inherited(sentence: AnnotatedSentence, verb: Word) -> tuple[Word, ...]:
    """A verb joined to another, or hanging on it, shares its subject."""
    if verb.dep in ("conj", "xcomp", "advcl"):
        return sentence.children(sentence.head(verb), "nsubj")
    return ()


def _is_measure(noun: Word, statement: Statement) -> bool:
    """Say whether a noun is money: cost €3m."""
    money = [figure.passage for figure in statement.figures if figure.kind == FigureKind.MONEY]
    return any(passage.start <= noun.start < passage.end for passage in money)


def _terms(sentence: AnnotatedSentence, heads: Sequence[Word]) -> frozenset[str]:
    found: set[str] = set()
    for head in heads:
        if head.pos not in ("PRON", "VERB"):
            near = [head, *sentence.children(head, "compound", "amod", "nmod", "conj", "appos")]
            found.update(term_of(word) for word in near if word.text[:1].isalpha())
    return frozenset(found)


def _names(sentence: AnnotatedSentence, heads: Sequence[Word]) -> frozenset[str]:
    """Return the terms of the names that stand side by side as the argument: Hungary and Slovakia."""
    joined = [word for head in heads for word in (head, *sentence.children(head, "conj"))]
    return frozenset(term_of(word) for word in joined if word.pos == "PROPN")


def _negated(sentence: AnnotatedSentence, verb: Word) -> bool:
    near = [*sentence.children(verb, "neg", "advmod", "preconj", "det")]
    subjects = [
        det for noun in sentence.children(verb, "nsubj", "nsubjpass", "dobj") for det in sentence.children(noun)
    ]
    return sum(is_negator(word) for word in (*near, *subjects)) % 2 == 1


def same_predicates(statement: Statement, evidence: Sequence[Statement]) -> Iterator[tuple[Predicate, list[Predicate]]]:
    """Yield each verb of the sentence with the evidence's uses of the same verb."""
    others = [predicate for other in evidence for predicate in predicates_of(other)]
    for predicate in predicates_of(statement):
        same = [other for other in others if other.term == predicate.term]
        if same:
            yield predicate, same
