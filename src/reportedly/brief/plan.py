"""Which sentence stands in which part of the brief."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reportedly.brief.candidates import Candidate
from reportedly.brief.choose import Choice, choose, likeness
from reportedly.brief.eligible import is_run_together
from reportedly.brief.headings import Headings
from reportedly.brief.lengths import Profile
from reportedly.brief.nearness import Nearness
from reportedly.brief.overtaken import is_overtaken
from reportedly.brief.parts import (
    is_background,
    is_open,
    is_spoken,
    story_year,
    tells_context,
    tells_generally,
    tells_outlook,
    tells_silence,
)
from reportedly.brief.people import Person
from reportedly.brief.phrases import phrases
from reportedly.brief.sections import LEAST_WORDS, Theme, find_sections
from reportedly.brief.titles import bears_out
from reportedly.ledger.instants import instant_of
from reportedly.records import Passage

__all__ = ["Plan", "plan_brief"]

ANY = 10_000
"""Words: no limit."""

HEADS = (1, 4, 8)
"""Sentences at the head of an article that may stand in the standfirst: the first ones before those further down."""

EARLY = 10
"""Sentences at the head of an article that may stand in the closing."""

WORDS_A_SECTION = 65
STANDFIRST_WORDS = range(9, 31)
"""Words of a sentence of the standfirst or the closing."""

NEWS = 0.4
"""Share of its article's title that a sentence holds which tells that article's news."""

FRESH = 0.5
"""Recency of what may open or close the brief, or look ahead."""

WHOLE = 0.5
"""Worth of a sentence that needs no other."""

RETELLING = 0.6
"""Nearness from which two sentences of the standfirst tell one development in other words."""

PLENTY = 2
"""How many times the body's words half of all words must be, for the body to choose first."""

RETOLD = 0.25
"""Likeness to the lead of a sentence that may close the brief with it."""


TITLED = 0.5
"""Share of the lead's title that a sentence holds which tells of the same."""

CLOSE_BY = 0.05
"""Nearness to the lead of what may close the brief besides; 0 is chance."""

OF_LEAD = 0.3
"""Likeness or nearness to the lead from which a sentence tells of the main development itself."""

MOST_RETOLD = 0.8
"""Likeness from which it would be the lead over again."""


@dataclass(frozen=True)
class Plan:
    """What was chosen for each part, before it is written."""

    standfirst: list[Candidate]
    body: list[Theme]
    context: list[Candidate]
    outlook: list[Candidate]
    closing: list[Candidate]


def plan_brief(
    pool: Sequence[Candidate],
    weights: Mapping[str, float],
    lead: Candidate | None,
    profile: Profile,
    people: Mapping[str, Person],
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
    desk = _Desk(pool, weights, lead, known, people)
    few = desk.half < PLENTY * profile.body
    ahead = min(profile.outlook, 1 + desk.sentences // 12)
    outlook = desk.outlook(ahead)
    context = desk.context(min(profile.context, desk.sentences // 8)) if few else []
    standfirst = desk.standfirst(profile.standfirst) if few else []
    closing = desk.closing(min(profile.closing, desk.sentences // 8)) if few else []
    standfirst = standfirst or desk.standfirst(profile.standfirst, HEADS[:1])
    body = desk.body(profile)
    return Plan(
        standfirst=desk.standfirst(profile.standfirst, HEADS[1:], standfirst),
        body=body,
        closing=closing or desk.closing(profile.closing),
        context=[*context, *desk.context(profile.context - len(context))],
        outlook=[*outlook, *desk.outlook(ahead - len(outlook))],
    )


class _Desk:
    """The candidates, and what has been taken from them.

    now: those that do not date from before the story. half: half the words there are, each sentence at its shortest.
    """

    def __init__(
        self,
        pool: Sequence[Candidate],
        weights: Mapping[str, float],
        lead: Candidate,
        known: Sequence[Candidate],
        people: Mapping[str, Person],
    ) -> None:
        self._pool = pool
        self._people = people
        self._nearness = Nearness([*pool, *known])
        self._known = known
        self._lead = lead
        self._year = story_year(pool)
        self._newest = max((c.published for c in pool if c.published is not None), key=instant_of, default=None)
        self._now = [
            c for c in pool if not is_background(c, self._year) and not tells_generally(c) and not _is_stale(c)
        ]
        self._weights = weights
        self._taken = Choice(weights, taken=[lead])
        shortest: dict[Passage, int] = {}
        for candidate in self._now:
            passage = candidate.sentence.passage
            shortest[passage] = min(candidate.length, shortest.get(passage, candidate.length))
        self.sentences = len(shortest)
        self.half = sum(shortest.values()) // 2
        self._is_only = len({c.origin for c in pool}) == 1

    def outlook(self, most: int) -> list[Candidate]:
        ahead = [c for c in self._now if c.recency >= FRESH and tells_outlook(c) and self._is_clear(c)]
        ahead = [c for c in ahead if not is_overtaken(c, self._newest)]
        # What heads its report is its news, to come or not.
        ahead = [c for c in ahead if c.place > 0 or is_open(c)]
        # What tells the main development again is said, and stands nowhere.
        return [c for c in choose(ahead, self._taken, ANY, most=most) if not self._tells_lead(c)]

    def context(self, most: int) -> list[Candidate]:
        if self._known:
            return choose([c for c in self._known if c.worth >= WHOLE and not c.needs], self._taken, ANY, most=most)
        return choose(self._pool, self._taken, ANY, most=most, accept=self._is_context)

    def standfirst(self, words: int, heads: Sequence[int] = HEADS, begun: Sequence[Candidate] = ()) -> list[Candidate]:
        """The lead, then what says most besides it at the heads of the articles.

        Args:
            heads: sentences of each article that may be taken, tried in turn.
            begun: the standfirst as far as it goes.
        """
        found = [*begun] or [self._lead]
        fresh, most = self._taken.afresh(*found), min(3, self.sentences // 6)
        for places in heads:
            able = [c for c in self._now if c.place < places and _may_stand_out(c) and not c.needs]
            able = [c for c in able if not is_overtaken(c, self._newest)]
            for _ in range(most + 1 - len(found)):
                able = [c for c in able if not any(self._retells(c, f) for f in found)]
                left = words - sum(candidate.length for candidate in found)
                titled = [c for c in able if bears_out(c.title, c.sentence.text) >= NEWS] or able
                found += choose(titled, fresh, left, most=1) if left >= LEAST_WORDS else []
        return found

    def _tells_lead(self, candidate: Candidate) -> bool:
        """Say whether it tells the main development again, which is no outlook: he will, he announced, suspend."""
        lead = self._lead
        near = max(likeness(candidate, lead), self._nearness.between(candidate, lead))
        return near >= OF_LEAD and not is_open(candidate)

    def _retells(self, candidate: Candidate, other: Candidate) -> bool:
        """Say whether one tells the other's development in other words."""
        verbs = {c.sentence.root.lemma for c in (candidate, other)}
        same = len(verbs) == 1 and verbs.isdisjoint(phrases("brief_furniture", "reporting"))
        alike = likeness(candidate, other) >= RETOLD and same
        return alike or self._nearness.between(candidate, other) >= RETELLING

    def body(self, profile: Profile) -> list[Theme]:
        """The sentences that say most, in sections; those that go with no section give way to sentences that do."""
        if not profile.sections:
            return []
        fresh = self._taken.afresh()
        fresh.told |= self._lead.nouns
        whole = [c for c in self._now if c.worth >= WHOLE and not is_run_together(c.grounds)] or self._now
        words = min(profile.body, self.half)
        most = min(profile.sections, max(1, round(words / WORDS_A_SECTION)))
        return find_sections(whole, fresh, words, most, Headings(self._nearness, self._people))

    def closing(self, most: int) -> list[Candidate]:
        """The main development as another report tells it, then what its reports tell at their heads besides."""
        if not most:
            return []
        able = [c for c in self._now if _may_stand_out(c) and not is_spoken(c) and self._is_clear(c)]
        others = [c for c in able if c.place < EARLY]
        told = [c for c in others if likeness(c, self._lead) >= RETOLD and not self._taken.holds(c)]
        told = [c for c in told if self._is_of_another(c) and likeness(c, self._lead) <= MOST_RETOLD]
        told = [c for c in told if _tells_of_one(c, self._lead)]
        first = max(told, key=lambda c: (likeness(c, self._lead) * c.worth, -c.length), default=None)
        found = [] if first is None else [first]
        if first is not None:
            self._taken.take(first)
        for places in HEADS:
            near = [c for c in others if c.place < places and self._nearness.between(c, self._lead) >= CLOSE_BY]
            found += choose(near, self._taken, ANY, most=most - len(found)) if len(found) < most else []
        return found or self._nearest(others) or self._nearest(able if self._is_only else ())

    def _nearest(self, others: Sequence[Candidate]) -> list[Candidate]:
        """The one sentence left that is nearest to the main development; of a report alone, to its title besides."""
        left = [c for c in others if not self._taken.repeats(c)]
        near = {c.at: self._nearness.between(c, self._lead) + bears_out(c.title, c.sentence.text) for c in left}
        best = max(left, key=lambda c: (near[c.at], -c.place, -c.length), default=None)
        if best is not None:
            self._taken.take(best)
        return [] if best is None else [best]

    def _is_of_another(self, candidate: Candidate) -> bool:
        """Say whether it is of another report than the lead, if there are others."""
        return candidate.outlet != self._lead.outlet or self._is_only

    def _is_context(self, candidate: Candidate) -> bool:
        before = is_background(candidate, self._year) or tells_generally(candidate) or tells_context(candidate)
        return before and not is_spoken(candidate) and self._is_clear(candidate)

    def _is_clear(self, candidate: Candidate) -> bool:
        """Say whether it can be understood by now."""
        return candidate.worth >= WHOLE and not self._taken.lacks(candidate)


def _tells_of_one(candidate: Candidate, lead: Candidate) -> bool:
    """Say whether it shares more than names with the lead: what is done, or what it is done with, or the title."""
    shared = _common(candidate) & _common(lead) - phrases("brief_furniture", "reporting")
    return bool(shared) or bears_out(lead.title, candidate.sentence.text) >= TITLED


def _common(candidate: Candidate) -> frozenset[str]:
    return frozenset(w.lemma.casefold() for w in candidate.words if w.pos in ("NOUN", "VERB"))


def _is_stale(candidate: Candidate) -> bool:
    """Say whether it tells what was not known, or not confirmed, in a report older than the story's newest ones."""
    return candidate.recency < FRESH and is_open(candidate)


def _may_stand_out(candidate: Candidate) -> bool:
    """Say whether a sentence may stand in the standfirst or the closing: of a fit length, new, and needing no other."""
    fits = candidate.length in STANDFIRST_WORDS and candidate.worth >= WHOLE and candidate.recency >= FRESH
    fits = fits and not is_run_together(candidate.grounds) and not tells_silence(candidate)
    return fits and (candidate.place == 0 or not tells_outlook(candidate))
