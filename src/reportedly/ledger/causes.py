"""Causes and consequences that sources state, tied to the entries they are about."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from reportedly.ledger.likeness import Likeness
from reportedly.ledger.phrases import Phrases
from reportedly.ledger.said import Said
from reportedly.ledger.terms import find_terms
from reportedly.lexicon import load_lexicon
from reportedly.records import Passage

__all__ = ["StatedCause", "find_stated_causes", "link_causes"]

MET_SHARE = 0.6
"""Share of the cause's own weight that another entry must hold to be meant by it."""

LEAST_TERMS = 2
"""Terms below which a stated cause is too thin to be tied to another entry."""

Group = tuple[Said, ...]


@dataclass(frozen=True)
class StatedCause:
    """A cause as one source states it.

    said: the claim that states it. cause, effect, words: passages of its sentence.
    """

    said: Said
    cause: Passage
    effect: Passage
    words: Passage


@cache
def _links() -> Phrases:
    return Phrases(link["words"] for link in load_lexicon("ledger_causes")["link"])


@cache
def _cause_side(words: str) -> str:
    return next(str(link["cause"]) for link in load_lexicon("ledger_causes")["link"] if link["words"] == words)


def find_stated_causes(said: Said) -> tuple[StatedCause, ...]:
    """Return the causes stated inside the content of a claim, in reading order."""
    return tuple(_causes_in(said))


def _causes_in(said: Said) -> Iterator[StatedCause]:
    for part in said.claim.content:
        match = _links().search(part.text)
        if match is None or part.part != said.sentence.part or not said.sentence.passage.covers(part):
            continue
        before, after = _cut(said, part, 0, match.start()), _cut(said, part, match.end(), len(part.text))
        words = _cut(said, part, match.start(), match.end())
        if before.text and after.text:
            cause_first = _cause_side(match.group().casefold()) == "before"
            cause, effect = (before, after) if cause_first else (after, before)
            yield StatedCause(said, cause, effect, words)


def _cut(said: Said, part: Passage, start: int, end: int) -> Passage:
    """Cut a stretch of a passage, without white space and commas at its edges."""
    words = part.text[start:end]
    lead = len(words) - len(words.lstrip(" ,;"))
    kept = len(words.rstrip(" ,;"))
    return said.sentence.cut(part.start + start + min(lead, kept), part.start + start + kept)


def link_causes(groups: Sequence[Group], likeness: Likeness) -> tuple[tuple[int, int, str], ...]:
    """Return (group of the effect, group of the cause, why) where a stated cause is an entry of its own.

    The why names who states it, in the words of the source.
    """
    shelves: dict[str, list[int]] = {}
    for number, group in enumerate(groups):
        for term in group[0].weights:
            shelves.setdefault(term, []).append(number)
    found: dict[tuple[int, int], str] = {}
    for number, group in enumerate(groups):
        for stated in (stated for said in group for stated in find_stated_causes(said)):
            cause = _entry_meant(stated, stated.cause, number, groups, shelves, likeness)
            effect = _entry_meant(stated, stated.effect, number, groups, shelves, likeness)
            pair = (number if effect is None else effect, number if cause is None else cause)
            if pair[0] != pair[1]:
                found.setdefault(pair, _why(stated))
    return tuple((effect, cause, why) for (effect, cause), why in sorted(found.items()))


def _entry_meant(
    stated: StatedCause,
    side: Passage,
    own: int,
    groups: Sequence[Group],
    shelves: dict[str, list[int]],
    likeness: Likeness,
) -> int | None:
    """Return the group that one side of a stated cause repeats; None where no other group does."""
    words = [word for word in stated.said.words if side.start <= word.start and word.end <= side.end]
    weights = {term.name: term.weight * likeness.rarity(term.name) for term in find_terms(words)}
    total = sum(weights.values())
    if len(weights) < LEAST_TERMS or not total:
        return None
    held = {number: 0.0 for term in weights for number in shelves.get(term, ()) if number != own}
    for term, weight in weights.items():
        for number in shelves.get(term, ()):
            if number != own:
                held[number] += weight
    best = min(held, key=lambda number: (-held[number], number), default=None)
    return best if best is not None and held[best] >= MET_SHARE * total else None


def _why(stated: StatedCause) -> str:
    speaker = stated.said.claimant
    who = f"{speaker} states it" if speaker else "the report states it"
    return f"{who}: “{stated.effect.text}” … {stated.words.text} … “{stated.cause.text}”"
