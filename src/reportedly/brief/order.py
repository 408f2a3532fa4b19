"""The order of a section: the lead fact, who says so, the figure, what is disputed, what follows from it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reportedly.brief.candidates import Candidate
from reportedly.brief.certainties import sentence_certainty
from reportedly.brief.nearness import Nearness
from reportedly.records import Certainty, Entry, RelationKind

__all__ = ["in_order"]

CENTRAL = 0.3
"""What being near to the whole section is counted from."""

RANKS = {Certainty.STATED: 0, Certainty.HEDGED: 1, Certainty.DENIED: 2, Certainty.DECLINED: 2}
LAST_RANK = 3
A_RANK = 0.3
"""How much nearer a sentence must be to come before one of a lower rank."""

FIGURE = 0.2
"""What it is worth to a sentence that would lead to give a figure that several reports tell, or differ on."""

MOST_OTHERS = 3
"""Other reports that count the same, beyond which more are no matter."""

QUOTED = 0.3
"""What it costs such a sentence to begin with somebody's words, before a reader knows what they comment on."""

DISPUTED = 0.4
"""What it is worth to a sentence that it parts from the last one: both sides stand next to each other."""

AGAIN = 0.3
"""What it costs the second sentence to be by the speaker of the first."""

DISPUTES = (RelationKind.CONFLICT, RelationKind.REVISION, RelationKind.DENIAL)


@dataclass(frozen=True)
class Turn:
    """A sentence that may stand next. before: those of the section that stand already, in order."""

    candidate: Candidate
    before: Sequence[Candidate]
    members: Sequence[Candidate]
    nearness: Nearness


Rule = Callable[[Turn], float]


def is_central(turn: Turn) -> float:
    """The lead is near to all the section tells, and stands well."""
    near = turn.nearness.of_groups([turn.candidate], turn.members)
    return (CENTRAL + near) * turn.candidate.standing


def gives_figure(turn: Turn) -> float:
    """A lead with a figure says more than one without, the more the more reports count it; one report's is a detail."""
    shared = any(entry.origins > 1 or _disputes_of(entry) for entry in turn.candidate.entries)
    others = max(int(shared), min(MOST_OTHERS, turn.candidate.reports - 1))
    return FIGURE * others if turn.candidate.counts else 0.0


def begins_with_a_quote(turn: Turn) -> float:
    """A quote stands after what it comments on."""
    return -QUOTED if turn.candidate.text[:1] in "“\"‘'" else 0.0


def goes_on(turn: Turn) -> float:
    """The next sentence is the one nearest to the last."""
    return turn.nearness.between(turn.candidate, turn.before[-1])


def disputes(turn: Turn) -> float:
    """What contradicts, corrects or denies stands next to what it contradicts."""
    return DISPUTED if parts_from(turn.candidate, turn.before[-1]) else 0.0


def speaks_again(turn: Turn) -> float:
    """No two sentences of one speaker open a section."""
    again = len(turn.before) == 1 and speakers(turn.candidate) & speakers(turn.before[0])
    return -AGAIN if again else 0.0


def is_unsure(turn: Turn) -> float:
    """What is sure stands first, then what is likely, denied, and to come."""
    return -A_RANK * RANKS.get(sentence_certainty(turn.candidate.grounds), LAST_RANK)


LEADING: Sequence[Rule] = (is_central, gives_figure, begins_with_a_quote, is_unsure)
FOLLOWING: Sequence[Rule] = (goes_on, disputes, speaks_again, is_unsure)


def in_order(members: Sequence[Candidate], nearness: Nearness) -> list[Candidate]:
    """Order a section by the rules above; no sentence stands before what it needs, or before what its speaker said
    before it in the same report."""
    ordered: list[Candidate] = []
    left = list(members)
    while left:
        rules = FOLLOWING if ordered else LEADING
        turns = [Turn(c, ordered, members, nearness) for c in _able(ordered, left)]
        best = max(turns, key=lambda turn: (sum(rule(turn) for rule in rules), -members.index(turn.candidate)))
        ordered.append(best.candidate)
        left.remove(best.candidate)
    return ordered


def _able(ordered: Sequence[Candidate], left: Sequence[Candidate]) -> Sequence[Candidate]:
    """Return those that can be understood now; if one needs the last sentence, those that do."""
    told = {noun for candidate in ordered for noun in candidate.nouns}
    later = {noun for candidate in left for noun in candidate.nouns}
    ready = [c for c in left if not (c.needs - told) & later] or left[:1]
    ready = [c for c in ready if not any(_said_before(other, c) for other in left)] or ready
    last = ordered[-1].nouns if ordered else frozenset()
    behind = [c for c in ready if c.needs & last and c.needs <= told]
    return [c for c in behind if c.follows] or behind or ready


def _said_before(one: Candidate, other: Candidate) -> bool:
    """Say whether one stands before the other in a report, right before it or told by the same speaker."""
    if one.sentence.article_id != other.sentence.article_id or one.place >= other.place:
        return False
    return other.place - one.place == 1 or bool(speakers(one) & speakers(other))


def speakers(candidate: Candidate) -> frozenset[str]:
    """Return who is named as speaking in it."""
    told = [claim.speaker for claim in candidate.grounds.claims if claim.speaker is not None]
    return frozenset((speaker.name or speaker.text).casefold() for speaker in told)


def parts_from(one: Candidate, other: Candidate) -> bool:
    """Say whether the ledger has one sentence as contradicting, correcting or denying the other."""
    return _disputed(one, other) or _disputed(other, one)


def _disputed(one: Candidate, other: Candidate) -> bool:
    disputed = {entry_id for entry in one.entries for entry_id in _disputes_of(entry)}
    return any(entry.id in disputed for entry in other.entries)


def _disputes_of(entry: Entry) -> set[str]:
    return {relation.entry_id for relation in entry.relations if relation.kind in DISPUTES}
