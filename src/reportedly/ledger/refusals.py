"""What somebody would not confirm, and the claims that say it."""

from collections.abc import Iterator, Mapping, Sequence

from reportedly.claims.figures.intervals import same_number
from reportedly.ledger.likeness import Likeness
from reportedly.ledger.said import Said, one_voice
from reportedly.ledger.terms import lemma_of
from reportedly.lexicon import load_lexicon
from reportedly.records import Certainty

__all__ = ["find_refused", "would_not_confirm"]

HELD = 0.5
"""Share of the weight of what is not confirmed that a claim must hold to be it."""

LEAST_TERMS = 3
"""Terms below which a refusal only points at a number told before it: "would not confirm that figure"."""

LOOK_BACK = 5
"""Claims before a pointing refusal, in its article, that it can be about."""

UNSAID = frozenset({Certainty.DENIED, Certainty.DECLINED, Certainty.CONDITIONAL})
"""What is said with these nobody can be asked to confirm."""

MOST = 3
"""Groups a refusal is tied to, those that hold most of it."""

Group = tuple[Said, ...]


def find_refused(groups: Sequence[Group], likeness: Likeness) -> tuple[tuple[int, int], ...]:
    """Return (group that would not confirm, group that says it) by index, in order."""
    before = _before(groups)
    shelves: dict[str, list[int]] = {}
    for number, group in enumerate(groups):
        for term in group[0].weights:
            shelves.setdefault(term, []).append(number)
    found: dict[tuple[int, int], None] = {}
    for number, group in enumerate(groups):
        for said in group:
            if _refuses(said):
                for refused in _refused(said, groups, likeness, shelves, before):
                    found[number, refused] = None
    return tuple(sorted(pair for pair in found if pair[0] != pair[1]))


def would_not_confirm(claims: Sequence[Said]) -> str:
    """Return why the two are related: "National Intelligence Service would not confirm it"."""
    who = next((said.claimant for said in claims if said.claimant), None)
    return f"{who} would not confirm it" if who else "it is said not to be confirmed"


def _refuses(said: Said) -> bool:
    """Say whether a claim is of refusing to confirm something: of what words there are for, "no comment" has none."""
    cue = said.claim.cue
    if said.claim.certainty is not Certainty.DECLINED or cue is None or not said.words:
        return False
    words = load_lexicon("ledger_denials")["confirming"]["words"]
    framed = (word for word in said.sentence.words if cue.start <= word.start and word.end <= cue.end)
    return any(lemma_of(word) in words for word in (*framed, *said.words[:2]))


def _refused(
    said: Said,
    groups: Sequence[Group],
    likeness: Likeness,
    shelves: Mapping[str, Sequence[int]],
    before: Mapping[str, Sequence[tuple[Said, int]]],
) -> Iterator[int]:
    own = likeness.weighted(said)
    if not said.held and len(own) < LEAST_TERMS:
        earlier = before.get(said.claim.id, ()) if _points_at_number(said) else ()
        yield from [number for other, number in earlier if other.held and _can_be_refused(said, other)][:1]
        return
    total = sum(own.values())
    shares = {
        number: sum(weight for term, weight in own.items() if term in groups[number][0].weights) / total
        for number in dict.fromkeys(number for term in own for number in shelves.get(term, ()))
        if _can_be_refused(said, groups[number][0]) and _same_number_or_act(said, groups[number][0])
    }
    alike = [number for number, share in shares.items() if share >= HELD]
    yield from sorted(alike, key=lambda number: (-shares[number], number))[:MOST]


def _points_at_number(said: Said) -> bool:
    counts = load_lexicon("ledger_givers")["counts"]["words"]
    return any(lemma_of(word) in counts for word in said.words)


def _can_be_refused(refusal: Said, other: Said) -> bool:
    """Say whether a claim was there to be confirmed: made before by others, of a fact or a plan as the refusal is."""
    if other.claim.certainty in UNSAID or other.sentence == refusal.sentence or other.order[0] > refusal.order[0]:
        return False
    alike = not refusal.held or (other.planned, other.possible) == (refusal.planned, refusal.possible)
    # What others say that somebody said is not yet that one's own word: "Yonhap, citing the agency, reported".
    return alike and (len(other.claim.chain) > 1 or not one_voice(refusal, None, other, None))


def _same_number_or_act(said: Said, other: Said) -> bool:
    """Say whether the claim gives one of the numbers that are not confirmed; where there are none, tells of the act."""
    if not said.held:
        return said.act is not None and said.act in other.weights
    return any(same_number(one.figure, two.figure) for one in said.held for two in other.held)


def _before(groups: Sequence[Group]) -> dict[str, list[tuple[Said, int]]]:
    """Map each refusal to the claims before it in its part of the article with their groups, the nearest first."""
    articles: dict[tuple[str, str], list[tuple[Said, int]]] = {}
    for number, group in enumerate(groups):
        for said in group:
            articles.setdefault((said.claim.article_id, said.sentence.part), []).append((said, number))
    found: dict[str, list[tuple[Said, int]]] = {}
    for listed in articles.values():
        listed.sort(key=lambda pair: pair[0].order)
        for at, (said, _) in enumerate(listed):
            if _refuses(said):
                earlier = [pair for pair in reversed(listed[:at]) if pair[0].sentence != said.sentence]
                found[said.claim.id] = earlier[:LOOK_BACK]
    return found
