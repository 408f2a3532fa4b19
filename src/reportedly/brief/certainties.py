"""Certainty is never raised: a sentence is as sure as the least sure of its claims."""

from collections.abc import Sequence

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.brief.guards import Grounds
from reportedly.claims.certainty import certainty_of_words, lowest
from reportedly.claims.cues import verb_cue
from reportedly.lexicon import load_lexicon
from reportedly.records import Certainty, Claim, ClaimKind

__all__ = ["is_denial", "sentence_certainty"]

MAIN = ("conj", "ccomp")
"""How the verbs hang on one another that tell what a sentence tells."""

UNSAID = (Certainty.DENIED, Certainty.DECLINED)


def sentence_certainty(grounds: Grounds) -> Certainty:
    """Return how sure a sentence is of what it tells: of a "not" or a fear in passing it is no denial and no doubt."""
    main = _main_verbs(grounds.sentence)
    return lowest(*(_told(claim, grounds) for claim in grounds.claims if _counts(claim, main, grounds)))


def is_denial(grounds: Grounds) -> bool:
    """Say whether somebody denies something in the sentence."""
    return any(_told(claim, grounds) == Certainty.DENIED for claim in grounds.claims)


def _main_verbs(sentence: AnnotatedSentence) -> list[Word]:
    """Return the root, what is joined to it, and what these say: the verbs that tell what the sentence tells."""
    found = [sentence.root]
    for verb in found:
        found += [child for child in sentence.children(verb, *MAIN) if child not in found]
    return found


def _counts(claim: Claim, main: Sequence[Word], grounds: Grounds) -> bool:
    """Say whether a claim is of what the sentence tells, not of somebody in it: migrants seeking asylum."""
    sentence = grounds.sentence
    if claim.cue is None or not (sentence.start <= claim.cue.start < sentence.end):
        return True
    if any(part.start <= sentence.root.start < part.end for part in claim.content):
        return True
    cue = [word for word in sentence.words if claim.cue.start <= word.start < claim.cue.end]
    states = any(sentence.children(word, "ccomp") for word in cue) and not _is_within(claim, grounds.claims)
    return states or any(word in main for word in cue)


def _own_words(claim: Claim, grounds: Grounds) -> Certainty:
    """Return how surely the sentence's part of a quote is said that goes on over several: each has its own hedges."""
    sentence = grounds.sentence
    parts = [part for part in claim.content if part.start < sentence.end and sentence.start < part.end]
    words = [w for w in sentence.words if any(part.start <= w.start < part.end for part in parts)]
    return certainty_of_words(sentence, words)


def _goes_on(claim: Claim, grounds: Grounds) -> bool:
    """Say whether a claim is a quote of which other sentences hold a part."""
    sentence = grounds.sentence
    beyond = any(part.end < sentence.start or part.start >= sentence.end for part in claim.content)
    within = any(part.start < sentence.start or part.end > sentence.end for part in claim.content)
    return claim.kind == ClaimKind.DIRECT and (beyond or within)


def _told(claim: Claim, grounds: Grounds) -> Certainty:
    """Return what a claim makes of its sentence.

    Denied and declined is what somebody denies or declines to say: "they are not expected to agree" is a forecast,
    "a song that nobody likes" a fact, and what a speaker says another did not think is that speaker's statement.
    """
    if claim.certainty not in UNSAID and _goes_on(claim, grounds):
        return _own_words(claim, grounds)
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
