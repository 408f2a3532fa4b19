"""Whether two parties of two verbs are the same, and where else the passage has one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.annotate import Word
from reportedly.check.checks.frames import ACTOR, GIVEN, RECEIVER, Party, frames_of, is_generic
from reportedly.check.meaning import known_meanings, same_stem, small_set
from reportedly.check.statement import Statement

__all__ = [
    "Scene",
    "alike",
    "are_two",
    "called_in",
    "called_of",
    "fit",
    "is_among",
    "is_anybody",
    "is_elsewhere",
    "is_in",
    "is_told_apart",
]


@dataclass(frozen=True)
class Scene:
    """What all the sentences together tell of names. called: a name's word -> the nouns by which it is called."""

    called: dict[str, frozenset[str]]
    evidence: Sequence[Statement]


def is_in(party: Party, statement: Statement) -> bool:
    return any(word.text == party.head.text for word in statement.words)


def is_anybody(party: Party) -> bool:
    told_apart = [w for w in party.statement.sentence.children(party.head, "compound") if w.pos == "NOUN"]
    return not (party.is_name or party.named or told_apart) and is_generic(party.head)


def are_two(one: Party, other: Party, scene: Scene) -> bool:
    """Say whether a passage has both in two places of one verb: the ministry, that sued the union."""
    return any(
        _has(frame.at(first), one) and _has(frame.at(second), other)
        for statement in scene.evidence
        for frame in frames_of(statement)
        for first, second in ((ACTOR, RECEIVER), (RECEIVER, ACTOR), (ACTOR, GIVEN), (GIVEN, ACTOR))
    )


def _has(parties: Sequence[Party], party: Party) -> bool:
    return any(other.head.lemma == party.head.lemma for other in parties)


def is_among(party: Party, others: Sequence[Party], scene: Scene) -> bool:
    return any(fit(party, other, scene) for other in others)


def fit(mine: Party, theirs: Party, scene: Scene) -> bool:
    """Say whether two parties may be the same."""
    if (mine.known | mine.named) & (theirs.known | theirs.named) or alike(mine.head, theirs.head):
        return mine.is_name or theirs.is_name or not is_told_apart(mine, theirs, scene)
    names = [party for party in (mine, theirs) if party.is_name]
    if len(names) == 1:
        noun = theirs if mine.is_name else mine
        return bool(noun.known & called_of(names[0], scene))
    if len(names) == 2:
        return bool(mine.known & called_of(theirs, scene) or theirs.known & called_of(mine, scene))
    return False


def alike(one: Word, other: Word) -> bool:
    return same_stem(one.lemma.casefold(), other.lemma.casefold())


def is_told_apart(mine: Party, theirs: Party, scene: Scene) -> bool:
    """Say whether the passage has two of a kind, and the two are told apart: government and rebel fighters."""
    own = mine.beside - theirs.beside
    if not own or not theirs.beside - mine.beside:
        return False
    elsewhere = [
        noun
        for other in scene.evidence
        for word in other.words
        if word.pos in ("NOUN", "PROPN", "ADJ") and known_meanings([word]) & own
        for noun in [other.sentence.head(word)]
        if noun.i != theirs.head.i or other is not theirs.statement
    ]
    return bool(elsewhere)


def is_elsewhere(party: Party, theirs: Sequence[Party], scene: Scene) -> bool:
    """Say whether the passage has the party, and not within the parties that stand in its place."""
    near = {
        (id(t.statement), word.i)
        for t in theirs
        for word in (t.head, *t.statement.sentence.children(t.head, "compound", "appos", "poss"), *_behind_of(t))
    }
    return any(
        word.pos in ("NOUN", "PROPN")
        and (word.lemma.casefold() == party.head.lemma.casefold() or word.text == party.head.text)
        and (id(statement), word.i) not in near
        and (party.is_name or word.dep != "compound" or statement.sentence.head(word).pos == "PROPN")
        for statement in scene.evidence
        for word in statement.words
    )


def _behind_of(party: Party) -> Iterator[Word]:
    """Yield the nouns behind an "of" of the party: a colony of penguins."""
    sentence = party.statement.sentence
    for of in sentence.children(party.head, "prep"):
        if of.text.casefold() == "of":
            yield from sentence.children(of, "pobj")


def called_of(party: Party, scene: Scene) -> frozenset[str]:
    return frozenset().union(*(scene.called.get(name, frozenset()) for name in party.known))


def called_in(statements: Sequence[Statement]) -> dict[str, frozenset[str]]:
    """Return what names are called: macron -> france, president; hydrolac -> operator."""
    found: dict[str, frozenset[str]] = {}
    for statement in statements:
        sentence = statement.sentence
        for head in sentence.words:
            if head.pos != "PROPN" or (head.dep == "compound" and sentence.head(head).pos == "PROPN"):
                continue
            around = [*sentence.children(head, "compound", "amod", "appos", "nmod")]
            if head.dep in ("appos", "compound"):
                around.append(sentence.head(head))
            of = sentence.head(head)
            place = sentence.head(of)
            if head.dep == "pobj" and of.text.casefold() == "of" and place.lemma.casefold() in small_set("places"):
                around.append(place)  # the town of Amar
            around += [w for a in around for w in sentence.children(a, "compound", "poss") if w.i != head.i]
            known = known_meanings(around)
            if known:
                for word in (head, *(w for w in sentence.children(head, "compound") if w.pos == "PROPN")):
                    for name in known_meanings([word]):
                        found[name] = found.get(name, frozenset()) | known
    return found
