"""Certainty is never raised: a sentence is as sure as the least sure of its claims."""

from collections.abc import Sequence

from reportedly.brief.guards import Grounds
from reportedly.claims.certainty import lowest
from reportedly.claims.cues import verb_cue
from reportedly.lexicon import load_lexicon
from reportedly.records import Certainty, Claim

__all__ = ["is_denial", "sentence_certainty"]

UNSAID = (Certainty.DENIED, Certainty.DECLINED)


def sentence_certainty(grounds: Grounds) -> Certainty:
    """Return how sure a sentence is of what it tells: of a "not" in passing it is no denial."""
    return lowest(*(_told(claim, grounds) for claim in grounds.claims))


def is_denial(grounds: Grounds) -> bool:
    """Say whether somebody denies something in the sentence."""
    return any(_told(claim, grounds) == Certainty.DENIED for claim in grounds.claims)


def _told(claim: Claim, grounds: Grounds) -> Certainty:
    """Return what a claim makes of its sentence.

    Denied and declined is what somebody denies or declines to say: "they are not expected to agree" is a forecast,
    "a song that nobody likes" a fact, and what a speaker says another did not think is that speaker's statement.
    """
    if claim.certainty not in UNSAID or claim.cue is None or _denies_in_words(claim, grounds):
        return claim.certainty
    if claim.speaker is None:
        return _of_cue(claim)
    negative = claim.speaker.text.casefold().split()[:1]
    if negative and negative[0] in load_lexicon("hedges")["negative_words"]:
        return Certainty.STATED if claim.certainty == Certainty.DENIED else claim.certainty
    inner = _is_within(claim, grounds.claims)
    if not inner:
        return claim.certainty
    return Certainty.HEDGED if claim.certainty == Certainty.DENIED else Certainty.STATED


def _of_cue(claim: Claim) -> Certainty:
    """Return the certainty of a passive that says nobody: is expected, is not expected."""
    passives = load_lexicon("hedges")["passives"]
    words = (claim.cue.text if claim.cue is not None else "").casefold().split()
    known = next((passives[word] for word in words if word in passives), None)
    return Certainty(known["certainty"]) if known is not None else Certainty.HEDGED


def _denies_in_words(claim: Claim, grounds: Grounds) -> bool:
    """Say whether the cue is a verb of denying, refusing or declining: deny, dismiss, would not confirm."""
    cue = claim.cue
    verbs = [w for w in grounds.sentence.words if cue and cue.start <= w.start < cue.end and w.pos in ("VERB", "ADJ")]
    for verb in verbs:
        known = verb_cue(verb.lemma.casefold())
        if known is not None and (known.certainty in UNSAID or known.refusal):
            return True
        if verb.lemma.casefold() in load_lexicon("hedges")["refusing"]:
            return True
    return False


def _is_within(claim: Claim, claims: Sequence[Claim]) -> bool:
    """Say whether the claim is made inside what another one tells."""
    cue = claim.cue
    return cue is not None and any(
        other is not claim and any(part.start <= cue.start and cue.end <= part.end for part in other.content)
        for other in claims
        if other.cue is not None
    )
