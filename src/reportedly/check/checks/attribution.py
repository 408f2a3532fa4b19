"""What somebody says is not told as fact (R1)."""

from collections.abc import Iterator, Sequence

from reportedly.annotate import Word
from reportedly.check.checks.claim_pairs import Pair, claim_terms, pairs_of
from reportedly.check.checks.matching import Told, are_near, matched
from reportedly.check.checks.speakers import head_of, same_speaker, speaker_terms, words_beside
from reportedly.check.findings import Doubt
from reportedly.check.meaning import small_set, verb_meanings
from reportedly.check.modality import is_finite_beside, listed
from reportedly.check.statement import Statement
from reportedly.claims import stance_of
from reportedly.ledger.terms import find_terms
from reportedly.records import Certainty, Claim, ClaimKind, Speaker, Verdict

__all__ = ["check_attribution", "is_passive", "tail_of"]

STEM = 4

BACKGROUND = ("relcl", "acl", "advcl", "pcomp", "ccomp")

LONGEST, MOST = 9, 0.7
"""Words of "the mayor of Tarn Haven said"; share of a sentence's terms that stand before it."""


def check_attribution(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """The sentence states in its own voice what the passage gives to a speaker."""
    for pair in pairs_of(statement, evidence):
        if pair.own.kind != ClaimKind.NARRATION or pair.claim is None or pair.claim.speaker is None:
            continue
        if is_passive(pair.claim, pair.where) or pair.claim.certainty == Certainty.EXPECTED:
            continue  # what somebody agreed or plans to do is a deed, and no one's word
        told = [same for own, same in matched(statement, evidence) if own.verb.dep == "ROOT"]
        if told and all(_is_presupposed(other) for same in told for other in same):
            continue
        roots = [word for word in statement.words_in(pair.own.content) if word.dep == "ROOT"]
        if any(
            _acts_over(pair.claim, root, statement, evidence) or _is_its_verb(root, statement, pair) for root in roots
        ):
            continue
        if _covered_by_narration(pair, statement, evidence) or _is_given(pair.claim, statement):
            continue
        if (
            not pair.is_sure
            or _is_beside(pair.own, statement)
            or _is_time_of(pair.own, statement)
            or _is_told_by(pair.claim, statement, evidence)
        ):
            continue
        yield Doubt(
            words=" ".join(passage.text for passage in pair.own.content),
            verdict=Verdict.UNATTRIBUTED,
            rule="R1",
            why=f"The passage gives this to {pair.claim.speaker.name or pair.claim.speaker.text}; say so.",
            evidence=(pair.where.passage,),
        )

        return
    yield from _unattributed_verbs(statement, evidence)
    if not statement.attributed:
        yield from _behind(statement, evidence)


def _is_its_verb(root: Word, statement: Statement, pair: Pair) -> bool:
    """Say whether the sentence's verb is the one by which the passage's claim is made: a deed told of who did it."""
    assert pair.claim is not None
    cue = pair.where.words_in([pair.claim.cue]) if pair.claim.cue is not None else ()
    mine = verb_meanings(statement.sentence, root)
    return any(mine & verb_meanings(pair.where.sentence, word) for word in cue if word.pos == "VERB")


def _is_beside(claim: Claim, statement: Statement) -> bool:
    """Say whether a claim is only a relative clause that says who a speaker is: Mette Obling, who heads it."""
    words = statement.words_in(claim.content)
    inside = {word.i for word in words}
    heads = [word for word in words if word.head not in inside]
    return bool(statement.attributed) and bool(heads) and all(word.dep in ("relcl", "acl") for word in heads)


def _is_presupposed(told: Told) -> bool:
    """Say whether a passage tells of a deed only to say when another was: two days after the ferry sank."""
    marks = {w.text.casefold() for w in told.statement.sentence.children(told.verb, "mark", "advmod", "prep")}
    return told.verb.dep == "advcl" and bool(marks & small_set("when"))


def _is_time_of(claim: Claim, statement: Statement) -> bool:
    """Say whether a claim is only the clause that says when what somebody tells of happened."""
    words = statement.words_in(claim.content)
    inside = {word.i for word in words}
    return bool(statement.attributed) and {w.dep for w in words if w.head not in inside and w.dep != "punct"} == {
        "advcl"
    }


def _is_asked(verb: Word, statement: Statement) -> bool:
    return any(child.text.casefold() == "whether" for child in statement.sentence.children(verb, "mark"))


def _is_told_by(told: Claim, statement: Statement, evidence: Sequence[Statement]) -> bool:
    """Say whether the sentence names the passage's speaker as one who says something in it, or reports in its verb."""
    if statement.quotes and told.speaker is not None and _names_of(told.speaker, evidence) & statement.forms:
        return True  # what is quoted beside a name is that name's
    said = (c for c in statement.attributed if c.speaker is not None and c.certainty != Certainty.DECLINED)
    if any(same_speaker(c.speaker, told, statement, evidence) for c in said if c.speaker is not None):
        return True
    root = next((word for word in statement.words if word.dep == "ROOT"), None)
    reports = root is not None and root.lemma.casefold() in small_set("reporting")
    return reports and bool(statement.sentence.children(root, "nsubj", "nsubjpass")) if root is not None else False


def _unattributed_verbs(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """What somebody says in every passage stands in the sentence outside anybody's words."""
    for own, same in matched(statement, evidence):
        voiced = [claim for claim in statement.attributed if claim.speaker is not None]
        if any(_within(own.verb, claim, statement) for claim in voiced) or _is_cue(own.verb, statement):
            continue
        if own.verb.lemma.casefold() in small_set("according") or not any(are_near(own, other) for other in same):
            continue
        claims = [_claim_over(other.verb, other.statement) for other in same]
        said = [claim for claim in claims if claim is not None and claim.speaker is not None]
        if all(claim.certainty == Certainty.DECLINED for claim in said):
            continue
        if own.verb.dep in BACKGROUND and all(o.verb.dep in ("relcl", "acl") for o in same):
            continue  # the boat that sank: known to whoever tells of it
        if all(_is_presupposed(other) for other in same):
            continue
        if own.modality.conditional and (own.verb.dep == "advcl" or _is_asked(own.verb, statement)):
            continue  # told of under a condition, or as a question
        if _is_own_word(own.verb, said, statement, evidence):
            continue
        if own.verb.dep in ("relcl", "acl") and voiced:
            continue  # told of the penguins found in the bay
        if any(_is_told_by(claim, statement, evidence) for claim in said):
            continue
        if any(_acts_over(claim, own.verb, statement, evidence) for claim in said):
            continue
        if voiced and own.verb.dep == "advcl":
            continue  # when it happened, told along with what somebody says
        if len(said) == len(same) and not any(_is_given(claim, statement) for claim in said):
            speaker = said[0].speaker
            assert speaker is not None
            yield Doubt(
                words=own.verb.text,
                verdict=Verdict.UNATTRIBUTED,
                rule="R1",
                why=f"The passage gives this to {speaker.name or speaker.text}; say so.",
                evidence=(same[0].statement.passage,),
            )
            return


def _names_of(speaker: Speaker, evidence: Sequence[Statement]) -> frozenset[str]:
    """Return the names in the words for a speaker and beside them."""
    known = speaker_terms(speaker.text, speaker.name) | words_beside(speaker, evidence)
    return frozenset(w.text.casefold() for other in evidence for w in other.words if w.pos == "PROPN") & known


def _tells_in_passive(told: Claim, where: Statement) -> bool:
    """Say whether a claim tells only what was done to somebody: she has been banned, the union said."""
    if not told.content or not where.passage.overlaps(told.content[0]):
        return False
    deps = {word.dep for word in where.words_in(told.content)}
    return "nsubjpass" in deps and "nsubj" not in deps


def _heads_of(speaker: Speaker, evidence: Sequence[Statement]) -> frozenset[str]:
    """Return the noun or name that the words for a speaker stand on, with the name it is part of."""
    found = set[str]()
    for other in evidence:
        head = head_of(other, speaker)
        if head is not None:
            named = [w for w in other.sentence.children(head, "compound") if head.pos == w.pos == "PROPN"]
            named += [w for w in other.sentence.children(head, "appos") if w.pos == "PROPN"]
            found |= {form for w in (head, *named) for form in (w.text.casefold(), w.lemma.casefold())}
    return frozenset(found)


def _acts_over(told: Claim, verb: Word, statement: Statement, evidence: Sequence[Statement]) -> bool:
    """Say whether the passage's speaker acts in a verb above: convicted by a jury of having stolen."""
    if told.speaker is None:
        return False
    wanted = _heads_of(told.speaker, evidence)
    above = [word for word in (verb, *statement.sentence.ancestors(verb)) if word.pos == "VERB"]
    does = {told.cue.text.casefold().split()[-1]} & listed("agreed") if told.cue is not None else set()
    if not does and not any(_tells_in_passive(told, other) for other in evidence):
        above = [word for word in above if word is not verb]  # who says what he did himself, says it
    cue = told.cue.text.casefold().split() if told.cue is not None else []
    if any(word is not verb and word.text.casefold() in cue for word in above):
        return True  # was ordered to pay: as the judge ordered
    agents = [by for word in above for by in statement.sentence.children(word, "agent", "nsubj")]
    agents += [word for word in statement.words if word.text.casefold() == "by" and above]
    actors = [w for by in agents for w in (by, *statement.sentence.children(by, "pobj"))]
    return any(wanted & {w.text.casefold(), w.lemma.casefold()} for w in actors)


def _is_own_word(verb: Word, said: Sequence[Claim], statement: Statement, evidence: Sequence[Statement]) -> bool:
    """Say whether the verb is itself the saying of those who say it in the passage."""
    cues = [c for c in statement.attributed if c.cue is not None and c.cue.start <= verb.start < c.cue.end]
    return any(
        c.speaker is not None and same_speaker(c.speaker, told, statement, evidence) for c in cues for told in said
    )


def _behind(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """What stands before "…, somebody said" in every passage that has it; the words tell, however they were read."""
    wanted = claim_terms(statement, [statement.passage])
    told = [(other, tail_of(other)) for other in evidence if _shares(other, other.words, wanted)]
    said = [(other, tail) for other, tail in told if tail and _shares(other, other.words[: tail[0].i], wanted)]
    if told and len(said) == len(told) and not any(claim.speaker for other, _ in said for claim in _over(other, said)):
        other, tail = said[0]
        if all(word.text.casefold() in statement.forms for word in tail):
            return  # the sentence has the very words
        who = " ".join(word.text for word in tail)
        yield Doubt(
            words=statement.passage.text,
            verdict=Verdict.UNATTRIBUTED,
            rule="R1",
            why=f"In the passage stands “{who}”; say so.",
            evidence=(other.passage,),
        )


def _over(other: Statement, said: Sequence[tuple[Statement, Sequence[Word]]]) -> Iterator[Claim]:
    """Yield the claims that cover the words before the tail: these were found by their structure."""
    ends = [tail[0].start for where, tail in said if where is other]
    yield from (c for c in other.attributed if any(p.end <= end + 1 for p in c.content for end in ends))


def _shares(statement: Statement, words: Sequence[Word], wanted: frozenset[str]) -> bool:
    held = frozenset(term.name for term in find_terms(words))
    return bool(wanted) and len(wanted & held) >= MOST * len(wanted)


def tail_of(statement: Statement) -> tuple[Word, ...]:
    """Return the "somebody said" between a comma and a comma or stop; nothing where there is none."""
    words = statement.words
    for at, word in enumerate(words):
        stops = at + 1 == len(words) or words[at + 1].text in (",", ";", ".", "on", "in", "late")
        if word.text.casefold() in small_set("said") and stops:
            start = next((b for b in range(at - 1, max(0, at - LONGEST), -1) if words[b].text == ","), None)
            if start is not None and at - start > 1:
                return words[start + 1 : at + 1]
    return ()


def _within(verb: Word, claim: Claim, statement: Statement) -> bool:
    return any(passage.start <= verb.start < passage.end for passage in claim.content)


def _is_cue(verb: Word, statement: Statement) -> bool:
    return any(
        c.cue is not None
        and c.cue.start <= verb.start < c.cue.end
        and c.kind != ClaimKind.NARRATION
        and stance_of(c) is not None
        and c.cue.text.casefold() in small_set("said")
        for c in statement.claims
    )


def _claim_over(verb: Word, statement: Statement) -> Claim | None:
    first = verb
    while first.dep == "xcomp":
        first = statement.sentence.head(first)
    if first.dep == "conj" and is_finite_beside(first, statement.sentence.head(first)):
        return None  # said that she would seek talks, and appealed to them: her own deed
    over = (claim for claim in statement.attributed if _within(verb, claim, statement))
    if verb.dep in ("relcl", "acl"):
        over = (claim for claim in over if claim.certainty != Certainty.EXPECTED)
    return next((claim for claim in over if not is_passive(claim, statement)), None)


def is_passive(claim: Claim, statement: Statement) -> bool:
    """Say whether the verb of a claim is told of its speaker in the passive: he was questioned as a witness."""
    cue = statement.words_in([claim.cue]) if claim.cue is not None else ()
    return any(statement.sentence.children(word, "nsubjpass") for word in cue if word.pos == "VERB")


def _is_given(claim: Claim, statement: Statement) -> bool:
    """Say whether the sentence holds the speaker and the verb of the passage's claim, however it was read."""
    if claim.cue is None or claim.speaker is None:
        return False
    cue = claim.cue.text.casefold().split()[0]
    said = any(form == cue or (len(cue) >= STEM and form.startswith(cue[:STEM])) for form in statement.forms)
    return said and bool(speaker_terms(claim.speaker.text, claim.speaker.name) & statement.forms)


def _covered_by_narration(pair: Pair, statement: Statement, evidence: Sequence[Statement]) -> bool:
    wanted = claim_terms(statement, pair.own.content)
    for other in evidence:
        for claim in other.claims:
            if claim.kind == ClaimKind.NARRATION and wanted <= claim_terms(other, claim.content):
                return True
    return False
