"""Who does it, to whom it is done, and what stands behind the verb's prepositions.

A doubt needs two things: the party is not the passage's in that place, and the passage has the party elsewhere.
What the passage has nowhere is for other checks.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reportedly.annotate import Word
from reportedly.check.checks.frames import (
    ACTOR,
    GIVEN,
    RECEIVER,
    Frame,
    Party,
    frames_of,
    is_generic,
)
from reportedly.check.findings import Doubt
from reportedly.check.meaning import known_meanings, same_stem, small_set
from reportedly.check.statement import Statement
from reportedly.ledger.terms import term_of
from reportedly.lexicon import load_lexicon
from reportedly.records import ClaimKind, Verdict

__all__ = ["check_roles"]

LEADING = 6
"""Words before a party among which its own noun may stand."""


@dataclass(frozen=True)
class _Scene:
    """What all the sentences together tell of names. called: a name's word -> the nouns by which it is called."""

    called: dict[str, frozenset[str]]
    evidence: Sequence[Statement]


def check_roles(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """Actor and receiver are exchanged, or the deed is given to somebody else of the passage."""
    scene = _Scene(_called([statement, *evidence]), evidence)
    others = [frame for other in evidence for frame in frames_of(other)]
    cues = _cues(statement)
    for own in frames_of(statement):
        same = [other for other in others if _is_same_deed(own, other)]
        if own.verb.lemma.casefold() in ("cite", "quote"):
            continue  # whose words they are is another check's
        if not same or (own.verb.start in cues and not own.at(RECEIVER) and not own.at(GIVEN)):
            continue
        strange = [(_strange(own, other, scene), other) for other in same]
        if all(party is not None for party, other in strange) and any(_share_party(own, other) for other in same):
            party, other = strange[0]
            assert party is not None
            yield Doubt(
                words=f"{party.head.text} {own.verb.text}"
                if party.head.i < own.verb.i
                else f"{own.verb.text} {party.head.text}",
                verdict=Verdict.CONTRADICTED,
                rule="R1",
                why=f"In the passage {party.head.text!r} has another place by {other.verb.text!r}: {_told(other)}.",
                evidence=(other.statement.passage,),
            )


def _cues(statement: Statement) -> frozenset[int]:
    """Return where the verbs of saying stand: whose words they are is another check's."""
    cues = [claim.cue for claim in statement.claims if claim.cue and claim.kind != ClaimKind.NARRATION]
    return frozenset(word.start for cue in cues for word in statement.words_in([cue]))


def _is_same_deed(own: Frame, other: Frame) -> bool:
    if own.verb.lemma.casefold() == other.verb.lemma.casefold():
        return True
    both = all(frame.at(RECEIVER) for frame in (own, other))
    if not both and not any(frame.has_object for frame in (own, other)):
        actors = [
            frozenset[str]().union(*(p.known for p in frame.at(ACTOR) if not p.is_name)) for frame in (own, other)
        ]
        both = bool(actors[0] & actors[1])  # the boat that sank, that went down
    return both and (bool(own.known & other.known) or term_of(own.verb) == term_of(other.verb))


def _share_party(own: Frame, other: Frame) -> bool:
    """Say whether a party of the one is a party of the other, wherever: without one the two deeds are two."""
    mine, theirs = (
        frozenset[str]().union(*(party.known for parties in frame.places.values() for party in parties))
        for frame in (own, other)
    )
    return bool(mine & theirs) or _stand_alike(own, other)


def _stand_alike(own: Frame, other: Frame) -> bool:
    """Say whether one verb hangs on one other verb in both: collapsed after somebody walked out."""
    above = [frame.statement.sentence.head(frame.verb) for frame in (own, other)]
    same = own.verb.lemma == other.verb.lemma and own.verb.dep == other.verb.dep == "advcl"
    return same and above[0].lemma == above[1].lemma


def _strange(own: Frame, other: Frame, scene: _Scene) -> Party | None:
    """Return the party of the sentence's verb that has another place by the passage's; None if all agree."""
    rules = (_swapped, _stranger, _supplanted, _misplaced, _of_other_owner)
    return next((party for rule in rules if (party := rule(own, other, scene)) is not None), None)


def _swapped(own: Frame, other: Frame, scene: _Scene) -> Party | None:
    """The sentence's actor is the passage's receiver, or the other way round."""
    taken = (*other.at(RECEIVER), *other.at(GIVEN))
    if own.has_object and ACTOR not in own.guessed:
        for party in own.at(ACTOR):
            if _is_among(party, taken, scene) and not _is_among(party, other.at(ACTOR), scene):
                return party
    if other.has_object and ACTOR not in other.guessed:
        for party in (*own.at(RECEIVER), *own.at(GIVEN)):
            if _is_among(party, other.at(ACTOR), scene) and not _is_among(party, taken, scene):
                return party
    return None


def _stranger(own: Frame, other: Frame, scene: _Scene) -> Party | None:
    """An actor or receiver of the sentence is another than the passage's, which has it in another place."""
    for place in (ACTOR, RECEIVER):
        mine, theirs = own.at(place), other.at(place)
        if place in own.guessed | other.guessed:
            continue
        strange = [party for party in mine if not _is_among(party, theirs, scene) and not _is_anybody(party)]
        lacking = [party for party in theirs if not _is_among(party, mine, scene) and not _is_anybody(party)]
        named = [party for party in strange if party.is_name and any(other.is_name for other in lacking)]
        for party in named if len(strange) < len(mine) else strange if lacking else ():
            if any(_leads_up_to(party.head.lemma, t) for t in theirs):
                continue  # "a bus carrying pilgrims plunged", misread
            apart = any(_alike(party.head, t.head) and _is_told_apart(party, t, scene) for t in theirs)
            if apart or _is_elsewhere(party, theirs, scene):
                return party
    return None


def _supplanted(own: Frame, other: Frame, scene: _Scene) -> Party | None:
    """A name stands for a common noun of the passage, which calls the name something else: Mirosan, for the army."""
    shared = any(_is_among(p, other.at(at), scene) for at, found in own.places.items() if at != ACTOR for p in found)
    if not shared or ACTOR in own.guessed | other.guessed:
        return None
    for party in own.at(ACTOR):
        called = _called_of(party, scene)
        nouns = [t for t in other.at(ACTOR) if not t.is_name and called and not t.known & called]
        strange = party.is_name and len(nouns) == len(other.at(ACTOR)) > 0
        if strange and not _is_in(party, other.statement) and _is_elsewhere(party, other.at(ACTOR), scene):
            return party
    return None


def _of_other_owner(own: Frame, other: Frame, scene: _Scene) -> Party | None:
    """The party is a named owner's, who is not in the passage's sentence, which has somebody else's: Keke's men."""
    for place in (ACTOR, RECEIVER):
        for party in own.at(place):
            sentence = party.statement.sentence
            owners = [w for w in sentence.children(party.head, "poss") if w.pos == "PROPN"]
            same = [t for t in other.at(place) if t.known & party.known]
            owned = [w for t in same for w in t.statement.sentence.children(t.head, "poss") if w.tag == "PRP$"]
            if not owners or len(owned) < len(same) or not same:
                continue
            owner = Party(owners[0], known_meanings(owners), frozenset(), party.statement)
            people = [e for e in other.statement.sentence.entities if e.label == "PERSON" and e.last <= owned[0].i]
            if people and not _is_in(owner, other.statement) and _is_elsewhere(owner, (), scene):
                return owner
    return None


def _is_in(party: Party, statement: Statement) -> bool:
    return any(word.text == party.head.text for word in statement.words)


def _misplaced(own: Frame, other: Frame, scene: _Scene) -> Party | None:
    """A name stands behind another preposition: crossed into Chad from Tessan, into Tessan from Chad."""
    for place, parties in own.places.items():
        theirs = other.at(place)
        if place in (ACTOR, RECEIVER, GIVEN) or not theirs:
            continue
        for party in parties:
            if not party.is_name or any(_fit(party, t, scene) for t in theirs):
                continue
            rest = [t for name, found in other.places.items() if name != place for t in found]
            named = [t for t in theirs if _is_named(t) and not _is_among(t, parties, scene)]
            here = (
                place in small_set("where")
                and not _is_among(party, rest, scene)
                and _is_elsewhere(party, theirs, scene)
            )
            if named and (_is_among(party, rest, scene) or here):
                return party
    return None


def _leads_up_to(lemma: str, party: Party) -> bool:
    """Say whether a noun with a participle stands right before the party: a bus carrying pilgrims."""
    words = party.statement.words
    before = words[max(0, party.head.i - LEADING) : party.head.i]
    return any(one.lemma == lemma and other.tag in ("VBG", "VBN", "VBD") for one, other in pairwise(before))


def _is_named(party: Party) -> bool:
    """Say whether a party is a name, or described by one: the Serra valley."""
    sentence = party.statement.sentence
    return party.is_name or any(word.pos == "PROPN" for word in sentence.children(party.head, "compound"))


def _is_anybody(party: Party) -> bool:
    return not party.is_name and not party.named and is_generic(party.head)


def _is_among(party: Party, others: Sequence[Party], scene: _Scene) -> bool:
    return any(_fit(party, other, scene) for other in others)


def _fit(mine: Party, theirs: Party, scene: _Scene) -> bool:
    """Say whether two parties may be the same."""
    if (mine.known | mine.named) & (theirs.known | theirs.named) or _alike(mine.head, theirs.head):
        return mine.is_name or theirs.is_name or not _is_told_apart(mine, theirs, scene)
    names = [party for party in (mine, theirs) if party.is_name]
    if len(names) == 1:
        noun = theirs if mine.is_name else mine
        return bool(noun.known & _called_of(names[0], scene))
    if len(names) == 2:
        return bool(mine.known & _called_of(theirs, scene) or theirs.known & _called_of(mine, scene))
    return False


def _alike(one: Word, other: Word) -> bool:
    return same_stem(one.lemma.casefold(), other.lemma.casefold())


def _is_told_apart(mine: Party, theirs: Party, scene: _Scene) -> bool:
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


def _is_elsewhere(party: Party, theirs: Sequence[Party], scene: _Scene) -> bool:
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


def _called_of(party: Party, scene: _Scene) -> frozenset[str]:
    return frozenset().union(*(scene.called.get(name, frozenset()) for name in party.known))


def _called(statements: Sequence[Statement]) -> dict[str, frozenset[str]]:
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
            around += [w for a in around for w in sentence.children(a, "compound", "poss") if w.i != head.i]
            known = known_meanings(around)
            if known:
                for word in (head, *(w for w in sentence.children(head, "compound") if w.pos == "PROPN")):
                    for name in known_meanings([word]):
                        found[name] = found.get(name, frozenset()) | known
    return found


def _stands_so(own: Frame, other: Frame) -> bool:
    """Say whether the verb has the same words on either side, asides and courtesies left out."""
    mine, theirs = _beside(own), _beside(other)
    return own.passive == other.passive and mine == theirs and None not in mine


def _beside(frame: Frame) -> tuple[str | None, str | None]:
    words, at = frame.statement.sentence.words, frame.verb.i
    if at and words[at - 1].text == ",":
        at = max((w.i for w in words[: at - 1] if w.text == ","), default=at)
    before = next((w for w in reversed(words[:at]) if w.pos in ("NOUN", "PROPN")), None)
    at = frame.verb.i
    after = next((w for w in words[at + 1 :] if w.pos in ("NOUN", "PROPN") and not _is_courtesy(w)), None)
    return (before and term_of(before)) or None, (after and term_of(after)) or None


def _is_courtesy(word: Word) -> bool:
    return word.text.casefold() in load_lexicon("check_names")["honorifics"]["words"]


def _told(frame: Frame) -> str:
    """Return the verb with its parties as the passage has them."""
    parties = [party.head for place in (ACTOR, RECEIVER, GIVEN) for party in frame.at(place)]
    words = sorted({frame.verb, *parties}, key=lambda word: word.i)
    return " ".join(word.text for word in words)
