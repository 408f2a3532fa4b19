"""Another deed: what the passage tells of somebody or something with one verb, the sentence tells with another."""

from collections.abc import Iterator, Sequence

from reportedly.check.checks.frames import ACTOR, GIVEN, RECEIVER, Frame, Party, frames_of
from reportedly.check.checks.matching import Told, tellings_of, told_in
from reportedly.check.findings import Doubt
from reportedly.check.meaning import (
    groups_of,
    is_known,
    is_never,
    is_phrase,
    means_one_of,
    small_set,
    told_meanings,
    without_negation,
)
from reportedly.check.modality import listed
from reportedly.check.statement import Statement
from reportedly.check.wording import is_retold
from reportedly.lexicon import load_lexicon
from reportedly.records import ClaimKind, Verdict

__all__ = ["check_predicate"]

ASIDE = ("relcl", "acl")

FEWEST, MOST = 2, 0.99
"""Words that must stand around a verb to know it by; share of them that a rival must be told of."""

FILLING = ("dobj", "dative", "attr", "acomp", "xcomp", "ccomp", "oprd", "nsubjpass", "auxpass", "advcl", "agent")
"""What stands by a light verb and says what it does."""

LEAST = 0.34
"""Share of the words around a verb up to which a use of it in the passages is of other things."""


def check_predicate(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """A verb stands where a passage has one that cannot stand for it.

    Either no passage has the verb, and one tells of the same parties with a verb that the sentence has not; or the
    passages have it of other things alone, and tell with another verb of everything that stands around it.
    Both must be known to the reviewed lists, or it is a soft finding: of a strange verb it is not known what may stand
    for it.
    """
    known = told_in(statement, evidence)
    mine = statement.known.union(*(told.known for told in tellings_of(statement)))
    others = [frame for other in evidence for frame in frames_of(other)]
    free = [frame for frame in others if not _is_said(frame, mine) and not _is_light(frame)]
    cues = _cues(statement)
    for own in frames_of(statement):
        if _is_light(own) or (own.verb.start in cues and own.verb.lemma.casefold() not in listed("denying")):
            continue
        rival = _other_deed(own, free, others, known | _turned_in(own, evidence))
        if rival is not None:
            yield Doubt(
                words=own.verb.text,
                verdict=Verdict.CONTRADICTED,
                rule="R1",
                why=f"The passage says {rival.verb.text!r}, not {own.verb.text!r}.",
                evidence=(rival.statement.passage,),
                hard=all(is_known(frame.verb, frame.statement.sentence) for frame in (own, rival))
                and not is_retold(statement, evidence, own.verb),
            )


def _turned_in(own: Frame, evidence: Sequence[Statement]) -> frozenset[str]:
    """Return what a negated verb may be known by where a passage has it with a prefix: was not injured, is unhurt."""
    telling = _telling(own)
    if telling is None or not telling.modality.negated:
        return frozenset()
    stems = {stem for other in evidence for form in other.forms for stem in without_negation(form)}
    return frozenset[str]().union(*map(groups_of, stems))


def _other_deed(own: Frame, free: Sequence[Frame], others: Sequence[Frame], known: frozenset[str]) -> Frame | None:
    """Return the verb of the passages that tells of another deed than this one; None if they may tell of it."""
    said = _is_said(own, known)
    rival = (_contrary(own, others) or _nearer(own, others)) if said else _instead(own, free, others)
    return None if rival is not None and _is_converse(own, rival) else rival


def _is_converse(own: Frame, other: Frame) -> bool:
    """Say whether two verbs tell one deed from its two sides: sold to a couple, a couple bought it."""
    sides = ((own, other), (other, own))
    return any(_meet(one.at(place), two.at(ACTOR)) for one, two in sides for place in (GIVEN, "to", "from", "into"))


def _instead(own: Frame, free: Sequence[Frame], others: Sequence[Frame]) -> Frame | None:
    """Return the verb that a passage has of the same parties, for one that it has not."""
    rival = next((other for other in free if _is_of_same(own, other)), None)
    if rival is None:
        rival = next((other for other in others if is_never(own.verb, other.verb) and _share(own, other)), None)
    return rival


def _contrary(own: Frame, others: Sequence[Frame]) -> Frame | None:
    """Return a verb of the passages that may never stand for this one, which they have not; of a party of it."""
    lemmas = {other.verb.lemma.casefold() for other in others}
    if own.verb.lemma.casefold() in lemmas:
        return None
    return next((other for other in others if is_never(own.verb, other.verb) and _share(own, other)), None)


def _nearer(own: Frame, others: Sequence[Frame]) -> Frame | None:
    """Return a verb of the passages told of all that stands around the sentence's, which they have of other things."""
    mine = _telling(own)
    if mine is None or len(mine.near) < FEWEST or any(_is_of_pronoun(own, other) for other in others):
        return None
    told = [(other, _telling(other)) for other in others]
    covered = [(_covered(mine, telling), other, telling) for other, telling in told if telling is not None]
    own_best = max((share for share, other, telling in covered if _may_be(mine, telling)), default=0.0)
    rivals = [
        (share, other)
        for share, other, telling in covered
        if mine.modality.negated == telling.modality.negated
        and not (_may_be(mine, telling) or mine.known & telling.around or _is_light(other))
    ]
    best = max(rivals, key=lambda row: row[0], default=None)
    if best is None or best[0] < MOST or own_best > LEAST:
        return None
    return best[1] if _is_of_same(own, best[1]) else None


def _is_of_pronoun(own: Frame, other: Frame) -> bool:
    """Say whether a passage has the very verb of a pronoun: of whom is not known."""
    return own.verb.lemma.casefold() == other.verb.lemma.casefold() and bool(_pronouns(other))


def _telling(frame: Frame) -> Told | None:
    return next((told for told in tellings_of(frame.statement) if told.verb.i == frame.verb.i), None)


def _covered(own: Told, other: Told) -> float:
    return sum(bool(meanings & other.around) for meanings in own.near) / len(own.near)


def _may_be(own: Told, other: Told) -> bool:
    """Say whether one verb may stand for the other, by itself or by what either is told as."""
    known = other.known | told_meanings([other.verb])
    return bool(own.known & known) or means_one_of(own.verb, known)


def _share(own: Frame, other: Frame) -> bool:
    """Say whether a party of the one is one of the other, in any place but where: fired him, he resigned."""
    mine, theirs = (
        [
            party
            for place, parties in frame.places.items()
            for party in parties
            if place not in small_set("where") and (party.is_name or party.named)
        ]
        for frame in (own, other)
    )
    return any((m.known | m.named) & (t.known | t.named) for m in mine for t in theirs)


def _is_said(frame: Frame, known: frozenset[str]) -> bool:
    return bool(frame.known & known) or means_one_of(frame.verb, known)


def _is_light(frame: Frame) -> bool:
    sentence = frame.statement.sentence
    behind = sentence.children(frame.verb, "prt", "prep", "advmod")
    if frame.verb.lemma.casefold() == "leave" and any(w.text.casefold() == "without" for w in behind):
        return True  # left without power
    if any(w.text.casefold() == "for" and is_phrase(frame.verb, w) for w in behind):
        return False  # looking for a man
    below = [
        *sentence.children(frame.verb, "xcomp", "ccomp"),
        *(c for p in behind for c in sentence.children(p, "pcomp")),
    ]
    if below and frame.verb.lemma.casefold() in listed("keeping"):
        return True  # barred from voting
    if frame.verb.lemma.casefold() in load_lexicon("check_material")["causing"]["words"] and below:
        return True  # forced them to leave: what they did is told by the other verb
    if frame.verb.lemma.casefold() in load_lexicon("check_material")["reaching"]["words"] and _has_number(frame):
        return True  # approached 11,000 dollars: a number's limits are another check's
    times = {i for e in sentence.entities if e.label in ("DATE", "TIME") for i in range(e.first, e.last)}
    told = [w for w in behind if not any(at.i in times for at in (w, *sentence.children(w, "pobj")))]
    if not (told or sentence.children(frame.verb, *FILLING)):
        return False  # the dam held on Friday
    particle = any(w.tag in ("RP", "IN") and not sentence.children(w) for w in behind)
    return frame.verb.lemma.casefold() in load_lexicon("check_material")["light_verbs"]["words"] and not particle


def _has_number(frame: Frame) -> bool:
    sentence = frame.statement.sentence
    objects = [w for noun in sentence.children(frame.verb, "dobj") for w in (noun, *sentence.children(noun, "nummod"))]
    return any(f.passage.start <= w.start < f.passage.end for w in objects for f in frame.statement.figures)


def _cues(statement: Statement) -> frozenset[int]:
    cues = [claim.cue for claim in statement.claims if claim.cue is not None and claim.kind != ClaimKind.NARRATION]
    return frozenset(word.start for cue in cues for word in statement.words_in([cue]))


def _is_of_same(own: Frame, other: Frame) -> bool:
    """Say whether two verbs have the same receiver or subject, a pronoun in both counted so.

    Verbs of one actor with two receivers tell two deeds: lost her seat, denied the charge.
    """
    if _meet(own.at(RECEIVER), other.at(RECEIVER)):
        return True
    subjects = _meet(_subjects(own), _subjects(other)) or bool(_pronouns(own) & _pronouns(other))
    if not (subjects or _meet(own.at(ACTOR), other.at(ACTOR))):
        return False
    objects = _pronouns(own, "dobj")
    if objects and not objects & _pronouns(other, "dobj"):
        return False  # of whom is not known
    turned = subjects and own.passive != other.passive and own.verb.dep not in ASIDE
    return turned or not (own.at(RECEIVER) and other.at(RECEIVER))


def _meet(mine: Sequence[Party], theirs: Sequence[Party]) -> bool:
    return any((m.known | m.named) & (t.known | t.named) for m in mine for t in theirs)


def _subjects(frame: Frame) -> tuple[Party, ...]:
    return frame.at(RECEIVER if frame.passive else ACTOR)


def _pronouns(frame: Frame, *places: str) -> frozenset[str]:
    """Return the pronouns in a place of a verb, as its subject if none is named."""
    words = frame.statement.sentence.children(frame.verb, *(places or ("nsubj", "nsubjpass")))
    return frozenset(word.text.casefold() for word in words if word.tag == "PRP")
