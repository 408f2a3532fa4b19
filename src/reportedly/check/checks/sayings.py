"""The verb that carries what is said vouches or doubts no more than the passage's (R16)."""

from collections.abc import Iterator, Sequence
from functools import cache

from reportedly.annotate import Word
from reportedly.check.checks.claim_pairs import pairs_of
from reportedly.check.findings import Doubt
from reportedly.check.meaning import idioms_of, small_set, verb_meanings
from reportedly.check.statement import Statement
from reportedly.claims import Stance, stance_of
from reportedly.lexicon import load_lexicon
from reportedly.records import Certainty, Claim, Verdict

__all__ = ["check_verb"]


@cache
def _loaded() -> dict[str, frozenset[str]]:
    """Map each verb of saying that takes sides to those that take the same."""
    groups = [frozenset(group["words"]) for group in load_lexicon("check_verbs")["loaded"]]
    return {word: group for group in groups for word in group}


def _is_negated(claim: Claim, statement: Statement) -> bool:
    cue = statement.words_in([claim.cue]) if claim.cue is not None else ()
    return any(word.dep == "neg" for word in cue)


def _is_of_document(cue: Word, statement: Statement) -> bool:
    """Say whether a document is what shows it: of a report that is no more than that it says so."""
    documents = load_lexicon("check_names")["documents"]["words"]
    subjects = statement.sentence.children(cue, "nsubj")
    shows = cue.lemma.casefold() in load_lexicon("check_verbs")["showing"]["words"]
    return shows and any(w.lemma.casefold() in documents for w in subjects)


def _only_judges(cue: Word, statement: Statement) -> bool:
    """Say whether somebody finds something so, which says what he thinks of it: found the results alarming."""
    below = statement.sentence.children(cue, "ccomp", "oprd")
    clause = any(w.pos in ("VERB", "AUX") or statement.sentence.children(w, "mark") for w in below)
    return cue.lemma.casefold() == "find" and bool(below) and not clause


def _is_quoted(claim: Claim, where: Statement) -> bool:
    """Say whether the verb of a claim stands within a quotation: "We do not want to", one of them said."""
    return claim.cue is not None and any(q.start < claim.cue.start < q.end for q in where.quotes)


def _is_act(claim: Claim, statement: Statement) -> bool:
    """Say whether the verb is a deed, and no saying: who attacked the village, were found by officers."""
    cue = [w for w in statement.words_in([claim.cue]) if w.pos == "VERB"] if claim.cue is not None else []
    clauses = [c for w in cue for c in statement.sentence.children(w, "ccomp", "xcomp", "oprd")]
    quoted = any(q.start < p.end and p.start < q.end for q in statement.quotes for p in claim.content)
    acted_on = [c for w in cue for c in statement.sentence.children(w, "dobj", "nsubjpass")]
    objects = [word for word in acted_on if word.pos in ("NOUN", "PROPN")]
    beside = any(w.dep in ("relcl", "acl") or statement.sentence.children(w, "nsubjpass") for w in cue)
    return beside and bool(objects) and not clauses and not quoted and claim.certainty == Certainty.STATED


def _only_points(claim: Claim, statement: Statement) -> bool:
    """Say whether the verb is "point to", which vouches for nothing, and not "point out"."""
    cue = statement.words_in([claim.cue]) if claim.cue is not None else ()
    return any(w.lemma == "point" and any(c.text == "to" for c in statement.sentence.children(w, "prep")) for w in cue)


def _is_as_strong(cue: Sequence[Word], own: Statement, claim: Claim, where: Statement) -> bool:
    """Say whether a list has the verb of saying for the passage's: explain for say, dismiss as for call."""
    assert claim.cue is not None
    theirs = [w for w in where.words_in([claim.cue]) if w.pos == "VERB"]
    known = frozenset[str]().union(*(verb_meanings(where.sentence, word) for word in theirs))
    return any(word.lemma.casefold() not in _loaded() and verb_meanings(own.sentence, word) & known for word in cue)


def check_verb(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """The sentence's verb of saying vouches or doubts where the passage's does not."""
    known = frozenset(lemma for other in evidence for lemma in other.lemmas)
    for word in statement.words:
        group = _loaded().get(word.lemma.casefold(), frozenset()) if word.pos == "VERB" else frozenset()
        if group and (_is_of_document(word, statement) or any(idioms_of(statement.sentence, word))):
            continue  # floods claimed 58 lives
        if group and not group & known and statement.sentence.children(word, "ccomp", "dobj", "mark", "prep"):
            yield Doubt(
                words=word.text,
                verdict=Verdict.STRONGER,
                rule="R16",
                why=f"No passage says {word.text!r}; use the passage's verb, or “said”.",
                evidence=tuple(other.passage for other in evidence),
            )
            return
    for pair in pairs_of(statement, evidence):
        if pair.claim is None or pair.claim.cue is None or pair.own.cue is None:
            continue
        own, theirs = stance_of(pair.own), stance_of(pair.claim)
        if own == theirs or own == Stance.NEUTRAL or _is_negated(pair.own, statement):
            continue
        if pair.own.cue.text.casefold().split()[-1] in small_set("told_of"):
            continue  # who learns of something says nothing
        if _is_quoted(pair.claim, pair.where) or _only_points(pair.own, statement) or _is_act(pair.own, statement):
            continue
        cue = [word for word in statement.words_in([pair.own.cue]) if word.pos == "VERB"]
        if not cue or any(word.lemma.casefold() in known or word.lemma in small_set("accusing") for word in cue):
            continue
        if any(_is_of_document(word, statement) or _only_judges(word, statement) for word in cue):
            continue
        if _is_as_strong(cue, statement, pair.claim, pair.where):
            continue
        yield Doubt(
            words=pair.own.cue.text,
            verdict=Verdict.STRONGER,
            rule="R16",
            why=f"The passage's word is {pair.claim.cue.text!r}; use it, or “said”.",
            evidence=(pair.claim.cue,),
        )
