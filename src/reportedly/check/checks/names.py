"""Names that the evidence lacks."""

from collections.abc import Iterator, Sequence
from functools import cache

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.check.findings import Doubt
from reportedly.check.meaning import is_common, meanings
from reportedly.check.statement import Statement
from reportedly.ledger.terms import find_terms
from reportedly.lexicon import load_lexicon
from reportedly.records import Verdict

__all__ = ["check_entity"]

NAMES = frozenset({"PERSON", "ORG", "GPE", "NORP", "LOC", "FAC", "EVENT", "PRODUCT", "WORK_OF_ART", "LAW"})


def check_entity(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """A name of the sentence stands in no passage."""
    known = _known_names(evidence)
    counted = [figure.passage for figure in statement.figures]
    for words in _names_of(statement.sentence):
        words = tuple(word for word in words if not any(p.start <= word.start < p.end for p in counted))
        lacking = [word for word in words if not _is_known(word, known)]
        if len(words) > 1 and "".join(word.text[0] for word in words).casefold() in known:
            continue  # United Nations, UN
        if lacking:
            name = " ".join(word.text for word in words)
            yield Doubt(
                words=name,
                verdict=Verdict.UNSUPPORTED,
                rule="R4",
                why=f"No passage names {' '.join(word.text for word in lacking)!r}.",
            )


def _names_of(sentence: AnnotatedSentence) -> Iterator[tuple[Word, ...]]:
    """Yield the proper nouns of the sentence, those that stand together as one name."""
    run: list[Word] = []
    for word in sentence.words:
        if word.pos == "PROPN" and word.text[:1].isupper() and not (_is_calendar(word) or _is_capital(word, sentence)):
            run.append(word)
        elif run:
            yield tuple(run)
            run = []
    if run:
        yield tuple(run)


def _is_capital(word: Word, sentence: AnnotatedSentence) -> bool:
    """Say whether a common noun of the reviewed lists only begins the sentence and was taken for a name: Jurors."""
    if word.i or (len(sentence.words) > 1 and sentence.words[1].pos == "PROPN"):
        return False
    form = word.text.casefold()
    return any(is_common(each) for each in (form, form.removesuffix("s"), form.removesuffix("es")))


def _is_calendar(word: Word) -> bool:
    return word.text.casefold() in _calendar()


@cache
def _calendar() -> frozenset[str]:
    return frozenset(load_lexicon("check_names")["calendar"]["words"])


@cache
def _honorifics() -> frozenset[str]:
    return frozenset(load_lexicon("check_names")["honorifics"]["words"])


def _known_names(evidence: Sequence[Statement]) -> frozenset[str]:
    known: set[str] = set()
    for statement in evidence:
        for word in statement.words:
            known.update((word.text.casefold(), word.lemma.casefold()))
            known.update(part.casefold() for part in word.text.split("-"))
        known |= statement.term_names
        known |= statement.known
        known |= _initials(statement.sentence)
    return frozenset(known)


def _initials(sentence: AnnotatedSentence) -> set[str]:
    names = [[part[0] for part in entity.text.split() if part[:1].isupper()] for entity in sentence.entities]
    return {
        "".join(letters[first:last]).casefold()
        for letters in names
        for first in range(len(letters))
        for last in range(first + 2, len(letters) + 1)
    }


def _is_known(word: Word, known: frozenset[str]) -> bool:
    form = word.text.casefold().strip(".")
    bare = form.removesuffix("'s").removesuffix("’s")
    if form in known or bare in known or bare in _honorifics() or not any(c.isalnum() for c in bare):
        return True
    if word.lemma.casefold() in known or f"{bare}s" in known:
        return True
    names = {term.name for term in find_terms([word])} | meanings(word)
    return bool(names & known) or any(_same_stem(bare, other) for other in known)


def _same_stem(name: str, other: str) -> bool:
    """Korea and Korean, Zelensky and Zelenskyy: alike but for a short ending."""
    if min(len(name), len(other)) < 5 or name[0] != other[0]:
        return False
    shared = next((i for i, (a, b) in enumerate(zip(name, other, strict=False)) if a != b), min(len(name), len(other)))
    return shared >= 5 and max(len(name), len(other)) - shared <= 3 and shared >= 0.7 * max(len(name), len(other))
