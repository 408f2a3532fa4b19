"""Content that the evidence lacks."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from reportedly.annotate import Word
from reportedly.annotate.times import find_times
from reportedly.check.checks.frames import is_generic
from reportedly.check.checks.matching import tellings_of, told_in
from reportedly.check.findings import Doubt
from reportedly.check.meaning import (
    idioms_of,
    is_listed,
    known_meanings,
    light_words,
    means_one_of,
    pair_meanings,
    same_stem,
    without_negation,
)
from reportedly.check.modality import listed
from reportedly.check.statement import Statement
from reportedly.check.wording import is_retold
from reportedly.ledger.terms import is_light, is_negator, term_of
from reportedly.lexicon import load_lexicon
from reportedly.records import Verdict

__all__ = ["check_material", "check_widened"]

SHORTEST = 3
"""Letters of a word from which on another may be made of it: sea, seaside."""


@cache
def _small(table: str) -> frozenset[str]:
    """Return a table of what the check needs to know of content as a set."""
    return frozenset(load_lexicon("check_material")[table]["words"])


def check_material(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """A noun or adjective of the sentence, or (soft) a verb, has no counterpart in any passage.

    Of a noun that no reviewed list has it is not known what may stand for it: that is soft. So is a strange word among
    many: who tells a sentence anew has words of his own, who edits it keeps the rest.
    """
    known = told_in(statement, evidence)
    own = {told.verb.i: told.known for told in tellings_of(statement)}
    idioms = {
        noun.i
        for told in tellings_of(statement)
        for noun, means in idioms_of(statement.sentence, told.verb)
        if means & known
    }
    joined = {i for a, b in pairwise(statement.words) if pair_meanings(a.lemma, b.lemma) & known for i in (a.i, b.i)}
    houses = any(e.label in ("ORG", "GPE", "NORP", "FAC") for other in evidence for e in other.sentence.entities)
    free = _small("free") | light_words()
    times = [found.passage for found in find_times(statement.sentence, statement.published)]
    for word in statement.words:
        if any(passage.start <= word.start < passage.end for passage in times):
            continue  # tomorrow, at the weekend: a time is another check's
        if word.pos not in ("NOUN", "VERB", "ADJ") or not word.text.isalpha() or word.lemma.casefold() in free:
            continue
        open_words = listed("hedged") | listed("adjectives") | listed("expected")
        if word.lemma.casefold() in open_words and word.pos != "NOUN":
            continue
        if (
            means_one_of(word, known)
            or own.get(word.i, frozenset()) & known
            or word.i in idioms
            or word.i in joined
            or _is_made_of(word, known)
            or _is_of_figure(word, statement)
            or word.text.casefold() in listed("ordinals")
            or (houses and _is_taken_up(word, statement))
        ):
            continue
        if word.pos == "ADJ" and _is_turned(word, known, evidence):
            continue
        strange = word.pos == "NOUN" and is_listed(word) and not is_light(term_of(word))
        hard = (strange or _is_describing(word, statement)) and not is_retold(statement, evidence, word)
        yield Doubt(
            words=word.text,
            verdict=Verdict.UNSUPPORTED,
            rule="R1",
            why=f"No passage says anything of {word.text!r}." if hard else f"{word.text!r} is not the passage's word.",
            hard=hard,
        )


def check_widened(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """The sentence tells of the whole what the passage tells of a part, or of the first what it tells of the second."""
    theirs = frozenset(form for other in evidence for form in other.forms)
    for word, other in (*_whole_of(statement, evidence), *_lost_rank(statement, evidence)):
        yield Doubt(
            words=word.text,
            verdict=Verdict.STRONGER,
            rule="R14",
            why=f"The passage does not go as far as {word.text!r}; keep its words.",
            evidence=(other.passage,),
        )
    for word in statement.words:
        form = word.text.casefold()
        wholes = _small("whole") - theirs
        whole = form in _small("widely") and any(
            noun.lemma.casefold() in wholes and not statement.sentence.children(noun, "prep", "acl", "relcl", "amod")
            for noun in statement.sentence.children(word, "pobj")
        )
        ordinal = form in listed("ordinals") and word.dep == "amod" and theirs & listed("ordinals")
        if form == "first" and statement.sentence.head(word).lemma.casefold() in ("place", "prize"):
            continue
        if whole or (form not in theirs and (form in listed("widening") or ordinal)):
            yield Doubt(
                words=word.text,
                verdict=Verdict.STRONGER,
                rule="R14",
                why=f"No passage says {word.text!r}; keep to the part it tells of.",
                evidence=tuple(other.passage for other in evidence),
            )


def _whole_of(statement: Statement, evidence: Sequence[Statement]) -> Iterator[tuple[Word, Statement]]:
    """Yield each whole that owns what a part of it owns in the passage: the country's crop, the region's crop."""
    wholes, parts = _small("wholes"), _small("parts")
    for word in statement.words:
        if word.dep != "poss" or word.lemma.casefold() not in wholes:
            continue
        known = known_meanings([statement.sentence.head(word)])
        for other in evidence:
            owners = [w for w in other.words if w.dep == "poss" and known & known_meanings([other.sentence.head(w)])]
            if owners and all(w.lemma.casefold() in parts for w in owners):
                yield word, other


def _lost_rank(statement: Statement, evidence: Sequence[Statement]) -> Iterator[tuple[Word, Statement]]:
    """Yield each superlative that has an ordinal before it in the passage and none here: the third-largest."""
    for word in statement.words:
        if word.tag in ("JJS", "RBS") and not _is_ranked(word, statement):
            same = [
                (w, other) for other in evidence for w in other.words if w.lemma == word.lemma and w.tag == word.tag
            ]
            if same and all(_is_ranked(w, other) for w, other in same):
                yield word, same[0][1]


def _is_ranked(word: Word, statement: Statement) -> bool:
    before = statement.words[max(0, word.i - 2) : word.i]
    return any(w.text.casefold() in listed("ordinals") for w in before)


def _is_turned(word: Word, known: frozenset[str], evidence: Sequence[Statement]) -> bool:
    """Say whether an adjective turns a word that the passages turn with a "not": unserviced, not serviced."""
    lemma = word.lemma.casefold()
    stems = tuple(without_negation(lemma))
    turned = any(is_negator(w) or w.text.casefold() == "without" for other in evidence for w in other.words)
    return turned and any(same_stem(stem, other) or stem in known for stem in stems for other in known)


def _is_made_of(word: Word, known: frozenset[str]) -> bool:
    """Say whether a word is made of a short one of the passages: icy of ice, seaside of sea."""
    lemma = word.lemma.casefold()
    stems = [lemma[:-1], f"{lemma[:-1]}e", lemma[:-2]] if word.pos == "ADJ" and lemma.endswith("y") else []
    stems += [lemma.removesuffix(tail) for tail in _small("tails") if lemma.endswith(tail)]
    return any(len(stem) >= SHORTEST and stem in known for stem in stems)


def _is_taken_up(word: Word, statement: Statement) -> bool:
    """Say whether a noun only takes up somebody named: the company, its owner."""
    beside = statement.sentence.children(word, "det", "poss", "compound", "amod", "nummod", "relcl", "prep")
    return is_generic(word) and [child.tag for child in beside] in (["DT"], ["PRP$"])


def _is_of_figure(word: Word, statement: Statement) -> bool:
    return any(figure.passage.start <= word.start < figure.passage.end for figure in statement.figures)


def _is_describing(word: Word, statement: Statement) -> bool:
    """Say whether an adjective describes a noun or a person and is no mere measure of time or order."""
    light = _small("light_adjectives")
    participle = word.pos == "VERB" and word.dep == "amod" and word.tag == "VBN"
    describing = word.pos == "ADJ" and word.dep in ("amod", "acomp")
    return (participle or describing) and word.lemma.casefold() not in light
