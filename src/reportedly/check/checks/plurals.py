"""One source is not told as several (R3)."""

from collections.abc import Iterator, Sequence

from reportedly.annotate import Word
from reportedly.check.checks.attribution import is_passive
from reportedly.check.checks.claim_pairs import pairs_of
from reportedly.check.checks.retold import as_number
from reportedly.check.checks.speakers import (
    head_of,
    is_pronoun,
)
from reportedly.check.checks.voices import is_named_besides
from reportedly.check.findings import Doubt
from reportedly.check.meaning import small_set
from reportedly.check.statement import Statement
from reportedly.lexicon import load_lexicon
from reportedly.records import Passage, Speaker, SpeakerKind, Verdict

__all__ = ["check_plural"]


def _singles(statement: Statement) -> Iterator[tuple[str, Passage]]:
    """Yield the speakers that are one by their noun: an official; how they are called, and where they stand."""
    for claim in statement.attributed:
        for link in (*claim.chain, *((claim.speaker,) if claim.speaker else ())):
            head = head_of(statement, link)
            if head is not None and head.tag == "NN":
                yield head.lemma, link.passage
    yield from ((word.lemma, statement.passage) for word in statement.words if _is_one(word, statement))


def check_plural(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """The sentence speaks of several sources where the passage has one."""
    alone = {name: where for other in evidence for name, where in _singles(other)}
    several = {form for other in evidence for form in other.forms}
    for made in statement.attributed:
        head = _counted(statement, made.speaker) if made.speaker is not None else None
        name = _one_of(head) if head is not None else ""
        if head is not None and head.tag == "NNS" and name in alone and head.text.casefold() not in several:
            yield Doubt(
                words=head.text,
                verdict=Verdict.STRONGER,
                rule="R3",
                why=f"The passage has one {name} who says something; do not make them several.",
                evidence=(alone[name],),
            )
            return
    for pair in pairs_of(statement, evidence):
        own, claim = pair.own.speaker, pair.claim.speaker if pair.claim else None
        if own is None or claim is None or not _is_group(own, statement) or _is_several(claim, pair.where):
            continue
        if _is_a_name(own, statement, evidence) or _are_speakers(own, statement, evidence):
            continue
        if (
            not pair.is_sure
            or is_pronoun(claim)
            or is_named_besides(pair, statement, evidence)
            or (pair.claim is not None and is_passive(pair.claim, pair.where))
        ):
            continue
        yield Doubt(
            words=own.text,
            verdict=Verdict.STRONGER,
            rule="R3",
            why=f"One source says this: {claim.text}.",
            evidence=(claim.passage,),
        )
        return


def _counted(statement: Statement, speaker: Speaker) -> Word | None:
    """Return the noun a speaker's words stand on: the directors of two of the directors."""
    head = head_of(statement, speaker)
    if head is None or head.pos != "NUM" or as_number(head.text) == 1:
        return head
    sentence = statement.sentence
    behind = [n for of in sentence.children(head, "prep") if of.text == "of" for n in sentence.children(of, "pobj")]
    return next(iter(behind), head)


def _one_of(noun: Word) -> str:
    """Return what one of several is called: a person, of people."""
    ones: dict[str, str] = load_lexicon("check_names")["ones"]["values"]
    return ones.get(noun.lemma.casefold(), noun.lemma)


def _is_a_name(speaker: Speaker, statement: Statement, evidence: Sequence[Statement]) -> bool:
    """Say whether what looks like a plural is a name in a passage: Lauwers."""
    head = head_of(statement, speaker)
    names = {word.text for other in evidence for word in other.words if word.pos == "PROPN"}
    return head is not None and head.text[:1].isupper() and head.text in names


def _are_speakers(speaker: Speaker, statement: Statement, evidence: Sequence[Statement]) -> bool:
    """Say whether several of the very noun say something in a passage: prosecutors, two witnesses."""
    head = head_of(statement, speaker)
    said = (c.speaker for other in evidence for c in other.attributed if c.speaker is not None)
    return head is not None and any(head.text.casefold() in one.text.casefold().split() for one in said)


def _is_one(word: Word, statement: Statement) -> bool:
    """Say whether a noun stands for one who says something, or for somebody named beside it: a local councillor."""
    if word.tag != "NN":
        return False
    articles = {w.text.casefold() for w in statement.sentence.children(word, "det", "nummod")}
    said = word.dep == "nsubj" and statement.sentence.head(word).lemma.casefold() in small_set("reporting")
    people = {i for e in statement.sentence.entities if e.label == "PERSON" for i in range(e.first, e.last)}
    beside = any(w.i in people for w in statement.sentence.children(word, "appos"))
    if word.dep == "compound" and word.head in people and statement.sentence.head(word).dep == "nsubj":
        return statement.sentence.head(statement.sentence.head(word)).lemma.casefold() in small_set("reporting")
    return bool(articles & {"a", "an", "one", "the"}) and (said or beside)


def _is_several(speaker: Speaker, statement: Statement) -> bool:
    """Say whether the words for a speaker stand for more than one, whatever kind of speaker it is taken for."""
    people = {i for e in statement.sentence.entities if e.label == "PERSON" for i in range(e.first, e.last)}
    words = [word for word in statement.words_in([speaker.passage]) if word.i not in people]
    inside = {word.i for word in words}
    return any(word.tag in ("NNS", "NNPS") for word in words if word.head not in inside or word.head == word.i)


def _is_group(speaker: Speaker, statement: Statement) -> bool:
    if speaker.kind in (SpeakerKind.GROUP, SpeakerKind.UNNAMED):
        return _is_several(speaker, statement)
    return speaker.kind == SpeakerKind.PERSON and speaker.name is None and _is_several(speaker, statement)
