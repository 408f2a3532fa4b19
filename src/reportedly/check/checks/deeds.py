"""Another deed: what the passage tells of somebody or something with one verb, the sentence tells with another."""

from collections.abc import Iterator, Sequence

from reportedly.check.checks.frames import ACTOR, RECEIVER, Frame, Party, frames_of
from reportedly.check.checks.matching import tellings_of
from reportedly.check.findings import Doubt
from reportedly.check.meaning import is_known, is_never, known_meanings, means_one_of, told_meanings
from reportedly.check.modality import listed
from reportedly.check.statement import Statement
from reportedly.lexicon import load_lexicon
from reportedly.records import ClaimKind, Verdict

__all__ = ["check_predicate"]


def check_predicate(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """A verb that no passage has stands where a passage has one that the sentence has not.

    Both must be known to the reviewed lists, or it is a soft finding: of a strange verb it is not known what may stand
    for it.
    """
    known = told_meanings(word for other in evidence for word in other.words)
    known |= frozenset[str]().union(*(told.known for other in evidence for told in tellings_of(other)))
    mine = known_meanings(statement.words).union(*(told.known for told in tellings_of(statement)))
    others = [frame for other in evidence for frame in frames_of(other)]
    free = [frame for frame in others if not _is_said(frame, mine) and not _is_light(frame)]
    cues = _cues(statement)
    for own in frames_of(statement):
        if (
            _is_light(own)
            or (own.verb.start in cues and own.verb.lemma.casefold() not in listed("denying"))
            or _is_said(own, known)
        ):
            continue
        rival = next((other for other in free if _is_of_same(own, other)), None)
        if rival is None:
            rival = next((other for other in free if is_never(own.verb, other.verb) and _share(own, other)), None)
        if rival is not None:
            yield Doubt(
                words=own.verb.text,
                verdict=Verdict.CONTRADICTED,
                rule="R1",
                why=f"The passage says {rival.verb.text!r}, not {own.verb.text!r}.",
                evidence=(rival.statement.passage,),
                hard=all(is_known(frame.verb, frame.statement.sentence) for frame in (own, rival)),
            )


def _share(own: Frame, other: Frame) -> bool:
    """Say whether a party of the one is one of the other, in whatever place: fired him, he resigned."""
    mine, theirs = (
        [party for parties in frame.places.values() for party in parties if party.is_name or not parties]
        for frame in (own, other)
    )
    return any(m.known & t.known for m in mine for t in theirs)


def _is_said(frame: Frame, known: frozenset[str]) -> bool:
    return bool(frame.known & known) or means_one_of(frame.verb, known)


def _is_light(frame: Frame) -> bool:
    sentence = frame.statement.sentence
    behind = sentence.children(frame.verb, "prt", "prep", "advmod")
    if frame.verb.lemma.casefold() == "leave" and any(w.text.casefold() == "without" for w in behind):
        return True  # left without power
    particle = any(w.tag in ("RP", "IN") and not sentence.children(w) for w in behind)
    return frame.verb.lemma.casefold() in load_lexicon("check_material")["light_verbs"]["words"] and not particle


def _cues(statement: Statement) -> frozenset[int]:
    cues = [claim.cue for claim in statement.claims if claim.cue is not None and claim.kind != ClaimKind.NARRATION]
    return frozenset(word.start for cue in cues for word in statement.words_in([cue]))


def _is_of_same(own: Frame, other: Frame) -> bool:
    """Say whether two verbs have the same actor, receiver or subject, a pronoun in both counted so."""
    pairs = [(own.at(place), other.at(place)) for place in (ACTOR, RECEIVER)]
    pairs.append((_subjects(own), _subjects(other)))
    if any(m.known & t.known for mine, theirs in pairs for m in mine for t in theirs):
        return True
    return bool(_pronouns(own) & _pronouns(other))


def _subjects(frame: Frame) -> tuple[Party, ...]:
    return frame.at(RECEIVER if frame.passive else ACTOR)


def _pronouns(frame: Frame) -> frozenset[str]:
    subjects = frame.statement.sentence.children(frame.verb, "nsubj", "nsubjpass")
    return frozenset(word.text.casefold() for word in subjects if word.tag == "PRP")
