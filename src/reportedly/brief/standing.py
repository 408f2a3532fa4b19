"""How well a sentence stands in a brief, apart from what it is about."""

import re
from collections.abc import Collection, Sequence

from reportedly.annotate import AnnotatedSentence, Quote
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
    own = sum(_argues(grounds.sentence, grounds.quotes) for grounds in sentences) / len(sentences)
    insisting = sum(insists(grounds) for grounds in sentences) / len(sentences)
    attributed = sum(is_attributed(grounds) for grounds in sentences) / len(sentences)
    argues = own > OPINION_SHARE or (own + insisting >= ARGUING_SHARE and attributed < REPORTED_SHARE)
    return ARGUING if argues else 1.0


def is_attributed(grounds: Grounds) -> bool:
    """Say whether the sentence gives somebody's words."""
    return any(claim.kind != ClaimKind.NARRATION for claim in grounds.claims)


def insists(grounds: Grounds) -> bool:
    """Say whether words outside quotes insist: must, never, clearly."""
    words = [w for w in grounds.sentence.words if not any(q.start <= w.start < q.end for q in grounds.quotes)]
    return any(word.lemma.casefold() in phrases("brief_furniture", "insisting") for word in words)


def _argues(sentence: AnnotatedSentence, quotes: Collection[Quote]) -> bool:
    persons = phrases("brief_furniture", "persons")
    outside = [w for w in sentence.words if not any(q.start <= w.start < q.end for q in quotes)]
    return any((w.text.casefold() in persons and w.text != "US") or w.text == "?" for w in outside)
