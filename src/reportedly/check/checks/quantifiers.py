"""How many of them: some is not most, most is not all (R14)."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.check.checks.counterparts import counterparts_of
from reportedly.check.checks.retold import as_number
from reportedly.check.findings import Doubt
from reportedly.check.meaning import small_set
from reportedly.check.statement import Statement
from reportedly.ledger.terms import term_of
from reportedly.lexicon import load_lexicon
from reportedly.records import Verdict

__all__ = ["check_part", "check_quantifier"]


MAINLY = frozenset({1})
"""The degree of most of it: mainly."""

OWNED = 4
"""Words behind "of" among which the number of the whole stands: 260 of the city's 310 bakers."""

THEY = "they"
"""The term of those told of before: many of them, all of those who crossed."""


def check_quantifier(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """The sentence speaks of more of them than the passage does."""
    theirs: dict[str, list[tuple[int, Statement]]] = {}
    for other in evidence:
        for noun, rank, _ in _quantified(other):
            theirs.setdefault(noun, []).append((rank, other))
    for noun, rank, word in _quantified(statement):
        if word.casefold() in ("a", "an") and "yet" in statement.forms:
            continue  # have yet to see a list: have had no list
        if _is_a_rate(noun, word, evidence) or (word.casefold() == "all" and _is_whole(statement, evidence)):
            continue
        found = theirs.get(noun) or _unsaid(noun, rank, evidence)
        if rank == _ranks()["most"] and (_is_counted_so(evidence) or _degrees(evidence) & MAINLY):
            continue
        if found and rank > max(other_rank for other_rank, _ in found):
            yield _said_of_more(word, found[0][1])
    yield from _of_counterpart(statement, evidence)
    for adverb, other in _raised_degree(statement, evidence):
        yield _said_of_more(adverb.text, other)


def _is_a_rate(noun: str, word: str, evidence: Sequence[Statement]) -> bool:
    """Say whether an "each" is a passage's "a" or "per" behind a number: 31 dollars for each share, a share."""
    if word.casefold() not in ("each", "every"):
        return False
    return any(
        one.text.casefold() in ("a", "an", "per") and one.i and other.words[one.i - 1].tag in ("NNS", "CD")
        for other in evidence
        for one, behind in pairwise(other.words)
        if term_of(behind) == noun
    )


def _is_whole(statement: Statement, evidence: Sequence[Statement]) -> bool:
    """Say whether the sentence counts them, and a passage has as many as all there are: its 22 crew members."""
    counted = {word.text.casefold() for word in statement.words if word.pos == "NUM"}
    return any(
        number.text.casefold() in counted
        and before.tag in ("PRP$", "POS")
        and not (before.i and other.words[before.i - 1].text.casefold() == "of")
        for other in evidence
        for before, number in pairwise(other.words)
        if number.dep == "nummod"
    )


def _said_of_more(word: str, where: Statement) -> Doubt:
    return Doubt(
        words=word,
        verdict=Verdict.STRONGER,
        rule="R14",
        why=f"The passage speaks of fewer: {word!r} is more than it says.",
        evidence=(where.passage,),
    )


def _of_counterpart(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """All of them, however they are called, are told of what the passage tells of most: most of the dead were men."""
    most, every = _ranks()["most"], len(load_lexicon("check_quantifiers")["scale"]) - 1
    mine = [word for _, rank, word in _quantified(statement) if rank == every]
    for pair in counterparts_of(statement, evidence) if mine else ():
        theirs = [rank for _, rank, _ in _quantified(pair.where)]
        if theirs and max(theirs) == most:
            yield _said_of_more(mine[0], pair.where)
            return


def _is_counted_so(evidence: Sequence[Statement]) -> bool:
    """Say whether a passage counts more than half of them, whatever they are: three of the five members."""
    for other in evidence:
        words = [word.text for word in other.words]
        for at in range(1, len(words) - 1):
            if words[at].casefold() == "of" and (part := as_number(words[at - 1])):
                behind = map(as_number, words[at + 1 : at + 1 + OWNED])
                if any(whole and whole / 2 < part < whole for whole in behind):
                    return True
    return False


def _raised_degree(statement: Statement, evidence: Sequence[Statement]) -> Iterator[tuple[Word, Statement]]:
    """Yield each adverb that tells of the whole where the passage tells of the greater part: solely, mainly."""
    degrees = _degree_of()
    for word in statement.words:
        own = degrees.get(word.text.casefold())
        told = [(degrees[form], other) for other in evidence for form in other.forms if form in degrees]
        if own is not None and word.dep == "advmod" and told and own > max(rank for rank, _ in told):
            yield word, told[0][1]


def _degrees(evidence: Sequence[Statement]) -> frozenset[int]:
    """Return the degrees that the passages' adverbs tell of."""
    degrees = _degree_of()
    return frozenset(degrees[form] for other in evidence for form in other.forms if form in degrees)


@cache
def _degree_of() -> dict[str, int]:
    scale = load_lexicon("check_quantifiers")["degree"]
    return {word: rank for rank, step in enumerate(scale) for word in step["words"]}


def check_part(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """The passage speaks of some of them, the sentence of them."""
    yield from _one_of(statement, evidence)
    partial = {noun: other for other in evidence for noun in (*_partial(other), *_some(other))}
    whole = {noun for other in evidence for noun in _unqualified(other)}
    for noun, word in _unqualified(statement).items():
        if noun in partial and noun not in whole:
            yield Doubt(
                words=word,
                verdict=Verdict.STRONGER,
                rule="R14",
                why=f"The passage speaks of a part of the {word}; say which part.",
                evidence=(partial[noun].passage,),
            )


def _one_of(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """Tell a number of them where the passage tells how many of that number: one of the three judges."""
    whole = {pair for other in evidence for pair in _counted(other, of=False)}
    partial = {pair: other for other in evidence for pair in _counted(other, of=True)}
    for pair, words in _counted(statement, of=False).items():
        if pair in partial and pair not in whole:
            yield Doubt(
                words=words,
                verdict=Verdict.STRONGER,
                rule="R14",
                why=f"The passage speaks of a part of the {words}; say how many.",
                evidence=(partial[pair].passage,),
            )


def _counted(statement: Statement, *, of: bool) -> dict[tuple[str, str], str]:
    """Return each number with the noun it counts: those behind a number and "of", or those that stand free."""
    sentence, found = statement.sentence, dict[tuple[str, str], str]()
    if not any(word.dep == "nummod" for word in sentence.words):
        return found
    for noun in sentence.words:
        above = sentence.head(noun)
        behind = noun.dep == "pobj" and above.text.casefold() == "of"
        if not of and noun.dep in ("compound", "nmod", "amod"):
            continue  # the five-member commission
        if not of and any(n.i and sentence.words[n.i - 1].text == "of" for n in sentence.children(noun, "nummod")):
            continue  # two of nine members voting
        if behind == of and (not of or sentence.head(above).pos in ("NUM", "DET", "PRON")):
            for number in sentence.children(noun, "nummod"):
                found[number.text.casefold(), term_of(noun)] = f"{number.text} {noun.text}"
    return found


def _partial(statement: Statement) -> frozenset[str]:
    """Return the nouns of which the sentence tells a part: some of the districts."""
    sentence = statement.sentence
    words = load_lexicon("check_quantifiers")["partial"]["words"]
    return frozenset(
        term_of(noun)
        for word in sentence.words
        if (word.text.casefold() in words or word.pos == "NUM") and not _takes_part(sentence, word)
        for of in sentence.children(word, "prep")
        if of.text.casefold() == "of"
        for noun in sentence.children(of, "pobj")
    )


def _takes_part(sentence: AnnotatedSentence, word: Word) -> bool:
    """Say whether a part is no share of anything: were not part of the talks."""
    return word.text.casefold() == "part" and not sentence.children(word, "det", "amod")


def _some(statement: Statement) -> frozenset[str]:
    """Return the nouns of which the sentence tells that it is some of them: some residents."""
    sentence = statement.sentence
    few = load_lexicon("check_quantifiers")["some"]["words"]
    return frozenset(
        term_of(sentence.head(word))
        for word in sentence.words
        if word.text.casefold() in few and word.dep in ("det", "amod") and sentence.head(word).tag == "NNS"
    )


def _unqualified(statement: Statement) -> dict[str, str]:
    """Return the nouns in the plural that nothing counts, as subjects, objects or behind a preposition but "of"."""
    sentence = statement.sentence
    return {
        term_of(word): word.text
        for word in sentence.words
        if word.tag in ("NNS", "NNPS")
        and not sentence.children(word, "nummod")
        and not any(child.text.casefold() in _ranks() for child in sentence.children(word))
        and not (word.dep == "pobj" and sentence.head(word).text.casefold() == "of")
        and not _are_speaking(word, sentence)
    }


def _are_speaking(word: Word, sentence: AnnotatedSentence) -> bool:
    """Say whether they are told of only as those who say something: his advisers said."""
    owned = any(child.tag == "PRP$" for child in sentence.children(word, "poss"))
    return owned and word.dep == "nsubj" and sentence.head(word).lemma.casefold() in small_set("reporting")


def _unsaid(noun: str, rank: int, evidence: Sequence[Statement]) -> list[tuple[int, Statement]]:
    """Return the passages that do not say how many of the noun, where the sentence says most or all."""
    if rank < len(load_lexicon("check_quantifiers")["scale"]) - 2:
        return []
    said = {form for other in evidence for form in other.forms}
    wide = {word for word, other in _ranks().items() if other >= rank}
    return (
        [] if said & wide else [(-1, other) for other in evidence if noun in other.term_names or noun in other.lemmas]
    )


def _quantified(statement: Statement) -> Iterator[tuple[str, int, str]]:
    """Yield the term counted, the quantifier's rank, and the quantifier."""
    sentence = statement.sentence
    for word in sentence.words:
        rank = _ranks().get(word.text.casefold())
        if rank is None or (word.i and sentence.words[word.i - 1].text.casefold() == "at"):
            continue  # 90 at most: a limit
        if word.dep in ("det", "amod", "predet", "nummod", "advmod", "quantmod"):
            yield term_of(sentence.head(word)), rank, word.text
        for of in sentence.children(word, "prep"):
            for noun in sentence.children(of, "pobj"):
                yield term_of(noun), rank, word.text
                if noun.pos == "PRON" and noun.text.casefold() != "it":
                    yield THEY, rank, word.text


@cache
def _ranks() -> dict[str, int]:
    scale = load_lexicon("check_quantifiers")["scale"]
    return {word: rank for rank, step in enumerate(scale) for word in step["words"]}
