"""Times that a report goes back to: what follows them goes on there, without saying so again."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from reportedly.annotate import AnnotatedSentence
from reportedly.annotate.times import find_times
from reportedly.brief.days import day_of
from reportedly.brief.guards import Grounds
from reportedly.records import ClaimKind

__all__ = ["find_framed"]

BACK = timedelta(days=21)
"""How far before its publication a time must lie for a report to have gone back to it."""

AT_HEAD = 4
"""Words within which a time at the head of a sentence begins."""

TOLD = ("VBD",)


def find_framed(every: Sequence[Grounds], published: str | None) -> Iterator[bool]:
    """Yield for each sentence whether it goes on in an earlier time that one before it set: no time of its own.

    "In May, an outbreak killed two. Authorities closed the border": the border was closed in May.
    """
    today, back = day_of(published), False
    for grounds in every:
        sets = today is not None and _goes_back(grounds.sentence, published, today)
        goes_on = back and not sets and _goes_on(grounds)
        yield goes_on
        back = sets or goes_on


def _goes_back(sentence: AnnotatedSentence, published: str | None, today: date) -> bool:
    """Say whether the sentence opens with a time well before the report's own."""
    dated = [e for e in sentence.entities if e.label == "DATE" and e.first <= AT_HEAD]
    if not dated or not _tells_past(sentence):
        return False
    times = [t for t in find_times(sentence, published) if t.end is not None and t.passage.start <= dated[0].end]
    return any(date.fromisoformat(t.end) < today - BACK for t in times if t.end is not None)


def _goes_on(grounds: Grounds) -> bool:
    """Say whether a sentence tells what happened, in the outlet's own words and with no time of its own."""
    sentence = grounds.sentence
    timed = any(entity.label in ("DATE", "TIME") for entity in sentence.entities)
    own = all(claim.kind == ClaimKind.NARRATION for claim in grounds.claims)
    return _tells_past(sentence) and own and not timed


def _tells_past(sentence: AnnotatedSentence) -> bool:
    verbs = (sentence.root, *sentence.children(sentence.root, "aux", "auxpass"))
    return any(verb.tag in TOLD for verb in verbs)
