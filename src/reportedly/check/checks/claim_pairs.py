"""Claims of a sentence with the claims of its passages that say the same."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.annotate import Word
from reportedly.check.checks.speakers import same_speaker, speaker_terms, words_beside
from reportedly.check.meaning import known_meanings, means_one_of, verb_meanings
from reportedly.check.statement import Statement, content_words, is_by_nobody
from reportedly.ledger.terms import find_terms, is_light
from reportedly.records import Claim, ClaimKind, Passage

__all__ = ["Pair", "claim_terms", "pairs_of", "terms_of"]

ALIKE = 0.5
"""Share of a claim's content terms that the passage's claim must hold to say the same."""

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
        return self.told if self.told.kind != ClaimKind.NARRATION and not is_by_nobody(self.told) else None


def pairs_of(statement: Statement, evidence: Sequence[Statement], *, by_voice: bool = True) -> Iterator[Pair]:
    """Yield each claim of the sentence with the evidence's claim whose content is most alike.

    Args:
        by_voice: of several claims alike, the one of the same speaker comes first.
    """
    name = "pairs by voice" if by_voice else "pairs"
    yield from statement.keep(name, lambda: tuple(_pairs(statement, evidence, by_voice)), of=evidence)


def _pairs(statement: Statement, evidence: Sequence[Statement], by_voice: bool) -> Iterator[Pair]:
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
    wanted = claim_terms(statement, own.content)
    if not wanted:
        return None
    names = frozenset(name for other in evidence for name in _names_in(other))
    found: list[tuple[float, float, int, int, Claim, Statement]] = []
    for other in evidence:
        for order, claim in enumerate(other.claims):
            held = claim_terms(other, claim.content)
            asked = wanted - names if _has_pronoun(other, claim) else wanted
            if asked is not wanted and claim.speaker is not None:
                held |= claim_terms(other, [claim.speaker.passage]) | words_beside(claim.speaker, [other])
            score = len(asked & held) / len(asked) if len(asked) >= FEWEST else len(wanted & held) / len(wanted)
            if score >= LEAST and own.speaker is not None and own.kind != ClaimKind.NARRATION:
                score += voice * _is_voice_of(own, claim, statement, other, evidence)
            tight = len(wanted & held) / (len(wanted | held) or 1)
            found.append((score, tight, _likeness(own, claim), -order, claim, other))
    best = max(found, key=lambda row: row[:4], default=None)
    return (best[4], best[5]) if best is not None and best[0] >= ALIKE else None


def _names_in(statement: Statement) -> frozenset[str]:
    """Return the terms of the names of persons with what stands beside them."""
    return statement.keep("names", lambda: _find_names(statement))


def _find_names(statement: Statement) -> frozenset[str]:
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
        return same_speaker(own.speaker, claim, statement, evidence)
    wanted = speaker_terms(own.speaker.text, own.speaker.name)
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
    return claim_terms(statement, claim.content)


def claim_terms(statement: Statement, passages: Sequence[Passage]) -> frozenset[str]:
    return statement.keep(("terms", *passages), lambda: _terms_in(statement, passages))


def _terms_in(statement: Statement, passages: Sequence[Passage]) -> frozenset[str]:
    words = content_words(statement.words_in(passages))
    return frozenset(term.name for term in find_terms(words) if not is_light(term.name))
