"""Sentences that tell nothing: names of bulletins, datelines, questions, single words."""

from collections.abc import Sequence

from reportedly.ledger.said import Said
from reportedly.records import Certainty, ClaimKind, Part, Passage

__all__ = ["find_entries_claims"]

UNSAID = frozenset({Certainty.DENIED, Certainty.DECLINED})

LEAST_TERMS = 2
"""Words to compare that a report's own sentence needs where it gives no figure."""


def find_entries_claims(claims: Sequence[Said]) -> list[Said]:
    """Return the claims that say something: no furniture, and not what another claim denies or will not confirm."""
    unsaid: dict[str, list[Said]] = {}
    for said in claims:
        if said.claim.certainty in UNSAID and said.claim.speaker is not None:
            unsaid.setdefault(said.claim.article_id, []).append(said)
    return [
        said for said in claims if _says_something(said) and not _held_in(said, unsaid.get(said.claim.article_id, ()))
    ]


def _says_something(said: Said) -> bool:
    if said.claim.kind is ClaimKind.NARRATION:
        return not any(rule(said) for rule in RULES)
    return bool(said.weights or said.figures or said.claim.certainty is Certainty.DECLINED)


def _is_question(said: Said) -> bool:
    return said.content_text.rstrip(" \"'”’").endswith("?")


def _is_thin(said: Said) -> bool:
    """ "The third is talks." has one word to compare, "Desperate." is one."""
    return len(said.weights) < LEAST_TERMS and not said.figures


def _has_no_verb(said: Said) -> bool:
    """A line of the text without a verb is a heading or a dateline; a title needs none."""
    return said.sentence.part is Part.TEXT and not any(word.pos in ("VERB", "AUX") for word in said.words)


RULES = (_is_question, _is_thin, _has_no_verb)
"""The ways a report's own sentence tells nothing."""


def _held_in(said: Said, unsaid: Sequence[Said]) -> bool:
    """Say whether the claim is inside what its article has someone deny or not confirm."""
    if said.claim.certainty in UNSAID or not said.claim.content:
        return False
    return any(_covers(other.claim.content, said.claim.content) and other.sentence == said.sentence for other in unsaid)


def _covers(wide: Sequence[Passage], narrow: Sequence[Passage]) -> bool:
    return all(any(one.covers(part) for one in wide) for part in narrow)
