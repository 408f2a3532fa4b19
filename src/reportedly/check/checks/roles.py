"""Who does it and to whom it is done."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from reportedly.annotate import Word
from reportedly.check.checks.predicates import Predicate, same_predicates
from reportedly.check.findings import Doubt
from reportedly.check.statement import Statement
from reportedly.ledger.terms import term_of
from reportedly.lexicon import load_lexicon
from reportedly.records import Verdict

__all__ = ["check_roles"]

Called = Mapping[str, frozenset[str]]
"""The last name of somebody -> terms of the roles and other names the sentences give."""


def check_roles(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """Actor and receiver are exchanged, or the deed is given to somebody else of the passage."""
    called = _called([statement, *evidence])
    for predicate, same in same_predicates(statement, evidence):
        if predicate.verb.lemma.casefold() in ("cite", "quote"):
            continue  # whose words they are is another check's
        fits = [o for o in same if _agree(predicate, o, called) or _stands_so(predicate, o)]
        if any(not _is_swapped(predicate, o) for o in fits):
            continue
        other = same[0]
        yield Doubt(
            words=predicate.verb.text,
            verdict=Verdict.CONTRADICTED,
            rule="R1",
            why=f"In the passage {_words(other.actors)} {other.verb.text} {_words(other.receivers)}.",
            evidence=(other.statement.passage,),
        )


def _is_swapped(predicate: Predicate, other: Predicate) -> bool:
    """Say whether what tells one party from the other has changed sides: rebel fighters and government troops."""
    mine, theirs = predicate.actors - other.actors, other.actors - predicate.actors
    beside = _terms_beside(predicate) & mine | _terms_beside(other) & mine
    return bool(mine and theirs and _terms_beside(other) & mine and _terms_beside(predicate) & theirs and beside)


def _terms_beside(predicate: Predicate) -> frozenset[str]:
    """Return the terms that hang on the verb besides its actors."""
    sentence, found = predicate.statement.sentence, set[str]()
    for child in sentence.children(predicate.verb, "dobj", "prep", "dative", "agent", "nsubjpass"):
        found.update(term_of(word) for word in sentence.subtree(child) if word.pos in ("NOUN", "PROPN", "ADJ"))
    return frozenset(found)


def _agree(predicate: Predicate, other: Predicate, called: Called) -> bool:
    """No argument of the one is known to be another in the other."""
    strangers = predicate.names - other.actors - frozenset().union(*(called.get(n, ()) for n in other.names), ())
    if strangers and other.names - predicate.actors and other.names & predicate.actors:
        return False
    if _is_anybody(predicate.actors, other) or _is_anybody(other.actors, predicate):
        return _fits(predicate.receivers, other.receivers, called)
    fit = _fits(predicate.actors, other.actors, called)
    return fit and _fits(predicate.receivers, other.receivers, called)


def _fits(mine: frozenset[str], theirs: frozenset[str], called: Called) -> bool:
    if not mine or not theirs:
        return True
    if mine & theirs:
        return True
    return any((name in mine and roles & theirs) or (name in theirs and roles & mine) for name, roles in called.items())


def _is_anybody(actors: frozenset[str], other: Predicate) -> bool:
    """Say whether an actor stands for somebody named elsewhere, and the other sentence has no such word."""
    return bool(actors) and actors <= _anybody() and not actors & other.statement.lemmas


@cache
def _anybody() -> frozenset[str]:
    """Words that may stand for anybody named elsewhere: the country, the company."""
    return frozenset(load_lexicon("check_names")["anybody"]["words"])


def _called(statements: Sequence[Statement]) -> Called:
    """Return what people are called beside their names: macron -> france, president."""
    found: dict[str, frozenset[str]] = {}
    for statement in statements:
        for entity in statement.sentence.entities:
            if entity.label == "PERSON":
                head = statement.sentence.words[entity.last - 1]
                around = statement.sentence.children(head, "compound", "amod", "appos", "nmod")
                if head.dep == "appos":
                    around = (*around, statement.sentence.head(head))
                known = found.get(term_of(head), frozenset())
                found[term_of(head)] = known | {term_of(word) for word in around}
    return found


def _stands_so(predicate: Predicate, other: Predicate) -> bool:
    """Say whether the verb has the same words on either side, asides and courtesies left out."""
    mine, theirs = _beside(predicate), _beside(other)
    return mine == theirs and None not in mine


def _beside(predicate: Predicate) -> tuple[str | None, str | None]:
    words, at = predicate.statement.sentence.words, predicate.verb.i
    if at and words[at - 1].text == ",":
        at = max((w.i for w in words[: at - 1] if w.text == ","), default=at)
    before = next((w for w in reversed(words[:at]) if w.pos in ("NOUN", "PROPN")), None)
    at = predicate.verb.i
    after = next((w for w in words[at + 1 :] if w.pos in ("NOUN", "PROPN") and not _is_courtesy(w)), None)
    return (before and term_of(before)) or None, (after and term_of(after)) or None


def _is_courtesy(word: Word) -> bool:
    return word.text.casefold() in load_lexicon("check_names")["honorifics"]["words"]


def _words(terms: frozenset[str]) -> str:
    return " ".join(sorted(terms)) or "nobody named"
