"""What is so and what is not."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from reportedly.annotate import Word
from reportedly.check.checks.matching import Told, matched, tellings_of
from reportedly.check.checks.predicates import Predicate, predicates_of
from reportedly.check.findings import Doubt
from reportedly.check.meaning import known_meanings, same_stem, small_set, without_negation
from reportedly.check.modality import listed
from reportedly.check.statement import Statement
from reportedly.ledger.terms import is_negator, term_of
from reportedly.lexicon import load_lexicon
from reportedly.records import Verdict

__all__ = ["check_negation", "check_opposite", "check_turned"]


SHORTEST = 5
"""Letters from which on a word may be one that its first letters negate: solved; not "able" of unable."""


def check_negation(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """The sentence denies what the passage says, or says what it denies."""
    yield from _unturned(statement, evidence)
    yield from _excepted(statement, evidence)
    for own, same in matched(statement, evidence):
        if all(other.modality.negated != own.modality.negated for other in same):
            if (
                _is_awaited(own)
                or _only_keeps(own)
                or _is_left_open(own, evidence)
                or _is_told_so(own, same[0], evidence)
            ):
                continue
            if own.verb.lemma == same[0].verb.lemma == "be" and not _say_alike(own, same[0]):
                continue
            yield Doubt(
                words=own.verb.text,
                verdict=Verdict.CONTRADICTED,
                rule="R8",
                why=f"The passage {_negates(same[0])} {same[0].verb.text!r}.",
                evidence=(same[0].statement.passage,),
            )


def _unturned(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """A word stands without the first letters that negate it in the passage, or with them: unsolved, solved."""
    said = {form: other for other in evidence for form in other.forms}
    if any(is_negator(word) for word in statement.words):
        return
    for word in statement.words:
        form = word.text.casefold()
        if form in said or word.pos not in ("ADJ", "VERB") or len(form) < SHORTEST:
            continue
        turned = [*(f"{prefix}{form}" for prefix in small_set("negating_prefixes")), *without_negation(form)]
        rival = next((other for other in turned if len(other) >= SHORTEST and other in said), None)
        if rival is not None and not any(is_negator(w) for w in said[rival].words):
            yield Doubt(
                words=word.text,
                verdict=Verdict.CONTRADICTED,
                rule="R8",
                why=f"The passage says {rival!r}, not {word.text!r}.",
                evidence=(said[rival].passage,),
            )


def _excepted(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """What a passage takes out is told of as taken in: from the valley, though not from the coast."""
    if any(is_negator(word) for word in statement.words):
        return
    for other in evidence:
        for prep, noun in _taken_out(other):
            known = known_meanings([noun])
            mine = [w for w in statement.words if w.dep == "pobj" and known & known_meanings([w])]
            same = [w for w in mine if statement.sentence.head(w).text.casefold() == prep.text.casefold()]
            if same and len({i for w in other.words if known & known_meanings([w]) for i in (w.i,)}) == 1:
                yield Doubt(
                    words=f"{prep.text} {same[0].text}",
                    verdict=Verdict.CONTRADICTED,
                    rule="R8",
                    why=f"The passage says: not {prep.text} {noun.text}.",
                    evidence=(other.passage,),
                )
                return


def _taken_out(statement: Statement) -> Iterator[tuple[Word, Word]]:
    """Yield each preposition right behind a "not", with its noun."""
    for negator, prep in pairwise(statement.words):
        if is_negator(negator) and prep.pos == "ADP" and negator.text.casefold() == "not":
            yield from ((prep, noun) for noun in statement.sentence.children(prep, "pobj") if noun.pos != "PRON")


def _say_alike(own: Told, other: Told) -> bool:
    """Say whether two forms of "be" say the same of their subjects: was not clear, was clear."""
    mine, theirs = (
        known_meanings(told.statement.sentence.children(told.verb, "acomp", "attr", "advmod", "prep"))
        for told in (own, other)
    )
    return bool(mine & theirs) or not (mine or theirs)


def _is_awaited(own: Told) -> bool:
    """Say whether it is told as not done so far, as what must still be done is, too: has yet to approve it."""
    sentence = own.statement.sentence
    near = (own.verb, sentence.head(own.verb))
    return any(w.lemma == "have" and any(c.text == "yet" for c in sentence.children(w)) for w in near)


def _only_keeps(own: Told) -> bool:
    """Say whether a verb only turns the one behind it: barred from closing it, which is asked of "closing"."""
    sentence = own.statement.sentence
    kept = [c for prep in sentence.children(own.verb, "prep") for c in sentence.children(prep, "pcomp")]
    return bool(kept) and own.verb.lemma.casefold() in listed("keeping")


def _is_left_open(own: Told, evidence: Sequence[Statement]) -> bool:
    """Say whether it was not said why or how, and a passage denies or gives nothing, too: gave no reason."""
    sentence = own.statement.sentence
    reports = own.modality.negated and own.verb.lemma.casefold() in small_set("reporting")
    asked = any(
        w.tag in ("WRB", "WP", "WDT")
        for c in sentence.children(own.verb, "ccomp", "advcl")
        for w in sentence.children(c)
    )
    return reports and asked and any(is_negator(word) for other in evidence for word in other.words)


def _is_told_so(own: Told, rival: Told, evidence: Sequence[Statement]) -> bool:
    """Say whether another verb of the passages tells more of the same things and as the sentence does, not or so.

    did not explain how it would be paid for: did not say how it would; they had not declared: undeclared.
    """
    mine = _things(own)
    shared = _shared(mine, rival)
    exact = own.verb.lemma.casefold() == rival.verb.lemma.casefold()
    sentence = own.statement.sentence
    core = known_meanings(sentence.children(own.verb, "dobj", "nsubjpass", "attr"))
    if exact and core & known_meanings(_things(rival)):
        return False
    rest = [told.known for told in tellings_of(own.statement) if told.verb is not own.verb]
    others = [
        told
        for other in evidence
        for told in tellings_of(other)
        if told.verb is not rival.verb and not any(told.known & known for known in rest)
        if told.verb.lemma.casefold() not in listed("denying")
    ]
    alike = (told for told in others if told.modality.negated == own.modality.negated)
    if any(_shared(mine, told) > shared + exact for told in alike):
        return True
    turned = (form for other in evidence for form in other.forms if own.modality.negated)
    lemma = own.verb.lemma.casefold()
    if any(same_stem(lemma, positive) for form in turned for positive in without_negation(form)):
        return True
    reports = own.verb.lemma.casefold() in small_set("reporting")
    return (not exact or reports) and not shared


def _shared(mine: Sequence[Word], told: Told) -> int:
    """Count the things of one verb that another verb is told of, too."""
    theirs = known_meanings(_things(told))
    return sum(bool(known_meanings([word]) & theirs) for word in mine)


def _things(told: Told) -> tuple[Word, ...]:
    """Return the nouns, names and verbs below a verb, with the noun that its relative clause hangs on.

    Who says it is none of them: did not explain how it would be paid for.
    """
    sentence = told.statement.sentence
    above = [sentence.head(told.verb)] if told.verb.dep in ("relcl", "acl") else []
    says = sentence.children(told.verb, "ccomp")
    if told.verb.dep == "conj" and not sentence.children(told.verb, "nsubj", "nsubjpass"):
        above += sentence.children(sentence.head(told.verb), "nsubj", "nsubjpass")
    who = {w.i for noun in sentence.children(told.verb, "nsubj") for w in sentence.subtree(noun)} if says else set()
    below = (w for w in sentence.subtree(told.verb) if w.i != told.verb.i and w.i not in who)
    return tuple(w for w in (*below, *above) if w.pos in ("NOUN", "PROPN", "NUM", "VERB"))


def check_turned(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """The sentence has the opposite preposition behind the passage's verb: voted for, voted against."""
    opposites = {one: other for pair in load_lexicon("check_turned")["pair"] for one, other in _both(pair["words"])}
    for own, same in matched(statement, evidence):
        mine = _prepositions(own)
        if any(other.verb.lemma == own.verb.lemma and mine == _prepositions(other) for other in same):
            continue
        for other in same:
            if own.verb.lemma != other.verb.lemma:
                continue  # entered from, crossed into
            theirs = _prepositions(other)
            turned = {p for p in mine - theirs if opposites.get(p) in theirs - mine and not _stands(p, own, other)}
            if own.statement.forms & small_set("nothing") and "without" in theirs:
                continue  # ended with no deal, without a deal
            if turned:
                word = min(turned)
                yield Doubt(
                    words=f"{own.verb.text} {word}",
                    verdict=Verdict.CONTRADICTED,
                    rule="R8",
                    why=f"The passage says {other.verb.text} {opposites[word]}.",
                    evidence=(other.statement.passage,),
                )
                return


def _both(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    yield words[0], words[1]
    yield words[1], words[0]


def _stands(preposition: str, own: Told, other: Told) -> bool:
    """Say whether the passage has the preposition before the same word, whatever it hangs on: from 63 to 65."""
    sentence, words = own.statement.sentence, other.statement.words
    preps = [w for w in sentence.children(own.verb, "prep", "prt") if w.text.casefold() == preposition]
    behind = {w.text.casefold() for prep in preps for w in sentence.children(prep, "pobj")}
    return any(
        word.text.casefold() == preposition and behind & {w.text.casefold() for w in words[word.i + 1 : word.i + 5]}
        for word in words
    )


def _prepositions(told: Told) -> set[str]:
    return {word.text.casefold() for word in told.statement.sentence.children(told.verb, "prep", "prt")}


def _negates(told: Told) -> str:
    return "negates" if told.modality.negated else "does not negate"


def check_opposite(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """The sentence has the opposite of the passage's word."""
    known = frozenset(name for other in evidence for name in other.term_names)
    for predicate in predicates_of(statement):
        opposite = _opposites().get(predicate.term, frozenset()) & known
        if statement.sentence.children(predicate.verb, "prt"):
            continue  # found out is not found
        if opposite and predicate.term not in known and not predicate.negated and _meets(predicate, opposite, evidence):
            yield Doubt(
                words=predicate.verb.text,
                verdict=Verdict.CONTRADICTED,
                rule="R8",
                why=f"The passage says the opposite: {', '.join(sorted(opposite))}.",
                evidence=tuple(other.passage for other in evidence if opposite & other.term_names),
            )


def _meets(predicate: Predicate, opposite: frozenset[str], evidence: Sequence[Statement]) -> bool:
    """Say whether the opposite word is told of something that stands by the sentence's word, too."""
    mine = _nouns_by(predicate.statement, predicate.verb)
    for other in evidence:
        for word in other.words:
            near = other.sentence.head(word) if word.pos == "ADJ" else word
            if term_of(word) in opposite and (not mine or near.pos == "NOUN" or mine & _nouns_by(other, near)):
                return True
    return False


def _nouns_by(statement: Statement, word: Word) -> frozenset[str]:
    """Return what the nouns by a word may be known by: its subject and object without their places, or all below."""
    sentence = statement.sentence
    parties = sentence.children(word, "nsubj", "nsubjpass", "dobj", "agent")
    away = {
        w.i
        for first in parties
        for prep in sentence.children(first, "prep")
        if prep.text.casefold() in small_set("where")
        for w in sentence.subtree(prep)
    }
    below = (w for first in (parties or (word,)) for w in sentence.subtree(first) if w.i not in away)
    return known_meanings(w for w in below if w.pos in ("NOUN", "PROPN"))


@cache
def _opposites() -> dict[str, frozenset[str]]:
    table: dict[str, frozenset[str]] = {}
    for pair in (*load_lexicon("ledger_antonyms")["pair"], *load_lexicon("check_opposites")["pair"]):
        for one, other in ((pair["one"], pair["other"]), (pair["other"], pair["one"])):
            for word in set(one) - small_set("either_way"):
                table[word] = table.get(word, frozenset()) | (frozenset(other) - small_set("either_way"))
    return table
