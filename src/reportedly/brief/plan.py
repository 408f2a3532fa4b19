"""Which sentence stands in which part of the brief."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reportedly.brief.candidates import Candidate
from reportedly.brief.choose import Choice, choose, likeness
from reportedly.brief.eligible import is_run_together
from reportedly.brief.headings import REST, Heading, Headings
from reportedly.brief.lengths import Profile
from reportedly.brief.nearness import Nearness
from reportedly.brief.parts import is_background, is_open, story_year, tells_context, tells_generally, tells_outlook
from reportedly.brief.people import Person
from reportedly.brief.phrases import phrases
from reportedly.brief.shelves import Shelf, fits, place
from reportedly.brief.themes import Group, find_themes, heaviest_first, in_order
from reportedly.records import Passage

__all__ = ["Plan", "plan_brief"]

ANY = 10_000
"""Words: no limit."""

HEADS = (1, 4, 8)
"""Sentences at the head of an article that may stand in the standfirst: the first ones before those further down."""

EARLY = 16
"""Sentences at the head of an article that may stand in the closing."""

WORDS_A_SECTION = 65
SEEN = 320
WIDER = 1.28
"""Words that are looked at for what a brief may be about, at least, and how many times its body's."""

FEWEST_THEMES = 5
"""Groups that are made of them, at least, and one more than there may be sections; those that matter most stay."""

STANDFIRST_WORDS = range(9, 31)
"""Words of a sentence of the standfirst or the closing."""

FRESH = 0.5
"""Recency of what may open or close the brief, or look ahead."""

WHOLE = 0.5
"""Worth of a sentence that needs no other."""

RETELLING = 0.6
"""Nearness from which two sentences of the standfirst tell one development in other words."""

ROUNDS = 3
LEAST_WORDS = 8
"""Words left for which no other sentence is looked for."""

PLENTY = 2
"""How many times the body's words half of all words must be, for the body to choose first."""

RETOLD = 0.25
"""Likeness to the lead of a sentence that may close the brief with it."""


MOST_RETOLD = 0.8
"""Likeness from which it would be the lead over again."""

Theme = tuple[str, list[Candidate]]
"""A section: its heading and its sentences."""


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
    outlook = desk.outlook(min(profile.outlook, 1 + desk.sentences // 12))
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
        outlook=outlook,
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

    def outlook(self, most: int) -> list[Candidate]:
        ahead = [c for c in self._now if c.recency >= FRESH and tells_outlook(c) and self._is_clear(c)]
        # What heads its report is its news, to come or not.
        ahead = [c for c in ahead if c.place > 0 or is_open(c)]
        return choose(ahead, self._taken, ANY, most=most)

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
            for _ in range(most + 1 - len(found)):
                able = [c for c in able if not any(self._retells(c, f) for f in found)]
                left = words - sum(candidate.length for candidate in found)
                found += choose(able, fresh, left, most=1) if left >= LEAST_WORDS else []
        return found

    def _retells(self, candidate: Candidate, other: Candidate) -> bool:
        """Say whether one tells the other's development in other words."""
        verbs = {c.sentence.root.lemma for c in (candidate, other)}
        same = len(verbs) == 1 and verbs.isdisjoint(phrases("brief_furniture", "reporting"))
        alike = likeness(candidate, other) >= RETOLD and same
        return alike or self._nearness.between(candidate, other) >= RETELLING

    def body(self, profile: Profile) -> list[Theme]:
        """The sentences that say most, grouped; those that go with no group give way to sentences that do."""
        if not profile.sections:
            return []
        whole = [candidate for candidate in self._now if candidate.worth >= WHOLE] or self._now
        choice, words = self._taken.afresh(), min(profile.body, self.half)
        chosen = choose(whole, choice, max(SEEN, round(words * WIDER)))
        groups, _ = find_themes(chosen, self._nearness, max(FEWEST_THEMES, profile.sections + 1))
        subjects = Headings(self._nearness, self._people)
        headings = subjects.find(groups)
        shelves = [Shelf(h, self._core(h, g)) for h, g in zip(headings, groups, strict=True) if h is not None]
        shelves = sorted(shelves, key=lambda shelf: -self._rank(shelf))[: self._sections(profile, words)]
        for candidate in chosen:
            choice.drop(candidate)
        self._fill(shelves, whole, choice, words)
        kept = self._called(shelves, subjects)
        for candidate in (c for shelf in shelves if shelf not in kept for c in shelf.members):
            choice.drop(candidate)
        if len(kept) < len(shelves):
            self._fill(kept, whole, choice, words)
        if not kept:
            few = choose(whole, choice, words)
            heading = subjects.find([few], least=0.0)[0] if few else None
            return [(heading.words if heading else REST, in_order(few, self._nearness))] if few else []
        called = {id(shelf.members): shelf.heading.words for shelf in kept}
        filled = heaviest_first([shelf.members for shelf in kept], self._weights)
        return [(called[id(members)], in_order(members, self._nearness)) for members in filled]

    def _fill(self, shelves: Sequence[Shelf], whole: Sequence[Candidate], choice: Choice, words: int) -> None:
        """Choose sentences for the sections until the words are used; each goes where it is nearest."""
        left = words - sum(c.length for shelf in shelves for c in shelf.members)
        fitting = [c for c in whole if fits(c, shelves, self._nearness)]
        for _ in range(ROUNDS):
            over = place(choose(fitting, choice, left), shelves, self._nearness) if left >= LEAST_WORDS else []
            for candidate in over:
                choice.drop(candidate)
            left = words - sum(c.length for shelf in shelves for c in shelf.members)
            fitting = [c for c in fitting if not any(c is o for o in over) and fits(c, shelves, self._nearness)]
            if not over:
                break

    def _called(self, shelves: Sequence[Shelf], subjects: Headings) -> list[Shelf]:
        """Return the sections of several sentences that still are what they are called, or can be called anew."""
        full = [shelf for shelf in shelves if len(shelf.members) > 1]
        fitting = [shelf for shelf in full if shelf.heading.fits(shelf.members, self._nearness)]
        others = [shelf for shelf in full if shelf not in fitting]
        anew = subjects.find([shelf.members for shelf in others], [shelf.heading for shelf in fitting])
        for shelf, heading in zip(others, anew, strict=True):
            shelf.heading = heading or shelf.heading
        return [shelf for shelf in full if shelf in fitting or shelf.heading in anew]

    def _core(self, heading: Heading, group: Group) -> Group:
        return [c for c in group if heading.covers(c, self._nearness)] or group

    def _sections(self, profile: Profile, words: int) -> int:
        """How many sections so many words make."""
        return min(profile.sections, max(1, round(words / WORDS_A_SECTION)))

    def _rank(self, shelf: Shelf) -> float:
        """How much a section matters: how well its heading fits, and how many origins tell of it."""
        origins = {c.origin for c in self._nearness.found if shelf.heading.covers(c, self._nearness)}
        return shelf.heading.score * len(origins)

    def closing(self, most: int) -> list[Candidate]:
        """The main development as another report tells it, then what its reports tell at their heads besides."""
        if not most:
            return []
        others = [c for c in self._now if c.place < EARLY and _may_stand_out(c) and self._is_clear(c)]
        told = [c for c in others if likeness(c, self._lead) >= RETOLD and not self._taken.holds(c)]
        told = [c for c in told if c.outlet != self._lead.outlet and likeness(c, self._lead) <= MOST_RETOLD]
        first = max(told, key=lambda c: (likeness(c, self._lead) * c.worth, -c.length), default=None)
        found = [] if first is None else [first]
        if first is not None:
            self._taken.take(first)
        for places in HEADS:
            near = [c for c in others if c.place < places and self._nearness.between(c, self._lead) >= 0]
            found += choose(near, self._taken, ANY, most=most - len(found)) if len(found) < most else []
        return found + (choose(others, self._taken, ANY, most=most - len(found)) if len(found) < most else [])

    def _is_context(self, candidate: Candidate) -> bool:
        before = is_background(candidate, self._year) or tells_generally(candidate) or tells_context(candidate)
        return before and self._is_clear(candidate)

    def _is_clear(self, candidate: Candidate) -> bool:
        """Say whether it can be understood by now."""
        return candidate.worth >= WHOLE and not self._taken.lacks(candidate)


def _is_stale(candidate: Candidate) -> bool:
    """Say whether it tells what was not known, or not confirmed, in a report older than the story's newest ones."""
    return candidate.recency < FRESH and is_open(candidate)


def _may_stand_out(candidate: Candidate) -> bool:
    """Say whether a sentence may stand in the standfirst or the closing: of a fit length, new, and needing no other."""
    fits = candidate.length in STANDFIRST_WORDS and candidate.worth >= WHOLE and candidate.recency >= FRESH
    fits = fits and not is_run_together(candidate.grounds)
    return fits and (candidate.place == 0 or not tells_outlook(candidate))
