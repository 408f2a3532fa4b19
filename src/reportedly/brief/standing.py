"""How well a sentence stands in a brief, apart from what it is about."""

import re
from collections.abc import Sequence

from reportedly.brief.guards import Grounds
from reportedly.brief.phrases import phrases
from reportedly.records import ClaimKind

__all__ = ["article_voice", "insists", "is_attributed"]

OPINION_SHARE = 0.1
"""Share of questions and of sentences in the first or second person above which an article argues."""

ARGUING_SHARE = 0.3
"""Share of sentences that ask, speak of "us" or insist ("must", "never") in an article that argues."""

REPORTED_SHARE = 0.5
"""Share of sentences with a speaker that makes an article a report, however it is written."""

FEWEST_SENTENCES = 8
ARGUING = 0.5


def article_voice(sentences: Sequence[Grounds], url: str | None = None) -> float:
    """Return 1.0 for a report, ARGUING for an article that is printed as opinion, speaks of itself, or insists."""
    if set(re.split(r"[/?#]", (url or "").casefold())) & set(phrases("brief_furniture", "opinion_paths")):
        return ARGUING
    if len(sentences) < FEWEST_SENTENCES:
        return 1.0
    own = sum(_argues(grounds) for grounds in sentences) / len(sentences)
    insisting = sum(insists(grounds) for grounds in sentences) / len(sentences)
    attributed = sum(is_attributed(grounds) for grounds in sentences) / len(sentences)
    argues = own > OPINION_SHARE or (own + insisting >= ARGUING_SHARE and attributed < REPORTED_SHARE)
    return ARGUING if argues else 1.0


def is_attributed(grounds: Grounds) -> bool:
    """Say whether the sentence gives somebody's words."""
    return any(claim.kind != ClaimKind.NARRATION for claim in grounds.claims)


def insists(grounds: Grounds) -> bool:
    """Say whether words outside quotes insist: must, never, clearly."""
    insisting = phrases("brief_furniture", "insisting")
    return any(word.lemma.casefold() in insisting for word in grounds.outside)


def _argues(grounds: Grounds) -> bool:
    return "?" in grounds.own_words or not grounds.own_words.isdisjoint(phrases("brief_furniture", "persons"))
