"""Names and titles that the evidence lacks."""

from collections.abc import Iterator, Sequence
from functools import cache

from reportedly.annotate import AnnotatedSentence, Entity, Word
from reportedly.check.findings import Doubt
from reportedly.check.meaning import known_meanings, meanings
from reportedly.check.statement import Statement
from reportedly.ledger.terms import find_terms, is_nation, term_of
from reportedly.lexicon import load_lexicon
from reportedly.records import Verdict

__all__ = ["check_entity", "check_title"]

HYPHENS = ("-", "‐", "‑")

NAMES = frozenset({"PERSON", "ORG", "GPE", "NORP", "LOC", "FAC", "EVENT", "PRODUCT", "WORK_OF_ART", "LAW"})


def check_entity(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """A name of the sentence stands in no passage."""
    known = _known_names(evidence)
    for words in _names_of(statement.sentence):
        lacking = [word for word in words if not _is_known(word, known)]
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
        if word.pos == "PROPN" and word.text[:1].isupper() and not _is_calendar(word):
            run.append(word)
        elif run:
            yield tuple(run)
            run = []
    if run:
        yield tuple(run)


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
        known |= known_meanings(statement.words)
        known |= _initials(statement.sentence)
    return frozenset(known)


def _initials(sentence: AnnotatedSentence) -> set[str]:
    return {
        "".join(part[0] for part in entity.text.split() if part[:1].isupper()).casefold()
        for entity in sentence.entities
        if len(entity.text.split()) > 1
    }


def _is_known(word: Word, known: frozenset[str]) -> bool:
    form = word.text.casefold().strip(".")
    bare = form.removesuffix("'s").removesuffix("’s")
    if form in known or bare in known or bare in _honorifics() or not any(c.isalnum() for c in bare):
        return True
    if word.lemma.casefold() in known:
        return True
    names = {term.name for term in find_terms([word])} | meanings(word)
    return bool(names & known) or any(_same_stem(bare, other) for other in known)


def _same_stem(name: str, other: str) -> bool:
    """Korea and Korean, Zelensky and Zelenskyy: alike but for a short ending."""
    if min(len(name), len(other)) < 5 or name[0] != other[0]:
        return False
    shared = next((i for i, (a, b) in enumerate(zip(name, other, strict=False)) if a != b), min(len(name), len(other)))
    return shared >= 5 and max(len(name), len(other)) - shared <= 3 and shared >= 0.7 * max(len(name), len(other))


def check_title(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """A person's title is another than the passage gives, or loses or gains a word that limits it."""
    for entity in statement.sentence.entities:
        if entity.label != "PERSON":
            continue
        titles = _title_words(statement.sentence, entity)
        mentions = list(_mentions(entity, evidence))
        known = [_title_words(other.sentence, named) for other, named in mentions]
        given = frozenset().union(*known, *(_limits(other.sentence, named) for other, named in mentions))
        if not titles or not given:
            continue
        limits = frozenset(load_lexicon("check_names")["limits"]["words"])
        limited = [words & limits for words in known if words]
        lost = frozenset.intersection(*limited) - titles - statement.forms if limited else frozenset()
        proper = _proper(statement.sentence, titles)
        others = frozenset(
            word
            for word in titles - given
            if (word in proper and not _is_known_form(word, given)) or not _is_said(word, evidence, limits)
        ) | (_heads(statement.sentence, entity) - given - _exact(evidence))
        if (lost and titles & given) or others:
            why = f"The passage limits the title: {', '.join(sorted(lost))}." if lost else ""
            yield Doubt(
                words=entity.text,
                verdict=Verdict.CONTRADICTED,
                rule="R4",
                why=why or f"No passage gives {entity.text} that title: {', '.join(sorted(others))}.",
                evidence=tuple(other.passage for other, _ in mentions),
            )


def _heads(sentence: AnnotatedSentence, entity: Entity) -> frozenset[str]:
    """Return the terms of the common nouns that stand right before a name: the delegate of delegate Jan Keld."""
    before = sentence.words[entity.first - 1] if entity.first else None
    return frozenset({term_of(before)} if before is not None and before.pos == "NOUN" else ())


def _exact(evidence: Sequence[Statement]) -> frozenset[str]:
    return frozenset(name for other in evidence for name in other.term_names)


def _proper(sentence: AnnotatedSentence, titles: frozenset[str]) -> frozenset[str]:
    """Return those words of a title that are names: the Slovakia of Slovakia's prime minister."""
    named = {term_of(word) for word in sentence.words if word.pos == "PROPN" and word.dep == "poss"}
    return (titles & named) - _roles()


def _is_said(word: str, evidence: Sequence[Statement], limits: frozenset[str]) -> bool:
    """Say whether a word of a title stands for a name the passages give: the Estonian of Estonia's."""
    return (
        word not in limits
        and word not in _roles()
        and any(_is_known_form(word, frozenset(other.lemmas | other.forms)) for other in evidence)
        and not _is_nation_form(word)
    )


def _is_known_form(word: str, known: frozenset[str]) -> bool:
    return word in known or any(_same_stem(word, other) for other in known)


def _is_nation_form(word: str) -> bool:
    return is_nation(word)


@cache
def _roles() -> frozenset[str]:
    return frozenset(load_lexicon("check_names")["roles"]["words"])


def _mentions(entity: Entity, evidence: Sequence[Statement]) -> Iterator[tuple[Statement, Entity]]:
    surname = entity.text.split()[-1].casefold()
    for statement in evidence:
        for other in statement.sentence.entities:
            if other.label == "PERSON" and surname in other.text.casefold().split():
                yield statement, other


def _title_words(sentence: AnnotatedSentence, entity: Entity) -> frozenset[str]:
    """Return the terms of what stands beside a name as its title: compounds, an apposition and what belongs to it."""
    head = sentence.words[entity.last - 1]
    around = [*sentence.children(head, "compound", "amod", "appos", "nmod")]
    if head.dep == "appos" and sentence.head(head).pos in ("NOUN", "PROPN", "NUM"):
        around.append(sentence.head(head))
    below = [word for noun in around for word in sentence.children(noun, "compound", "amod", "poss", "nmod")]
    of = [
        noun for word in around for prep in sentence.children(word, "prep") for noun in sentence.children(prep, "pobj")
    ]
    before = [sentence.words[w.i - 2] for w in around if w.i > 1 and sentence.words[w.i - 1].text in HYPHENS]
    words = [
        word
        for word in (*around, *before, *below, *of)
        if not entity.first <= word.i < entity.last and word.text.isalpha()
    ]
    return frozenset(term_of(word) for word in words if not _is_calendar(word))


def _limits(sentence: AnnotatedSentence, entity: Entity) -> frozenset[str]:
    """Return words like "former" and "deputy" that stand by the name."""
    limiting = frozenset(load_lexicon("check_names")["limits"]["words"])
    near = sentence.words[max(0, entity.first - 6) : entity.last + 6]
    return frozenset(word.text.casefold() for word in near) & limiting
