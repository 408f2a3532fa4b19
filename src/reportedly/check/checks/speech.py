"""Speakers, chains, attribution and the verbs that carry it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from reportedly.annotate import Word
from reportedly.check.checks.matching import matched
from reportedly.check.findings import Doubt
from reportedly.check.meaning import country_of, known_meanings, means_one_of, same_stem, verb_meanings
from reportedly.check.statement import Statement, content_words
from reportedly.claims import Stance, stance_of
from reportedly.ledger.terms import find_terms, is_light, is_nation, term_of
from reportedly.lexicon import load_lexicon
from reportedly.records import Certainty, Claim, ClaimKind, Passage, Speaker, SpeakerKind, Verdict

__all__ = [
    "Pair",
    "check_attribution",
    "check_chain",
    "check_plural",
    "check_speaker",
    "check_verb",
    "pairs_of",
    "terms_of",
]

QUOTED = ("He", "She", "They", "he", "she", "they")
"""Who is meant by these within a quotation is not known."""

SAID = ("said", "says", "told", "tells", "added")
STEM = 4
ALIKE = 0.5
"""Share of a claim's content terms that the passage's claim must hold to say the same."""

BACKGROUND = ("relcl", "acl", "advcl", "pcomp", "ccomp")

LONGEST, MOST = 9, 0.7
"""Words of "the mayor of Tarn Haven said"; share of a sentence's terms that stand before it."""

TITLE, FEWEST = 2, 1
"""Words before a name that may be its title; terms that are enough to know a claim by."""

LEAST, SAME_VOICE = 0.3, 0.3
"""Of several claims alike the one of the same speaker is meant: what the speaker counts, and from which share on."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A claim of the sentence and the claim of the evidence that says the same.

    is_sure: whether the passage's claim has the very deed that the sentence's tells of, not only its nouns.
    told: the claim of the evidence, whoever makes it. claim: the same, None where it is the outlet's own voice.
    """

    own: Claim
    told: Claim
    where: Statement
    is_sure: bool

    @property
    def claim(self) -> Claim | None:
        return self.told if self.told.kind != ClaimKind.NARRATION else None


def pairs_of(statement: Statement, evidence: Sequence[Statement], *, by_voice: bool = True) -> Iterator[Pair]:
    """Yield each claim of the sentence with the evidence's claim whose content is most alike.

    Args:
        by_voice: of several claims alike, the one of the same speaker comes first.
    """
    for own in statement.claims:
        best = _best(own, statement, evidence, SAME_VOICE if by_voice else 0.0)
        if best is not None:
            yield Pair(own, *best, _has_deed(own, statement, *best))


def _has_deed(own: Claim, statement: Statement, told: Claim, where: Statement) -> bool:
    words = statement.words_in(own.content)
    inside = {word.i for word in words}
    verbs = [w for w in words if w.pos == "VERB" and (w.head not in inside or w.dep == "ROOT")]
    if not verbs or _same_subject(statement, verbs, where, told):
        return True
    known = known_meanings(where.words_in([*told.content, *([told.cue] if told.cue else [])]))
    known |= frozenset().union(
        *(verb_meanings(where.sentence, w) for w in where.words_in(told.content) if w.pos == "VERB")
    )
    return any(means_one_of(verb, known) or verb_meanings(statement.sentence, verb) & known for verb in verbs)


def _same_subject(statement: Statement, verbs: Sequence[Word], where: Statement, told: Claim) -> bool:
    """Say whether a verb has the noun as its subject that a verb of the passage's claim has: further rises."""
    mine = [w for verb in verbs for w in statement.sentence.children(verb, "nsubj", "nsubjpass")]
    theirs = [w for w in where.words_in(told.content) if w.dep in ("nsubj", "nsubjpass")]
    nouns = known_meanings(w for w in theirs if w.pos in ("NOUN", "PROPN"))
    return any(w.pos in ("NOUN", "PROPN") and means_one_of(w, nouns) for w in mine)


def _best(
    own: Claim, statement: Statement, evidence: Sequence[Statement], voice: float
) -> tuple[Claim, Statement] | None:
    wanted = _terms(statement, own.content)
    if not wanted:
        return None
    names = frozenset(name for other in evidence for name in _names_in(other)) - {""}
    found: list[tuple[float, float, int, int, Claim, Statement]] = []
    for other in evidence:
        for order, claim in enumerate(other.claims):
            held = _terms(other, claim.content)
            asked = wanted - names if _has_pronoun(other, claim) else wanted
            if asked is not wanted and claim.speaker is not None:
                held |= _terms(other, [claim.speaker.passage]) | _beside(claim.speaker, [other])
            score = len(asked & held) / len(asked) if len(asked) >= FEWEST else len(wanted & held) / len(wanted)
            if score >= LEAST and own.speaker is not None and own.kind != ClaimKind.NARRATION:
                score += voice * _is_voice_of(own, claim, statement, other, evidence)
            tight = len(wanted & held) / (len(wanted | held) or 1)
            found.append((score, tight, _likeness(own, claim), -order, claim, other))
    best = max(found, key=lambda row: row[:4], default=None)
    return (best[4], best[5]) if best is not None and best[0] >= ALIKE else None


def _names_in(statement: Statement) -> frozenset[str]:
    """Return the terms of the names of persons with what stands beside them."""
    words = [
        word
        for entity in statement.sentence.entities
        if entity.label == "PERSON"
        for word in statement.words[max(0, entity.first - TITLE) : entity.last]
        if word.pos in ("PROPN", "NOUN", "ADJ")
    ]
    return frozenset(term.name for term in find_terms(words))


def _has_pronoun(statement: Statement, claim: Claim) -> bool:
    return any(word.tag == "PRP" and word.dep in ("nsubj", "nsubjpass") for word in statement.words_in(claim.content))


def _is_voice_of(
    own: Claim, claim: Claim, statement: Statement, where: Statement, evidence: Sequence[Statement]
) -> bool:
    """Say whether the passage's claim is by the sentence's speaker, or narrates what the speaker does."""
    assert own.speaker is not None
    if claim.speaker is not None and claim.kind != ClaimKind.NARRATION:
        return _same_speaker(own.speaker, claim, statement, evidence)
    wanted = _speaker_terms(own.speaker.text, own.speaker.name)
    subjects = [w for w in where.words_in(claim.content) if w.dep in ("nsubj", "pobj") and w.pos in ("NOUN", "PROPN")]
    return any(wanted & {w.text.casefold(), w.lemma.casefold()} for w in subjects)


def _likeness(own: Claim, claim: Claim) -> int:
    """Count what two claims of the same content share besides: voice, speaker, certainty and cue."""
    speakers = [c.speaker.text.casefold() if c.speaker else None for c in (own, claim)]
    cues = [c.cue.text.casefold() if c.cue else None for c in (own, claim)]
    narrated = [c.kind == ClaimKind.NARRATION for c in (own, claim)]
    same = (speakers[0] == speakers[1], cues[0] == cues[1], narrated[0] == narrated[1])
    return sum(same) + (own.certainty == claim.certainty)


def terms_of(statement: Statement, claim: Claim) -> frozenset[str]:
    """Return the content terms of a claim."""
    return _terms(statement, claim.content)


def _terms(statement: Statement, passages: Sequence[Passage]) -> frozenset[str]:
    words = content_words(statement.words_in(passages))
    return frozenset(term.name for term in find_terms(words) if not is_light(term.name))


def check_speaker(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """The sentence gives the words to somebody else."""
    for pair in pairs_of(statement, evidence):
        own, claim = pair.own, pair.claim
        if own.speaker is None or own.kind == ClaimKind.NARRATION or own.speaker.text.casefold().startswith("no "):
            continue
        if claim is None:
            tail = _tail(pair.where) if _ends_before_tail(pair) else ()
            said_by = frozenset(form for word in tail for form in (word.text.casefold(), word.lemma.casefold()))
            elsewhere = bool(tail) and not _speaker_terms(own.speaker.text, own.speaker.name) & said_by
            if not _is_pronoun(own.speaker) and (elsewhere or not _named_in(own.speaker, evidence)):
                yield _invented(own.speaker, pair.where)
        elif _is_passive(claim, pair.where):
            continue
        elif claim.speaker is not None and pair.is_sure and not _same_speaker(own.speaker, claim, statement, evidence):
            yield Doubt(
                words=own.speaker.text,
                verdict=Verdict.CONTRADICTED,
                rule="R1",
                why=f"The passage gives this to {claim.speaker.name or claim.speaker.text}, not to {own.speaker.text}.",
                evidence=(pair.where.passage,),
            )


def _ends_before_tail(pair: Pair) -> bool:
    """Say whether "…, somebody said" follows what the passage seems to narrate."""
    tail = _tail(pair.where)
    return bool(tail) and pair.told.content[-1].end <= tail[0].start <= pair.told.content[-1].end + 3


def _invented(speaker: Speaker, where: Statement) -> Doubt:
    return Doubt(
        words=speaker.text,
        verdict=Verdict.UNSUPPORTED,
        rule="R1",
        why=f"No passage gives these words to {speaker.text}.",
        evidence=(where.passage,),
    )


def _speaker_terms(words: str, names: str | None = None, role: str | None = None) -> frozenset[str]:
    parts = f"{words} {names or ''} {role or ''}".casefold().replace("’s", "").replace("'s", "")
    small = load_lexicon("check_names")["small"]["words"]
    found = frozenset(part.strip(".,") for part in parts.split() if len(part) > 2)
    return found.difference(small) or found - {"the", "and"}


def _of_other_nations(own: Speaker, claim: Claim, statement: Statement, evidence: Sequence[Statement]) -> bool:
    """Say whether the two speakers belong to different countries: the ministry of Oman, and Iran's."""
    mine = _nations(own, statement)
    theirs = frozenset(n for other in evidence if claim.speaker for n in _nations(claim.speaker, other, claim))
    return bool(mine and theirs) and not mine & theirs


def _nations(speaker: Speaker, statement: Statement, claim: Claim | None = None) -> frozenset[str]:
    """Return the countries in a speaker's name; for "its ministry" those the claim itself is of."""
    sentence = statement.sentence
    if not statement.passage.overlaps(speaker.passage):
        return frozenset()
    words = statement.words_in([speaker.passage])
    below = {w.i: w for word in words for w in sentence.subtree(word) if word.pos in ("NOUN", "PROPN")}
    places = {i for e in sentence.entities if e.label in ("GPE", "NORP") for i in range(e.first, e.last)}
    every = (*words, *below.values())
    found = {country_of(w) or term_of(w) for w in every if w.i in places or is_nation(term_of(w))}
    owned = any(word.tag == "PRP$" for word in words)
    if owned and claim is not None and not found:
        told = statement.words_in(claim.content)
        found = {country_of(w) or term_of(w) for w in told if w.dep in ("nsubj", "nsubjpass") and w.i in places}
    return frozenset(found)


def _same_speaker(own: Speaker, claim: Claim, statement: Statement, evidence: Sequence[Statement]) -> bool:
    said_by = {speaker.text.casefold() for speaker in claim.chain}
    if _is_pronoun(own) or own.text.casefold() in said_by:
        return True
    mine = _speaker_terms(own.text, own.name, own.role) | _beside(own, [statement])
    if _of_other_nations(own, claim, statement, evidence):
        return False
    for speaker in claim.chain or ((claim.speaker,) if claim.speaker else ()):
        theirs = _speaker_terms(speaker.text, speaker.name, speaker.role) | _beside(speaker, evidence)
        if _are_two_names(own, statement, speaker, evidence):
            continue
        if (mine & theirs or _synonyms(mine) & _synonyms(theirs)) and not _only_belongs(
            own, statement, speaker, evidence
        ):
            return True
        if _may_stand_for(own, speaker, evidence):
            return True
    if _speaks_within(own, claim, evidence) and all(_speaker_terms(s.text) & statement.forms for s in claim.chain):
        return True
    unnamed = [s for s in claim.chain if _is_pronoun(s) or (claim.kind == ClaimKind.DIRECT and s.text in QUOTED)]
    return bool(unnamed) and _named_in(own, evidence)


def _speaks_within(own: Speaker, claim: Claim, evidence: Sequence[Statement]) -> bool:
    """Say whether the speaker says it within what was read as the claim: "Two men said …, the judge told the court"."""
    wanted = _speaker_terms(own.text, own.name)
    for other in evidence:
        for word in other.words_in(claim.content) if claim.content and other.passage.overlaps(claim.content[0]) else ():
            said = word.dep == "nsubj" and other.sentence.head(word).text.casefold() in SAID
            if said and wanted & {word.text.casefold(), word.lemma.casefold()}:
                return True
    return False


def _are_two_names(own: Speaker, statement: Statement, speaker: Speaker, evidence: Sequence[Statement]) -> bool:
    """Say whether both have names, of one kind, and no word of theirs is shared: Norpress and Bering Lines."""
    mine, theirs = _own_names(own, [statement]), _own_names(speaker, evidence)
    if not mine or not theirs or own.kind != speaker.kind:
        return False
    said = [_speaker_terms(one.text, one.name, one.role) for one in (own, speaker)]
    shared = said[0] & said[1] or any(same_stem(one, other) for one in mine for other in theirs)
    return not mine & theirs and not shared and not _initials(mine) & _initials(theirs)


def _own_names(speaker: Speaker, statements: Sequence[Statement]) -> frozenset[str]:
    """Return the names in the speaker's words and those set beside them, without countries and honorifics."""
    where = [statement for statement in statements if statement.passage.overlaps(speaker.passage)]
    words = [w for s in where for w in s.words_in([speaker.passage])]
    words += [w for s in where for v in s.words_in([speaker.passage]) for w in _set_beside(s, v)]
    titles = load_lexicon("check_names")["honorifics"]["words"]
    named = [w for w in words if w.pos == "PROPN" and not country_of(w) and w.text.casefold() not in titles]
    return frozenset(word.text.casefold() for word in named)


def _set_beside(statement: Statement, word: Word) -> list[Word]:
    sentence = statement.sentence
    beside = [*sentence.children(word, "appos"), *([sentence.head(word)] if word.dep == "appos" else [])]
    return [w for name in beside for w in (name, *sentence.children(name, "compound"))]


def _initials(names: frozenset[str]) -> frozenset[str]:
    whole = "".join(sorted(name[0] for name in names))
    return frozenset({whole} if len(whole) > 1 else ()) | frozenset("".join(sorted(n)) for n in names if len(n) < 6)


def _only_belongs(own: Speaker, statement: Statement, speaker: Speaker, evidence: Sequence[Statement]) -> bool:
    """Say whether the one is a person who only stands in the other's words: an aide to President Horvatin."""
    pairs = [(own, statement, speaker, where) for where in evidence if where.passage.overlaps(speaker.passage)]
    for one, at, other, where in [*pairs, *((c, d, a, b) for a, b, c, d in pairs)]:
        words, head = where.words_in([other.passage]), _head_of(at, one)
        if head is None or not _is_person(at, head):
            continue
        inner = [w for w in words if w.text == head.text]
        outer = _head_of(where, other)
        if inner and outer is not None and all(_is_inside(where, w, outer) for w in inner):
            return True
    return False


def _head_of(statement: Statement, speaker: Speaker) -> Word | None:
    words = statement.words_in([speaker.passage]) if statement.passage.overlaps(speaker.passage) else ()
    inside = {word.i for word in words}
    return next((word for word in words if word.head not in inside or word.head == word.i), None)


def _is_person(statement: Statement, word: Word) -> bool:
    return any(e.label == "PERSON" and e.first <= word.i < e.last for e in statement.sentence.entities)


def _is_inside(statement: Statement, word: Word, outer: Word) -> bool:
    """Say whether a name hangs on the outer noun by a preposition or as its owner."""
    if word.i == outer.i:
        return False
    path = [word]
    for above in statement.sentence.ancestors(word):
        if above.i == outer.i:
            break
        path.append(above)
    return any(step.dep in ("pobj", "poss") for step in path)


def _may_stand_for(own: Speaker, speaker: Speaker, evidence: Sequence[Statement]) -> bool:
    """Say whether "the charity" may stand for a name, as no other speaker of the passages is one."""
    parts = own.text.casefold().split()
    if parts[0] not in ("the", "its", "their", "his", "her") or speaker.name is None or own.name is not None:
        return False
    if parts[-1] not in load_lexicon("check_names")["anybody"]["words"]:
        return False
    rivals = [c.speaker for other in evidence for c in other.attributed if c.speaker is not None]
    return not any(parts[-1] in rival.text.casefold().split() for rival in rivals)


def _beside(speaker: Speaker, evidence: Sequence[Statement]) -> frozenset[str]:
    """Return the terms of another name that stands beside the speaker's: her foreign minister, Jan Keld."""
    for other in evidence:
        words = other.words_in([speaker.passage]) if other.passage.overlaps(speaker.passage) else ()
        near = [w for word in words for w in other.sentence.children(word, "appos", "compound")]
        near += [other.sentence.head(word) for word in words if word.dep in ("appos", "compound")]
        named = [w for w in near if w.pos in ("NOUN", "PROPN")]
        every = [w.text for name in named for w in (name, *other.sentence.children(name, "compound"))]
        if every:
            return _speaker_terms(" ".join(every))
    return frozenset()


def _synonyms(parts: frozenset[str]) -> frozenset[str]:
    words = [Word(0, 0, len(part), part, part, "NOUN", "NN", "dep", 0) for part in sorted(parts)]
    return frozenset(term.name for word in words for term in find_terms([word])) | known_meanings(words)


def _is_pronoun(speaker: Speaker) -> bool:
    pronouns = load_lexicon("check_names")["pronouns"]["words"]
    return speaker.name is None and speaker.text.casefold() in pronouns


def _named_in(speaker: Speaker, evidence: Sequence[Statement]) -> bool:
    wanted = _speaker_terms(speaker.text)
    return any(wanted & (other.forms | other.lemmas) for other in evidence)


def check_attribution(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """The sentence states in its own voice what the passage gives to a speaker."""
    for pair in pairs_of(statement, evidence):
        if pair.own.kind != ClaimKind.NARRATION or pair.claim is None or pair.claim.speaker is None:
            continue
        if _is_passive(pair.claim, pair.where) or pair.claim.certainty == Certainty.EXPECTED:
            continue  # what somebody agreed or plans to do is a deed, and no one's word
        if _covered_by_narration(pair, statement, evidence) or _is_given(pair.claim, statement):
            continue
        yield Doubt(
            words=" ".join(passage.text for passage in pair.own.content),
            verdict=Verdict.UNATTRIBUTED,
            rule="R1",
            why=f"The passage gives this to {pair.claim.speaker.name or pair.claim.speaker.text}; say so.",
            evidence=(pair.where.passage,),
        )

    yield from _unattributed_verbs(statement, evidence)
    if not statement.attributed:
        yield from _behind(statement, evidence)


def _unattributed_verbs(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """What somebody says in every passage stands in the sentence outside anybody's words."""
    for own, same in matched(statement, evidence):
        voiced = [claim for claim in statement.attributed if claim.speaker is not None]
        if any(_within(own.verb, claim, statement) for claim in voiced) or _is_cue(own.verb, statement):
            continue
        claims = [_claim_over(other.verb, other.statement) for other in same]
        said = [claim for claim in claims if claim is not None and claim.speaker is not None]
        if all(claim.certainty == Certainty.DECLINED for claim in said):
            continue
        if own.verb.dep in BACKGROUND and all(o.verb.dep in ("relcl", "acl") for o in same):
            continue  # the boat that sank: known to whoever tells of it
        if own.verb.dep == "advcl" and own.modality.conditional:
            continue  # told of under a condition
        if _is_own_word(own.verb, said, statement, evidence):
            continue
        if own.verb.dep in ("relcl", "acl") and voiced:
            continue  # told of the penguins found in the bay
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


def _is_own_word(verb: Word, said: Sequence[Claim], statement: Statement, evidence: Sequence[Statement]) -> bool:
    """Say whether the verb is itself the saying of those who say it in the passage."""
    cues = [c for c in statement.attributed if c.cue is not None and c.cue.start <= verb.start < c.cue.end]
    return any(
        c.speaker is not None and _same_speaker(c.speaker, told, statement, evidence) for c in cues for told in said
    )


def _behind(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """What stands before "…, somebody said" in every passage that has it; the words tell, however they were read."""
    wanted = _terms(statement, [statement.passage])
    told = [(other, _tail(other)) for other in evidence if _shares(other, other.words, wanted)]
    said = [(other, tail) for other, tail in told if tail and _shares(other, other.words[: tail[0].i], wanted)]
    if told and len(said) == len(told) and not any(claim.speaker for other, _ in said for claim in _over(other, said)):
        other, tail = said[0]
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


def _tail(statement: Statement) -> tuple[Word, ...]:
    """Return the "somebody said" between a comma and a comma or stop; nothing where there is none."""
    words = statement.words
    for at, word in enumerate(words):
        stops = at + 1 == len(words) or words[at + 1].text in (",", ";", ".", "on", "in", "late")
        if word.text.casefold() in SAID and stops:
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
        and c.cue.text.casefold() in SAID
        for c in statement.claims
    )


def _claim_over(verb: Word, statement: Statement) -> Claim | None:
    over = (claim for claim in statement.attributed if _within(verb, claim, statement))
    if verb.dep in ("relcl", "acl"):
        over = (claim for claim in over if claim.certainty != Certainty.EXPECTED)
    return next((claim for claim in over if not _is_passive(claim, statement)), None)


def _is_passive(claim: Claim, statement: Statement) -> bool:
    """Say whether the verb of a claim is told of its speaker in the passive: he was questioned as a witness."""
    cue = statement.words_in([claim.cue]) if claim.cue is not None else ()
    return any(statement.sentence.children(word, "nsubjpass") for word in cue if word.pos == "VERB")


def _is_given(claim: Claim, statement: Statement) -> bool:
    """Say whether the sentence holds the speaker and the verb of the passage's claim, however it was read."""
    if claim.cue is None or claim.speaker is None:
        return False
    cue = claim.cue.text.casefold().split()[0]
    said = any(form == cue or (len(cue) >= STEM and form.startswith(cue[:STEM])) for form in statement.forms)
    return said and bool(_speaker_terms(claim.speaker.text, claim.speaker.name) & statement.forms)


def _covered_by_narration(pair: Pair, statement: Statement, evidence: Sequence[Statement]) -> bool:
    wanted = _terms(statement, pair.own.content)
    for other in evidence:
        for claim in other.claims:
            if claim.kind == ClaimKind.NARRATION and wanted <= _terms(other, claim.content):
                return True
    return False


def check_chain(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """The sentence leaves out the outlet or person through whom the words came."""
    seen = set[str]()
    both = [*pairs_of(statement, evidence), *pairs_of(statement, evidence, by_voice=False)]
    for pair in both:
        if pair.own.id in seen:
            continue
        own, claim = pair.own, pair.claim
        outlet = _told_to(claim, pair.where) if claim is not None and own.speaker is not None else ()
        if outlet and not known_meanings([max(outlet, key=lambda word: word.i)]) & statement.forms:
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
        links = [link for link in claim.chain[:-1] if not _is_pronoun(link)]
        lacking = [link for link in links if not _core(link, pair.where) & statement.forms]
        if lacking and pair.is_sure and _same_speaker(own.speaker, claim, statement, evidence):
            seen.add(own.id)
            yield Doubt(
                words=own.speaker.text,
                verdict=Verdict.STRONGER,
                rule="R12",
                why=f"It is known through {lacking[0].name or lacking[0].text}; say so.",
                evidence=(pair.where.passage,),
            )


def _core(link: Speaker, where: Statement) -> frozenset[str]:
    """Return the words for a speaker without those behind a preposition: the aide of "an aide to the president"."""
    head = _head_of(where, link)
    if head is None:
        return _speaker_terms(link.text)
    words = [w for w in where.words_in([link.passage]) if not _is_inside(where, w, head)]
    return _speaker_terms(" ".join(word.text for word in words))


def _told_to(claim: Claim, where: Statement) -> tuple[Word, ...]:
    """Return the name of the newspaper, agency or broadcaster that the speaker told; nothing if it was told to none."""
    sentence, cue = where.sentence, where.words_in([claim.cue]) if claim.cue is not None else ()
    media = load_lexicon("check_names")["media"]["words"]
    for verb in cue:
        for noun in sentence.children(verb, "dobj", "dative"):
            near = [noun, *sentence.children(noun, "compound", "appos", "nmod")]
            below = [w for n in near for w in sentence.children(n, "compound")]
            phrase = [w for w in (*near, *below) if w.pos in ("NOUN", "PROPN")]
            after = takewhile(lambda w: w.pos == "PROPN", where.words[noun.i + 1 :])
            named = tuple(dict.fromkeys([*(w for w in phrase if w.pos == "PROPN"), *after]))
            if named and any(w.lemma.casefold() in media for w in phrase):
                return named
    return ()


def check_plural(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """The sentence speaks of several sources where the passage has one."""
    for pair in pairs_of(statement, evidence):
        own, claim = pair.own.speaker, pair.claim.speaker if pair.claim else None
        if own is None or claim is None or not _is_group(own, statement) or _is_several(claim, pair.where):
            continue
        if not pair.is_sure or _is_pronoun(claim) or (pair.claim is not None and _is_passive(pair.claim, pair.where)):
            continue
        yield Doubt(
            words=own.text,
            verdict=Verdict.STRONGER,
            rule="R3",
            why=f"One source says this: {claim.text}.",
            evidence=(claim.passage,),
        )


@cache
def _loaded() -> dict[str, frozenset[str]]:
    """Map each verb of saying that takes sides to those that take the same."""
    groups = [frozenset(group["words"]) for group in load_lexicon("check_verbs")["loaded"]]
    return {word: group for group in groups for word in group}


def _is_several(speaker: Speaker, statement: Statement) -> bool:
    """Say whether the words for a speaker stand for more than one, whatever kind of speaker it is taken for."""
    words = statement.words_in([speaker.passage])
    inside = {word.i for word in words}
    return any(word.tag in ("NNS", "NNPS") for word in words if word.head not in inside or word.head == word.i)


def _is_negated(claim: Claim, statement: Statement) -> bool:
    cue = statement.words_in([claim.cue]) if claim.cue is not None else ()
    return any(word.dep == "neg" for word in cue)


def _is_group(speaker: Speaker, statement: Statement) -> bool:
    if speaker.kind in (SpeakerKind.GROUP, SpeakerKind.UNNAMED):
        return _is_several(speaker, statement)
    return speaker.kind == SpeakerKind.PERSON and speaker.name is None and _is_several(speaker, statement)


def check_verb(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """The sentence's verb of saying vouches or doubts where the passage's does not."""
    known = frozenset(lemma for other in evidence for lemma in other.lemmas)
    for word in statement.words:
        group = _loaded().get(word.lemma.casefold(), frozenset()) if word.pos == "VERB" else frozenset()
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
        cue = [word for word in statement.words_in([pair.own.cue]) if word.pos == "VERB"]
        if not cue or any(word.lemma.casefold() in known or word.lemma == "blame" for word in cue):
            continue
        yield Doubt(
            words=pair.own.cue.text,
            verdict=Verdict.STRONGER,
            rule="R16",
            why=f"The passage's word is {pair.claim.cue.text!r}; use it, or “said”.",
            evidence=(pair.claim.cue,),
        )
