"""Which sentence stands in which part of the brief."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reportedly.brief.candidates import Candidate
from reportedly.brief.choose import Choice, choose, likeness
from reportedly.brief.lengths import Profile
from reportedly.brief.parts import is_background, story_year, tells_context, tells_generally, tells_outlook
from reportedly.brief.themes import Theme, find_themes
from reportedly.records import Passage

__all__ = ["Plan", "plan_brief"]

ANY = 10_000
"""Words: no limit."""

EARLY = 8
"""Sentences at the head of an article that may stand in the standfirst."""

SENTENCES_A_SECTION = 4
MOST_STRAY = 4
"""Sentences that may stand in no theme's section."""

STANDFIRST_WORDS = range(9, 31)
"""Words of a sentence of the standfirst or the closing."""

FRESH = 0.5
"""Recency of what may open or close the brief, or look ahead."""

WHOLE = 0.5
"""Worth of a sentence that needs no other."""

PLENTY = 2
"""How many times the body's words half of all words must be, for the body to choose first."""

RETOLD = 0.25
"""Likeness to the lead of a sentence that may close the brief with it."""


@dataclass(frozen=True)
class Plan:
    """What was chosen for each part, before it is written."""

    standfirst: list[Candidate]
    body: list[tuple[str, list[Candidate]]]
    context: list[Candidate]
    outlook: list[Candidate]
    closing: list[Candidate]


def plan_brief(
    pool: Sequence[Candidate],
    weights: Mapping[str, float],
    lead: Candidate | None,
    profile: Profile,
    *,
    known: Sequence[Candidate] = (),
) -> Plan:
    """Choose the sentences of every part; none is chosen twice.

    The outlook is set apart first and the body chosen next, since what origins share belongs there. Where there is
    little to choose from, standfirst, context and closing come before the body, and it takes half the words at most.

    Args:
        lead: tells the main development; it opens the standfirst. None where no sentence can.
        known: what a reader knows already; it may stand in the context alone.
    """
    if lead is None:
        return Plan([], [], [], [], [])
    desk = _Desk(pool, weights, lead, known)
    few = desk.half < PLENTY * profile.body
    outlook = desk.outlook(min(profile.outlook, 1 + desk.sentences // 12))
    context = desk.context(min(profile.context, desk.sentences // 8)) if few else []
    standfirst = desk.standfirst(profile.standfirst) if few else []
    closing = desk.closing(min(profile.closing, desk.sentences // 8)) if few else []
    body = desk.body(profile)
    return Plan(
        standfirst=standfirst or desk.standfirst(profile.standfirst),
        body=body,
        closing=closing or desk.closing(profile.closing),
        context=[*context, *desk.context(profile.context - len(context))],
        outlook=outlook,
    )


class _Desk:
    """The candidates, and what has been taken from them.

    now: those that do not date from before the story. half: half the words there are, each sentence at its shortest.
    """

    def __init__(
        self, pool: Sequence[Candidate], weights: Mapping[str, float], lead: Candidate, known: Sequence[Candidate]
    ) -> None:
        self._pool = pool
        self._known = known
        self._lead = lead
        self._year = story_year(pool)
        self._now = [c for c in pool if not is_background(c, self._year) and not tells_generally(c)]
        self._weights = weights
        self._taken = Choice(weights, taken=[lead])
        shortest: dict[Passage, int] = {}
        for candidate in self._now:
            passage = candidate.sentence.passage
            shortest[passage] = min(candidate.length, shortest.get(passage, candidate.length))
        self.sentences = len(shortest)
        self.half = sum(shortest.values()) // 2

    def outlook(self, most: int) -> list[Candidate]:
        ahead = [c for c in self._now if c.recency >= FRESH and tells_outlook(c) and self._is_clear(c)]
        return choose(ahead, self._taken, ANY, most=most)

    def context(self, most: int) -> list[Candidate]:
        if self._known:
            return choose([c for c in self._known if c.worth >= WHOLE and not c.needs], self._taken, ANY, most=most)
        return choose(self._pool, self._taken, ANY, most=most, accept=self._is_context)

    def standfirst(self, words: int) -> list[Candidate]:
        """The lead, then what says most besides it at the heads of the articles."""
        early = [c for c in self._now if c.place < EARLY and _may_stand_out(c)]
        fresh = self._taken.afresh(self._lead)
        early = [c for c in early if not c.needs]
        return [self._lead, *choose(early, fresh, words - self._lead.length, most=min(3, self.sentences // 6))]

    def body(self, profile: Profile) -> list[Theme]:
        if not profile.sections:
            return []
        whole = [candidate for candidate in self._now if candidate.worth >= WHOLE] or self._now
        choice, words = self._taken.afresh(), min(profile.body, self.half)
        chosen = choose(whole, choice, words)
        sections = min(profile.sections, max(1, round(len(chosen) / SENTENCES_A_SECTION)))
        themes = find_themes(chosen, self._weights, sections) if chosen else []
        stray = [c for term, members in themes if not term for c in members[MOST_STRAY:]]
        heads = {term for term, _ in themes if term}
        if not stray or not heads:
            return themes
        # Too many belong to no theme: sentences that do take their place.
        for candidate in stray:
            choice.drop(candidate)
        kept = [candidate for candidate in chosen if candidate not in stray]
        fitting = [c for c in whole if c.term_set & heads and c not in stray]
        more = choose(fitting, choice, words - sum(candidate.length for candidate in kept))
        return find_themes([*kept, *more], self._weights, sections)

    def closing(self, most: int) -> list[Candidate]:
        """The main development as another sentence tells it, then the heaviest that is not said yet."""
        others = [c for c in self._now if c.place < 2 * EARLY and _may_stand_out(c) and self._is_clear(c)]
        told = [c for c in others if likeness(c, self._lead) >= RETOLD and not self._taken.repeats(c)]
        first = max(told, key=lambda c: (likeness(c, self._lead) * c.worth, -c.length), default=None)
        if not most or first is None:
            return choose(others, self._taken, ANY, most=most)
        self._taken.take(first)
        return [first, *choose(others, self._taken, ANY, most=most - 1)]

    def _is_context(self, candidate: Candidate) -> bool:
        before = is_background(candidate, self._year) or tells_generally(candidate) or tells_context(candidate)
        return before and self._is_clear(candidate)

    def _is_clear(self, candidate: Candidate) -> bool:
        """Say whether it can be understood by now."""
        return candidate.worth >= WHOLE and not self._taken.lacks(candidate)


def _may_stand_out(candidate: Candidate) -> bool:
    """Say whether a sentence may stand in the standfirst or the closing: of a fit length, new, and needing no other."""
    fits = candidate.length in STANDFIRST_WORDS and candidate.worth >= WHOLE and candidate.recency >= FRESH
    return fits and not tells_outlook(candidate)
