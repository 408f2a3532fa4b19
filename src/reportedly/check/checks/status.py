"""Legal and casualty status is never raised (R10)."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from reportedly.annotate import Word
from reportedly.check.findings import Doubt
from reportedly.check.meaning import small_set
from reportedly.check.statement import Statement
from reportedly.ledger.terms import is_negator
from reportedly.lexicon import load_lexicon
from reportedly.records import Verdict

__all__ = ["check_status"]

NEAR = 5
"""Words behind a number within which its status is told."""


def check_status(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """The sentence puts a person or a count on a higher rung than the passage does, or a count on another."""
    counted = {count: (word, other) for other in evidence for count, word in _counts(other).items()}
    for count, word in _counts(statement).items():
        told = counted.get(count)
        if told is not None and _rung(told[0]) != _rung(word):
            yield Doubt(
                words=f"{count} {word}",
                verdict=Verdict.CONTRADICTED,
                rule="R10",
                why=f"The passage says of these {told[0]!r}, not {word!r}.",
                evidence=(told[1].passage,),
            )
    for name, rungs in _ladders().items():
        own = _rungs(statement, rungs)
        theirs = {rung for other in evidence for rung in _rungs(other, rungs)}
        if own and theirs and max(own) not in theirs and max(own) > max(theirs):
            word = own[max(own)]
            yield Doubt(
                words=word,
                verdict=Verdict.STRONGER,
                rule="R10",
                why=f"On the {name} ladder the passage goes less far than {word!r}.",
                evidence=tuple(other.passage for other in evidence if _rungs(other, rungs)),
            )


def _counts(statement: Statement) -> dict[str, str]:
    """Return each number with the word of the casualty ladder behind it: 112 injured."""
    ladder, words, found = _ladders()["casualty"], statement.words, {}
    for at, number in enumerate(words):
        if number.pos == "NUM":
            for word in words[at + 1 : at + 1 + NEAR]:
                if word.pos == "NUM" or word.text in (";", "."):
                    break
                if word.text.casefold() in ladder and not _is_of_another(word, number, statement):
                    found[number.text.casefold()] = word.text.casefold()
                    break
            else:
                found |= {number.text.casefold(): verb.text.casefold() for verb in _acting_on(number, statement)}
    return found


def _acting_on(number: Word, statement: Statement) -> Iterator[Word]:
    """Yield the verb of the casualty ladder whose object the number is, or counts: killed at least 17 people."""
    sentence = statement.sentence
    noun = sentence.head(number) if number.dep == "nummod" else number
    verb = sentence.head(noun)
    if noun.dep == "dobj" and verb.text.casefold() in _ladders()["casualty"]:
        yield verb


def _is_of_another(word: Word, number: Word, statement: Statement) -> bool:
    """Say whether the word is a verb whose object stands behind it: killed 17 and injured 42."""
    objects = statement.sentence.children(word, "dobj") if word.pos == "VERB" else ()
    return any(noun.i > word.i for noun in objects) and number.i < word.i


def _rung(word: str) -> int:
    return _ladders()["casualty"][word]


def _rungs(statement: Statement, rungs: Mapping[str, int]) -> dict[int, str]:
    """Return rung -> the word that stands for it."""
    found: dict[int, str] = {}
    if rungs.keys().isdisjoint(statement.forms) and rungs.keys().isdisjoint(statement.lemmas):
        return found
    for word in statement.words:
        above = statement.sentence.head(word)
        if _is_turned(statement, word):
            continue  # released without charge
        if word.pos == "NOUN" and above.text.casefold() == "for" and _has_other(statement, word, rungs):
            continue  # a warrant was issued for his arrest
        if word.dep == "pobj" and above.pos == "ADP":
            above = statement.sentence.head(above)
        if word.dep in ("compound", "pobj") and {above.text.casefold(), above.lemma.casefold()} & rungs.keys():
            continue  # an arrest warrant, a warrant for his arrest
        for form in (word.text.casefold(), word.lemma.casefold()):
            if form in rungs:
                found[rungs[form]] = word.text
    return found


def _is_turned(statement: Statement, word: Word) -> bool:
    """Say whether the word tells of what is not so: without charge, no arrests, was not charged."""
    sentence = statement.sentence
    without = word.dep in ("pobj", "pcomp") and sentence.head(word).text.casefold() in small_set("lacking")
    return without or any(is_negator(child) for child in sentence.children(word, "neg", "det"))


def _has_other(statement: Statement, word: Word, rungs: Mapping[str, int]) -> bool:
    """Say whether another word of the ladder stands in the sentence: what the noun is for is not done."""
    own = rungs.get(word.lemma.casefold(), rungs.get(word.text.casefold()))
    return any(rungs.get(form, own) != own for form in statement.forms)


@cache
def _ladders() -> dict[str, dict[str, int]]:
    return {
        ladder["name"]: {word: rung for rung, words in enumerate(ladder["rungs"]) for word in words}
        for ladder in load_lexicon("check_status")["ladder"]
    }
