"""Who does it, to whom it is done, and what stands behind the verb's prepositions.

A doubt needs two things: the party is not the passage's in that place, and the passage has the party elsewhere.
What the passage has nowhere is for other checks.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from reportedly.check.checks.frames import (
    ACTOR,
    GIVEN,
    RECEIVER,
    Frame,
    Party,
    frames_of,
)
from reportedly.check.checks.parties import (
    Scene,
    alike,
    are_two,
    called_in,
    called_of,
    fit,
    is_among,
    is_anybody,
    is_elsewhere,
    is_in,
    is_told_apart,
)
from reportedly.check.findings import Doubt
from reportedly.check.meaning import known_meanings, small_set
from reportedly.check.statement import Statement
from reportedly.check.wording import is_retold
from reportedly.ledger.terms import term_of
from reportedly.records import ClaimKind, Verdict

__all__ = ["check_roles"]

LEADING = 6
"""Words before a party among which its own noun may stand."""


def check_roles(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """Actor and receiver are exchanged, or the deed is given to somebody else of the passage."""
    scene = Scene(called_in([statement, *evidence]), evidence)
    others = [frame for other in evidence for frame in frames_of(other)]
    cues = _cues(statement)
    frames = frames_of(statement)
    for own in frames:
        same = [other for other in others if _is_same_deed(own, other) and not _is_of_another_verb(own, other, frames)]
        if own.verb.lemma.casefold() in small_set("citing"):
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
                hard=not is_retold(statement, evidence, own.verb),
            )


def _is_of_another_verb(own: Frame, other: Frame, frames: Sequence[Frame]) -> bool:
    """Say whether a passage's verb, a synonym of this one, stands in the sentence itself: headed the bank, led it."""
    lemma = other.verb.lemma.casefold()
    return own.verb.lemma.casefold() != lemma and any(
        frame.verb.lemma.casefold() == lemma and _share_party(frame, other) for frame in frames if frame is not own
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
    alike = bool(own.known & other.known) or term_of(own.verb) == term_of(other.verb)
    return both and alike and not _only_touch(own, other)


def _only_touch(own: Frame, other: Frame) -> bool:
    """Say whether two synonyms, each with both its parties, share one party alone, crosswise: two deeds.

    Ost heads the authority, the authority runs the port.
    """
    mine, theirs = ([_known_at(frame, place) for place in (ACTOR, RECEIVER)] for frame in (own, other))
    straight = [bool(a & b) for a, b in zip(mine, theirs, strict=True)]
    crossed = [bool(mine[0] & theirs[1]), bool(mine[1] & theirs[0])]
    return all((*mine, *theirs)) and not any(straight) and sum(crossed) == 1


def _known_at(frame: Frame, place: str) -> frozenset[str]:
    return frozenset[str]().union(*(party.known | party.named for party in frame.at(place)))


def _share_party(own: Frame, other: Frame) -> bool:
    """Say whether a party of the one is a party of the other, wherever: without one the two deeds are two."""
    mine, theirs = (
        frozenset[str]().union(*(party.known | party.named for parties in frame.places.values() for party in parties))
        for frame in (own, other)
    )
    return bool(mine & theirs) or _stand_alike(own, other)


def _stand_alike(own: Frame, other: Frame) -> bool:
    """Say whether one verb hangs on one other verb in both: collapsed after somebody walked out."""
    above = [frame.statement.sentence.head(frame.verb) for frame in (own, other)]
    same = own.verb.lemma == other.verb.lemma and own.verb.dep == other.verb.dep == "advcl"
    return same and above[0].lemma == above[1].lemma


def _strange(own: Frame, other: Frame, scene: Scene) -> Party | None:
    """Return the party of the sentence's verb that has another place by the passage's; None if all agree."""
    rules = (_swapped, _traded, _stranger, _supplanted, _misplaced, _of_other_owner)
    return next((party for rule in rules if (party := rule(own, other, scene)) is not None), None)


def _swapped(own: Frame, other: Frame, scene: Scene) -> Party | None:
    """The sentence's actor is the passage's receiver, or the other way round."""
    taken = (*other.at(RECEIVER), *other.at(GIVEN))
    if own.has_object and ACTOR not in own.guessed:
        for party in own.at(ACTOR):
            if is_among(party, taken, scene) and not is_among(party, other.at(ACTOR), scene):
                return party
    if other.has_object and ACTOR not in other.guessed:
        for party in (*own.at(RECEIVER), *own.at(GIVEN)):
            if is_among(party, other.at(ACTOR), scene) and not is_among(party, taken, scene):
                return party
    return None


def _traded(own: Frame, other: Frame, scene: Scene) -> Party | None:
    """The passage's actor stands in another place here, its place taken: the state against the union, that sued it."""
    if ACTOR in own.guessed | other.guessed:
        return None
    rest = [party for place, found in own.places.items() if place != ACTOR for party in found]
    moved = [party for party in other.at(ACTOR) if is_among(party, rest, scene)]
    for party in own.at(ACTOR) if moved else ():
        if not is_among(party, other.at(ACTOR), scene) and is_elsewhere(party, other.at(ACTOR), scene):
            return party
    return None


def _stranger(own: Frame, other: Frame, scene: Scene) -> Party | None:
    """An actor or receiver of the sentence is another than the passage's, which has it in another place."""
    for place in (ACTOR, RECEIVER):
        mine, theirs = own.at(place), other.at(place)
        if place in own.guessed | other.guessed:
            continue
        strange = [p for p in mine if not is_among(p, theirs, scene) and not _is_any_of(p, theirs, scene)]
        lacking = [p for p in theirs if not is_among(p, mine, scene) and not _is_any_of(p, mine, scene)]
        named = [party for party in strange if party.is_name and any(other.is_name for other in lacking)]
        for party in named if len(strange) < len(mine) else strange if lacking else ():
            if any(_leads_up_to(party.head.lemma, t) for t in theirs):
                continue  # "a bus carrying pilgrims plunged", misread
            apart = any(alike(party.head, t.head) and is_told_apart(party, t, scene) for t in theirs)
            if apart or is_elsewhere(party, theirs, scene):
                return party
    return None


def _is_any_of(party: Party, others: Sequence[Party], scene: Scene) -> bool:
    """Say whether a party may be anybody, and no passage has it beside all the others in one deed, as somebody else."""
    return is_anybody(party) and not all(are_two(party, other, scene) for other in others)


def _supplanted(own: Frame, other: Frame, scene: Scene) -> Party | None:
    """A name stands for a common noun of the passage, which calls the name something else: Mirosan, for the army."""
    shared = any(is_among(p, other.at(at), scene) for at, found in own.places.items() if at != ACTOR for p in found)
    if not shared or ACTOR in own.guessed | other.guessed:
        return None
    for party in own.at(ACTOR):
        called = called_of(party, scene)
        nouns = [t for t in other.at(ACTOR) if not t.is_name and called and not t.known & called]
        strange = party.is_name and len(nouns) == len(other.at(ACTOR)) > 0
        if strange and not is_in(party, other.statement) and is_elsewhere(party, other.at(ACTOR), scene):
            return party
    return None


def _of_other_owner(own: Frame, other: Frame, scene: Scene) -> Party | None:
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
            if people and not is_in(owner, other.statement) and is_elsewhere(owner, (), scene):
                return owner
    return None


def _misplaced(own: Frame, other: Frame, scene: Scene) -> Party | None:
    """A name stands behind another preposition: crossed into Chad from Tessan, into Tessan from Chad."""
    for place, parties in own.places.items():
        theirs = other.at(place)
        if place in (ACTOR, RECEIVER, GIVEN) or not theirs:
            continue
        for party in parties:
            if not party.is_name or any(fit(party, t, scene) for t in theirs):
                continue
            rest = [t for name, found in other.places.items() if name != place for t in found]
            named = [t for t in theirs if _is_named(t) and not is_among(t, parties, scene)]
            here = (
                place in small_set("where") and not is_among(party, rest, scene) and is_elsewhere(party, theirs, scene)
            )
            if named and (is_among(party, rest, scene) or here):
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


def _told(frame: Frame) -> str:
    """Return the verb with its parties as the passage has them."""
    parties = [party.head for place in (ACTOR, RECEIVER, GIVEN) for party in frame.at(place)]
    words = sorted({frame.verb, *parties}, key=lambda word: word.i)
    return " ".join(word.text for word in words)
