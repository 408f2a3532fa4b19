"""A cause is stated by a source, or not at all."""

from collections.abc import Iterator, Sequence

from reportedly.annotate import Word
from reportedly.check.findings import Doubt
from reportedly.check.meaning import known_meanings
from reportedly.check.statement import Statement
from reportedly.lexicon import load_lexicon
from reportedly.records import Verdict

__all__ = ["check_cause"]

NEAR = 8
"""Words behind a link among which the noun for the reason stands."""


def check_cause(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """The sentence links two things as cause and effect; no passage does."""
    own = _links(statement)
    causes = known_meanings(_causes(statement))
    if (
        own
        and not _only_asks(statement)
        and not any(
            _states(causes, other) or _restates(own, statement, other) or _does_it(causes, statement, other)
            for other in evidence
        )
    ):
        yield Doubt(
            words=own[0],
            verdict=Verdict.UNSUPPORTED,
            rule="R1",
            why=f"No passage says that one is the cause of the other; {own[0]!r} does.",
            evidence=tuple(other.passage for other in evidence),
        )


def _states(causes: frozenset[str], other: Statement) -> bool:
    """Say whether the passage has a link, and has it of the cause; a question what the cause was states none."""
    if not _links(other):
        return False
    if not known_meanings(_causes(other)):
        return not _only_asks(other)
    return not causes or bool(causes & other.told)


def _does_it(causes: frozenset[str], own: Statement, other: Statement) -> bool:
    """Say whether the cause brings it about in the passage by a verb that says no more: melt leaves people thirsty."""
    reasons = {w.i for verb in _causes(own) if verb.pos == "VERB" for w in own.sentence.subtree(verb)}
    effects = (word for word in own.words if word.pos in ("NOUN", "PROPN") and word.i not in reasons)
    told = known_meanings(effects) - causes
    sentence = other.sentence
    for verb in other.words:
        if verb.lemma.casefold() not in load_lexicon("check_causes")["effects"]["words"]:
            continue
        actors = [w for noun in sentence.children(verb, "nsubj") for w in sentence.subtree(noun)]
        objects = sentence.children(verb, "dobj")
        if not _is_left_so(verb, other):
            continue
        if objects and causes & known_meanings(actors) and told & known_meanings(objects):
            return True
    return False


def _is_left_so(verb: Word, statement: Statement) -> bool:
    """Say whether a "leave" tells how somebody was left, and not who left a place: left people thirsty."""
    if verb.lemma.casefold() not in load_lexicon("check_causes")["leaving"]["words"]:
        return True
    sentence, objects = statement.sentence, statement.sentence.children(verb, "dobj")
    states = [*sentence.children(verb, "oprd", "acomp", "ccomp", "xcomp"), *_behind(verb, statement)]
    return bool(states) or any(sentence.children(noun, "acl", "amod", "prep") for noun in objects)


def _behind(verb: Word, statement: Statement) -> Iterator[Word]:
    """Yield the prepositions that tell of a state: left them without power."""
    for prep in statement.sentence.children(verb, "prep"):
        if prep.text.casefold() in load_lexicon("check_causes")["states"]["words"]:
            yield prep


def _only_asks(statement: Statement) -> bool:
    """Say whether a sentence has a link for what is not known: too soon to say what had caused the crash."""
    asking = load_lexicon("check_causes")["asking"]["words"]
    return not statement.forms.isdisjoint(asking) and not any(True for _ in _causes(statement))


def _causes(statement: Statement) -> Iterator[Word]:
    """Yield the nouns that a link makes the cause: behind "because of", before "led to"."""
    yield from _reasons(statement)
    tables, sentence = load_lexicon("check_causes"), statement.sentence
    for word in statement.words:
        if word.pos == "VERB" and word.lemma.casefold() in tables["verbs"]["words"]:
            yield from (w for w in sentence.children(word, "nsubj") if w.pos in ("NOUN", "PROPN"))


def _restates(links: Sequence[str], own: Statement, other: Statement) -> bool:
    """Say whether the passage has the same in plainer words: suspended over it, bribed them to let it through."""
    tables = load_lexicon("check_causes")
    reason = all(link in tables["reasons"]["words"] for link in links)
    purpose = all(link in tables["purposes"]["words"] for link in links)
    behind = [w for w in other.words if w.dep == "prep" and w.text.casefold() in tables["plain"]["words"]]
    given = known_meanings(n for prep in behind for n in other.sentence.children(prep, "pobj", "pcomp"))
    if reason and given & known_meanings(_reasons(own)):
        return True
    heads = ("xcomp", "advcl", "acl", "relcl")
    return purpose and any(
        word.tag == "TO" and other.sentence.head(word).dep in heads for word in other.words if word.dep == "aux"
    )


def _reasons(statement: Statement) -> Iterator[Word]:
    """Yield the nouns right behind a "because of" and its like."""
    for word in statement.words:
        if word.text.casefold() in load_lexicon("check_causes")["before"]["words"]:
            near = statement.words[word.i + 1 : word.i + NEAR]
            yield from [w for w in near if w.pos in ("NOUN", "PROPN")][:1]
            yield from [w for w in near if w.pos == "VERB" and statement.sentence.children(w, "mark")][:1]


def _is_due(word: Word, statement: Statement) -> bool:
    """Say whether something is only due at a time: due to be heard in October."""
    behind = statement.words[word.i + 1 : word.i + 3]
    return word.text.casefold() == "due" and len(behind) > 1 and behind[0].tag == "TO" and behind[1].tag == "VB"


def _links(statement: Statement) -> list[str]:
    words = [word for word in statement.words if not _is_due(word, statement)]
    text = f" {' '.join(word.text.casefold() for word in words)} "
    return [words for words in load_lexicon("check_causes")["links"]["words"] if f" {words} " in text]
