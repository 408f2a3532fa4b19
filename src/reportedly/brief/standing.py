"""How well a sentence stands in a brief, apart from what it is about."""

import re
from collections.abc import Collection, Sequence

from reportedly.brief.guards import Grounds
from reportedly.brief.phrases import phrases
from reportedly.claims import Reading
from reportedly.records import ClaimKind, Part

__all__ = ["article_voice", "insists", "is_attributed", "quoted_runs", "repeats_quote"]

OPINION_SHARE = 0.1
"""Share of questions and of sentences in the first or second person above which an article argues."""

ARGUING_SHARE = 0.3
"""Share of sentences that ask, speak of "us" or insist ("must", "never") in an article that argues."""

REPORTED_SHARE = 0.5
"""Share of sentences with a speaker that makes an article a report, however it is written."""

RUN = 5
"""Words in a row that are not the same by chance."""

REPEATED = 0.6
"""Share of a sentence's runs that stand in a quote, for it to be that quote again."""

WORD = re.compile(r"[\w’']+")
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


def quoted_runs(readings: Sequence[Reading]) -> frozenset[tuple[str, ...]]:
    """Return every RUN words in a row that stand in quotation marks in the text of one of the articles."""
    found = set[tuple[str, ...]]()
    for reading in readings:
        for quote in reading.annotated.quotes:
            if quote.part == Part.TEXT:
                found.update(_runs(reading.article.text[quote.inner_start : quote.inner_end]))
    return frozenset(found)


def repeats_quote(grounds: Grounds, quoted: Collection[tuple[str, ...]]) -> bool:
    """Say whether a sentence told by nobody is mostly what stands in quotation marks elsewhere: a post printed bare."""
    if is_attributed(grounds) or grounds.quotes:
        return False
    runs = _runs(grounds.sentence.text)
    return bool(runs) and sum(run in quoted for run in runs) >= REPEATED * len(runs)


def _runs(text: str) -> list[tuple[str, ...]]:
    words = WORD.findall(text.casefold())
    return [tuple(words[i : i + RUN]) for i in range(len(words) - RUN + 1)]


def is_attributed(grounds: Grounds) -> bool:
    """Say whether the sentence gives somebody's words."""
    return any(claim.kind != ClaimKind.NARRATION for claim in grounds.claims)


def insists(grounds: Grounds) -> bool:
    """Say whether words outside quotes insist: must, never, clearly."""
    insisting = phrases("brief_furniture", "insisting")
    return any(word.lemma.casefold() in insisting for word in grounds.outside)


def _argues(grounds: Grounds) -> bool:
    return "?" in grounds.own_words or not grounds.own_words.isdisjoint(phrases("brief_furniture", "persons"))
