"""Through whom the words came: outlet and person between are not left out (R12)."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from reportedly.annotate import Word
from reportedly.check.checks.claim_pairs import pairs_of
from reportedly.check.checks.frames import ACTOR, RECEIVER, Party, frames_of
from reportedly.check.checks.speakers import (
    head_of,
    is_inside,
    is_pronoun,
    same_speaker,
    speaker_terms,
    words_beside,
)
from reportedly.check.findings import Doubt
from reportedly.check.meaning import known_meanings, small_set
from reportedly.check.statement import Statement
from reportedly.lexicon import load_lexicon
from reportedly.records import Claim, Speaker, SpeakerKind, Verdict

__all__ = ["check_chain"]

LITTLE = 2
"""Letters of a word of a name that tells nothing alone: the de of El Faro de Nuvia."""


def check_chain(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """The sentence leaves out the outlet or person through whom the words came."""
    seen = set[str]()
    both = [*pairs_of(statement, evidence), *pairs_of(statement, evidence, by_voice=False)]
    for pair in both:
        if pair.own.id in seen:
            continue
        own, claim = pair.own, pair.claim
        over: tuple[Claim, ...] = _around(claim, pair.where) if claim is not None and own.speaker is not None else ()
        outlet = next((named for c in over if (named := _told_to(c, pair.where))), ())
        heard = own.speaker is not None and claim is not None and same_speaker(own.speaker, claim, statement, evidence)
        if heard and outlet and not known_meanings([max(outlet, key=lambda word: word.i)]) & statement.forms:
            name = " ".join(word.text for word in sorted(outlet, key=lambda word: word.i))
            assert own.speaker is not None
            seen.add(own.id)
            yield _left_out(own.speaker, f"It was told to {name}; say so.", pair.where)
            continue
        if claim is None or own.speaker is None or len(claim.chain) < 2 or len(own.chain) >= len(claim.chain):
            continue
        last = speaker_terms(claim.chain[-1].text) | words_beside(claim.chain[-1], [pair.where])
        links = [link for link in claim.chain[:-1] if not is_pronoun(link) and _carries(link, pair.where)]
        links = [link for link in links if not speaker_terms(link.text) & last]
        links = [link for link in links if not speaker_terms(own.speaker.text) <= _core(link, pair.where)]
        lacking = [link for link in links if not _is_named(link, own.speaker, pair.where, statement)]
        if lacking and pair.is_sure and same_speaker(own.speaker, claim, statement, evidence):
            seen.add(own.id)
            through = lacking[0].name or lacking[0].text
            yield _left_out(own.speaker, f"It is known through {through}; say so.", pair.where)
    if not seen:
        yield from _uncited(statement, evidence)


def _uncited(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """Words are given to those whom an outlet cites, and the outlet is left out: the Herald, citing two officials."""
    citing = small_set("citing")
    for where in evidence:
        for frame in frames_of(where) if not citing.isdisjoint(where.lemmas) else ():
            cited = [party for party in frame.at(RECEIVER) if frame.verb.lemma.casefold() in citing]
            outlets = [party for party in frame.at(ACTOR) if party.is_name]
            if not cited or not outlets or _speak_besides(cited, where, evidence):
                continue
            names = frozenset(form for party in outlets for form in (party.head.text.casefold(), *party.known))
            for own in statement.attributed:
                head = head_of(statement, own.speaker) if own.speaker is not None else None
                if head is None or names & statement.forms or own.speaker is None:
                    continue
                if any(party.head.lemma.casefold() == head.lemma.casefold() for party in cited):
                    outlet = outlets[0].head
                    words = [*where.sentence.children(outlet, "compound"), outlet]
                    name = " ".join(word.text for word in words)
                    yield _left_out(own.speaker, f"It is known through {name}; say so.", where)
                    return


def _speak_besides(cited: Sequence[Party], where: Statement, evidence: Sequence[Statement]) -> bool:
    """Say whether those who are cited say something themselves in another passage."""
    heads = {party.head.lemma.casefold() for party in cited}
    return any(
        word.dep == "nsubj" and word.lemma.casefold() in heads
        for other in evidence
        if other is not where
        for word in other.words
    )


def _left_out(speaker: Speaker, why: str, where: Statement) -> Doubt:
    return Doubt(words=speaker.text, verdict=Verdict.STRONGER, rule="R12", why=why, evidence=(where.passage,))


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
    core = _core(link, where)
    if core & frozenset(load_lexicon("check_names")["media"]["words"]):
        core |= words_beside(link, [where])  # the newspaper El Faro
    return bool(core & statement.forms)


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
