"""Who says it: words are not given to somebody else."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportedly.check.checks.attribution import is_passive, tail_of
from reportedly.check.checks.claim_pairs import Pair, pairs_of
from reportedly.check.checks.counterparts import counterparts_of
from reportedly.check.checks.frames import is_generic
from reportedly.check.checks.matching import Told, matched
from reportedly.check.checks.speakers import (
    head_of,
    is_pronoun,
    named_in,
    same_speaker,
    speaker_terms,
)
from reportedly.check.findings import Doubt
from reportedly.check.meaning import small_set
from reportedly.check.modality import listed
from reportedly.check.statement import Statement
from reportedly.records import Claim, ClaimKind, Speaker, Verdict

__all__ = ["check_speaker", "is_named_besides"]


def is_named_besides(pair: Pair, statement: Statement, evidence: Sequence[Statement]) -> bool:
    """Say whether the passage's speaker says in the sentence what holds the words: families have none, Torgan said."""
    start, end = pair.own.content[0].start, pair.own.content[-1].end
    around = [c for c in statement.attributed if any(p.start < end and start < p.end for p in c.content)]
    others = [c.speaker for c in around if c is not pair.own and c.speaker is not None]
    told = [speaker for speaker in others if not is_pronoun(speaker)]
    assert pair.own.speaker is not None
    wanted = speaker_terms(pair.own.speaker.text, pair.own.speaker.name)
    known = (c.speaker for other in evidence for c in other.attributed if c.speaker is not None)
    if any(wanted & speaker_terms(speaker.text, speaker.name) for speaker in known):
        return False
    return any(same_speaker(speaker, pair.told, statement, evidence) for speaker in told)


def _is_said_around(speaker: Speaker, told: Claim, where: Statement, statement: Statement) -> bool:
    """Say whether the speaker says in the passage what holds the other's words: officers found it, Dusik said."""
    start, end = told.content[0].start, told.content[-1].end
    over = [c for c in where.attributed if c is not told and any(p.start < end and start < p.end for p in c.content)]
    if any(same_speaker(speaker, c, statement, [where]) for c in over if c.speaker is not None and len(c.chain) < MOST):
        return True
    cue = where.words_in([told.cue]) if told.cue is not None else ()
    if any(word.lemma.casefold() in small_set("reporting") or word.lemma.casefold() == "accord" for word in cue):
        return False
    wanted = speaker_terms(speaker.text, speaker.name)
    saying = (w for w in where.words if w.lemma.casefold() in small_set("reporting"))
    subjects = (w for verb in saying for w in where.sentence.children(verb, "nsubj"))
    return any(wanted & {w.text.casefold(), w.lemma.casefold()} for w in subjects)


def _is_subject_there(speaker: Speaker, statement: Statement, told: Claim, where: Statement) -> bool:
    """Say whether the passage's verb of saying has the speaker as a subject, too, however it was read."""
    head = head_of(statement, speaker)
    cue = where.words_in([told.cue]) if told.cue is not None else ()
    subjects = [w for verb in cue for w in where.sentence.children(verb, "nsubj")]
    taken = head_of(where, told.speaker) if told.speaker is not None else None
    subjects += [taken] if taken is not None else []
    beside = [w for noun in subjects for w in where.sentence.children(noun, "appos", "conj")]
    return head is not None and any(w.lemma.casefold() == head.lemma.casefold() for w in (*subjects, *beside))


MOST = 2
"""Speakers of a claim from which on it is known through others."""

CLOSE = 6
"""Words to either side of a verb of saying among which its subject stands."""

BESIDE = ("relcl", "acl", "advcl", "pcomp", "amod")
"""Clauses beside what is said: who tells of the tortoises found at the border need not be who tells of the find."""


def check_speaker(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """The sentence gives the words to somebody else."""
    for pair in pairs_of(statement, evidence):
        own, claim = pair.own, pair.claim
        if own.speaker is None or own.kind == ClaimKind.NARRATION or own.speaker.text.casefold().startswith("no "):
            continue
        if claim is None:
            tail = tail_of(pair.where) if _ends_before_tail(pair) else ()
            said_by = frozenset(form for word in tail for form in (word.text.casefold(), word.lemma.casefold()))
            elsewhere = bool(tail) and not speaker_terms(own.speaker.text, own.speaker.name) & said_by
            if not is_pronoun(own.speaker) and (elsewhere or not named_in(own.speaker, evidence)):
                yield _invented(own.speaker, pair.where)
        elif (
            is_passive(claim, pair.where)
            or _is_done_by(own, statement)
            or _is_said_around(own.speaker, claim, pair.where, statement)
            or is_named_besides(pair, statement, evidence)
            or _is_subject_there(own.speaker, statement, claim, pair.where)
        ):
            continue
        elif _is_anothers_belief(own, claim, statement, evidence) or (
            claim.speaker is not None and pair.is_sure and not same_speaker(own.speaker, claim, statement, evidence)
        ):
            aligned = any(each.own is own and each.told is claim for each in counterparts_of(statement, evidence))
            yield replace(_of_somebody_else(own.speaker, claim, pair.where), aligned=aligned)
            return
    found = list(_of_another(statement, evidence)) or list(_of_counterpart(statement, evidence))
    yield from found


def _of_counterpart(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """What one speaker of the passages says, in whatever words, is given to another of theirs."""
    for pair in counterparts_of(statement, evidence):
        own, told = pair.own, pair.told
        if own.speaker is None or own.kind == ClaimKind.NARRATION or not _is_one_who_speaks(own.speaker, evidence):
            continue
        over = [claim for claim in pair.where.attributed if claim is told or _overlap(claim, told)]
        alone = sum(_overlap(claim, own) for claim in statement.attributed) == 1
        if (
            not alone
            or not _is_subject(told, pair.where)
            or any(
                claim.speaker is None
                or same_speaker(own.speaker, claim, statement, evidence)
                or _may_be_anybody(claim, pair.where)
                or _stands_by(own.speaker, claim, pair.where)
                for claim in over
            )
        ):
            continue
        if (
            is_passive(told, pair.where)
            or _is_done_by(own, statement)
            or _is_said_around(own.speaker, told, pair.where, statement)
            or is_named_besides(Pair(own, told, pair.where, is_sure=True), statement, evidence)
            or _is_subject_there(own.speaker, statement, told, pair.where)
        ):
            continue
        yield replace(_of_somebody_else(own.speaker, told, pair.where), aligned=True)
        return


def _overlap(one: Claim, other: Claim) -> bool:
    return any(p.start < q.end and q.start < p.end for p in one.content for q in other.content)


def _is_subject(claim: Claim, where: Statement) -> bool:
    """Say whether a claim's speaker is the subject of a verb or stands behind "according to", as those who speak do."""
    head = head_of(where, claim.speaker) if claim.speaker is not None else None
    return head is not None and (
        head.dep in ("nsubj", "nsubjpass")
        or (head.dep == "pobj" and where.sentence.head(head).text.casefold() in ("to", "by"))
    )


def _stands_by(speaker: Speaker, told: Claim, where: Statement) -> bool:
    """Say whether the speaker stands by the passage's verb of saying, whoever was read as its subject."""
    cue = where.words_in([told.cue]) if told.cue is not None else ()
    near = [word for verb in cue for word in where.words[max(0, verb.i - CLOSE) : verb.i + CLOSE]]
    wanted = speaker_terms(speaker.text, speaker.name)
    return any(wanted & {word.text.casefold(), word.lemma.casefold()} for word in near)


def _may_be_anybody(claim: Claim, where: Statement) -> bool:
    """Say whether a claim is by one who is only taken up, a pronoun or "the company": who that is, is not known."""
    assert claim.speaker is not None
    if is_pronoun(claim.speaker) or claim.speaker.text.casefold() in small_set("third_persons"):
        return True
    head = head_of(where, claim.speaker)
    taken_up = head is not None and claim.speaker.name is None and is_generic(head)
    return head is None or (taken_up and not where.sentence.children(head, "compound", "amod", "prep"))


def _is_one_who_speaks(speaker: Speaker, evidence: Sequence[Statement]) -> bool:
    """Say whether the passages have somebody's words, or name him: no party to a clause that was read as a claim."""
    wanted = speaker_terms(speaker.text, speaker.name)
    said = (c.speaker for other in evidence for c in other.attributed if c.speaker is not None)
    speaks = any(wanted & speaker_terms(one.text, one.name, one.role) for one in said)
    named = speaker.name is not None and named_in(speaker, evidence)
    return (speaks or named) and not is_pronoun(speaker) and not speaker.text.casefold().startswith("no ")


def _of_another(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """A deed that the passages tell in one speaker's words alone is told here in those of another of their speakers."""
    speakers = [c.speaker for other in evidence for c in other.attributed if c.speaker is not None]
    for own, same in matched(statement, evidence):
        mine = _innermost(own)
        if sum(any(p.start <= own.verb.start < p.end for p in c.content) for c in statement.attributed) > 1:
            continue  # said within what another says
        theirs = [(other, _innermost(other)) for other in same]
        if mine is None or mine.speaker is None or is_pronoun(mine.speaker) or not theirs:
            continue
        if not all(_tells_as_much(own, other) for other, _ in theirs):
            continue
        found = [c for _, c in theirs if c is not None and c.speaker is not None and not is_pronoun(c.speaker)]
        if len(found) < len(theirs) or any(same_speaker(mine.speaker, c, statement, evidence) for c in found):
            continue
        wanted = speaker_terms(mine.speaker.text, mine.speaker.name)
        if any(wanted & speaker_terms(speaker.text, speaker.name) for speaker in speakers):
            yield _of_somebody_else(mine.speaker, found[0], theirs[0][0].statement)
            return


def _innermost(told: Told) -> Claim | None:
    over = (
        c for c in reversed(told.statement.attributed) if any(p.start <= told.verb.start < p.end for p in c.content)
    )
    return next(over, None)


def _tells_as_much(own: Told, other: Told) -> bool:
    """Say whether two uses of one verb have the same things around them, though one may have more."""
    if own.verb.dep in BESIDE or other.verb.dep in BESIDE:
        return False
    same = own.verb.lemma.casefold() == other.verb.lemma.casefold()
    shared = own.around & other.around
    return same and bool(shared) and shared in (own.around, other.around)


def _ends_before_tail(pair: Pair) -> bool:
    """Say whether "…, somebody said" follows what the passage seems to narrate."""
    tail = tail_of(pair.where)
    return bool(tail) and pair.told.content[-1].end <= tail[0].start <= pair.told.content[-1].end + 3


def _is_done_by(claim: Claim, statement: Statement) -> bool:
    """Say whether the verb is a deed in the passive, and its agent no speaker: was shot down by air defences."""
    cue = statement.words_in([claim.cue]) if claim.cue is not None else ()
    clauses = [c for w in cue for c in statement.sentence.children(w, "ccomp", "xcomp")]
    return is_passive(claim, statement) and not clauses


def _is_anothers_belief(own: Claim, told: Claim, statement: Statement, evidence: Sequence[Statement]) -> bool:
    """Say whether a belief that the passage's speaker tells of others is the speaker's own here."""
    if own.cue is None or told.cue is None or own.speaker is None or told.speaker is None or len(told.chain) < MOST:
        return False
    mine = {word.lemma.casefold() for word in statement.words_in([own.cue])} & listed("thinking")
    theirs = {w.lemma.casefold() for other in evidence for w in other.words_in([told.cue])}
    whose = replace(told, chain=(told.speaker,))
    return bool(mine & theirs) and len(own.chain) == 1 and not same_speaker(own.speaker, whose, statement, evidence)


def _of_somebody_else(speaker: Speaker, told: Claim, where: Statement) -> Doubt:
    assert told.speaker is not None
    return Doubt(
        words=speaker.text,
        verdict=Verdict.CONTRADICTED,
        rule="R1",
        why=f"The passage gives this to {told.speaker.name or told.speaker.text}, not to {speaker.text}.",
        evidence=(where.passage,),
    )


def _invented(speaker: Speaker, where: Statement) -> Doubt:
    return Doubt(
        words=speaker.text,
        verdict=Verdict.UNSUPPORTED,
        rule="R1",
        why=f"No passage gives these words to {speaker.text}.",
        evidence=(where.passage,),
    )
