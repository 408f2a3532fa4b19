"""The body: the sentences that say most, in sections that hold what their headings tell of."""

from collections.abc import Sequence

from reportedly.brief.candidates import Candidate
from reportedly.brief.choose import Choice, choose
from reportedly.brief.headings import Heading, Headings
from reportedly.brief.nearness import Nearness
from reportedly.brief.order import in_order
from reportedly.brief.shelves import MOST_OF_LONG, Filling, Shelf, most_of, settle
from reportedly.brief.themes import Group, find_themes, heaviest_first

__all__ = ["LEAST_WORDS", "Theme", "find_sections"]

PASSES = 3
MORE = 2
"""Groups that are made beyond the sections there may be; not every group has something to be called by."""

FEWEST = 2
"""Sections; a body of fewer is told in one, with whatever there is."""

WORDS_OF_ONE = 40
"""Words left for which another section is looked for."""

ROUNDS = 3
LEAST_WORDS = 8
"""Words left for which no other sentence is looked for."""

Theme = tuple[str, list[Candidate]]
"""A section: its heading and its sentences."""


def find_sections(whole: Sequence[Candidate], choice: Choice, words: int, most: int, subjects: Headings) -> list[Theme]:
    """Choose the sentences of the body and put them in sections, the one that adds most for its words first.

    What says most is chosen as if there were no sections, and grouped; the groups are called; then the body is chosen
    again from what fits some heading, so that most of the first choice stays.

    Args:
        whole: candidates that may stand in the body. choice: adds what is taken. words, most: of sections, at most.
    """
    nearness = subjects.nearness
    shelves: list[Shelf] = []
    for _ in range(PASSES):
        left = words - _length(shelves)
        if len(shelves) >= most or left < WORDS_OF_ONE:
            break
        new = _new_shelves(whole, choice, left, most - len(shelves), shelves, subjects)
        for shelf in new:
            shelf.most = most_of(words)
        every = [*shelves, *new]
        _fill(every, whole, choice, words, nearness)
        shelves = _called(every, subjects)
        for candidate in (c for shelf in every if shelf not in shelves for c in shelf.members):
            choice.drop(candidate)
        if not new:
            break
    if len(shelves) < FEWEST:
        for shelf in shelves:
            _empty(shelf, choice)
        return _single(whole, choice, words, subjects)
    if words - _length(shelves) >= WORDS_OF_ONE:
        for shelf in shelves:
            shelf.most = MOST_OF_LONG
    _fill(shelves, whole, choice, words, nearness)
    settle(shelves, nearness)
    headings = {id(shelf.members): shelf.heading.words for shelf in shelves}
    filled = heaviest_first([shelf.members for shelf in shelves], choice.weights)
    return [(headings[id(members)], in_order(members, nearness)) for members in filled]


def _empty(shelf: Shelf, choice: Choice) -> None:
    while shelf.members:
        choice.drop(shelf.members.pop())


def _length(shelves: Sequence[Shelf]) -> int:
    return sum(candidate.length for shelf in shelves for candidate in shelf.members)


def _new_shelves(
    whole: Sequence[Candidate], choice: Choice, words: int, most: int, shelves: Sequence[Shelf], subjects: Headings
) -> list[Shelf]:
    """Return sections for what says most and fits none of those there are: groups of it, if they can be called."""
    nearness = subjects.nearness
    said_most = choose([c for c in whole if not any(s.fit(c, nearness) for s in shelves)], choice, words)
    groups, _ = find_themes(said_most, nearness, most + MORE)
    for candidate in said_most:
        choice.drop(candidate)
    headings = subjects.find(groups, [shelf.heading for shelf in shelves])
    called = [(heading, group) for heading, group in zip(headings, groups, strict=True) if heading is not None]
    called.sort(key=lambda pair: -pair[0].score * len(pair[1]))
    return [Shelf(heading, _core(heading, group, nearness)) for heading, group in called[:most]]


def _core(heading: Heading, group: Group, nearness: Nearness) -> Group:
    return [c for c in group if heading.covers(c, nearness)] or group


def _fill(shelves: Sequence[Shelf], whole: Sequence[Candidate], choice: Choice, words: int, nearness: Nearness) -> None:
    """Choose sentences for the sections until the words are used; each goes where it fits best."""
    filling = Filling(shelves, nearness)
    choice.suits, choice.puts = filling.suits, filling.put
    left = words - _length(shelves)
    fitting = [c for c in whole if filling.suits(c)]
    for _ in range(ROUNDS):
        if left >= LEAST_WORDS:
            choose(fitting, choice, left)
        over = filling.without_place()
        for candidate in over:
            choice.drop(candidate)
        left = words - _length(shelves)
        fitting = [c for c in fitting if not any(c is o for o in over)]
        if not over:
            break
    choice.suits, choice.puts = (lambda _: 1.0), (lambda _: None)


def _called(shelves: Sequence[Shelf], subjects: Headings) -> list[Shelf]:
    """Return the sections of several sentences that still are what they are called, or can be called anew."""
    full = [shelf for shelf in shelves if len(shelf.members) > 1]
    fitting = [shelf for shelf in full if shelf.heading.fits(shelf.members, subjects.nearness)]
    others = [shelf for shelf in full if shelf not in fitting]
    anew = subjects.find([shelf.members for shelf in others], [shelf.heading for shelf in fitting])
    for shelf, heading in zip(others, anew, strict=True):
        shelf.heading = heading or shelf.heading
    return [shelf for shelf in full if shelf in fitting or shelf.heading in anew]


def _single(whole: Sequence[Candidate], choice: Choice, words: int, subjects: Headings) -> list[Theme]:
    """Put what there is in one section."""
    few = choose(whole, choice, words)
    return [(subjects.of_all(few), in_order(few, subjects.nearness))] if few else []
