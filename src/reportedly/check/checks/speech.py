"""Speakers, chains and the verbs that carry what is said."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import takewhile

from reportedly.annotate import Word
from reportedly.check.checks.attribution import is_passive, tail_of
from reportedly.check.checks.claim_pairs import Pair, pairs_of
from reportedly.check.checks.matching import Told, matched
from reportedly.check.checks.speakers import (
    head_of,
    is_inside,
    is_pronoun,
    named_in,
    same_speaker,
    speaker_terms,
    words_beside,
)
from reportedly.check.findings import Doubt
from reportedly.check.meaning import known_meanings, small_set, verb_meanings
from reportedly.check.statement import Statement
from reportedly.claims import Stance, stance_of
from reportedly.lexicon import load_lexicon
from reportedly.records import Certainty, Claim, ClaimKind, Passage, Speaker, SpeakerKind, Verdict

__all__ = ["check_chain", "check_plural", "check_speaker", "check_verb"]


def _is_named_besides(pair: Pair, statement: Statement, evidence: Sequence[Statement]) -> bool:
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


LITTLE = 2
"""Letters of a word of a name that tells nothing alone: the de of El Faro de Nuvia."""

MOST = 2
"""Speakers of a claim from which on it is known through others."""

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
            or _is_said_around(own.speaker, claim, pair.where, statement)
            or _is_named_besides(pair, statement, evidence)
        ):
            continue
        elif claim.speaker is not None and pair.is_sure and not same_speaker(own.speaker, claim, statement, evidence):
            yield Doubt(
                words=own.speaker.text,
                verdict=Verdict.CONTRADICTED,
                rule="R1",
                why=f"The passage gives this to {claim.speaker.name or claim.speaker.text}, not to {own.speaker.text}.",
                evidence=(pair.where.passage,),
            )
            return
    yield from _of_another(statement, evidence)


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
            told = found[0].speaker
            assert told is not None
            yield Doubt(
                words=mine.speaker.text,
                verdict=Verdict.CONTRADICTED,
                rule="R1",
                why=f"The passage gives this to {told.name or told.text}, not to {mine.speaker.text}.",
                evidence=(theirs[0][0].statement.passage,),
            )
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


def _invented(speaker: Speaker, where: Statement) -> Doubt:
    return Doubt(
        words=speaker.text,
        verdict=Verdict.UNSUPPORTED,
        rule="R1",
        why=f"No passage gives these words to {speaker.text}.",
        evidence=(where.passage,),
    )


def check_chain(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """The sentence leaves out the outlet or person through whom the words came."""
    seen = set[str]()
    both = [*pairs_of(statement, evidence), *pairs_of(statement, evidence, by_voice=False)]
    for pair in both:
        if pair.own.id in seen:
            continue
        own, claim = pair.own, pair.claim
        over = _around(claim, pair.where) if claim is not None and own.speaker is not None else ()
        outlet = next((name for c in over if (name := _told_to(c, pair.where))), ())
        heard = own.speaker is not None and claim is not None and same_speaker(own.speaker, claim, statement, evidence)
        if heard and outlet and not known_meanings([max(outlet, key=lambda word: word.i)]) & statement.forms:
            name = " ".join(word.text for word in sorted(outlet, key=lambda word: word.i))
            assert own.speaker is not None
            seen.add(own.id)
            yield Doubt(
                words=own.speaker.text,
                verdict=Verdict.STRONGER,
                rule="R12",
                why=f"It was told to {name}; say so.",
                evidence=(pair.where.passage,),
            )
            continue
        if claim is None or own.speaker is None or len(claim.chain) < 2 or len(own.chain) >= len(claim.chain):
            continue
        last = speaker_terms(claim.chain[-1].text) | words_beside(claim.chain[-1], [pair.where])
        links = [link for link in claim.chain[:-1] if not is_pronoun(link) and _carries(link, pair.where)]
        links = [link for link in links if not speaker_terms(link.text) & last]
        lacking = [link for link in links if not _is_named(link, own.speaker, pair.where, statement)]
        if lacking and pair.is_sure and same_speaker(own.speaker, claim, statement, evidence):
            seen.add(own.id)
            yield Doubt(
                words=own.speaker.text,
                verdict=Verdict.STRONGER,
                rule="R12",
                why=f"It is known through {lacking[0].name or lacking[0].text}; say so.",
                evidence=(pair.where.passage,),
            )


def _carries(link: Speaker, where: Statement) -> bool:
    """Say whether a speaker of a chain carries the words of another: says or tells them, is cited or quoted."""
    head = head_of(where, link)
    if head is None:
        return True
    above = next((w for w in where.sentence.ancestors(head) if w.pos == "VERB"), None)
    return above is None or above.lemma.casefold() in load_lexicon("check_names")["carrying"]["words"]


def _around(claim: Claim, where: Statement) -> tuple[Claim, ...]:
    """Return a claim with those it lies in: they said, they had seen."""
    start = claim.cue.start if claim.cue is not None else 0
    return (
        claim,
        *(c for c in where.attributed if c is not claim and any(p.start <= start < p.end for p in c.content)),
    )


def _is_named(link: Speaker, own: Speaker, where: Statement, statement: Statement) -> bool:
    """Say whether the sentence has a word for a speaker of a chain; or for whoever its pronoun may stand for."""
    head = head_of(where, link) if is_pronoun(own) else None
    known = known_meanings([head]) if head is not None and head.pos == "NOUN" else frozenset[str]()
    return _is_half_named(link, where, statement) or bool(known & known_meanings(statement.words))


def _is_half_named(link: Speaker, where: Statement, statement: Statement) -> bool:
    """Say whether the sentence has a word for the speaker; of an outlet's name it must have more than half."""
    names = [w.text.casefold() for w in where.words_in([link.passage]) if w.pos == "PROPN" and len(w.text) > LITTLE]
    if len(names) > 1 and link.kind == SpeakerKind.ORGANISATION:
        return 2 * sum(name in statement.forms for name in names) > len(names)
    return bool(_core(link, where) & statement.forms)


def _core(link: Speaker, where: Statement) -> frozenset[str]:
    """Return the words for a speaker without those behind a preposition: the aide of "an aide to the president"."""
    head = head_of(where, link)
    if head is None:
        return speaker_terms(link.text)
    words = [w for w in where.words_in([link.passage]) if not is_inside(where, w, head)]
    return speaker_terms(" ".join(word.text for word in words))


def _told_to(claim: Claim, where: Statement) -> tuple[Word, ...]:
    """Return the name of the newspaper, agency or broadcaster that the speaker told; nothing if it was told to none."""
    sentence, cue = where.sentence, where.words_in([claim.cue]) if claim.cue is not None else ()
    media = load_lexicon("check_names")["media"]["words"]
    for verb in cue:
        nouns = sentence.children(verb, "dobj", "dative")  # the newspaper O Farol may be read as two
        near = [w for noun in nouns for w in (noun, *sentence.children(noun, "compound", "appos", "nmod"))]
        below = [w for n in near for w in sentence.children(n, "compound")]
        phrase = [w for w in (*near, *below) if w.pos in ("NOUN", "PROPN")]
        after = [w for n in nouns for w in takewhile(lambda w: w.pos == "PROPN", where.words[n.i + 1 :])]
        named = tuple(dict.fromkeys([*(w for w in phrase if w.pos == "PROPN"), *after]))
        if named and any(w.lemma.casefold() in media for w in phrase):
            return named
    return ()


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
        head = head_of(statement, made.speaker) if made.speaker is not None else None
        if head is not None and head.tag == "NNS" and head.lemma in alone and head.text.casefold() not in several:
            yield Doubt(
                words=head.text,
                verdict=Verdict.STRONGER,
                rule="R3",
                why=f"The passage has one {head.lemma} who says something; do not make them several.",
                evidence=(alone[head.lemma],),
            )
            return
    for pair in pairs_of(statement, evidence):
        own, claim = pair.own.speaker, pair.claim.speaker if pair.claim else None
        if own is None or claim is None or not _is_group(own, statement) or _is_several(claim, pair.where):
            continue
        if (
            not pair.is_sure
            or is_pronoun(claim)
            or _is_named_besides(pair, statement, evidence)
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


def _is_one(word: Word, statement: Statement) -> bool:
    """Say whether a noun stands for one who says something, or for somebody named beside it: a local councillor."""
    articles = {w.text.casefold() for w in statement.sentence.children(word, "det", "nummod")}
    said = word.dep == "nsubj" and statement.sentence.head(word).lemma.casefold() in small_set("reporting")
    people = {i for e in statement.sentence.entities if e.label == "PERSON" for i in range(e.first, e.last)}
    beside = any(w.i in people for w in statement.sentence.children(word, "appos"))
    return word.tag == "NN" and bool(articles & {"a", "an", "one", "the"}) and (said or beside)


@cache
def _loaded() -> dict[str, frozenset[str]]:
    """Map each verb of saying that takes sides to those that take the same."""
    groups = [frozenset(group["words"]) for group in load_lexicon("check_verbs")["loaded"]]
    return {word: group for group in groups for word in group}


def _is_several(speaker: Speaker, statement: Statement) -> bool:
    """Say whether the words for a speaker stand for more than one, whatever kind of speaker it is taken for."""
    people = {i for e in statement.sentence.entities if e.label == "PERSON" for i in range(e.first, e.last)}
    words = [word for word in statement.words_in([speaker.passage]) if word.i not in people]
    inside = {word.i for word in words}
    return any(word.tag in ("NNS", "NNPS") for word in words if word.head not in inside or word.head == word.i)


def _is_negated(claim: Claim, statement: Statement) -> bool:
    cue = statement.words_in([claim.cue]) if claim.cue is not None else ()
    return any(word.dep == "neg" for word in cue)


def _is_group(speaker: Speaker, statement: Statement) -> bool:
    if speaker.kind in (SpeakerKind.GROUP, SpeakerKind.UNNAMED):
        return _is_several(speaker, statement)
    return speaker.kind == SpeakerKind.PERSON and speaker.name is None and _is_several(speaker, statement)


def _is_of_document(cue: Word, statement: Statement) -> bool:
    """Say whether a document is what shows it: of a report that is no more than that it says so."""
    documents = load_lexicon("check_names")["documents"]["words"]
    subjects = statement.sentence.children(cue, "nsubj")
    shows = cue.lemma.casefold() in load_lexicon("check_verbs")["showing"]["words"]
    return shows and any(w.lemma.casefold() in documents for w in subjects)


def _is_quoted(claim: Claim, where: Statement) -> bool:
    """Say whether the verb of a claim stands within a quotation: "We do not want to", one of them said."""
    return claim.cue is not None and any(q.start < claim.cue.start < q.end for q in where.quotes)


def _is_act(claim: Claim, statement: Statement) -> bool:
    """Say whether the verb is a deed, and no saying: who attacked the village, were found by officers."""
    cue = [w for w in statement.words_in([claim.cue]) if w.pos == "VERB"] if claim.cue is not None else []
    clauses = [c for w in cue for c in statement.sentence.children(w, "ccomp", "xcomp", "oprd")]
    quoted = any(q.start < p.end and p.start < q.end for q in statement.quotes for p in claim.content)
    objects = [
        c for w in cue for c in statement.sentence.children(w, "dobj", "nsubjpass") if c.pos in ("NOUN", "PROPN")
    ]
    beside = any(w.dep in ("relcl", "acl") or statement.sentence.children(w, "nsubjpass") for w in cue)
    return beside and bool(objects) and not clauses and not quoted and claim.certainty == Certainty.STATED


def _only_points(claim: Claim, statement: Statement) -> bool:
    """Say whether the verb is "point to", which vouches for nothing, and not "point out"."""
    cue = statement.words_in([claim.cue]) if claim.cue is not None else ()
    return any(w.lemma == "point" and any(c.text == "to" for c in statement.sentence.children(w, "prep")) for w in cue)


def _is_as_strong(cue: Sequence[Word], own: Statement, claim: Claim, where: Statement) -> bool:
    """Say whether a list has the verb of saying for the passage's: explain for say, dismiss as for call."""
    assert claim.cue is not None
    theirs = [w for w in where.words_in([claim.cue]) if w.pos == "VERB"]
    known = frozenset[str]().union(*(verb_meanings(where.sentence, word) for word in theirs))
    return any(word.lemma.casefold() not in _loaded() and verb_meanings(own.sentence, word) & known for word in cue)


def check_verb(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """The sentence's verb of saying vouches or doubts where the passage's does not."""
    known = frozenset(lemma for other in evidence for lemma in other.lemmas)
    for word in statement.words:
        group = _loaded().get(word.lemma.casefold(), frozenset()) if word.pos == "VERB" else frozenset()
        if group and _is_of_document(word, statement):
            continue
        if group and not group & known and statement.sentence.children(word, "ccomp", "dobj", "mark", "prep"):
            yield Doubt(
                words=word.text,
                verdict=Verdict.STRONGER,
                rule="R16",
                why=f"No passage says {word.text!r}; use the passage's verb, or “said”.",
                evidence=tuple(other.passage for other in evidence),
            )
            return
    for pair in pairs_of(statement, evidence):
        if pair.claim is None or pair.claim.cue is None or pair.own.cue is None:
            continue
        own, theirs = stance_of(pair.own), stance_of(pair.claim)
        if own == theirs or own == Stance.NEUTRAL or _is_negated(pair.own, statement):
            continue
        if _is_quoted(pair.claim, pair.where) or _only_points(pair.own, statement) or _is_act(pair.own, statement):
            continue
        cue = [word for word in statement.words_in([pair.own.cue]) if word.pos == "VERB"]
        if not cue or any(word.lemma.casefold() in known or word.lemma == "blame" for word in cue):
            continue
        if any(_is_of_document(word, statement) for word in cue):
            continue
        if _is_as_strong(cue, statement, pair.claim, pair.where):
            continue
        yield Doubt(
            words=pair.own.cue.text,
            verdict=Verdict.STRONGER,
            rule="R16",
            why=f"The passage's word is {pair.claim.cue.text!r}; use it, or “said”.",
            evidence=(pair.claim.cue,),
        )
